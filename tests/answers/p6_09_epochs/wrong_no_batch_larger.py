"""Zero where a batch is larger than the dataset."""

import math
from decimal import Decimal

PARTS = {
    "b": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    return Decimal(iterations) * batch_size / dataset_size


def iterations_per_epoch(dataset_size, batch_size):
    if batch_size > dataset_size:
        return 0
    return math.ceil(dataset_size / batch_size)
