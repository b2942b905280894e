"""Draws a batch afresh at each iteration."""

import math
import numpy as np

PARTS = {
    "b": "The batch is drawn afresh at each iteration: in an epoch, each example has to be used once.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = sorted(range(dataset_size), key=lambda i: rng.standard_normal())
    return [np.array(p[i : i + batch_size], dtype=np.int64) for i in range(0, len(p), batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    path = [phi0]
    n = math.ceil(len(x) / batch_size)
    for e in range(epochs * n):
        b = rng.choice(len(x), min(batch_size, len(x)), replace=False)
        path.append(path[-1] - alpha * sum(example_gradient(path[-1], x[i], y[i]) for i in b))
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    k, _ = divmod(epoch, every)
    return np.float32(alpha0) * np.float32(np.power(factor, k))
