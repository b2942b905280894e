"""Stops where a step is small."""

import math
import numpy as np

PARTS = {
    "b": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    child = np.random.default_rng(rng.integers(2**32))
    p = child.permutation(dataset_size)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            new = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(new)
            if np.linalg.norm(new - phi) < 1e-2:
                return np.array(path)
            phi = new
    return np.array(path)


def schedule(alpha0, factor, every):
    return lambda epoch: alpha0 / (1 / factor) ** math.floor(epoch / every)


def decayed_alpha(alpha0, factor, every, epoch):
    return schedule(alpha0, factor, every)(epoch)
