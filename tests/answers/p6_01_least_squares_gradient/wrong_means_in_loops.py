"""Divides by the number of examples, in loops; the gradient is that of the mean, too."""

PARTS = {
    "a": "The mean over the examples is taken where equation 6.5 has their sum.",
    "d": "follows",
}


def loss(phi, x, y):
    total = 0.0
    for x_i, y_i in zip(x, y):
        total += (y_i - (phi[0] + phi[1] * x_i)) ** 2
    return total / len(x)


def loss_gradient(phi, x, y):
    g0, g1 = 0.0, 0.0
    for x_i, y_i in zip(x, y):
        miss = phi[0] + phi[1] * x_i - y_i
        g0 += 2 * miss / len(x)
        g1 += 2 * miss * x_i / len(x)
    return g0, g1


def chain_rule(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return r, 2 * r, 1, x


def example_gradient(phi0, phi1, x, y):
    r = phi0 + phi1 * x - y
    return 2 * r, 2 * x * r
