"""dataset and batch have changed places."""

import math

PARTS = {
    "b": "The fraction is upside down.",
}


def epochs(iterations, dataset_size, batch_size):
    n = 0
    while iterations > 0:
        iterations -= dataset_size / batch_size
        n += 1
    return n


def iterations_per_epoch(dataset_size, batch_size):
    return math.ceil(batch_size / dataset_size)
