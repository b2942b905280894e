"""A fraction, and math.ceil."""

import math


def epochs(iterations, dataset_size, batch_size):
    return iterations * batch_size / dataset_size


def iterations_per_epoch(dataset_size, batch_size):
    return math.ceil(dataset_size / batch_size)
