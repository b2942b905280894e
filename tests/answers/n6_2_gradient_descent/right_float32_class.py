"""Single precision; itertools.accumulate; a class that doubles and halves its alpha."""

import numpy as np


def gradient_step(phi, gradient, alpha):
    return (phi - alpha * gradient).astype(np.float32)


def gradient_descent(gradient_at, phi0, alpha, steps):
    from itertools import accumulate

    return np.array(list(accumulate(range(steps), lambda p, _: p - alpha * gradient_at(p), initial=phi0)))


class Descent:
    def __init__(s, loss, grad):
        s.loss, s.grad, s.alpha = loss, grad, 0.01

    def step(s, p):
        g = s.grad(p)
        L0 = s.loss(p)
        a = s.alpha
        La = s.loss(p - a * g)
        while not La < L0:
            a /= 2
            La = s.loss(p - a * g)
            if a < 1e-16:
                return None
        while True:
            nxt = s.loss(p - 2 * a * g)
            if nxt < La and a < 1e12:
                a *= 2
                La = nxt
            else:
                break
        s.alpha = a
        return p - a * g


def gradient_descent_with_line_search(loss, gradient_at, phi0, tolerance, max_steps):
    d = Descent(loss, gradient_at)
    path = [phi0]
    while len(path) < max_steps + 1 and np.linalg.norm(gradient_at(path[-1])) >= tolerance:
        n = d.step(path[-1])
        if n is None:
            break
        path.append(n)
    return np.array(path)
