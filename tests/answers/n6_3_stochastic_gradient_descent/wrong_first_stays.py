"""Index 0 stays where it is."""

import numpy as np

PARTS = {
    "a": "The order is not random enough: any order of the indices has to be as likely as any other.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = np.concatenate([[0], 1 + rng.permutation(dataset_size - 1)])
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


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
    n = len(range(every, epoch + 1, every))
    return alpha0 * factor**n
