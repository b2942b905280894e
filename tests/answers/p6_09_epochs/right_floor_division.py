"""Whole division; the negative of a floored negative."""


def epochs(iterations, dataset_size, batch_size):
    return iterations // (dataset_size // batch_size)


def iterations_per_epoch(dataset_size, batch_size):
    return -(-dataset_size // batch_size)
