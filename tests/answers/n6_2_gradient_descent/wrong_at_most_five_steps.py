"""A path of at most five steps."""

import numpy as np

PARTS = {
    "b": "wrong",
}


def gradient_step(phi, gradient, alpha):
    new = phi.copy()
    new -= alpha * gradient
    return new


def gradient_descent(gradient_at, phi0, alpha, steps):
    path = np.tile(phi0, (steps + 1, 1))
    for t in range(min(steps, 5)):
        path[t + 1 :] = path[t] - alpha * gradient_at(path[t])
    return path


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    r = (5**0.5 - 1) / 2
    path = [np.array(phi0, float)]
    for _ in range(max_steps):
        p = path[-1]
        g = gradient_at(p)
        if np.linalg.norm(g) < tolerance:
            break
        f = lambda a: loss(p - a * g)
        L = f(0.0)
        top = 1e-5
        while f(2 * top) < f(top) and top < 1e8:
            top *= 2
        lo, hi = 0.0, 2 * top
        b, c = hi - r * (hi - lo), lo + r * (hi - lo)
        fb, fc = f(b), f(c)
        for _ in range(50):
            if fb < fc:
                hi, c, fc = c, b, fb
                b = hi - r * (hi - lo)
                fb = f(b)
            else:
                lo, b, fb = b, c, fc
                c = lo + r * (hi - lo)
                fc = f(c)
        a = (lo + hi) / 2
        if not (f(a) < L):
            break
        path.append(p - a * g)
    return np.array(path)
