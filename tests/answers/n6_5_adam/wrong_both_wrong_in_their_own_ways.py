"""Not corrected in part b; the descent has its own loop, right but for a gradient that stays at the start."""

import numpy as np

PARTS = {
    "a": "The step goes uphill: it has to be subtracted.",
    "b": "The correction of equation 6.16 is missing.",
    "c": "The gradient is always the one at the start: take it afresh at each step.",
}


def normalized_step(phi, gradient, alpha, epsilon):
    direction = gradient / (np.abs(gradient) + epsilon)
    return phi + alpha * direction


def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    m_new = m - (1 - beta) * (m - gradient)
    v_new = v - (1 - gamma) * (v - gradient**2)
    return phi - alpha * m_new / np.sqrt(v_new + epsilon), m_new, v_new


def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    g = gradient_at(phi0)
    m, v, rows = np.zeros(phi0.size), np.zeros(phi0.size), [phi0]
    for t in range(1, steps + 1):
        m = beta * m + (1 - beta) * g
        v = gamma * v + (1 - gamma) * g * g
        rows.append(rows[-1] - alpha * (m / (1 - beta**t)) / (np.sqrt(v / (1 - gamma**t)) + epsilon))
    return np.array(rows)
