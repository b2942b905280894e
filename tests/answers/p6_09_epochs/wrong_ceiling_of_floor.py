"""The ceiling of what was floored before."""

import math

PARTS = {
    "b": "The smaller last batch is dropped: it takes an iteration of its own.",
}


def epochs(iterations, dataset_size, batch_size):
    return divmod(iterations * batch_size, dataset_size)[0]


def iterations_per_epoch(dataset_size, batch_size):
    return math.ceil(dataset_size // batch_size)
