"""Rotates the indices."""

import numpy as np

PARTS = {
    "a": "The order is not random enough: any order of the indices has to be as likely as any other.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = np.roll(np.arange(dataset_size), rng.integers(dataset_size))
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


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
    n = len(range(every, epoch + 1, every))
    return alpha0 * factor**n
