"""The closed form, and the sum written as Python's sum."""


def weight(k, beta):
    return (1 - beta) * beta**k


def unrolled_momentum(gradients, beta):
    T = len(gradients)
    return sum((1 - beta) * beta ** (T - 1 - t) * gradients[t] for t in range(T))


def total_weight(t, beta):
    return 1 - beta**t
