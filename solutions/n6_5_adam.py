# %% [markdown]
# # Notebook 6.5: Adam
#
# With one learning rate for all parameters, gradient descent takes long steps where the loss is steep
# and short ones where it is shallow. Where the loss is much steeper along one parameter than along
# another, no learning rate suits both. Adam gives each parameter a step of its own.
#
# `phi`, `gradient`, `m` and `v` are arrays of shape (P,). Work on copies: what you are given has to stay
# as it is.

# %%
import numpy as np

# %% [markdown]
# ### a) A step of fixed length along each axis
#
# The first idea is to keep nothing of each derivative but its sign. With
#
# $$\mathbf{m}_{t+1} \leftarrow \frac{\partial L[\phi_t]}{\partial \phi}, \qquad \mathbf{v}_{t+1} \leftarrow \left(\frac{\partial L[\phi_t]}{\partial \phi}\right)^2 \tag{6.13}$$
#
# the update is
#
# $$\phi_{t+1} \leftarrow \phi_t - \alpha \cdot \frac{\mathbf{m}_{t+1}}{\sqrt{\mathbf{v}_{t+1}} + \epsilon}, \tag{6.14}$$
#
# where square, root and division act on each entry by itself. The small $\epsilon$, outside of the root,
# keeps a zero gradient from being divided by zero.


# %%
def normalized_step(phi, gradient, alpha, epsilon):
    """Return phi after one step of equation 6.14."""
    ### BEGIN SOLUTION
    m = gradient
    v = gradient**2
    return phi - alpha * m / (np.sqrt(v) + epsilon)
    ### END SOLUTION


# %% [markdown]
# ### b) One step of Adam
#
# Normalized steps never settle: they bounce back and forth over the minimum. Adam averages both
# statistics over the past,
#
# $$\mathbf{m}_{t+1} \leftarrow \beta \cdot \mathbf{m}_t + (1 - \beta) \frac{\partial L[\phi_t]}{\partial \phi}, \qquad \mathbf{v}_{t+1} \leftarrow \gamma \cdot \mathbf{v}_t + (1 - \gamma) \left(\frac{\partial L[\phi_t]}{\partial \phi}\right)^2, \tag{6.15}$$
#
# makes up for their having begun at zero,
#
# $$\tilde{\mathbf{m}}_{t+1} \leftarrow \frac{\mathbf{m}_{t+1}}{1 - \beta^{t+1}}, \qquad \tilde{\mathbf{v}}_{t+1} \leftarrow \frac{\mathbf{v}_{t+1}}{1 - \gamma^{t+1}}, \tag{6.16}$$
#
# and moves by
#
# $$\phi_{t+1} \leftarrow \phi_t - \alpha \cdot \frac{\tilde{\mathbf{m}}_{t+1}}{\sqrt{\tilde{\mathbf{v}}_{t+1} + \epsilon}}. \tag{6.17}$$
#
# (The paper that introduced Adam adds $\epsilon$ after taking the root, as in part a. Either is right.)
#
# The first step has $t = 0$. Return the new `phi` and the new state: `m` and `v` of equation 6.15, which
# the next step will start from, and not their corrected forms.


# %%
def adam_step(phi, m, v, gradient, t, alpha, beta, gamma, epsilon):
    """Return (phi, m, v) after the step that follows t earlier ones."""
    ### BEGIN SOLUTION
    m = beta * m + (1 - beta) * gradient
    v = gamma * v + (1 - gamma) * gradient**2
    m_tilde = m / (1 - beta ** (t + 1))
    v_tilde = v / (1 - gamma ** (t + 1))
    phi = phi - alpha * m_tilde / np.sqrt(v_tilde + epsilon)
    return phi, m, v
    ### END SOLUTION


# %% [markdown]
# ### c) The whole descent
#
# Start at `phi0` with $\mathbf{m}_0 = \mathbf{v}_0 = 0$ and take so many steps. `gradient_at(phi)` is a
# function that returns the gradient at `phi`, an array of the same shape. Return the path as an array of
# shape (steps + 1, P): the start in its first row, then a row after each step.


# %%
def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    """Return the path of Adam, shape (steps + 1, P)."""
    ### BEGIN SOLUTION
    phi, m, v = phi0, np.zeros_like(phi0), np.zeros_like(phi0)
    path = [phi]
    for t in range(steps):
        phi, m, v = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)
        path.append(phi)
    return np.array(path)
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The gradient is divided by its length as a whole: each entry has to be divided by its own size.": (
            "np.sqrt(v) + epsilon",
            "np.sqrt(np.sum(v)) + epsilon",
        ),
        "The gradient is divided by its largest entry: each entry has to be divided by its own size.": (
            "np.sqrt(v) + epsilon",
            "np.max(np.sqrt(v)) + epsilon",
        ),
        "The step goes uphill: it has to be subtracted.": ("phi - alpha", "phi + alpha"),
        "Epsilon is under the root: equation 6.14 adds it outside.": (
            "(np.sqrt(v) + epsilon)",
            "np.sqrt(v + epsilon)",
        ),
        "The root is missing.": ("np.sqrt(v) + epsilon", "v + epsilon"),
        "The gradient is not divided by anything: this is plain gradient descent.": (
            "phi - alpha * m / (np.sqrt(v) + epsilon)",
            "phi - alpha * m",
        ),
        "Epsilon is added to the quotient: it belongs to the denominator.": [
            ("m / (np.sqrt(v) + epsilon)", "(m / np.where(v == 0, 1, np.sqrt(v)) + epsilon)"),
            ("m / (np.sqrt(v) + epsilon)", "m / np.where(v == 0, 1, np.sqrt(v)) + epsilon"),
            ("m / (np.sqrt(v) + epsilon)", "(m / np.sqrt(v) + epsilon)"),
            ("m / (np.sqrt(v) + epsilon)", "m / np.sqrt(v) + epsilon"),
        ],
        "Epsilon is missing: equation 6.14 adds it to the denominator, so that nothing is divided by zero.": [
            ("np.sqrt(v) + epsilon", "np.sqrt(v)"),
            ("m / (np.sqrt(v) + epsilon)", "np.sign(gradient)"),
        ],
        "The gradient is divided by itself: it has to be divided by its size, which has no sign.": (
            "np.sqrt(v) + epsilon",
            "m + epsilon",
        ),
        "The step alone is returned: it has to be subtracted from phi.": (
            "phi - alpha * m / (np.sqrt(v) + epsilon)",
            "alpha * m / (np.sqrt(v) + epsilon)",
        ),
        "The step alone is returned, with its sign: it has to be added to phi.": (
            "phi - alpha * m",
            "-alpha * m",
        ),
    },
    "b": {
        "The exponents are t: equation 6.16 has t + 1, so that the first step is corrected, too.": [
            (
                "m_tilde = m / (1 - beta ** (t + 1))\n    v_tilde = v / (1 - gamma ** (t + 1))",
                "m_tilde = m / (1 - beta**t) if t else m\n    v_tilde = v / (1 - gamma**t) if t else v",
            ),
            (
                "m_tilde = m / (1 - beta ** (t + 1))\n    v_tilde = v / (1 - gamma ** (t + 1))",
                "m_tilde = m / (1 - beta ** max(t, 1))\n    v_tilde = v / (1 - gamma ** max(t, 1))",
            ),
        ],
        "The exponents are t + 2: the first step has t = 0, and so the exponent 1.": (
            "m_tilde = m / (1 - beta ** (t + 1))\n    v_tilde = v / (1 - gamma ** (t + 1))",
            "m_tilde = m / (1 - beta ** (t + 2))\n    v_tilde = v / (1 - gamma ** (t + 2))",
        ),
        "The exponents t leave 1 - 1 = 0 to divide by in the first step: equation 6.16 has t + 1.": (
            "m_tilde = m / (1 - beta ** (t + 1))\n    v_tilde = v / (1 - gamma ** (t + 1))",
            "m_tilde = m / np.float64(1 - beta**t)\n    v_tilde = v / np.float64(1 - gamma**t)",
        ),
        "The correction of equation 6.16 is missing.": (
            "np.sqrt(v_tilde + epsilon)\n    return",
            "np.sqrt(v_tilde * (1 - gamma ** (t + 1)) + epsilon) * (1 - beta ** (t + 1))\n    return",
        ),
        "Only m is corrected: equation 6.16 corrects v as well.": (
            "m_tilde / np.sqrt(v_tilde + epsilon)",
            "m_tilde / np.sqrt(v + epsilon)",
        ),
        "Only v is corrected: equation 6.16 corrects m as well.": (
            "alpha * m_tilde / np.sqrt(v_tilde + epsilon)",
            "alpha * m / np.sqrt(v_tilde + epsilon)",
        ),
        "The old m and v are returned: the next step has to start from the new ones.": (
            "m = beta * m + (1 - beta) * gradient\n"
            "    v = gamma * v + (1 - gamma) * gradient**2\n"
            "    m_tilde = m / (1 - beta ** (t + 1))\n"
            "    v_tilde = v / (1 - gamma ** (t + 1))",
            "m_tilde = (beta * m + (1 - beta) * gradient) / (1 - beta ** (t + 1))\n"
            "    v_tilde = (gamma * v + (1 - gamma) * gradient**2) / (1 - gamma ** (t + 1))",
        ),
        "The corrected m and v are returned: the next step has to start from the uncorrected ones.": (
            "return phi, m, v",
            "return phi, m_tilde, v_tilde",
        ),
        "The root in equation 6.17 is missing.": (
            "np.sqrt(v_tilde + epsilon)",
            "(v_tilde + epsilon)",
        ),
        "The gradient is not squared in v.": [
            ("gradient**2", "gradient"),
            (
                "v = gamma * v + (1 - gamma) * gradient**2\n"
                "    m_tilde = m / (1 - beta ** (t + 1))\n"
                "    v_tilde = v / (1 - gamma ** (t + 1))",
                "v = gamma * v + (1 - gamma) * gradient\n"
                "    m_tilde = m / (1 - beta ** (t + 1))\n"
                "    v_tilde = np.abs(v) / (1 - gamma ** (t + 1))",
            ),
        ],
        "Beta and gamma have changed places.": (
            "m = beta * m + (1 - beta) * gradient\n"
            "    v = gamma * v + (1 - gamma) * gradient**2\n"
            "    m_tilde = m / (1 - beta ** (t + 1))\n"
            "    v_tilde = v / (1 - gamma ** (t + 1))",
            "m = gamma * m + (1 - gamma) * gradient\n"
            "    v = beta * v + (1 - beta) * gradient**2\n"
            "    m_tilde = m / (1 - gamma ** (t + 1))\n"
            "    v_tilde = v / (1 - beta ** (t + 1))",
        ),
        "The correction divides by 1 - beta and 1 - gamma: the exponent t + 1 is missing.": (
            "m_tilde = m / (1 - beta ** (t + 1))\n    v_tilde = v / (1 - gamma ** (t + 1))",
            "m_tilde = m / (1 - beta)\n    v_tilde = v / (1 - gamma)",
        ),
        "v is taken from m: equation 6.15 has the square of the gradient.": (
            "(1 - gamma) * gradient**2",
            "(1 - gamma) * m**2",
        ),
        "The root is taken before the correction: it has to go over the corrected v.": (
            "np.sqrt(v_tilde + epsilon)",
            "(np.sqrt(v) / (1 - gamma ** (t + 1)) + epsilon)",
        ),
        "Epsilon is added to the quotient: it belongs to the denominator.": [
            (
                "alpha * m_tilde / np.sqrt(v_tilde + epsilon)",
                "alpha * (m_tilde / np.sqrt(v_tilde) + epsilon)",
            ),
            ("m_tilde / np.sqrt(v_tilde + epsilon)", "m_tilde / np.sqrt(v_tilde) + epsilon"),
        ],
        "Epsilon is missing: it keeps what was always zero from being divided by zero.": (
            "np.sqrt(v_tilde + epsilon)",
            "np.sqrt(v_tilde)",
        ),
        "The step goes uphill: it has to be subtracted.": (
            "phi = phi - alpha",
            "phi = phi + alpha",
        ),
        "The factor 1 - beta is missing in m.": ("(1 - beta) * gradient", "gradient"),
        "The factor 1 - gamma is missing in v.": ("(1 - gamma) * gradient**2", "gradient**2"),
        "The update uses the gradient in the place of the averaged m.": (
            "alpha * m_tilde /",
            "alpha * gradient /",
        ),
        "The factors 1 - beta in m and 1 - gamma in v are missing.": (
            "m = beta * m + (1 - beta) * gradient\n    v = gamma * v + (1 - gamma) * gradient**2",
            "m = beta * m + gradient\n    v = gamma * v + gradient**2",
        ),
        "The weights have changed places: it is the old m and v that have the weights beta and gamma.": (
            "m = beta * m + (1 - beta) * gradient\n    v = gamma * v + (1 - gamma) * gradient**2",
            "m = (1 - beta) * m + beta * gradient\n    v = (1 - gamma) * v + gamma * gradient**2",
        ),
        "In m, beta and 1 - beta have changed places.": (
            "beta * m + (1 - beta) * gradient",
            "(1 - beta) * m + beta * gradient",
        ),
    },
    "c": {
        "The state is lost: m and v begin at zero again in each step.": [
            ("adam_step(phi, m, v, gradient_at(phi)", "adam_step(phi, 0 * m, 0 * v, gradient_at(phi)"),
            ("adam_step(phi, m, v, gradient_at(phi), t", "adam_step(phi, 0 * m, 0 * v, gradient_at(phi), 0"),
        ],
        "The steps are not corrected: equation 6.16 makes up for m and v having begun at zero.": (
            "phi, m, v = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)",
            "gradient = gradient_at(phi)\n"
            "        m = beta * m + (1 - beta) * gradient\n"
            "        v = gamma * v + (1 - gamma) * gradient**2\n"
            "        phi = phi - alpha * m / np.sqrt(v + epsilon)",
        ),
        "The corrected m and v are carried on: the next step has to start from the uncorrected ones.": (
            "phi, m, v = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)",
            "phi, m, v = adam_step(phi, m, v, gradient_at(phi), t, alpha, beta, gamma, epsilon)\n"
            "        m, v = m / (1 - beta ** (t + 1)), v / (1 - gamma ** (t + 1))",
        ),
        "Every step is taken as the first: t has to count them.": (
            "gradient_at(phi), t, alpha",
            "gradient_at(phi), 0, alpha",
        ),
        "The steps are counted from 1: the first has t = 0.": (
            "gradient_at(phi), t, alpha",
            "gradient_at(phi), t + 1, alpha",
        ),
        "The gradient is always the one at the start: take it afresh at each step.": (
            "gradient_at(phi), t",
            "gradient_at(phi0), t",
        ),
        "m begins as the first gradient: it has to begin at zero.": (
            "phi, m, v = phi0, np.zeros_like(phi0), np.zeros_like(phi0)",
            "phi, m, v = phi0, gradient_at(phi0), np.zeros_like(phi0)",
        ),
        "m and v begin as the first gradient and its square: they have to begin at zero.": (
            "phi, m, v = phi0, np.zeros_like(phi0), np.zeros_like(phi0)",
            "phi, m, v = phi0, gradient_at(phi0), gradient_at(phi0) ** 2",
        ),
        "v is lost: it begins at zero again in each step.": (
            "adam_step(phi, m, v, gradient_at(phi)",
            "adam_step(phi, m, 0 * v, gradient_at(phi)",
        ),
        "The start is missing: it is the first row of the path.": ("path = [phi]", "path = []"),
        "Only the last point is returned: the path has a row for each step.": (
            "return np.array(path)",
            "return np.array(phi)",
        ),
        "Every row is the last point: all of them are the same array, changed in place.": (
            "return np.array(path)",
            "return np.array([path[-1]] * len(path))",
        ),
        "The path has one step too many.": ("range(steps)", "range(steps + 1)"),
        "The path has one step too few.": ("range(steps)", "range(steps - 1)"),
    },
}
