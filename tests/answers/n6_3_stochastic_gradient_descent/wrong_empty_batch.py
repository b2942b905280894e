"""Ends with an empty batch where the batches divide the dataset."""

import numpy as np

PARTS = {
    "a": "There is an empty batch at the end where the batches divide the dataset evenly.",
}


def epoch_batches(dataset_size, batch_size, rng):
    p = rng.permutation(dataset_size)
    return [p[i * batch_size : (i + 1) * batch_size] for i in range(dataset_size // batch_size + 1)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi = np.array(phi0, dtype=float)
    path = [phi.tolist()]
    idx = list(range(len(x)))
    for _ in range(epochs):
        rng.shuffle(idx)
        for s in range(0, len(idx), batch_size):
            grads = [example_gradient(phi, float(x[i]), float(y[i])) for i in idx[s : s + batch_size]]
            for gr in grads:
                phi -= alpha * gr
            path.append(list(phi))
    return path


def decayed_alpha(alpha0, factor, every, epoch):
    return np.prod([alpha0] + [factor] * int(epoch / every))
