"""Returns the last point alone."""

import math
import numpy as np

PARTS = {
    "b": "Only the last point is returned: the path has a row for each iteration.",
}


def epoch_batches(dataset_size, batch_size, rng):
    o = rng.permuted(np.arange(dataset_size, dtype=np.int32))
    n = math.ceil(dataset_size / batch_size)
    return [o[batch_size * j : min(batch_size * (j + 1), dataset_size)] for j in range(n)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
    return phi


def decayed_alpha(alpha0, factor, every, epoch):
    k, _ = divmod(epoch, every)
    return np.float32(alpha0) * np.float32(np.power(factor, k))
