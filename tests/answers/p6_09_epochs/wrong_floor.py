"""Whole division."""

PARTS = {
    "b": "The smaller last batch is dropped: it takes an iteration of its own.",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations // (dataset_size // batch_size)


def iterations_per_epoch(dataset_size, batch_size):
    return dataset_size // batch_size
