"""One epoch too many."""

import numpy as np

PARTS = {
    "b": "There is one epoch too many.",
}


def epoch_batches(dataset_size, batch_size, rng):
    keys = rng.random(dataset_size)
    n = -(-dataset_size // batch_size)
    order = np.argsort(keys)
    return tuple(order[k * batch_size : (k + 1) * batch_size] for k in range(n))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs + 1):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.exp(np.log(alpha0) + np.floor(epoch / every) * np.log(factor))
