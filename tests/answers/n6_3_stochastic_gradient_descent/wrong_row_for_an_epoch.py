"""A row for each epoch."""

import numpy as np

PARTS = {
    "b": "There is a row for each epoch: the path has one for each iteration, that is for each batch.",
}


def _batches(order, k):
    if len(order) == 0:
        return
    yield order[:k]
    yield from _batches(order[k:], k)


def epoch_batches(dataset_size, batch_size, rng):
    return list(_batches(rng.choice(dataset_size, dataset_size, replace=False), batch_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
        path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    k, _ = divmod(epoch, every)
    return np.float32(alpha0) * np.float32(np.power(factor, k))
