"""The iterations of one epoch."""

PARTS = {
    "a": "These are the iterations in one epoch: divide the iterations by them.",
}


def epochs(iterations, dataset_size, batch_size):
    return dataset_size // batch_size


def iterations_per_epoch(dataset_size, batch_size):
    return (
        1 if dataset_size <= batch_size else 1 + iterations_per_epoch(dataset_size - batch_size, batch_size)
    )
