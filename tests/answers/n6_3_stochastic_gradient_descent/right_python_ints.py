"""Lists of Python's integers; an extra gradient to find the shape; a table of rates."""

import numpy as np


def epoch_batches(dataset_size, batch_size, rng):
    l = list(range(dataset_size))
    rng.shuffle(l)
    r = []
    while l:
        r.append(l[:batch_size])
        del l[:batch_size]
    return r


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    P = len(example_gradient(phi0, x[0], y[0]))
    phi = phi0.copy()
    cols = [[v] for v in phi]
    for _ in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            g = np.zeros(P)
            for i in b:
                g = g + example_gradient(phi, x[i], y[i])
            phi = phi - alpha * g
            for c, v in zip(cols, phi):
                c.append(v)
    return np.array(cols).T


def decayed_alpha(alpha0, factor, every, epoch):
    rates = [alpha0]
    while len(rates) <= epoch:
        rates.append(rates[-1] * (factor if len(rates) % every == 0 else 1))
    return rates[epoch]
