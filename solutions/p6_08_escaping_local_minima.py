# %% [markdown]
# # Problem 6.8: escaping local minima
#
# Gradient descent goes downhill, so one would think that it ends at the bottom of the valley in which it
# began. With very small steps it does. Can it escape from a local minimum all the same, without any
# randomness, if only the learning rate $\alpha$ is a fixed number that is large enough? You will show that
# it can.
#
# The loss is
#
# $$L[\phi] = \frac{1}{2}(\phi - 1)^2 - \exp\left[-\frac{(\phi + 1)^2}{2 \cdot 0.15^2}\right],$$
#
# a wide bowl around $\phi = 1$ with a narrow dent in its left side, around $\phi = -1$. The bottom of the
# dent is a local minimum; a hill at about $\phi = -0.694$ parts it from the wide valley of the global
# minimum. `LOCAL_VALLEY` and `GLOBAL_VALLEY` are the two intervals, to the left and to the right of the
# hilltop. `loss` and `slope`, its derivative, take one number at a time.

# %%
import math


def loss(phi):
    """Return the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return 0.5 * (phi - 1) ** 2 - math.exp(-0.5 * u**2)


def slope(phi):
    """Return the derivative of the loss at phi, a single number."""
    u = (phi + 1) / 0.15
    return (phi - 1) + u / 0.15 * math.exp(-0.5 * u**2)


LOCAL_VALLEY = (-3.0, -0.6938)
GLOBAL_VALLEY = (-0.6937, 5.0)

# %% [markdown]
# ### a) An escape
#
# Find a start and a learning rate with which the walk
#
# $$\phi \leftarrow \phi - \alpha \cdot \frac{\partial L}{\partial \phi} \tag{6.3}$$
#
# escapes, and return `(phi_start, alpha, steps)`. Two things have to be true:
#
# 1. From `phi_start`, descent with a vanishing learning rate ends in the local minimum. (It is tried with
#    $\alpha = 0.02$, which is too small to step over anything.)
# 2. From the same `phi_start`, with your fixed `alpha`, $\phi$ is inside of `GLOBAL_VALLEY` after `steps`
#    steps, and does not leave it any more. (1,000 further steps are tried.)
#
# `alpha` is a positive number, `steps` a whole number from 1 to 10,000. There are many answers,
# and each is right that does what it says: it will be walked, step by step. The start earns one point, the
# escape two.


# %%
def escape():
    """Return (phi_start, alpha, steps) of a walk that escapes from the local minimum."""
    ### BEGIN SOLUTION
    phi_start = -1.2
    alpha = 0.8
    steps = 50
    return phi_start, alpha, steps
    ### END SOLUTION


# %% [markdown]
# ### b) How large may a learning rate be?
#
# Close to a minimum a smooth loss is nearly a parabola, $L[\phi] = \frac{1}{2} c \cdot \phi^2$ if the
# minimum is at zero. Its second derivative $c$ is called the curvature. With a small $\alpha$ each step
# leads closer to the minimum; with too large a one each step overshoots, and lands farther away than it
# began. Return the largest $\alpha$ with which no step leads farther away, for a given curvature, a
# positive number.
#
# When you have it, compare: the curvature is about 39 at the bottom of the local valley and 1 in the
# global one. Between which two learning rates does a walk leave the one and stay in the other?


# %%
def largest_stable_alpha(curvature):
    """Return the largest alpha with which no step on the parabola leads away from its minimum."""
    ### BEGIN SOLUTION
    return 2 / curvature
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The start lies in the global valley already: there is nothing to escape from.": (
            "phi_start = -1.2",
            "phi_start = 0.5",
        ),
        "alpha is too small: the walk does not leave the local valley.": ("alpha = 0.8", "alpha = 0.01"),
        "alpha is too large for the wide valley as well: phi runs away.": ("alpha = 0.8", "alpha = 2.5"),
        "The walk comes to the global valley, but leaves it again.": (
            "phi_start = -1.2\n    alpha = 0.8\n    steps = 50",
            "phi_start = -1.9\n    alpha = 1.81\n    steps = 6",
        ),
        "The walk escapes, but not in so few steps.": (
            "phi_start = -1.2\n    alpha = 0.8\n    steps = 50",
            "phi_start = -2.123\n    alpha = 0.125\n    steps = 1",
        ),
        "alpha has to be positive: equation 6.3 subtracts the step already.": [
            ("alpha = 0.8", "alpha = -0.8"),
            ("alpha = 0.8", "alpha = 0.0"),
        ],
        "alpha comes first here: the order is phi_start, alpha, steps.": (
            "return phi_start, alpha, steps",
            "return alpha, phi_start, steps",
        ),
        "The start is on the very top of the hill: the slope is zero there, and no step leads anywhere.": (
            "phi_start = -1.2",
            "phi_start = -0.6937766479440134",
        ),
        "The start is so far away that small steps do not arrive anywhere.": (
            "phi_start = -1.2",
            "phi_start = -1e9",
        ),
        "There has to be at least one step.": [("steps = 50", "steps = 0"), ("steps = 50", "steps = -50")],
        "There may be at most 10,000 steps.": ("steps = 50", "steps = 20_000"),
        "alpha is so large that the walk jumps from one side to the other and comes to rest in no valley.": (
            "phi_start = -1.2\n    alpha = 0.8",
            "phi_start = -1.181\n    alpha = 1.95",
        ),
    },
    "b": {
        "1 / curvature leads to the minimum in one step: steps up to twice as large still come closer.": (
            "2 / curvature",
            "1 / curvature",
        ),
        "It is upside down: the larger the curvature, the smaller alpha has to be.": [
            ("2 / curvature", "curvature / 2"),
            ("2 / curvature", "curvature"),
            ("2 / curvature", "2 * curvature"),
        ],
        "The 2 is below the line: it belongs above it.": ("2 / curvature", "1 / (2 * curvature)"),
        "The curvature is squared: the slope of the parabola has it once.": (
            "2 / curvature",
            "2 / curvature**2",
        ),
        "There is a root of the curvature: the slope of the parabola has the curvature itself.": [
            ("2 / curvature", "2 / curvature**0.5"),
            ("2 / curvature", "(2 / curvature) ** 0.5"),
            ("2 / curvature", "1 / curvature**0.5"),
        ],
        "4 / curvature is twice too large: each step would land three times as far away.": (
            "2 / curvature",
            "4 / curvature",
        ),
        "This is one number for all parabolas: a steeper one needs a smaller alpha.": (
            "2 / curvature",
            "2",
        ),
    },
}
