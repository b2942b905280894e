"""Adds a whole batch before it divides."""

PARTS = {
    "b": "One iteration is added even where the batches divide the dataset evenly.",
}


def epochs(iterations, dataset_size, batch_size):
    return iterations * (batch_size / dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return (dataset_size + batch_size) // batch_size
