"""sorted with random keys; the path by recursion; a range of falls."""

import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    p = sorted(range(dataset_size), key=lambda i: rng.standard_normal())
    return [np.array(p[i : i + batch_size], dtype=np.int64) for i in range(0, len(p), batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    if epochs == 0:
        return np.array([phi0])
    before = sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs - 1, rng)
    rows = list(before)
    for b in np.split(rng.permutation(len(x)), range(batch_size, len(x), batch_size)):
        rows.append(
            rows[-1] - alpha * sum((example_gradient(rows[-1], x[i], y[i]) for i in b), np.zeros(len(phi0)))
        )
    return np.array(rows)


def decayed_alpha(alpha0, factor, every, epoch):
    n = len(range(every, epoch + 1, every))
    return alpha0 * factor**n
