"""Single precision."""

import math
import numpy as np


def epochs(iterations, dataset_size, batch_size):
    return np.float32(iterations * batch_size // dataset_size)


def iterations_per_epoch(dataset_size, batch_size):
    return math.ceil(dataset_size / batch_size)
