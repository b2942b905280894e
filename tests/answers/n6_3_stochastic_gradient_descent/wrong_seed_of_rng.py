"""Begins anew from the seed of rng; the descent shuffles by itself."""

import numpy as np

PARTS = {
    "a": "rng does not move on, as with a copy of it or its seed: the next epoch gets the same batches.",
}


def epoch_batches(dataset_size, batch_size, rng):
    again = np.random.default_rng(rng.bit_generator.seed_seq.entropy)
    order = again.permutation(dataset_size)
    return np.split(order, range(batch_size, dataset_size, batch_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = np.array(phi0)
    rows = [phi]
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for k in range(0, len(x), batch_size):
            g = np.zeros_like(phi)
            for i in order[k : k + batch_size]:
                g += example_gradient(phi, x[i], y[i])
            phi = phi - alpha * g
            rows.append(phi)
    return rows


def decayed_alpha(alpha0, factor, every, epoch):
    for e in range(1, epoch + 1):
        if e % every == 0:
            alpha0 *= factor
    return alpha0
