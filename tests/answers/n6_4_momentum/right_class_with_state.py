"""An optimizer object that lives for one step only."""


class Momentum:
    """Keeps phi and m between its calls."""

    def __init__(self, phi, m, alpha, beta):
        self.phi, self.m, self.alpha, self.beta = phi, m, alpha, beta

    def ahead(self):
        """Where the old momentum alone leads."""
        return self.phi - self.alpha * self.beta * self.m

    def step(self, gradient):
        """Take a step."""
        self.m = self.beta * self.m + (1 - self.beta) * gradient
        self.phi = self.phi - self.alpha * self.m
        return self.phi, self.m


def momentum_step(phi, m, gradient, alpha, beta):
    return Momentum(phi, m, alpha, beta).step(gradient)


def nesterov_step(phi, m, gradient_at, alpha, beta):
    optimizer = Momentum(phi, m, alpha, beta)
    return optimizer.step(gradient_at(optimizer.ahead()))
