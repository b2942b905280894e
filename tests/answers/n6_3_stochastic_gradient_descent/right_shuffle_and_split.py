"""rng.shuffle and np.split; a preallocated path; a loop for the rate."""

import math
import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    idx = np.arange(dataset_size)
    rng.shuffle(idx)
    return np.split(idx, np.arange(batch_size, dataset_size, batch_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    n = math.ceil(len(x) / batch_size)
    path = np.empty((epochs * n + 1, phi0.size))
    path[0] = phi0
    t = 0
    for _ in range(epochs):
        o = rng.permutation(x.size)
        for k in range(n):
            b = o[k * batch_size : (k + 1) * batch_size]
            path[t + 1] = path[t] - alpha * sum(
                example_gradient(path[t], xi, yi) for xi, yi in zip(x[b], y[b])
            )
            t += 1
    return path


def decayed_alpha(alpha0, factor, every, epoch):
    a = alpha0
    for e in range(1, epoch + 1):
        if e % every == 0:
            a *= factor
    return a
