"""Every index draws its batch by shuffled labels; x and y are stacked and shuffled together."""

import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    label = np.arange(dataset_size) // batch_size
    label = rng.permutation(label)
    return [np.flatnonzero(label == k) for k in range(label.max() + 1)]


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
    return alpha0 * factor ** (epoch // every)
