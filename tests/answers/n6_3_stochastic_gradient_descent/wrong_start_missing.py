"""The start is missing."""

import numpy as np
import itertools

PARTS = {
    "b": "The start is missing: it is the first row of the path.",
}


def epoch_batches(dataset_size, batch_size, rng):
    it = iter(rng.permutation(dataset_size).tolist())
    return [b for b in iter(lambda: list(itertools.islice(it, batch_size)), [])]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = []
    phi = phi0.copy()
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    while epoch >= every:
        epoch -= every
        alpha0 *= factor
    return float(alpha0)
