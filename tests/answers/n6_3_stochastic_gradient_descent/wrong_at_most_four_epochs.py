"""Four epochs at most."""

import numpy as np

PARTS = {
    "b": "wrong",
}


def epoch_batches(dataset_size, batch_size, rng):
    order = rng.permutation(dataset_size)
    return [order[i : i + batch_size] for i in range(0, dataset_size, batch_size)]


def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    phi, path = phi0, [phi0]
    for epoch in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            if epoch < 4:
                phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)
            path.append(phi)
    return np.array(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return alpha0 * factor ** (epoch // every)
