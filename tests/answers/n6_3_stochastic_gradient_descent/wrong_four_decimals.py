"""Rounds to four decimals."""

import numpy as np

PARTS = {
    "c": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    left = np.arange(dataset_size)
    out = []
    while len(left):
        b = rng.choice(left, size=min(batch_size, len(left)), replace=False)
        out.append(b)
        left = np.setdiff1d(left, b)
    return out


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    G = np.vectorize(example_gradient, signature="(p),(),()->(p)")
    path = [np.array(phi0)]
    for e in range(epochs):
        o = rng.permuted(np.arange(len(y)))
        for s in range(0, len(o), batch_size):
            b = o[s : s + batch_size]
            path.append(path[-1] - alpha * G(path[-1], x[b], y[b]).sum(axis=0))
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return round(alpha0 * factor ** (epoch // every), 4)
