"""Half of the exact step, used in b and written in c: both follow."""

import numpy as np

PARTS = {
    "a": "The step is half as long as it should be: the ½ in the loss cancels the 2 of the derivative.",
    "b": "follows",
    "c": "follows",
}


def exact_step_size(H, g):
    return 0.5 * (g @ g) / (g @ H @ g)


def steepest_descent(H, b, phi0, steps):
    path = [phi0]
    for _ in range(steps):
        g = H @ path[-1] + b
        path.append(path[-1] - exact_step_size(H, g) * g)
    return np.array(path)


def next_gradient(H, g):
    return g - (g.T * g)[0] / (2 * (g.T * H * g)[0]) * H * g


def calmer_descent(H, b, phi0, tolerance):
    x = phi0.astype(float)
    path = [x.copy()]
    r = -(H @ x + b)
    d = r.copy()
    while np.linalg.norm(H @ path[-1] + b) >= tolerance:
        if np.linalg.norm(r) < 1e-300:
            break
        a = r @ r / (d @ H @ d)
        x = x + a * d
        path.append(x)
        rn = -(H @ x + b)
        d = rn + (rn @ rn) / (r @ r) * d
        r = rn
    return path
