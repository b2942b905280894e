"""rng.choice without replacement; shuffled copies of x and y; np.vstack; recursion for the rate."""

import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    left = np.arange(dataset_size)
    out = []
    while len(left):
        b = rng.choice(left, size=min(batch_size, len(left)), replace=False)
        out.append(b)
        left = np.setdiff1d(left, b)
    return out


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = np.atleast_2d(phi0)
    for _ in range(epochs):
        o = np.argsort(rng.random(len(x)))
        xs, ys = x[o], y[o]
        for s in range(0, len(x), batch_size):
            G = np.sum(
                [
                    example_gradient(path[-1], a, c)
                    for a, c in zip(xs[s : s + batch_size], ys[s : s + batch_size])
                ],
                axis=0,
            )
            path = np.vstack([path, path[-1] - alpha * G])
    return path


def decayed_alpha(alpha0, factor, every, epoch):
    if epoch < every:
        return alpha0
    return factor * decayed_alpha(alpha0, factor, every, epoch - every)
