"""The velocity of other textbooks, downhill and with alpha in it; the Nesterov step calls it."""

PARTS = {
    "a": "m is the step itself, downhill and with alpha in it: in equation 6.11 it averages gradients.",
    "b": "follows",
}


class SGD:
    """Momentum as other books have it."""

    def __init__(self, lr, momentum):
        self.lr, self.momentum = lr, momentum

    def update(self, w, v, g):
        """The new weights and velocity."""
        v = self.momentum * v - self.lr * g
        return w + v, v


def momentum_step(phi, m, gradient, alpha, beta):
    return SGD(alpha, beta).update(phi, m, gradient)


def nesterov_step(phi, m, gradient_at, alpha, beta):
    return momentum_step(phi, m, gradient_at(phi - alpha * beta * m), alpha, beta)
