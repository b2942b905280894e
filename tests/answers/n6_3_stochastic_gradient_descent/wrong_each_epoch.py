"""Falls in every epoch."""

import numpy as np

PARTS = {
    "c": "The rate falls in every epoch: it has to be kept for `every` epochs.",
}


def epoch_batches(dataset_size, batch_size, rng):
    label = np.arange(dataset_size) // batch_size
    label = rng.permutation(label)
    return [np.flatnonzero(label == k) for k in range(label.max() + 1)]


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
    return alpha0 * factor**epoch
