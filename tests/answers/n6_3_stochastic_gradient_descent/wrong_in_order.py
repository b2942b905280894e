"""Batches in the order of the data."""

import numpy as np

PARTS = {
    "b": "The batches are cut from the examples in their given order: shuffle the examples first.",
}


def epoch_batches(dataset_size, batch_size, rng):
    label = np.arange(dataset_size) // batch_size
    label = rng.permutation(label)
    return [np.flatnonzero(label == k) for k in range(label.max() + 1)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = [phi0]
    for e in range(epochs):
        for s in range(0, len(x), batch_size):
            path.append(
                path[-1]
                - alpha
                * sum(
                    example_gradient(path[-1], a, c)
                    for a, c in zip(x[s : s + batch_size], y[s : s + batch_size])
                )
            )
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    rates = [alpha0]
    while len(rates) <= epoch:
        rates.append(rates[-1] * (factor if len(rates) % every == 0 else 1))
    return rates[epoch]
