"""The last row is missing."""

import math
import numpy as np

PARTS = {
    "b": "The last row is missing: the path ends with the point that the last iteration leads to.",
}


def epoch_batches(dataset_size, batch_size, rng):
    u = rng.uniform(size=(dataset_size, 1))
    o = np.lexsort(u.T)
    q, r = divmod(dataset_size, batch_size)
    full = list(o[: q * batch_size].reshape(q, batch_size))
    if r:
        full.append(o[q * batch_size :])
    return full


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = []
    phi = phi0.copy()
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            path.append(phi)
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.array(alpha0 * math.pow(factor, (epoch - epoch % every) / every))
