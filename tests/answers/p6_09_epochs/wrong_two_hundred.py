"""The answer to the numbers of the problem."""

PARTS = {
    "a": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    return 200


def iterations_per_epoch(dataset_size, batch_size):
    return (dataset_size + batch_size - 1) // batch_size
