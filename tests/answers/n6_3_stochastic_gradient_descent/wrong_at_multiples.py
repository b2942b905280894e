"""The lower rate in the epochs that every divides."""

import numpy as np

PARTS = {
    "c": "The lower rate comes only in epochs that `every` divides, and alpha0 in between: it has to be kept.",
}


def epoch_batches(dataset_size, batch_size, rng):
    idx = np.arange(dataset_size)
    rng.shuffle(idx)
    return np.split(idx, np.arange(batch_size, dataset_size, batch_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    P = len(example_gradient(phi0, x[0], y[0]))
    phi = phi0.copy()
    cols = [[v] for v in phi]
    for _ in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            g = np.zeros(P)
            for i in b:
                g = g + example_gradient(phi, x[i], y[i])
            phi = phi - alpha * g
            for c, v in zip(cols, phi):
                c.append(v)
    return np.array(cols).T


def decayed_alpha(alpha0, factor, every, epoch):
    if epoch % every == 0:
        return alpha0 * factor
    return alpha0
