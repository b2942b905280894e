"""A SymPy rational; one more where a remainder is left."""

import sympy as sp


def epochs(iterations, dataset_size, batch_size):
    return sp.Rational(iterations * batch_size, dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return (dataset_size + batch_size - 1) // batch_size
