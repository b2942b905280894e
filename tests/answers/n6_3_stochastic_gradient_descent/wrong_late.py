"""Falls one epoch late."""

import numpy as np

PARTS = {
    "c": "The rate falls one epoch too late: it falls in the epoch `every` for the first time.",
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
    total = epochs * len(x)
    used = 0
    queue = []
    path = [np.copy(phi0)]
    while used < total:
        if not queue:
            queue = list(rng.permutation(len(x)))
        batch = [queue.pop() for _ in range(min(batch_size, len(queue)))]
        used += len(batch)
        path += [path[-1] - alpha * np.add.reduce([example_gradient(path[-1], x[j], y[j]) for j in batch])]
    return np.stack(path)


def decayed_alpha(alpha0, factor, every, epoch):
    return alpha0 * factor ** (max(epoch - 1, 0) // every)
