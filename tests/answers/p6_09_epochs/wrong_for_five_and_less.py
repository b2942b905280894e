"""Right for datasets of up to five batches."""

PARTS = {
    "a": "wrong",
    "b": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    per_epoch = min(dataset_size // batch_size, 5)
    return iterations / per_epoch


def iterations_per_epoch(dataset_size, batch_size):
    for count in range(1, 6):
        if count * batch_size >= dataset_size:
            return count
    return 5
