"""A rounded quotient; (n - 1) // b + 1."""


def epochs(iterations, dataset_size, batch_size):
    return round(iterations / dataset_size * batch_size)


def iterations_per_epoch(dataset_size, batch_size):
    return 1 + (dataset_size - 1) // batch_size
