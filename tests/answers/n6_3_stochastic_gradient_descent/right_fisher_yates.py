"""Fisher and Yates's shuffle by hand; np.vectorize with a signature; np.where."""

import math
import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    p = list(range(dataset_size))
    for i in range(dataset_size - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        p[i], p[j] = p[j], p[i]
    return [np.array(p[i : i + batch_size]) for i in range(0, dataset_size, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    G = np.vectorize(example_gradient, signature="(p),(),()->(p)")
    path = [np.array(phi0)]
    for e in range(epochs):
        o = rng.permuted(np.arange(len(y)))
        for s in range(0, len(o), batch_size):
            b = o[s : s + batch_size]
            path.append(path[-1] - alpha * G(path[-1], x[b], y[b]).sum(axis=0))
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.array(alpha0 * math.pow(factor, (epoch - epoch % every) / every))
