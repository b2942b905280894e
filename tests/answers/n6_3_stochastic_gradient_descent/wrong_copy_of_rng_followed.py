"""Shuffles with a copy of rng; the descent has the same batches in each epoch for that."""

import copy, numpy as np

PARTS = {
    "a": "rng does not move on, as with a copy of it or its seed: the next epoch gets the same batches.",
    "b": "follows",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = copy.deepcopy(rng).permutation(dataset_size)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi0]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return alpha0 * factor ** (epoch // every)
