"""What the chapter claims, shown by the reference answers in the settings of its figures."""

from __future__ import annotations

import itertools
from functools import cache

import numpy as np
import pytest
import sympy as sp

from autograder.checking import load_reference
from autograder.course import HERE


@cache
def solution(exercise):
    """The reference answers to an exercise."""
    module = load_reference(HERE, exercise)
    assert module is not None, f"there is no solution of {exercise}"
    return module


# Figure 6.1: a line, fitted to 12 noisy examples.


def line_data():
    given = solution("n6_2_gradient_descent")
    x, y = given.LINE_X, given.LINE_Y
    assert len(x) == len(y) == 12
    return x, y


# Figures 6.3 to 6.7: the Gabor model, fitted to 28 noisy examples of itself.

TRUE_PHI = np.array([0.0, 16.6])
OUTSIDE = np.array([-3.2, 15.5])
"""A start outside of the right valley, as point 2 in figure 6.5."""
LEFT_BOTTOM, RIGHT_TOP = np.array([-10.0, 2.5]), np.array([10.0, 22.5])
"""The part of the plane of phi that figure 6.4 shows."""


def gabor_data():
    given, again = solution("p6_03_gabor_gradient"), solution("n6_3_stochastic_gradient_descent")
    assert np.array_equal([given.x_data, given.y_data], [again.x_data, again.y_data])
    return given.x_data, given.y_data


def gabor_loss(phi):
    return solution("p6_03_gabor_gradient").loss(phi, *gabor_data())


def gabor_gradient(phi):
    return solution("p6_03_gabor_gradient").loss_gradient(phi, *gabor_data())


def gabor_example_gradient(phi, x_i, y_i):
    return solution("p6_03_gabor_gradient").loss_gradient(phi, np.array([x_i]), np.array([y_i]))


def curvatures(phi, step=1e-4):
    """The eigenvalues of the Hessian of the Gabor loss, the smaller first, and its eigenvectors."""
    columns = [(gabor_gradient(phi + h) - gabor_gradient(phi - h)) / (2 * step) for h in step * np.eye(2)]
    return np.linalg.eigh((np.array(columns) + np.array(columns).T) / 2)


@cache
def stationary_points():
    """Where the gradient of the Gabor loss is zero: (phi, loss, eigenvalues), the lowest loss first.

    Newton's method is started on a grid, and goes on only where it stays near.
    """
    found = []
    for start in itertools.product(np.linspace(-9.5, 9.5, 20), np.linspace(3, 22, 20)):
        phi = np.array(start)
        for _ in range(12):
            values, vectors = curvatures(phi)
            step = vectors @ (vectors.T @ gabor_gradient(phi) / np.where(np.abs(values) > 0.02, values, 0.02))
            phi = phi - step
            if not np.linalg.norm(step) < 2.0 or np.linalg.norm(step) < 1e-12:
                break
        inside = np.all(phi > LEFT_BOTTOM) and np.all(phi < RIGHT_TOP)
        new = not any(np.linalg.norm(phi - other) < 1e-3 for other, _, _ in found)
        if inside and new and np.linalg.norm(gabor_gradient(phi)) < 1e-9:
            found.append((phi, gabor_loss(phi), curvatures(phi)[0]))
    return sorted(found, key=lambda point: point[1])


def minima():
    """The minima of the Gabor loss, the global one first, as (phi, loss)."""
    return [(phi, loss) for phi, loss, values in stationary_points() if np.all(values > 0.01)]


def nearest_minimum(phi):
    """The number of the minimum that a point is nearest to, 0 for the global one, and the distance."""
    distances = [float(np.linalg.norm(phi - at)) for at, _ in minima()]
    return int(np.argmin(distances)), min(distances)


# Figure 6.9: a loss that is steep along phi[1] and shallow along phi[0].

SHALLOW, STEEP = 0.1, 10.0


def valley_gradient(phi):
    return np.array([SHALLOW, STEEP]) * phi


def test_line_search_comes_close_to_the_minimum_in_four_iterations():
    """Figure 6.1: from lines that fit badly, less than a hundredth of the excess loss is left.

    From anywhere, the excess shrinks at each iteration as Cauchy and Kantorovich have it.
    """
    line, descent = solution("p6_01_least_squares_gradient"), solution("n6_2_gradient_descent")
    x, y = line_data()
    design = np.stack([np.ones(12), x], axis=1)
    best, (lowest,), *_ = np.linalg.lstsq(design, y)
    condition = np.linalg.cond(design) ** 2
    left = {}
    for direction in np.linspace(0, 2 * np.pi, 32, endpoint=False):
        start = best + 2 * np.array([np.cos(direction), np.sin(direction)])
        path = descent.gradient_descent_with_line_search(
            lambda phi: line.loss(phi, x, y), lambda phi: line.loss_gradient(phi, x, y), start, 1e-6, 4
        )
        excess = np.array([line.loss(phi, x, y) - lowest for phi in path])
        assert len(path) <= 5
        shrinkage = ((condition - 1) / (condition + 1)) ** 2
        assert np.all(excess[1:] <= 1.001 * shrinkage * excess[:-1] + 1e-9)
        left[excess[0]] = excess[-1] / excess[0]
    bad_fits = sorted(left)[16:]
    assert bad_fits[0] > 20 * lowest
    assert all(left[excess] < 0.01 for excess in bad_fits)


def test_the_gabor_loss_has_one_global_minimum_among_several_and_saddle_points():
    """Figure 6.4: wherever the gradient is zero, the Hessian's eigenvalues say what the point is."""
    x, _ = gabor_data()
    assert len(x) == 28 and np.all(np.abs(x) <= 15)
    assert 0.60 <= gabor_loss(TRUE_PHI) <= 0.68
    (best, lowest), *others = minima()
    assert len(others) >= 3
    assert all(loss > 4 * lowest for _, loss in others)
    assert 0.60 < lowest < gabor_loss(TRUE_PHI) and np.linalg.norm(best - TRUE_PHI) < 1
    grid = itertools.product(np.linspace(-10, 10, 81), np.linspace(2.5, 22.5, 81))
    assert min(gabor_loss(np.array(phi)) for phi in grid) >= lowest
    around = [0.05 * np.array([np.cos(angle), np.sin(angle)]) for angle in np.linspace(0, 6, 12)]
    for phi, loss in minima():
        assert min(gabor_loss(phi + step) for step in around) > loss
    saddles = [(phi, loss) for phi, loss, (low, high) in stationary_points() if low < -0.05 and high > 0.05]
    assert saddles
    for phi, loss in saddles:
        assert np.linalg.norm(gabor_gradient(phi)) < 1e-9
        _, (down, up) = curvatures(phi)[0], curvatures(phi)[1].T
        for sign in (-0.05, 0.05):
            assert gabor_loss(phi + sign * down) < loss < gabor_loss(phi + sign * up)


def test_sgd_reaches_the_global_minimum_where_gradient_descent_does_not():
    """Figure 6.5: from one start outside of the right valley, at the same learning rate."""
    sgd = solution("n6_3_stochastic_gradient_descent").sgd
    descend = solution("n6_2_gradient_descent").gradient_descent
    for alpha, steps in ((0.2, 800), (0.01, 12_000)):
        number, distance = nearest_minimum(descend(gabor_gradient, OUTSIDE, alpha, steps)[-1])
        assert number > 0 and distance < 0.02
    ends = [
        sgd(gabor_example_gradient, OUTSIDE, *gabor_data(), 0.2, 4, 60, np.random.default_rng(seed))[-1]
        for seed in range(8)
    ]
    reached = [phi for phi in ends if nearest_minimum(phi)[0] == 0]
    assert 2 <= len(reached) < 8
    assert all(gabor_loss(phi) < 0.7 for phi in reached)


def test_full_batch_sgd_is_gradient_descent():
    """Section 6.2.1: with one batch of all examples, nothing is left to chance."""
    sgd = solution("n6_3_stochastic_gradient_descent").sgd
    expected = solution("n6_2_gradient_descent").gradient_descent(gabor_gradient, OUTSIDE, 0.05, 50)
    for seed in range(3):
        rng = np.random.default_rng(seed)
        path = sgd(gabor_example_gradient, OUTSIDE, *gabor_data(), 0.05, 28, 50, rng)
        assert path.shape == expected.shape
        assert np.max(np.abs(path - expected)) < 1e-12
    assert np.linalg.norm(expected[-1] - expected[0]) > 1


@pytest.mark.parametrize("phi", [OUTSIDE, np.array([5.0, 9.0]), TRUE_PHI])
def test_the_expected_batch_gradient_is_the_full_gradient(phi):
    """Section 6.2.1: scaled by the sizes, the mean over batches is exact; one batch is not."""
    gradients = np.array(
        [gabor_example_gradient(phi, x_i, y_i) for x_i, y_i in zip(*gabor_data(), strict=True)]
    )
    full = gabor_gradient(phi)
    every = [28 / 2 * gradients[list(pair)].sum(axis=0) for pair in itertools.combinations(range(28), 2)]
    assert np.allclose(np.mean(every, axis=0), full, rtol=1e-10, atol=1e-10)
    epoch_batches = solution("n6_3_stochastic_gradient_descent").epoch_batches
    first = []
    for seed in range(400):
        batches = epoch_batches(28, 4, np.random.default_rng(seed))
        scaled = np.array([28 / len(batch) * gradients[batch].sum(axis=0) for batch in batches])
        assert len(scaled) == 7
        assert np.allclose(np.mean(scaled, axis=0), full, rtol=1e-10, atol=1e-10)
        first.append(scaled[0])
    spread = np.std(first, axis=0)
    assert np.all(spread > 0.1 * np.linalg.norm(full))  # single batches are far from it
    assert np.all(np.abs(np.mean(first, axis=0) - full) < 4 * spread / np.sqrt(400))


def length(path):
    return np.sum(np.linalg.norm(np.diff(path, axis=0), axis=1))


def turning(path):
    """The angles between each step and the next, added up."""
    steps = np.diff(path, axis=0)
    directions = np.arctan2(steps[:, 1], steps[:, 0])
    return np.sum(np.abs((np.diff(directions) + np.pi) % (2 * np.pi) - np.pi))


@pytest.mark.parametrize("seed", range(5))
def test_momentum_makes_the_path_shorter_and_straighter(seed):
    """Figure 6.7: with and without, on the same batches, down the right valley."""
    notebook, step = solution("n6_3_stochastic_gradient_descent"), solution("n6_4_momentum").momentum_step
    start, alpha, epochs = np.array([1.0, 14.0]), 0.15, 30
    plain = notebook.sgd(
        gabor_example_gradient, start, *gabor_data(), alpha, 4, epochs, np.random.default_rng(seed)
    )
    x, y = gabor_data()
    paths = {}
    for beta in (0.0, 0.9):
        rng, phi, m = np.random.default_rng(seed), start, np.zeros(2)
        path = [phi]
        for _ in range(epochs):
            for batch in notebook.epoch_batches(28, 4, rng):
                gradient = sum(gabor_example_gradient(phi, x[i], y[i]) for i in batch)
                phi, m = step(phi, m, gradient, alpha, beta)
                path.append(phi)
        paths[beta] = np.array(path)
    assert np.max(np.abs(paths[0.0] - plain)) < 1e-12  # the batches are the same
    assert nearest_minimum(plain[-1])[0] == nearest_minimum(paths[0.9][-1])[0] == 0
    assert length(paths[0.9]) < 0.5 * length(plain)
    assert turning(paths[0.9]) < 0.5 * turning(plain)


def test_no_fixed_rate_suits_a_steep_and_a_shallow_axis_but_adam_does():
    """Figure 6.9: slow, unstable, bouncing by alpha, and converging."""
    descend, adam = solution("n6_2_gradient_descent").gradient_descent, solution("n6_5_adam")
    start, steps = np.array([4.3, 1.2]), 60
    slow = descend(valley_gradient, start, 0.15, steps)
    assert abs(slow[-1, 1]) < 1e-6 * start[1]
    assert slow[-1, 0] > 0.25 * start[0]
    large = descend(valley_gradient, start, 1.0, steps)
    assert large[-1, 0] < 0.01 * start[0]
    assert abs(large[-1, 1]) > 1e6 * start[1]
    alpha, path = 0.25, [start]
    for _ in range(steps):
        path.append(adam.normalized_step(path[-1], valley_gradient(path[-1]), alpha, 1e-8))
    bounce = np.diff(path[-21:], axis=0)
    assert np.allclose(np.abs(bounce), alpha, rtol=1e-4)
    assert np.allclose(bounce[1:], -bounce[:-1])
    assert np.all(np.abs(path[-21:]) < alpha)
    settled = adam.adam(valley_gradient, start, alpha, 0.9, 0.99, 1e-8, 400)
    assert np.all(np.abs(settled[-100:]) < 1e-3 * alpha)


def test_epochs_and_the_size_of_a_hessian():
    """Problems 6.9 and 6.11 in numbers."""
    assert solution("p6_09_epochs").epochs(1000, 100, 20) == 200
    hessian = solution("p6_11_hessian_size")
    assert tuple(hessian.hessian_shape(10**6)) == (10**6, 10**6)
    assert hessian.memory_bytes(10**6, np.dtype(np.float32).itemsize) == 4 * 10**12


def test_the_weights_of_momentum_add_up_to_what_adam_divides_by():
    """Problem 6.10 and equation 6.16: 1 - beta to the number of gradients."""
    weights = solution("p6_10_momentum_weights")
    t, beta = sp.Symbol("t", integer=True, nonnegative=True), sp.Symbol("beta", positive=True)
    total = weights.total_weight(t, beta)
    for count in range(7):
        added = sum((weights.weight(sp.Integer(k), beta) for k in range(count)), sp.Integer(0))
        assert sp.expand(total.subs(t, count) - added) == 0
        assert sp.expand(added - (1 - beta**count)) == 0
    gradient = np.array([0.3, -2.0])
    phi = m = v = np.zeros(2)
    momentum = np.zeros(2)
    for steps_before in range(6):
        moved, m, v = solution("n6_5_adam").adam_step(
            phi, m, v, gradient, steps_before, 0.1, 0.9, 0.99, 1e-12
        )
        _, momentum = solution("n6_4_momentum").momentum_step(phi, momentum, gradient, 0.1, 0.9)
        share = float(total.subs({t: steps_before + 1, beta: sp.Rational(9, 10)}))
        assert np.allclose(m, share * gradient) and np.allclose(momentum, m)
        assert np.allclose(moved - phi, -0.1 * np.sign(gradient))  # so corrected, every step has its length
        phi = moved
