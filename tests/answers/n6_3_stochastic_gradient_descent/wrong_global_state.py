"""np.random.permutation."""

import numpy as np

PARTS = {
    "a": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = np.random.permutation(dataset_size)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


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
