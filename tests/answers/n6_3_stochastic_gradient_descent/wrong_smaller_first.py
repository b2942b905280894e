"""The smaller batch comes first."""

import numpy as np

PARTS = {
    "a": "The smaller batch comes first: it is the last one that may have fewer.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = rng.permutation(dataset_size)
    b = [p[i : i + batch_size] for i in range(0, len(p), batch_size)]
    return b[::-1]


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
    rates = [alpha0]
    while len(rates) <= epoch:
        rates.append(rates[-1] * (factor if len(rates) % every == 0 else 1))
    return rates[epoch]
