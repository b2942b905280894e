"""Multiplied by factor times the number of falls."""

import numpy as np

PARTS = {
    "c": "The factor is multiplied by the number of falls: it has to be raised to it.",
}


def epoch_batches(dataset_size, batch_size, rng):
    keys = rng.random(dataset_size)
    n = -(-dataset_size // batch_size)
    order = np.argsort(keys)
    return tuple(order[k * batch_size : (k + 1) * batch_size] for k in range(n))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    G = np.vectorize(example_gradient, signature="(p),(),()->(p)")
    path = [np.array(phi0)]
    for e in range(epochs):
        o = rng.permuted(np.arange(len(y)))
        for s in range(0, len(o), batch_size):
            b = o[s : s + batch_size]
            path.append(path[-1] - alpha * G(path[-1], x[b], y[b]).sum(axis=0))
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    k = epoch // every
    return alpha0 if k == 0 else alpha0 * factor * k
