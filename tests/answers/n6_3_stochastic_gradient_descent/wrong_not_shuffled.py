"""Never shuffles."""

import numpy as np

PARTS = {
    "a": "The batches are cut from the indices in their natural order: shuffle the indices first.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = np.arange(dataset_size)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


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
