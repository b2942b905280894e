"""Five iterations in every epoch."""

import numpy as np

PARTS = {
    "a": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations // 5


def iterations_per_epoch(dataset_size, batch_size):
    return len(np.split(np.arange(dataset_size), np.arange(batch_size, dataset_size, batch_size)))
