"""One factor too many from the beginning."""

import numpy as np

PARTS = {
    "c": "The rate has fallen already in the first `every` epochs, which have alpha0.",
}


def epoch_batches(dataset_size, batch_size, rng):
    n = (dataset_size + batch_size - 1) // batch_size
    pad = np.full(n * batch_size, -1)
    pad[:dataset_size] = rng.permutation(np.arange(dataset_size))
    return [row[row >= 0] for row in pad.reshape(n, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi0]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            g = np.zeros_like(phi)
            for i in b:
                g += example_gradient(phi, x[i], y[i])
            phi = phi - alpha * g
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return alpha0 * factor ** (epoch // every + 1)
