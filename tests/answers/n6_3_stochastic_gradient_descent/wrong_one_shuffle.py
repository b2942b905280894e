"""Shuffles once, before the first epoch."""

import numpy as np

PARTS = {
    "b": "The same batches come in each epoch: shuffle afresh at the beginning of each.",
}


def epoch_batches(dataset_size, batch_size, rng):
    n = (dataset_size + batch_size - 1) // batch_size
    pad = np.full(n * batch_size, -1)
    pad[:dataset_size] = rng.permutation(np.arange(dataset_size))
    return [row[row >= 0] for row in pad.reshape(n, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = [phi0]
    bs = epoch_batches(len(x), batch_size, rng)
    for e in range(epochs):
        for b in bs:
            path.append(path[-1] - alpha * sum(example_gradient(path[-1], x[i], y[i]) for i in b))
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.exp(np.log(alpha0) + np.floor(epoch / every) * np.log(factor))
