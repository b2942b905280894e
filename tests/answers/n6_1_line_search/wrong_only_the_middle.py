"""[b, c] is kept."""

PARTS = {
    "a": "Both outer parts are dropped: the comparison says that of one of them only.",
}


def shrink_bracket(loss, a, b, c, d):
    return b, c


def line_search(loss, a, d, tolerance):
    F = [1, 1]
    while F[-1] < 2 * (d - a) / tolerance + 2:
        F.append(F[-1] + F[-2])
    n = len(F) - 1
    x1 = a + F[n - 2] / F[n] * (d - a)
    x2 = a + F[n - 1] / F[n] * (d - a)
    f1, f2 = loss(x1), loss(x2)
    for k in range(1, n - 1):
        if f1 > f2:
            a, x1, f1 = x1, x2, f2
            x2 = a + F[n - k - 1] / F[n - k] * (d - a)
            f2 = loss(x2)
        else:
            d, x2, f2 = x2, x1, f1
            x1 = a + F[n - k - 2] / F[n - k] * (d - a)
            f1 = loss(x1)
    return (a + d) / 2
