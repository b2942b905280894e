"""Epochs counted in a loop; (n + b - 1) // b."""


def epochs(iterations, dataset_size, batch_size):
    e = used = 0
    for _ in range(iterations):
        used += batch_size
        if used == dataset_size:
            e, used = e + 1, 0
    return e


def iterations_per_epoch(dataset_size, batch_size):
    q, r = divmod(dataset_size, batch_size)
    return q + (r > 0)
