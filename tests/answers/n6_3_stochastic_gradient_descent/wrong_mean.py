"""Takes the mean over the batch."""

import numpy as np

PARTS = {
    "b": "The gradients are averaged over the batch: equation 6.10 has their sum.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = list(range(dataset_size))
    for i in range(dataset_size - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        p[i], p[j] = p[j], p[i]
    return [np.array(p[i : i + batch_size]) for i in range(0, dataset_size, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = [phi0]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            path.append(
                path[-1] - alpha * np.mean([example_gradient(path[-1], x[i], y[i]) for i in b], axis=0)
            )
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    if epoch < every:
        return alpha0
    return factor * decayed_alpha(alpha0, factor, every, epoch - every)
