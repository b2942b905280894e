"""A straight line in place of powers."""

import numpy as np

PARTS = {
    "c": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    idx = np.arange(dataset_size)
    rng.shuffle(idx)
    return np.split(idx, np.arange(batch_size, dataset_size, batch_size))


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
    return alpha0 * (1 - (1 - factor) * (epoch // every))
