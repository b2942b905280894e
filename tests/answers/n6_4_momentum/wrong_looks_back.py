"""Looks the other way, from a helper; plain descent in part a."""

import numpy as np

PARTS = {
    "a": "Phi moves by the gradient and not by m: this is plain gradient descent.",
    "b": "The look-ahead goes uphill, the way back that m came: it has to be subtracted.",
}


def momentum_step(phi, m, gradient, alpha, beta):
    running = beta * np.asarray(m) + (1 - beta) * np.asarray(gradient)
    return np.asarray(phi) - alpha * np.asarray(gradient), running


def _look(phi, m, rate):
    return phi + rate * m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    g = gradient_at(_look(phi, m, alpha * beta))
    m = sum(w * z for w, z in ((beta, m), (1 - beta, g)))
    return phi - alpha * m, m
