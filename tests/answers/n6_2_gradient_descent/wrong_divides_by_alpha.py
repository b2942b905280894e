"""The gradient is divided by alpha."""

import numpy as np

PARTS = {
    "a": "The gradient is divided by alpha: it has to be multiplied by it.",
}


def gradient_step(phi, gradient, alpha):
    return phi - gradient / alpha


def gradient_descent(gradient_at, phi0, alpha, steps):
    P = np.zeros((steps + 1, phi0.shape[0]))
    P[0] = phi0
    for t in range(1, steps + 1):
        P[t] = P[t - 1] - alpha * gradient_at(P[t - 1])
    return P


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    path = [phi0]
    a0 = 1.0
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        n2 = g @ g
        if n2 < tolerance**2:
            break
        lo, hi, a, ok = 0.0, np.inf, a0, False
        L = loss(p)
        for _ in range(80):
            q = p - a * g
            if not loss(q) <= L - 1e-4 * a * n2:
                hi = a
                a = (lo + hi) / 2
            elif -(gradient_at(q) @ g) < -0.5 * n2:
                lo = a
                a = 2 * a if hi == np.inf else (lo + hi) / 2
            else:
                ok = True
                break
        if not loss(p - a * g) < L:
            break
        path.append(p - a * g)
        a0 = a
    return np.array(path)
