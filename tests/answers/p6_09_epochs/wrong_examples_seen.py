"""The number of examples seen."""

PARTS = {
    "a": "These are the examples seen: divide them by the size of the dataset.",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations * batch_size


def iterations_per_epoch(dataset_size, batch_size):
    return -(-dataset_size // batch_size)
