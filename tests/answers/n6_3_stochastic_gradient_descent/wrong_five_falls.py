"""The rate falls five times at most."""

import numpy as np

PARTS = {
    "c": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    order = rng.permutation(dataset_size)
    return [order[i : i + batch_size] for i in range(0, dataset_size, batch_size)]


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
    rate = alpha0
    for falls in range(1, 6):
        if epoch >= falls * every:
            rate = rate * factor
    return rate
