"""itertools for the batches; the orders of all epochs are drawn at the beginning."""

import numpy as np
import itertools


def epoch_batches(dataset_size, batch_size, rng):
    it = iter(rng.permutation(dataset_size).tolist())
    return [b for b in iter(lambda: list(itertools.islice(it, batch_size)), [])]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    orders = rng.permuted(np.tile(np.arange(len(x)), (epochs, 1)), axis=1)
    path = [phi0.copy()]
    for o in orders:
        for s in range(0, len(x), batch_size):
            p = path[-1]
            path.append(
                p
                - alpha
                * np.einsum(
                    "ij->j", np.array([example_gradient(p, x[i], y[i]) for i in o[s : s + batch_size]])
                )
            )
    return np.asarray(path)


def decayed_alpha(alpha0, factor, every, epoch):
    a = alpha0
    for e in range(1, epoch + 1):
        if e % every == 0:
            a *= factor
    return a
