"""Fills up the last batch with the first indices."""

import math
import numpy as np

PARTS = {
    "a": "The last batch is filled up with indices that were used already: leave it smaller.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = rng.permutation(dataset_size)
    n = math.ceil(dataset_size / batch_size)
    p = np.resize(p, n * batch_size)
    return list(p.reshape(n, batch_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    total = epochs * len(x)
    used = 0
    queue = []
    path = [np.copy(phi0)]
    while used < total:
        if not queue:
            queue = list(rng.permutation(len(x)))
        batch = [queue.pop() for _ in range(min(batch_size, len(queue)))]
        used += len(batch)
        path += [path[-1] - alpha * np.add.reduce([example_gradient(path[-1], x[j], y[j]) for j in batch])]
    return np.stack(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.array(alpha0 * math.pow(factor, (epoch - epoch % every) / every))
