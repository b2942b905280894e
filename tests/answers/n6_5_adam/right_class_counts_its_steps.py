"""An optimizer object that counts its own steps, from 1."""

import numpy as np


class Adam:
    """Holds m, v and the number of steps."""

    def __init__(self, m, v, t, alpha, beta, gamma, epsilon):
        self.m, self.v, self.t = m, v, t
        self.alpha, self.beta, self.gamma, self.epsilon = alpha, beta, gamma, epsilon

    def step(self, phi, g):
        """The point after one more step."""
        self.t += 1
        self.m = self.beta * self.m + (1 - self.beta) * g
        self.v = self.gamma * self.v + (1 - self.gamma) * g**2
        m_hat = self.m / (1 - self.beta**self.t)
        v_hat = self.v / (1 - self.gamma**self.t)
        return phi - self.alpha * m_hat / (np.sqrt(v_hat) + self.epsilon)


def normalized_step(phi, gradient, alpha, epsilon):
    return Adam(0 * phi, 0 * phi, 0, alpha, 0.0, 0.0, epsilon).step(phi, gradient)


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    state = Adam(m, v, t, alpha, beta, gamma, epsilon)
    return state.step(phi, gradient), state.m, state.v


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    optimizer = Adam(np.zeros(phi0.shape), np.zeros(phi0.shape), 0, alpha, beta, gamma, epsilon)
    path = [phi0]
    for _ in range(steps):
        path.append(optimizer.step(path[-1], gradient_at(path[-1])))
    return np.array(path)
