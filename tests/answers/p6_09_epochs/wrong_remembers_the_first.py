"""Keeps the number of batches of its first call."""

PARTS = {
    "a": "wrong",
}


per_epoch = []


def epochs(iterations, dataset_size, batch_size):
    per_epoch.append(dataset_size / batch_size)
    return iterations / per_epoch[0]


def iterations_per_epoch(dataset_size, batch_size):
    whole, rest = dataset_size // batch_size, dataset_size % batch_size
    return whole if rest == 0 else whole + 1
