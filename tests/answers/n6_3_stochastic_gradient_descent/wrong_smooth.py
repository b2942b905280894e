"""Falls a little in every epoch."""

import numpy as np

PARTS = {
    "c": "The rate falls a little in every epoch: the exponent has to be rounded down.",
}


def epoch_batches(dataset_size, batch_size, rng):
    order = rng.permutation(dataset_size)
    return [order[i : i + batch_size] for i in range(0, dataset_size, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0 + 0.0
    out = [phi]
    for _ in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            G = np.array([example_gradient(phi, x[i], y[i]) for i in range(len(x))])
            phi = phi - alpha * G[np.asarray(b, dtype=int)].sum(axis=0)
            out.append(phi)
    return np.array(out)


def decayed_alpha(alpha0, factor, every, epoch):
    return alpha0 * factor ** (epoch / every)
