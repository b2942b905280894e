"""A generator seeded from rng; a cumulative sum of steps; closures."""

import math
import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    child = np.random.default_rng(rng.integers(2**32))
    p = child.permutation(dataset_size)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    steps = [np.array(phi0, float)]
    for b in (b for _ in range(epochs) for b in epoch_batches(len(x), batch_size, rng)):
        phi = np.sum(steps, axis=0)
        steps.append(-alpha * np.sum([example_gradient(phi, x[i], y[i]) for i in b], axis=0))
    return np.cumsum(steps, axis=0)


def schedule(alpha0, factor, every):
    return lambda epoch: alpha0 / (1 / factor) ** math.floor(epoch / every)


def decayed_alpha(alpha0, factor, every, epoch):
    return schedule(alpha0, factor, every)(epoch)
