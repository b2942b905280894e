"""Uses the first example of each batch."""

import numpy as np
import itertools

PARTS = {
    "b": "Each iteration uses one example alone: sum the gradients of all in the batch.",
}


def epoch_batches(dataset_size, batch_size, rng):
    it = iter(rng.permutation(dataset_size).tolist())
    return [b for b in iter(lambda: list(itertools.islice(it, batch_size)), [])]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * example_gradient(phi, x[b[0]], y[b[0]])
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    n = len(range(every, epoch + 1, every))
    return alpha0 * factor**n
