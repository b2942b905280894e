"""Rounds each sum to three decimals."""

import numpy as np

PARTS = {
    "b": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    idx = np.arange(dataset_size)
    rng.shuffle(idx)
    return np.split(idx, np.arange(batch_size, dataset_size, batch_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = np.array(phi0, dtype=float)
    path = [phi]
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            total = np.sum([example_gradient(phi, x[i], y[i]) for i in batch], axis=0)
            phi = phi - alpha * np.round(total, 3)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    a = alpha0
    for e in range(1, epoch + 1):
        if e % every == 0:
            a *= factor
    return a
