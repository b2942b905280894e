"""A fraction."""

PARTS = {
    "b": "A fraction of an iteration is left: round up to whole iterations.",
}


def epochs(iterations, dataset_size, batch_size):
    e = used = 0
    for _ in range(iterations):
        used += batch_size
        if used == dataset_size:
            e, used = e + 1, 0
    return e


def iterations_per_epoch(dataset_size, batch_size):
    return dataset_size / batch_size
