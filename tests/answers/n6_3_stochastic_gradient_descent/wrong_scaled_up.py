"""Scales the sum up to the whole dataset."""

import math
import numpy as np

PARTS = {
    "b": "The sum is scaled up from the batch to all examples: equation 6.10 has the sum alone.",
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
            phi = phi - alpha * len(x) / len(b) * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.array(alpha0 * math.pow(factor, (epoch - epoch % every) / every))
