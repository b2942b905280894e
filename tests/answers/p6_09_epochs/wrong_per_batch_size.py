"""Iterations over batch_size."""

import math

PARTS = {
    "a": "Iterations are divided by the batch size: an epoch takes dataset_size / batch_size iterations.",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations / batch_size


def iterations_per_epoch(dataset_size, batch_size):
    return math.ceil(dataset_size / batch_size)
