"""A NumPy number; the length of a range."""

import numpy as np


def epochs(iterations, dataset_size, batch_size):
    return np.floor_divide(np.int64(iterations) * batch_size, dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return len(range(0, dataset_size, batch_size))
