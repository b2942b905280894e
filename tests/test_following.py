"""Follow-through is for attempts: what is made of nothing earns nothing."""

from __future__ import annotations

import pytest

from autograder import verdict
from autograder.course import HERE
from tests.courses import judged

NOTHING = {
    "a loss that counts the examples, and gradients of zero": (
        "p6_04", "c", "def loss(phi, x, y): return float(len(x))\n"
        "def loss_gradient(phi, x, y): return np.zeros(2)",
    ),
    "a loss that is a parameter, and its gradient": (
        "p6_04", "c", "def loss(phi, x, y): return float(phi[0])\n"
        "def loss_gradient(phi, x, y): return [1.0, 0.0]",
    ),
    "a loss that counts the examples, in a grid": (
        "p6_04", "d", "def loss(phi, x, y): return float(len(x))\n"
        "def loss_grid(phi0s, phi1s, x, y): return np.full((len(phi1s), len(phi0s)), float(len(x)))",
    ),
    "a Hessian of zeros, one of them negative, and no squares": (
        "p6_04", "e", "def hessian(phi, x): return np.array([[0.0, 0.0], [0.0, np.copysign(0.0, phi[0])]])\n"
        "def quadratic_form_as_squares(v0, v1, phi0, phi1, x): return []",
    ),
    "a Hessian that is next to nothing, and no squares": (
        "p6_04", "e", "def hessian(phi, x): return 1e-20 * len(x) * np.eye(2)\n"
        "def quadratic_form_as_squares(v0, v1, phi0, phi1, x): return []",
    ),
    "a trace and a determinant that are numbers, and their eigenvalues": (
        "p6_02", "d", "def trace(x): return 2\ndef determinant(x): return 1\n"
        "def eigenvalues(x): return 1, 1",
    ),
    "units that are never active, and what is left of the network": (
        "p6_05", "b", "def relu(z): return 0 * np.asarray(z)\n"
        "def network(x, phi, theta): return phi[0] + 0 * np.asarray(x)",
    ),
    "steps that do not move, and a path that does not": (
        "p6_07", "b", "def exact_step_size(H, g): return 1e-12 * abs(g[0])\n"
        "def steepest_descent(H, b, phi0, steps): return np.tile(phi0, (steps + 1, 1))",
    ),
    "steps that do not move, and a gradient that stays": (
        "p6_07", "c", "def exact_step_size(H, g): return 1e-12 * abs(g[0])\n"
        "def next_gradient(H, g): return g",
    ),
    "weights of zero, and their sum": (
        "p6_10", "b", "def weight(k, beta): return sp.Mul(0, beta, k, evaluate=False)\n"
        "def unrolled_momentum(gradients, beta): return 0 * gradients[0]",
    ),
    "weights that are next to nothing, and their sum": (
        "p6_10", "b", "def weight(k, beta): return k * beta / sp.Integer(10)**40\n"
        "def unrolled_momentum(gradients, beta): return 0 * gradients[0]",
    ),
    "weights of zero, and their total": (
        "p6_10", "c", "def weight(k, beta): return sp.Mul(0, beta, k, evaluate=False)\n"
        "def total_weight(t, beta): return 0",
    ),
    "weights that are next to nothing, and their total": (
        "p6_10", "c", "def weight(k, beta): return k * beta / sp.Integer(10)**40\n"
        "def total_weight(t, beta): return 0",
    ),
    "a bracket that never looks at the loss, and where it ends": (
        "n6_1", "b", "def shrink_bracket(loss, a, b, c, d): return a, c\n"
        "def line_search(loss, a, d, tolerance): return a",
    ),
    "empty batches, and a descent that stands still": (
        "n6_3", "b", "def epoch_batches(n, size, rng): return [[] for _ in range(n)]\n"
        "def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):\n"
        "    return np.tile(phi0, (epochs * len(x) + 1, 1))",
    ),
    "one batch of everything, and gradient descent": (
        "n6_3", "b", "def epoch_batches(n, size, rng): return [np.arange(n)]\n"
        "def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):\n"
        "    path = [phi0]\n"
        "    for _ in range(epochs):\n"
        "        phi = path[-1]\n"
        "        path.append(phi - alpha * sum(example_gradient(phi, a, b) for a, b in zip(x, y)))\n"
        "    return np.array(path)",
    ),
    "a momentum of nearly zero, and a phi that stays": (
        "n6_4", "a", "def momentum_step(phi, m, gradient, alpha, beta): return phi, 0 * m + 1e-7",
    ),
    "a momentum of nearly zero ahead, and a phi that stays": (
        "n6_4", "b", "def nesterov_step(phi, m, gradient_at, alpha, beta): return phi, 0 * m + 1e-7",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NOTHING)
def test_what_follows_from_nothing_earns_nothing(case):
    number, letter, text = NOTHING[case]
    for seed in (3, 8):
        part = judged(HERE.exercise(number), f"import numpy as np\nimport sympy as sp\n{text}", seed).part(
            letter
        )
        assert part.verdict not in (verdict.RIGHT, verdict.GRADER_FAULT), part
        if "sgd" not in text:
            assert part.earned == 0, part.checks
