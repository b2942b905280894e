"""Each batch is drawn from all indices."""

import math
import numpy as np

PARTS = {
    "a": "Each batch is drawn from all indices again: within an epoch, those that are used up are out.",
}


def epoch_batches(dataset_size, batch_size, rng):
    n = math.ceil(dataset_size / batch_size)
    b = min(batch_size, dataset_size)
    return [rng.choice(dataset_size, b, replace=False) for _ in range(n)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    data = np.column_stack([x, y])
    phi = phi0.astype(np.float64)
    path = [phi]
    for _ in range(epochs):
        rng.shuffle(data)
        for s in range(0, len(data), batch_size):
            g = 0
            for xi, yi in data[s : s + batch_size]:
                g = g + example_gradient(phi, xi, yi)
            phi = phi - g * alpha
            path.append(phi)
    return path


def decayed_alpha(alpha0, factor, every, epoch):
    if epoch < every:
        return alpha0
    return factor * decayed_alpha(alpha0, factor, every, epoch - every)
