"""The permutation is not kept."""

import math
import numpy as np

PARTS = {
    "a": "The batches are cut from the indices in their natural order: shuffle the indices first.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = np.arange(dataset_size)
    rng.permutation(p)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


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
