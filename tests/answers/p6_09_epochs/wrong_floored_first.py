"""Whole division before the product."""

import numpy as np

PARTS = {
    "a": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    return (iterations // dataset_size) * batch_size


def iterations_per_epoch(dataset_size, batch_size):
    return np.ceil(dataset_size / batch_size)
