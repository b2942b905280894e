"""x and y are shuffled apart."""

import numpy as np

PARTS = {
    "b": "x and y are not paired: shuffle both by the same indices.",
}


def epoch_batches(dataset_size, batch_size, rng):
    l = list(range(dataset_size))
    rng.shuffle(l)
    r = []
    while l:
        r.append(l[:batch_size])
        del l[:batch_size]
    return r


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = phi0.copy()
    path = [phi]
    for e in range(epochs):
        xs, ys = rng.permutation(x), rng.permutation(y)
        for s in range(0, len(x), batch_size):
            phi = phi - alpha * sum(
                example_gradient(phi, a, c) for a, c in zip(xs[s : s + batch_size], ys[s : s + batch_size])
            )
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return np.exp(np.log(alpha0) + np.floor(epoch / every) * np.log(factor))
