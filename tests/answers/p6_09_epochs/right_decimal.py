"""Decimals."""

from decimal import Decimal


def epochs(iterations, dataset_size, batch_size):
    return Decimal(iterations) * batch_size / dataset_size


def iterations_per_epoch(dataset_size, batch_size):
    return -(-dataset_size // batch_size)
