"""Returns m first in part a; starts the step at the point ahead in part b."""

PARTS = {
    "a": "m and phi are returned in the reverse order: it is phi first.",
    "b": "The step begins at the point ahead: the gradient alone is taken there, and the step begins at phi.",
}


def momentum_step(phi, m, gradient, alpha, beta):
    updated = {"m": beta * m + (1 - beta) * gradient}
    updated["phi"] = phi - alpha * updated["m"]
    return updated["m"], updated["phi"]


def nesterov_step(phi, m, gradient_at, alpha, beta):
    phi = phi - alpha * beta * m
    m = beta * m + (1 - beta) * gradient_at(phi)
    phi = phi - alpha * m
    return phi, m
