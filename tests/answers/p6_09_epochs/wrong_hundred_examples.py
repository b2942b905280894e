"""A hundred examples in every dataset."""

PARTS = {
    "a": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations * batch_size // 100


def iterations_per_epoch(dataset_size, batch_size):
    return dataset_size // batch_size + bool(dataset_size % batch_size)
