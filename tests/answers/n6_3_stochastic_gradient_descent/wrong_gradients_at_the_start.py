"""All gradients at phi0."""

import numpy as np

PARTS = {
    "b": "The gradients are always those at phi0: take them at the current phi.",
}


def epoch_batches(dataset_size, batch_size, rng):
    left = np.arange(dataset_size)
    out = []
    while len(left):
        b = rng.choice(left, size=min(batch_size, len(left)), replace=False)
        out.append(b)
        left = np.setdiff1d(left, b)
    return out


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi0, x[i], y[i]) for i in b)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    if epoch < every:
        return alpha0
    return factor * decayed_alpha(alpha0, factor, every, epoch - every)
