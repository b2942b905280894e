"""Rounded, halves up."""

import numpy as np

PARTS = {
    "b": "It is rounded to the nearest whole number: a smaller last batch always counts as one.",
}


def epochs(iterations, dataset_size, batch_size):
    return np.float32(iterations * batch_size // dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return int(dataset_size / batch_size + 0.5)
