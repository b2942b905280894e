"""A generator without a seed."""

import numpy as np

PARTS = {
    "a": "Not all comes from rng: with an equal generator, a second call gives other batches.",
}


def epoch_batches(dataset_size, batch_size, rng):
    rng = np.random.default_rng()
    p = rng.permutation(dataset_size)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


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
