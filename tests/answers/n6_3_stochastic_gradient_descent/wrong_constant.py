"""The rate never falls."""

import numpy as np

PARTS = {
    "c": "The rate never falls: every so many epochs it is multiplied by factor.",
}


def epoch_batches(dataset_size, batch_size, rng):
    u = rng.uniform(size=(dataset_size, 1))
    o = np.lexsort(u.T)
    q, r = divmod(dataset_size, batch_size)
    full = list(o[: q * batch_size].reshape(q, batch_size))
    if r:
        full.append(o[q * batch_size :])
    return full


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
    return alpha0
