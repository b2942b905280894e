"""All examples at each iteration."""

import numpy as np

PARTS = {
    "b": "Every iteration uses all examples: it takes those of one batch.",
}


def epoch_batches(dataset_size, batch_size, rng):
    bag = list(range(dataset_size))
    out, cur = [], []
    while bag:
        cur.append(bag.pop(rng.integers(len(bag))))
        if len(cur) == batch_size or not bag:
            out.append(np.array(cur))
            cur = []
    return out


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in range(len(x)))
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.prod([alpha0] + [factor] * int(epoch / every))
