"""Falls one epoch early."""

import numpy as np
import itertools

PARTS = {
    "c": "The rate falls one epoch too early: the first `every` epochs have alpha0.",
}


def epoch_batches(dataset_size, batch_size, rng):
    it = iter(rng.permutation(dataset_size).tolist())
    return [b for b in iter(lambda: list(itertools.islice(it, batch_size)), [])]


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
    return alpha0 * factor ** ((epoch + 1) // every)
