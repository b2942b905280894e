"""Rounded to the nearest."""

import sympy as sp

PARTS = {
    "b": "It is rounded to the nearest whole number: a smaller last batch always counts as one.",
}


def epochs(iterations, dataset_size, batch_size):
    return sp.Rational(iterations * batch_size, dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return round(dataset_size / batch_size)
