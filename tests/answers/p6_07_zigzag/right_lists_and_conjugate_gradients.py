"""Plain lists and sums, no arrays; conjugate gradients; the symbols are written out by hand."""


def times(A, v):
    return [sum(a * c for a, c in zip(row, v, strict=True)) for row in A]


def dot(u, v):
    return sum(a * c for a, c in zip(u, v, strict=True))


def exact_step_size(H, g):
    return dot(g, g) / dot(g, times(H, g))


def gradient(H, b, p):
    return [u + w for u, w in zip(times(H, p), b, strict=True)]


def steepest_descent(H, b, phi0, steps):
    p = list(phi0)
    path = [p]
    for _ in range(steps):
        g = gradient(H, b, p)
        alpha = exact_step_size(H, g)
        p = [u - alpha * w for u, w in zip(p, g, strict=True)]
        path.append(p)
    return path


def next_gradient(H, g):
    p, q, r = H[0, 0], H[0, 1], H[1, 1]
    s, t = g
    curvature = p * s**2 + 2 * q * s * t + r * t**2
    square = s**2 + t**2
    return [s - square * (p * s + q * t) / curvature, t - square * (q * s + r * t) / curvature]


def calmer_descent(H, b, phi0, tolerance):
    p = [float(entry) for entry in phi0]
    path = [p]
    residual = [-entry for entry in gradient(H, b, p)]
    direction = residual
    while dot(residual, residual) ** 0.5 >= tolerance:
        alpha = dot(residual, residual) / dot(direction, times(H, direction))
        p = [u + alpha * w for u, w in zip(p, direction, strict=True)]
        path.append(p)
        fresh = [-entry for entry in gradient(H, b, p)]
        beta = dot(fresh, fresh) / dot(residual, residual)
        direction = [u + beta * w for u, w in zip(fresh, direction, strict=True)]
        residual = fresh
    return path
