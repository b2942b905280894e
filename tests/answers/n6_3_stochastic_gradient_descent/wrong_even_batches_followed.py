"""np.array_split; the descent uses its batches."""

import math
import numpy as np

PARTS = {
    "a": "The dataset is cut into batches of nearly equal size: all but the last have exactly batch_size.",
    "b": "follows",
}


def epoch_batches(dataset_size, batch_size, rng):
    return np.array_split(rng.permutation(dataset_size), math.ceil(dataset_size / batch_size))


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
