# Made from solutions/n6_5_adam.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

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
    # YOUR CODE HERE
    raise NotImplementedError()


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
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) The whole descent
#
# Start at `phi0` with $\mathbf{m}_0 = \mathbf{v}_0 = 0$ and take so many steps. `gradient_at(phi)` is a
# function that returns the gradient at `phi`, an array of the same shape. Return the path as an array of
# shape (steps + 1, P): the start in its first row, then a row after each step.


# %%
def adam(gradient_at, phi0, alpha, beta, gamma, epsilon, steps):
    """Return the path of Adam, shape (steps + 1, P)."""
    # YOUR CODE HERE
    raise NotImplementedError()
