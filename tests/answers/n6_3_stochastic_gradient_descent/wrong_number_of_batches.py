"""Takes batch_size for the number of batches."""

import numpy as np

PARTS = {
    "a": "batch_size is taken for the number of batches: it is the number of examples in each.",
}


def epoch_batches(dataset_size, batch_size, rng):
    return np.array_split(rng.permutation(dataset_size), min(batch_size, dataset_size))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = np.array(phi0, dtype=float)
    path = [phi.tolist()]
    idx = list(range(len(x)))
    for _ in range(epochs):
        rng.shuffle(idx)
        for s in range(0, len(idx), batch_size):
            grads = [example_gradient(phi, float(x[i]), float(y[i])) for i in idx[s : s + batch_size]]
            for gr in grads:
                phi -= alpha * gr
            path.append(list(phi))
    return path


def decayed_alpha(alpha0, factor, every, epoch):
    while epoch >= every:
        epoch -= every
        alpha0 *= factor
    return float(alpha0)
