"""The start is there twice."""

import numpy as np

PARTS = {
    "b": "The start is there twice: it is the first row alone.",
}


def epoch_batches(dataset_size, batch_size, rng):
    order = rng.permutation(dataset_size)
    return [order[i : i + batch_size] for i in range(0, dataset_size, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = [phi0]
    phi = phi0.copy()
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            path.append(phi)
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
    path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    from itertools import accumulate, repeat

    return list(accumulate(repeat(factor, epoch // every), lambda r, f: r * f, initial=alpha0))[-1]
