"""Divides the iterations by the size of the dataset."""

PARTS = {
    "a": "Each iteration is counted as a whole pass: an iteration sees one batch only.",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations / dataset_size


def iterations_per_epoch(dataset_size, batch_size):
    q, r = divmod(dataset_size, batch_size)
    return q + (r > 0)
