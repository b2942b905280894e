"""Adds the steps."""

import numpy as np

PARTS = {
    "b": "The steps go uphill: they have to be subtracted.",
}


def epoch_batches(dataset_size, batch_size, rng):
    keys = rng.random(dataset_size)
    n = -(-dataset_size // batch_size)
    order = np.argsort(keys)
    return tuple(order[k * batch_size : (k + 1) * batch_size] for k in range(n))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = [phi0]
    phi = phi0.copy()
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi + alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return alpha0 * factor ** (epoch // every)
