"""rng.choice with replacement; the descent uses it."""

import numpy as np

PARTS = {
    "a": "Indices are drawn with replacement: shuffle them, so that each comes once.",
    "b": "follows",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = rng.choice(dataset_size, dataset_size)
    return [p[i : i + batch_size] for i in range(0, len(p), batch_size)]


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
