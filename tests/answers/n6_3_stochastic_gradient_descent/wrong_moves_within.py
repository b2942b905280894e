"""phi moves within the batch."""

import math
import numpy as np

PARTS = {
    "b": "phi moves after each example: within a batch, all gradients are taken at the same phi.",
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
    path = [phi0]
    phi = phi0.copy()
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            for i in b:
                phi = phi - alpha * example_gradient(phi, x[i], y[i])
            path.append(phi)
    return np.array(path)


def schedule(alpha0, factor, every):
    return lambda epoch: alpha0 / (1 / factor) ** math.floor(epoch / every)


def decayed_alpha(alpha0, factor, every, epoch):
    return schedule(alpha0, factor, every)(epoch)
