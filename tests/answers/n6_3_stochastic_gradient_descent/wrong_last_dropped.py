"""Drops the smaller last batch."""

import numpy as np
from functools import reduce

PARTS = {
    "a": "The smaller last batch is dropped.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = rng.permutation(dataset_size)
    return [p[i * batch_size : (i + 1) * batch_size] for i in range(dataset_size // batch_size)]


class SGD:
    def __init__(self, grad, alpha):
        self.grad, self.alpha = grad, alpha

    def step(self, phi, pairs):
        return phi - self.alpha * reduce(np.add, (self.grad(phi, a, b) for a, b in pairs))


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    o = SGD(example_gradient, alpha)
    path = [phi0]
    pairs = list(zip(x, y))
    for _ in range(epochs):
        order = rng.permutation(len(pairs))
        sh = [pairs[i] for i in order]
        while sh:
            path.append(o.step(path[-1], sh[:batch_size]))
            sh = sh[batch_size:]
    return tuple(path)


def decayed_alpha(alpha0, factor, every, epoch):
    from itertools import accumulate, repeat

    return list(accumulate(repeat(factor, epoch // every), lambda r, f: r * f, initial=alpha0))[-1]
