"""Adds 0.99 and cuts."""

PARTS = {
    "b": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations * batch_size / dataset_size


def iterations_per_epoch(dataset_size, batch_size):
    return int(dataset_size / batch_size + 0.99)
