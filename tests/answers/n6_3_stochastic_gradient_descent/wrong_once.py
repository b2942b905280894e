"""Falls once."""

import math
import numpy as np
from functools import reduce

PARTS = {
    "c": "The rate falls once only: it is multiplied again each time.",
}


def epoch_batches(dataset_size, batch_size, rng):
    o = rng.permuted(np.arange(dataset_size, dtype=np.int32))
    n = math.ceil(dataset_size / batch_size)
    return [o[batch_size * j : min(batch_size * (j + 1), dataset_size)] for j in range(n)]


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
    return alpha0 * factor if epoch >= every else alpha0
