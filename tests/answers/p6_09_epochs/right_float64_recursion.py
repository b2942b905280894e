"""np.float64; recursion on what is left."""

import numpy as np


def epochs(iterations, dataset_size, batch_size):
    return np.float64(iterations) / (dataset_size / batch_size)


def iterations_per_epoch(dataset_size, batch_size):
    return (
        1 if dataset_size <= batch_size else 1 + iterations_per_epoch(dataset_size - batch_size, batch_size)
    )
