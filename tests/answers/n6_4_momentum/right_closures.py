"""Functions that make functions."""


def _mixer(beta):
    return lambda old, new: new - beta * (new - old)


def _mover(alpha):
    def move(point, direction):
        return point - alpha * direction

    return move


def momentum_step(phi, m, gradient, alpha, beta):
    m = _mixer(beta)(m, gradient)
    return _mover(alpha)(phi, m), m


def nesterov_step(phi, m, gradient_at, alpha, beta):
    mix, move = _mixer(beta), _mover(alpha)
    m = mix(m, gradient_at(move(phi, mix(m, 0 * m))))
    return move(phi, m), m
