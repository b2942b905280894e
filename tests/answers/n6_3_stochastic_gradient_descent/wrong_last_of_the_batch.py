"""Writes = for +=, and so uses the last example of each batch."""

import math
import numpy as np

PARTS = {
    "b": "Each iteration uses one example alone: sum the gradients of all in the batch.",
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
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            for i in b:
                g = example_gradient(phi, x[i], y[i])
            phi = phi - alpha * g
            path.append(phi)
    return np.array(path)


def schedule(alpha0, factor, every):
    return lambda epoch: alpha0 / (1 / factor) ** math.floor(epoch / every)


def decayed_alpha(alpha0, factor, every, epoch):
    return schedule(alpha0, factor, every)(epoch)
