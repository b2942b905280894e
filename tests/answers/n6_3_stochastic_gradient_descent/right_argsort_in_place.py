"""The order of random keys; phi moves in place and is copied into lists; the rate by exp and log."""

import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    keys = rng.random(dataset_size)
    n = -(-dataset_size // batch_size)
    order = np.argsort(keys)
    return tuple(order[k * batch_size : (k + 1) * batch_size] for k in range(n))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = np.array(phi0, dtype=float)
    path = [phi.tolist()]
    idx = list(range(len(x)))
    for _ in range(epochs):
        rng.shuffle(idx)
        for s in range(0, len(idx), batch_size):
            grads = [example_gradient(phi, float(x[i]), float(y[i])) for i in idx[s : s + batch_size]]
            for gr in grads:
                phi -= alpha * gr
            path.append(list(phi))
    return path


def decayed_alpha(alpha0, factor, every, epoch):
    return np.exp(np.log(alpha0) + np.floor(epoch / every) * np.log(factor))
