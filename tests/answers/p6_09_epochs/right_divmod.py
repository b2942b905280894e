"""divmod in both."""


def epochs(iterations, dataset_size, batch_size):
    return divmod(iterations * batch_size, dataset_size)[0]


def iterations_per_epoch(dataset_size, batch_size):
    return dataset_size // batch_size + bool(dataset_size % batch_size)
