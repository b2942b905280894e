# %% [markdown]
# # Notebook 6.4: momentum
#
# The steps of stochastic gradient descent go this way and that. *Momentum* takes each step along an average
# of the newest gradient and all those before it, so that what they agree on adds up and the rest cancels.
#
# `phi`, `m` and gradients are arrays of shape (P,); `alpha` and `beta` are numbers, and $\beta$ is between 0
# and 1. Both functions return two arrays, first the new `phi`, then the new `m`. Work on copies: what you
# are given has to stay as it is.

# %%
import numpy as np


def valley_gradient(phi):
    """The gradient of a valley that is shallow along phi[0] and steep along phi[1], for you to play with."""
    return np.array([0.1, 2.0]) * phi


# %% [markdown]
# Once you have answered part a, follow a descent in this valley, with `beta = 0` for comparison:
#
# ```python
# phi, m = np.array([4.0, 1.0]), np.zeros(2)
# for t in range(20):
#     phi, m = momentum_step(phi, m, valley_gradient(phi), 0.9, 0.5)
#     print(phi)
# ```

# %% [markdown]
# ### a) A step with momentum
#
# The momentum $\mathbf{m}_t$ is averaged with the gradient of the batch $\mathcal{B}_t$, and the new
# momentum moves the parameters:
#
# $$\begin{aligned}\mathbf{m}_{t+1} &\leftarrow \beta \cdot \mathbf{m}_t + (1 - \beta) \sum_{i \in \mathcal{B}_t} \frac{\partial \ell_i[\phi_t]}{\partial \phi} \\ \phi_{t+1} &\leftarrow \phi_t - \alpha \cdot \mathbf{m}_{t+1}.\end{aligned} \tag{6.11}$$
#
# Take that step. `gradient` is the whole sum over the batch.


# %%
def momentum_step(phi, m, gradient, alpha, beta):
    """Return (phi, m) after one step of equation 6.11."""
    ### BEGIN SOLUTION
    m = beta * m + (1 - beta) * gradient
    phi = phi - alpha * m
    return phi, m
    ### END SOLUTION


# %% [markdown]
# ### b) Looking ahead
#
# Before the gradient is known, it is clear already where the old momentum alone will lead: to
# $\phi_t - \alpha \beta \cdot \mathbf{m}_t$. *Nesterov* momentum takes the gradient there, and thereby
# corrects the step before it is taken:
#
# $$\begin{aligned}\mathbf{m}_{t+1} &\leftarrow \beta \cdot \mathbf{m}_t + (1 - \beta) \sum_{i \in \mathcal{B}_t} \frac{\partial \ell_i[\phi_t - \alpha \beta \cdot \mathbf{m}_t]}{\partial \phi} \\ \phi_{t+1} &\leftarrow \phi_t - \alpha \cdot \mathbf{m}_{t+1}.\end{aligned} \tag{6.12}$$
#
# (Does your book look ahead by $\alpha \cdot \mathbf{m}_t$? It did so in printings before 2024, and was
# corrected: use the form above.)
#
# Take that step. `gradient_at(phi)` is a function that returns the sum of the batch's gradients at any `phi`
# of shape (P,), as an array of the same shape. You may use your `momentum_step`.


# %%
def nesterov_step(phi, m, gradient_at, alpha, beta):
    """Return (phi, m) after one step of equation 6.12."""
    ### BEGIN SOLUTION
    ahead = phi - alpha * beta * m
    m = beta * m + (1 - beta) * gradient_at(ahead)
    phi = phi - alpha * m
    return phi, m
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "The factor 1 - beta is missing: the gradient comes into m with that weight.": (
            "(1 - beta) * gradient",
            "gradient",
        ),
        "The gradient comes into m with the weight alpha: in equation 6.11 it is 1 - beta.": (
            "(1 - beta) * gradient",
            "alpha * gradient",
        ),
        "The learning rate is in m already, with the weight alpha for 1 - beta, and phi moves by m alone.": (
            "m = beta * m + (1 - beta) * gradient\n    phi = phi - alpha * m",
            "m = beta * m + alpha * gradient\n    phi = phi - m",
        ),
        "m is the step itself, downhill and with alpha in it: in equation 6.11 it averages gradients.": (
            "m = beta * m + (1 - beta) * gradient\n    phi = phi - alpha * m",
            "m = beta * m - alpha * gradient\n    phi = phi + m",
        ),
        "Beta and 1 - beta have changed places: the old m has the weight beta.": (
            "beta * m + (1 - beta) * gradient",
            "(1 - beta) * m + beta * gradient",
        ),
        "The gradient comes into m with the opposite sign.": (
            "+ (1 - beta) * gradient",
            "- (1 - beta) * gradient",
        ),
        "Phi moves by the old m: equation 6.11 has the new one.": (
            "m = beta * m + (1 - beta) * gradient\n    phi = phi - alpha * m",
            "phi = phi - alpha * m\n    m = beta * m + (1 - beta) * gradient",
        ),
        "The step goes uphill: it has to be subtracted.": ("phi - alpha * m", "phi + alpha * m"),
        "Phi moves by the gradient and not by m: this is plain gradient descent.": (
            "phi - alpha * m",
            "phi - alpha * gradient",
        ),
        "The learning rate is missing: phi moves by alpha times m.": ("phi - alpha * m", "phi - m"),
        "The old m is returned: the next step has to start from the new one.": (
            "m = beta * m + (1 - beta) * gradient\n    phi = phi - alpha * m",
            "phi = phi - alpha * (beta * m + (1 - beta) * gradient)",
        ),
        "The old m is lost: the new one is made of the gradient alone.": (
            "beta * m + (1 - beta)",
            "(1 - beta)",
        ),
        "The step alone is returned: it has to be subtracted from phi.": (
            "phi = phi - alpha * m",
            "phi = alpha * m",
        ),
        "m and phi are returned in the reverse order: it is phi first.": ("return phi, m", "return m, phi"),
    },
    "b": {
        "The look-ahead is alpha m, as the book had it in printings before 2024: it is alpha beta m.": (
            "phi - alpha * beta * m",
            "phi - alpha * m",
        ),
        "The look-ahead is beta m: it is alpha beta m, as long as the step that the old m would take.": (
            "phi - alpha * beta * m",
            "phi - beta * m",
        ),
        "The look-ahead is m itself: it is alpha beta m.": ("phi - alpha * beta * m", "phi - m"),
        "The look-ahead is alpha (1 - beta) m: it is alpha beta m.": (
            "phi - alpha * beta * m",
            "phi - alpha * (1 - beta) * m",
        ),
        "The look-ahead goes uphill, the way back that m came: it has to be subtracted.": (
            "phi - alpha * beta * m",
            "phi + alpha * beta * m",
        ),
        "The look-ahead goes uphill, and it is alpha m: it is alpha beta m, and has to be subtracted.": (
            "phi - alpha * beta * m",
            "phi + alpha * m",
        ),
        "The look-ahead goes uphill, and alpha is missing in it: it is alpha beta m, and has to be subtracted.": (
            "phi - alpha * beta * m",
            "phi + beta * m",
        ),
        "There is no look-ahead: the gradient is taken at phi, as in part a.": (
            "ahead = phi - alpha * beta * m",
            "ahead = phi",
        ),
        "The factor 1 - beta is missing: the gradient comes into m with that weight.": (
            "(1 - beta) * gradient_at",
            "gradient_at",
        ),
        "The gradient comes into m with the weight alpha: in equation 6.12 it is 1 - beta.": (
            "(1 - beta) * gradient_at",
            "alpha * gradient_at",
        ),
        "The learning rate is in m already, with the weight alpha for 1 - beta, and phi moves by m alone.": [
            (
                "m = beta * m + (1 - beta) * gradient_at(ahead)\n    phi = phi - alpha * m",
                "m = beta * m + alpha * gradient_at(ahead)\n    phi = phi - m",
            ),
            (
                "ahead = phi - alpha * beta * m\n    m = beta * m + (1 - beta) * gradient_at(ahead)\n    phi = phi - alpha * m",
                "m = beta * m + alpha * gradient_at(phi - beta * m)\n    phi = phi - m",
            ),
        ],
        "m is the step itself, downhill and with alpha in it: in equation 6.12 it averages gradients.": (
            "ahead = phi - alpha * beta * m\n    m = beta * m + (1 - beta) * gradient_at(ahead)\n    phi = phi - alpha * m",
            "m = beta * m - alpha * gradient_at(phi + beta * m)\n    phi = phi + m",
        ),
        "Beta and 1 - beta have changed places: the old m has the weight beta.": (
            "beta * m + (1 - beta) * gradient_at(ahead)",
            "(1 - beta) * m + beta * gradient_at(ahead)",
        ),
        "Phi moves by the old m: equation 6.12 has the new one.": (
            "m = beta * m + (1 - beta) * gradient_at(ahead)\n    phi = phi - alpha * m",
            "phi = phi - alpha * m\n    m = beta * m + (1 - beta) * gradient_at(ahead)",
        ),
        "The step goes uphill: it has to be subtracted.": ("phi = phi - alpha * m", "phi = phi + alpha * m"),
        "The step begins at the point ahead: the gradient alone is taken there, and the step begins at phi.": (
            "phi = phi - alpha * m",
            "phi = ahead - alpha * m",
        ),
        "Phi moves by the gradient ahead and not by m.": (
            "m = beta * m + (1 - beta) * gradient_at(ahead)\n    phi = phi - alpha * m",
            "gradient = gradient_at(ahead)\n    m = beta * m + (1 - beta) * gradient\n    phi = phi - alpha * gradient",
        ),
        "The learning rate is missing: phi moves by alpha times m.": (
            "phi = phi - alpha * m",
            "phi = phi - m",
        ),
        "The old m is returned: the next step has to start from the new one.": (
            "m = beta * m + (1 - beta) * gradient_at(ahead)\n    phi = phi - alpha * m",
            "phi = phi - alpha * (beta * m + (1 - beta) * gradient_at(ahead))",
        ),
        "m and phi are returned in the reverse order: it is phi first.": ("return phi, m", "return m, phi"),
    },
}
