"""Adds the remainder itself."""

import math

PARTS = {
    "b": "The examples that are left over are added one by one: together they make one batch.",
}


def epochs(iterations, dataset_size, batch_size):
    return math.ceil(iterations / math.ceil(dataset_size / batch_size))


def iterations_per_epoch(dataset_size, batch_size):
    return dataset_size // batch_size + dataset_size % batch_size
