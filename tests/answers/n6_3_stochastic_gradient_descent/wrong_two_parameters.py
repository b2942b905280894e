"""Works for two parameters alone."""

import numpy as np

PARTS = {
    "b": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = list(range(dataset_size))
    for i in range(dataset_size - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        p[i], p[j] = p[j], p[i]
    return [np.array(p[i : i + batch_size]) for i in range(0, dataset_size, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        for b in epoch_batches(len(x), batch_size, rng):
            g0 = sum(example_gradient(phi, x[i], y[i])[0] for i in b)
            g1 = sum(example_gradient(phi, x[i], y[i])[1] for i in b)
            phi = np.array([phi[0] - alpha * g0, phi[1] - alpha * g1])
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.prod([alpha0] + [factor] * int(epoch / every))
