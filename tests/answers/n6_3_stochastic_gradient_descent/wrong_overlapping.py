"""Each batch begins with the last index of the one before."""

import numpy as np

PARTS = {
    "a": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    order = rng.permutation(dataset_size)
    step = max(batch_size - 1, 1)
    return [order[k : k + batch_size] for k in range(0, dataset_size, step)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi, rows = phi0, [phi0]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        while len(order):
            now, order = order[:batch_size], order[batch_size:]
            phi = phi - alpha * np.sum([example_gradient(phi, x[i], y[i]) for i in now], axis=0)
            rows.append(phi)
    return np.array(rows)


def decayed_alpha(alpha0, factor, every, epoch):
    return alpha0 * pow(factor, int(epoch / every))
