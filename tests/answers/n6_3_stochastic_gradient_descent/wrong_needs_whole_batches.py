"""Fails where a batch is not full."""

import numpy as np

PARTS = {
    "a": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    left = list(range(dataset_size))
    out = []
    while left:
        b = rng.choice(left, batch_size, replace=False)
        out.append(b)
        left = [i for i in left if i not in b]
    return out


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
    from itertools import accumulate, repeat

    return list(accumulate(repeat(factor, epoch // every), lambda r, f: r * f, initial=alpha0))[-1]
