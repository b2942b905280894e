"""Half precision, exact for small counts alone."""

PARTS = {
    "a": "wrong",
}


def epochs(iterations, dataset_size, batch_size):
    import numpy as np

    return np.float16(iterations) * np.float16(batch_size) / np.float16(dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return -(-dataset_size // batch_size)
