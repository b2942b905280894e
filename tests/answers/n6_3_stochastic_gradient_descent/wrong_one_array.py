"""The same array in every row."""

import numpy as np

PARTS = {
    "b": "Every row is the same array, and so shows the last point: append a copy of phi.",
}


def epoch_batches(dataset_size, batch_size, rng):
    bag = list(range(dataset_size))
    out, cur = [], []
    while bag:
        cur.append(bag.pop(rng.integers(len(bag))))
        if len(cur) == batch_size or not bag:
            out.append(np.array(cur))
            cur = []
    return out


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi -= alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    if epoch < every:
        return alpha0
    return factor * decayed_alpha(alpha0, factor, every, epoch - every)
