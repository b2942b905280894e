"""itertools.accumulate over the states; the state as one array."""

from itertools import accumulate
import numpy as np


def normalized_step(phi, gradient, alpha, epsilon):
    share = np.where(gradient == 0, 0.0, gradient / (np.where(gradient < 0, -gradient, gradient) + epsilon))
    return phi - alpha * share


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    state, rates = np.stack([m, v]), np.array([[beta], [gamma]])
    state = rates * state + (1 - rates) * np.stack([gradient, gradient**2])
    m_hat, v_hat = state / (1 - rates ** (t + 1))
    return np.vstack([phi - alpha * m_hat / (v_hat**0.5 + epsilon), state])


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    def following(state, t):
        phi, m, v = state
        return adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)

    start = np.stack([phi0, np.zeros(len(phi0)), np.zeros(len(phi0))])
    return np.array([state[0] for state in accumulate(range(steps), following, initial=start)])
