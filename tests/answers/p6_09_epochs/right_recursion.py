"""Recursion; batches taken away in a loop."""


def epochs(iterations, dataset_size, batch_size):
    n = 0
    while iterations > 0:
        iterations -= dataset_size / batch_size
        n += 1
    return n


def iterations_per_epoch(dataset_size, batch_size):
    n = 0
    while dataset_size > 0:
        dataset_size -= batch_size
        n += 1
    return n
