"""Batches by sorting uniform numbers; a plain loop."""

import numpy as np


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
    path = [phi0]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            g = np.zeros_like(phi)
            for i in b:
                g += example_gradient(phi, x[i], y[i])
            phi = phi - alpha * g
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    if epoch < every:
        return alpha0
    return factor * decayed_alpha(alpha0, factor, every, epoch - every)
