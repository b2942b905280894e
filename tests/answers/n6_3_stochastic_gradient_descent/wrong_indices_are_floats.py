"""The indices are floating-point numbers."""

import numpy as np

PARTS = {
    "a": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    order = np.zeros(dataset_size)
    order[:] = rng.permutation(dataset_size)
    return [order[k : k + batch_size] for k in range(0, dataset_size, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi, rows = phi0, [phi0]
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[int(i)], y[int(i)]) for i in batch)
            rows.append(phi)
    return np.array(rows)


def decayed_alpha(alpha0, factor, every, epoch):
    falls = divmod(epoch, every)[0]
    return alpha0 * factor**falls
