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
    ### BEGIN SOLUTION
    order = rng.permutation(dataset_size)
    return [order[start : start + batch_size] for start in range(0, dataset_size, batch_size)]
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    phi, path = phi0, [phi0]
    for _ in range(epochs):
        for batch in epoch_batches(len(x), batch_size, rng):
            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)
            path.append(phi)
    return np.array(path)
    ### END SOLUTION


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
    ### BEGIN SOLUTION
    return alpha0 * factor ** (epoch // every)
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "Indices are drawn with replacement: shuffle them, so that each comes once.": (
            "rng.permutation(dataset_size)",
            "rng.integers(dataset_size, size=dataset_size)",
        ),
        "Each batch is drawn from all indices again: within an epoch, those that are used up are out.": (
            "return [order[start : start + batch_size] for",
            "return [rng.permutation(dataset_size)[:batch_size] for",
        ),
        "All batches are the same one: each begins where the one before ends.": (
            "order[start : start + batch_size]",
            "order[:batch_size]",
        ),
        "The batches overlap: each begins where the one before ends.": (
            "range(0, dataset_size, batch_size)",
            "range(-(-dataset_size // batch_size))",
        ),
        "The batches are cut from the indices in their natural order: shuffle the indices first.": (
            "rng.permutation(dataset_size)",
            "np.arange(dataset_size)",
        ),
        "Only the order of the batches is random: shuffle the indices before you cut them into batches.": [
            (
                "order = rng.permutation(dataset_size)\n    return [order[start : start + batch_size] for start in range(0, dataset_size, batch_size)]",
                "order = range(dataset_size)\n    *parts, last = [order[start : start + batch_size] for start in range(0, dataset_size, batch_size)]\n    return [parts[k] for k in rng.permutation(len(parts))] + [last]",
            ),
            (
                "order = rng.permutation(dataset_size)\n    return [order[start : start + batch_size] for start in range(0, dataset_size, batch_size)]",
                "order = range(dataset_size)\n    *parts, last = [order[start : start + batch_size] for start in range(0, dataset_size, batch_size)]\n    return [last] + [parts[k] for k in rng.permutation(len(parts))]",
            ),
        ],
        "The smaller last batch is dropped.": (
            "range(0, dataset_size, batch_size)",
            "range(0, dataset_size - batch_size + 1, batch_size)",
        ),
        "The indices start at 1: those of an array are 0 … dataset_size - 1.": (
            "rng.permutation(dataset_size)",
            "1 + rng.permutation(dataset_size)",
        ),
        "The last index never comes: the indices are 0 … dataset_size - 1, which makes dataset_size of them.": (
            "rng.permutation(dataset_size)",
            "rng.permutation(max(dataset_size - 1, 1))",
        ),
        "rng does not move on, as with a copy of it or its seed: the next epoch gets the same batches.": [
            ("rng.permutation", "__import__('copy').deepcopy(rng).permutation"),
            ("rng.permutation", "np.random.default_rng(rng.bit_generator.seed_seq.entropy).permutation"),
        ],
        "The smaller batch comes first: it is the last one that may have fewer.": (
            "for start in range(0, dataset_size, batch_size)]",
            "for start in range(0, dataset_size, batch_size)][::-1]",
        ),
        "The last batch is filled up with indices that were used already: leave it smaller.": (
            "return [order[start : start + batch_size] for",
            "return [np.resize(order, 2 * dataset_size)[start : start + batch_size] for",
        ),
        "The dataset is cut into batches of nearly equal size: all but the last have exactly batch_size.": (
            "return [order[start : start + batch_size] for start in range(0, dataset_size, batch_size)]",
            "return np.array_split(order, -(-dataset_size // batch_size))",
        ),
        "batch_size is taken for the number of batches: it is the number of examples in each.": (
            "return [order[start : start + batch_size] for start in range(0, dataset_size, batch_size)]",
            "return [part for part in np.array_split(order, batch_size) if len(part)]",
        ),
        "There is an empty batch at the end where the batches divide the dataset evenly.": (
            "range(0, dataset_size, batch_size)",
            "range(0, dataset_size + 1, batch_size)",
        ),
        "What is left over is added to the last batch: it makes a smaller batch of its own.": (
            "for start in range(0, dataset_size, batch_size)]",
            "for start in range(0, dataset_size, batch_size)][:-2] + [order[max(0, dataset_size - batch_size - dataset_size % batch_size):]]",
        ),
        "The shuffle is the same whatever rng is: draw it from rng at each call, without a seed of your own.": (
            "rng.permutation",
            "np.random.default_rng(0).permutation",
        ),
        "Not all comes from rng: with an equal generator, a second call gives other batches.": (
            "rng.permutation",
            "np.random.default_rng().permutation",
        ),
        "The order is not random enough: any order of the indices has to be as likely as any other.": (
            "rng.permutation(dataset_size)",
            "np.roll(np.arange(dataset_size), rng.integers(dataset_size))",
        ),
    },
    "b": {
        "The gradients are averaged over the batch: equation 6.10 has their sum.": [
            ("phi - alpha * sum(", "phi - alpha / len(batch) * sum("),
            ("phi - alpha * sum(", "phi - alpha / batch_size * sum("),
        ],
        "The sum over the batch is divided by the size of the dataset: equation 6.10 has the sum alone.": (
            "phi - alpha * sum(",
            "phi - alpha / len(x) * sum(",
        ),
        "The sum is scaled up from the batch to all examples: equation 6.10 has the sum alone.": (
            "phi - alpha * sum(",
            "phi - alpha * len(x) / len(batch) * sum(",
        ),
        "The steps go uphill: they have to be subtracted.": ("phi - alpha", "phi + alpha"),
        "The learning rate is missing.": ("phi - alpha * sum", "phi - sum"),
        "The gradients are always those at phi0: take them at the current phi.": (
            "example_gradient(phi, x",
            "example_gradient(phi0, x",
        ),
        "In each epoch, all gradients are those at its beginning: take them at the current phi.": (
            "for _ in range(epochs):\n        for batch in epoch_batches(len(x), batch_size, rng):\n            phi = phi - alpha * sum(example_gradient(phi, x",
            "for _ in range(epochs):\n        begin = phi\n        for batch in epoch_batches(len(x), batch_size, rng):\n            phi = phi - alpha * sum(example_gradient(begin, x",
        ),
        "phi moves after each example: within a batch, all gradients are taken at the same phi.": (
            "phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
            "for i in batch:\n                phi = phi - alpha * example_gradient(phi, x[i], y[i])",
        ),
        "x and y are not paired: shuffle both by the same indices.": (
            "phi, path = phi0, [phi0]",
            "phi, path = phi0, [phi0]\n    y = y[rng.permutation(len(y))]",
        ),
        "The sum goes on from batch to batch: begin each batch with zero.": [
            (
                "phi, path = phi0, [phi0]\n    for _ in range(epochs):\n        for batch in epoch_batches(len(x), batch_size, rng):\n            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
                "phi, path, total = phi0, [phi0], 0\n    for _ in range(epochs):\n        for batch in epoch_batches(len(x), batch_size, rng):\n            total = total + sum(example_gradient(phi, x[i], y[i]) for i in batch)\n            phi = phi - alpha * total",
            ),
            (
                "for batch in epoch_batches(len(x), batch_size, rng):\n            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
                "total = 0\n        for batch in epoch_batches(len(x), batch_size, rng):\n            total = total + sum(example_gradient(phi, x[i], y[i]) for i in batch)\n            phi = phi - alpha * total",
            ),
        ],
        "Each iteration uses one example alone: sum the gradients of all in the batch.": (
            "for i in batch)",
            "for i in batch[:1])",
        ),
        "The same batches come in each epoch: shuffle afresh at the beginning of each.": (
            "phi, path = phi0, [phi0]\n    for _ in range(epochs):\n        for batch in epoch_batches(len(x), batch_size, rng):",
            "phi, path = phi0, [phi0]\n    parts = epoch_batches(len(x), batch_size, rng)\n    for _ in range(epochs):\n        for batch in parts:",
        ),
        "Every iteration uses all examples: it takes those of one batch.": (
            "for i in batch)",
            "for i in range(len(x)))",
        ),
        "The same batch is used in all iterations of an epoch: each iteration takes the next one.": [
            (
                "phi, path = phi0, [phi0]\n    for _ in range(epochs):\n        for batch in epoch_batches(len(x), batch_size, rng):",
                "phi, path = phi0, [phi0]\n    parts = epoch_batches(len(x), batch_size, rng)\n    for _ in range(epochs):\n        for batch in [parts[0]] * len(parts):",
            ),
            (
                "for batch in epoch_batches(len(x), batch_size, rng):",
                "parts = epoch_batches(len(x), batch_size, rng)\n        for batch in [parts[0]] * len(parts):",
            ),
        ],
        "The batch is drawn afresh at each iteration: in an epoch, each example has to be used once.": (
            "phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
            "batch = rng.choice(len(x), min(batch_size, len(x)), replace=False)\n            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
        ),
        "The examples are drawn with replacement: in an epoch, each has to be used once.": (
            "phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
            "batch = rng.integers(len(x), size=len(batch))\n            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
        ),
        "The batches are cut from the examples in their given order: shuffle the examples first.": (
            "for batch in epoch_batches(len(x), batch_size, rng):",
            "for batch in [range(k, min(k + batch_size, len(x))) for k in range(0, len(x), batch_size)]:",
        ),
        "Only the order of the batches is random: shuffle the examples before you cut them into batches.": (
            "for batch in epoch_batches(len(x), batch_size, rng):",
            "parts = [range(k, min(k + batch_size, len(x))) for k in range(0, len(x), batch_size)]\n        for batch in [parts[k] for k in rng.permutation(len(parts) - 1)] + parts[-1:]:",
        ),
        "The smaller last batch is dropped.": (
            "in epoch_batches(len(x), batch_size, rng):",
            "in epoch_batches(len(x), batch_size, rng)[: len(x) // batch_size]:",
        ),
        "There is a row for each example: the path has one for each iteration, that is for each batch.": [
            (
                "phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)\n            path.append(phi)",
                "for i in batch:\n                phi = phi - alpha * example_gradient(phi, x[i], y[i])\n                path.append(phi)",
            ),
            (
                "phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)\n            path.append(phi)",
                "phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)\n            path.extend([phi] * len(batch))",
            ),
            (
                "phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)\n            path.append(phi)",
                "at = phi\n            for i in batch:\n                phi = phi - alpha * example_gradient(at, x[i], y[i])\n                path.append(phi)",
            ),
        ],
        "There is a row for each epoch: the path has one for each iteration, that is for each batch.": (
            "            path.append(phi)",
            "        path.append(phi)",
        ),
        "There is one batch in each epoch: an epoch goes on until all examples are used.": (
            "in epoch_batches(len(x), batch_size, rng):",
            "in epoch_batches(len(x), batch_size, rng)[:1]:",
        ),
        "There is one epoch only: begin anew as often as epochs says.": ("range(epochs)", "range(1)"),
        "The start is missing: it is the first row of the path.": ("phi0, [phi0]", "phi0, []"),
        "The start is there twice: it is the first row alone.": ("phi0, [phi0]", "phi0, [phi0, phi0]"),
        "The last row is missing: the path ends with the point that the last iteration leads to.": (
            "return np.array(path)",
            "return np.array(path[:-1])",
        ),
        "There is one epoch too many.": ("range(epochs)", "range(epochs + 1)"),
        "Every row is the same array, and so shows the last point: append a copy of phi.": (
            "phi, path = phi0, [phi0]\n    for _ in range(epochs):\n        for batch in epoch_batches(len(x), batch_size, rng):\n            phi = phi - alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
            "phi = np.array(phi0)\n    path = [phi]\n    for _ in range(epochs):\n        for batch in epoch_batches(len(x), batch_size, rng):\n            phi -= alpha * sum(example_gradient(phi, x[i], y[i]) for i in batch)",
        ),
        "Only the last point is returned: the path has a row for each iteration.": (
            "return np.array(path)",
            "return np.array(phi)",
        ),
        "The path is the same whatever rng is: draw from rng alone, without a seed of your own.": (
            "phi, path = phi0, [phi0]",
            "phi, path = phi0, [phi0]\n    rng = np.random.default_rng(0)",
        ),
        "Not all comes from rng: with an equal generator, a second call gives another path.": (
            "phi, path = phi0, [phi0]",
            "phi, path = phi0, [phi0]\n    rng = np.random.default_rng()",
        ),
    },
    "c": {
        "The rate falls in every epoch: it has to be kept for `every` epochs.": (
            "factor ** (epoch // every)",
            "factor**epoch",
        ),
        "The rate falls a little in every epoch: the exponent has to be rounded down.": (
            "epoch // every",
            "epoch / every",
        ),
        "The rate falls one epoch too early: the first `every` epochs have alpha0.": (
            "epoch // every",
            "(epoch + 1) // every",
        ),
        "The rate falls one epoch too late: it falls in the epoch `every` for the first time.": (
            "factor ** (epoch // every)",
            "factor ** (max(epoch - 1, 0) // every)",
        ),
        "The rate falls once only: it is multiplied again each time.": (
            "factor ** (epoch // every)",
            "(factor if epoch >= every else 1)",
        ),
        "The factor is multiplied by the number of falls: it has to be raised to it.": [
            ("factor ** (epoch // every)", "factor * (epoch // every)"),
            ("factor ** (epoch // every)", "(factor * (epoch // every) if epoch >= every else 1)"),
        ],
        "The rate has fallen already in the first `every` epochs, which have alpha0.": (
            "epoch // every",
            "epoch // every + 1",
        ),
        "The rate never falls: every so many epochs it is multiplied by factor.": (
            "alpha0 * factor ** (epoch // every)",
            "alpha0",
        ),
        "The lower rate comes only in epochs that `every` divides, and alpha0 in between: it has to be kept.": [
            ("factor ** (epoch // every)", "(factor if epoch and epoch % every == 0 else 1)"),
            ("factor ** (epoch // every)", "(factor if epoch % every == 0 else 1)"),
            ("factor ** (epoch // every)", "(1 if epoch % every else factor ** (epoch // every))"),
        ],
        "alpha0 is missing: the factor multiplies the rate at the beginning.": (
            "alpha0 * factor",
            "factor",
        ),
        "The rate is multiplied by 1 - factor: it is the factor itself that multiplies it.": (
            "factor ** (",
            "(1 - factor) ** (",
        ),
        "The rate is divided by the factor: it grows.": ("alpha0 * factor", "alpha0 / factor"),
        "The remainder is taken in the place of the quotient: // divides, % leaves the remainder.": (
            "epoch // every",
            "epoch % every",
        ),
        "The exponent is rounded to the nearest whole number: it has to be rounded down.": (
            "epoch // every",
            "round(epoch / every)",
        ),
    },
}
