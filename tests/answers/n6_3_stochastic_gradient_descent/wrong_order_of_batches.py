"""Shuffles the batches and not the indices."""

import math
import numpy as np

PARTS = {
    "a": "Only the order of the batches is random: shuffle the indices before you cut them into batches.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = np.arange(dataset_size)
    b = [p[i : i + batch_size] for i in range(0, len(p), batch_size)]
    if dataset_size % batch_size:
        head = b[:-1]
        rng.shuffle(head)
        return head + b[-1:]
    rng.shuffle(b)
    return b


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
    return np.exp(np.log(alpha0) + np.floor(epoch / every) * np.log(factor))
