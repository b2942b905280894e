"""Divides by batch_size."""

import numpy as np

PARTS = {
    "b": "The gradients are averaged over the batch: equation 6.10 has their sum.",
}


def epoch_batches(dataset_size, batch_size, rng):
    label = np.arange(dataset_size) // batch_size
    label = rng.permutation(label)
    return [np.flatnonzero(label == k) for k in range(label.max() + 1)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha / batch_size * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    from itertools import accumulate, repeat

    return list(accumulate(repeat(factor, epoch // every), lambda r, f: r * f, initial=alpha0))[-1]
