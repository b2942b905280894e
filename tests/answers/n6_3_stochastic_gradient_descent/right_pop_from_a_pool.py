"""Indices are popped from a pool; all gradients at once, the batch chosen from them; np.prod."""

import numpy as np


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
    phi = phi0 + 0.0
    out = [phi]
    for _ in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            G = np.array([example_gradient(phi, x[i], y[i]) for i in range(len(x))])
            phi = phi - alpha * G[np.asarray(b, dtype=int)].sum(axis=0)
            out.append(phi)
    return np.array(out)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.prod([alpha0] + [factor] * int(epoch / every))
