# Made from solutions/n6_4_momentum.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

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
    # YOUR CODE HERE
    raise NotImplementedError()


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
    # YOUR CODE HERE
    raise NotImplementedError()
