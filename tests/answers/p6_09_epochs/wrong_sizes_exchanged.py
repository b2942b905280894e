"""The sizes have changed places."""

PARTS = {
    "a": "Batch size and dataset size have changed places.",
}


def epochs(iterations, batch_size, dataset_size):
    return iterations * batch_size / dataset_size


def iterations_per_epoch(dataset_size, batch_size):
    return -(-dataset_size // batch_size)
