"""Forgets alpha in the step of part a and in the look-ahead of part b."""

import numpy as np

PARTS = {
    "a": "The learning rate is missing: phi moves by alpha times m.",
    "b": "The look-ahead is beta m: it is alpha beta m, as long as the step that the old m would take.",
}


def momentum_step(phi, m, gradient, alpha, beta):
    m = np.array([beta * m[i] + (1 - beta) * gradient[i] for i in range(m.size)])
    return phi - m, m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    inertia = beta * m
    force = (1 - beta) * gradient_at(phi - inertia)
    return phi - alpha * (inertia + force), inertia + force
