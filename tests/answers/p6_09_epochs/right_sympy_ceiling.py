"""Iterations of an epoch by ceil; SymPy's ceiling."""

import math
import sympy as sp


def epochs(iterations, dataset_size, batch_size):
    return math.ceil(iterations / math.ceil(dataset_size / batch_size))


def iterations_per_epoch(dataset_size, batch_size):
    return sp.ceiling(sp.Rational(dataset_size, batch_size))
