"""rng.permuted; a queue that is refilled; divmod for the rate."""

import math
import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    o = rng.permuted(np.arange(dataset_size, dtype=np.int32))
    n = math.ceil(dataset_size / batch_size)
    return [o[batch_size * j : min(batch_size * (j + 1), dataset_size)] for j in range(n)]


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
    k, _ = divmod(epoch, every)
    return np.float32(alpha0) * np.float32(np.power(factor, k))
