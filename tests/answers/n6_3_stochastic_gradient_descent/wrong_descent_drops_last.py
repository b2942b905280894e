"""Leaves out the smaller last batch."""

import numpy as np

PARTS = {
    "b": "The smaller last batch is dropped.",
}


def epoch_batches(dataset_size, batch_size, rng):
    idx = np.arange(dataset_size)
    rng.shuffle(idx)
    return np.split(idx, np.arange(batch_size, dataset_size, batch_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = [phi0]
    phi = phi0.copy()
    for e in range(epochs):
        o = rng.permutation(len(x))
        for k in range(max(1, len(x) // batch_size)):
            b = o[k * batch_size : (k + 1) * batch_size]
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    n = len(range(every, epoch + 1, every))
    return alpha0 * factor**n
