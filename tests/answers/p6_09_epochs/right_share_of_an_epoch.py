"""The share of an epoch that an iteration makes; np.split at every batch_size."""

import numpy as np


def epochs(iterations, dataset_size, batch_size):
    return iterations * (batch_size / dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return len(np.split(np.arange(dataset_size), np.arange(batch_size, dataset_size, batch_size)))
