"""The fraction is upside down."""

import numpy as np

PARTS = {
    "a": "The fraction is upside down.",
}


def epochs(iterations, dataset_size, batch_size):
    return dataset_size / (iterations * batch_size)


def iterations_per_epoch(dataset_size, batch_size):
    return np.ceil(dataset_size / batch_size)
