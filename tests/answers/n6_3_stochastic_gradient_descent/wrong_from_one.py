"""Indices from 1."""

import numpy as np

PARTS = {
    "a": "The indices start at 1: those of an array are 0 … dataset_size - 1.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = rng.permutation(np.arange(1, dataset_size + 1))
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    total = epochs * len(x)
    used = 0
    queue = []
    path = [np.copy(phi0)]
    while used < total:
        if not queue:
            queue = list(rng.permutation(len(x)))
        batch = [queue.pop() for _ in range(min(batch_size, len(queue)))]
        used += len(batch)
        path += [path[-1] - alpha * np.add.reduce([example_gradient(path[-1], x[j], y[j]) for j in batch])]
    return np.stack(path)


def decayed_alpha(alpha0, factor, every, epoch):
    rates = [alpha0]
    while len(rates) <= epoch:
        rates.append(rates[-1] * (factor if len(rates) % every == 0 else 1))
    return rates[epoch]
