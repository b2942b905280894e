"""One epoch too many."""

import sympy as sp

PARTS = {
    "a": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations * batch_size // dataset_size + 1


def iterations_per_epoch(dataset_size, batch_size):
    return sp.ceiling(sp.Rational(dataset_size, batch_size))
