# Made from solutions/n6_3_stochastic_gradient_descent.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Notebook 6.3: stochastic gradient descent
#
# Where gradient descent ends is settled by where it starts. *Stochastic* gradient descent (SGD) takes each
# step with the gradient of a few examples alone, a *batch*. It goes downhill on average only, and so it
# may leave a valley that is not the deepest one. Here you write it in its usual form: a pass through all
# examples in random order, an *epoch*, is cut into batches; then comes the next epoch.
#
# Everything random is to be drawn from `rng`, a generator such as `np.random.default_rng(6)` returns: it
# has the methods `rng.permutation`, `rng.shuffle`, `rng.choice` and more. Then the same seed gives the same
# numbers again, and others can repeat your experiment. Work on copies: what you are given has to stay as
# it is.

# %%
import numpy as np

# %% [markdown]
# ### Something to play with
#
# These are 28 examples as in figure 6.3: points of the Gabor model with $\phi = (0, 16.6)$, with noise.
# Once you have answered part b, take the gradient of Problem 6.3 to see where SGD ends from a start outside
# of the deepest valley:
#
# ```python
# def gabor_gradient(phi, x_i, y_i):
#     return loss_gradient(phi, np.array([x_i]), np.array([y_i]))  # your answer to Problem 6.3 c
#
# start = np.array([-3.2, 15.5])
# path = sgd(gabor_gradient, start, x_data, y_data, 0.2, 4, 100, np.random.default_rng(3))
# ```
#
# The deepest point is near (0.0, 16.4). Try other seeds, and gradient descent, with a batch of all 28
# examples.

# %%
rng_data = np.random.default_rng(16)
x_data = rng_data.uniform(-15, 15, 28)
y_data = np.sin(0.996 * x_data) * np.exp(-((0.996 * x_data) ** 2) / 32) + rng_data.normal(0, 0.15, 28)

# %% [markdown]
# ### a) The batches of one epoch
#
# Put the indices 0 … `dataset_size` − 1 in random order and cut them into batches of `batch_size`. If the
# batches do not divide the dataset evenly, the last batch is smaller: no example is left out, and no batch
# is empty. A `batch_size` larger than the dataset makes a single batch of everything.
#
# Return a list with an array of indices for each batch. Each call is one epoch with a shuffle of its own.


# %%
def epoch_batches(dataset_size, batch_size, rng):
    """Return the batches of one epoch, a list of arrays of indices."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) The descent
#
# Each iteration takes the next batch $\mathcal{B}_t$ and the step
#
# $$\phi_{t+1} \leftarrow \phi_t - \alpha \cdot \sum_{i \in \mathcal{B}_t} \frac{\partial \ell_i[\phi_t]}{\partial \phi}, \tag{6.10}$$
#
# with the *sum* over the batch, not its mean, and all its gradients at the same $\phi_t$. When every
# example has been used, the next epoch begins with a fresh shuffle. With one batch of all examples, this is
# gradient descent.
#
# `example_gradient(phi, x_i, y_i)` is a function that returns the gradient of one example's loss, an array
# of the shape of `phi`; `x_i` and `y_i` are single numbers, entries of `x` and `y` at the same index. `x`
# and `y` have shape (I,), and `phi0` has shape (P,), which may be any number P.
#
# Return the path, an array of shape (iterations + 1, P): the start `phi0` in its first row, then a row
# after each iteration. In each of the `epochs` there is an iteration for each batch, a smaller last one
# included. You may use your function of part a.


# %%
def sgd(example_gradient, phi0, x, y, alpha, batch_size, epochs, rng):
    """Return the path of stochastic gradient descent, a row for each iteration after the start."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) A schedule for the learning rate
#
# Large steps explore, small steps settle. So the learning rate is often kept for a number of epochs, then
# multiplied by a factor below 1, kept as long again, multiplied by the factor again, and so on.
#
# Return the learning rate in an epoch. Epochs count from 0: the rate is `alpha0` in the epochs 0 …
# `every` − 1, and it falls for the first time in epoch `every`.


# %%
def decayed_alpha(alpha0, factor, every, epoch):
    """Return the learning rate in an epoch, multiplied by factor once every so many epochs."""
    # YOUR CODE HERE
    raise NotImplementedError()
