"""Generators with yield; the rate by repeated subtraction."""

import numpy as np


def _batches(order, k):
    if len(order) == 0:
        return
    yield order[:k]
    yield from _batches(order[k:], k)


def epoch_batches(dataset_size, batch_size, rng):
    return list(_batches(rng.choice(dataset_size, dataset_size, replace=False), batch_size))


def walk(f, phi, x, y, alpha, k, epochs, rng):
    yield phi
    for _ in range(epochs):
        left = np.arange(len(x))
        while left.size:
            b = rng.choice(left.size, min(k, left.size), replace=False)
            chosen = left[b]
            left = np.delete(left, b)
            phi = phi - alpha * np.sum(np.array([f(phi, x[i], y[i]) for i in chosen]), 0)
            yield phi


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    return np.array(list(walk(example_gradient, phi0.copy(), x, y, alpha, batch_size, epochs, rng)))


def decayed_alpha(alpha0, factor, every, epoch):
    while epoch >= every:
        epoch -= every
        alpha0 *= factor
    return float(alpha0)
