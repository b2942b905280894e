"""Fractions; np.ceil, which leaves a float."""

import numpy as np
from fractions import Fraction


def epochs(iterations, dataset_size, batch_size):
    return Fraction(iterations * batch_size, dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return np.ceil(dataset_size / batch_size)
