# Made from solutions/p6_09_epochs.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Problem 6.9: iterations and epochs
#
# Stochastic gradient descent looks at one batch of examples in each *iteration*. The batches are drawn
# without replacement until every example has been used, which completes an *epoch*; then the drawing
# starts again from the full dataset.
#
# How many epochs does it take to get through 1,000 iterations with 100 examples in batches of 20?
# Answer it for these numbers and for any others.

# %% [markdown]
# ### a) Epochs
#
# Return how many epochs a number of iterations amounts to. You may count on it that the batches divide
# the dataset evenly and that the epochs come out whole. Both `200` and `200.0` are fine.

# %%
def epochs(iterations, dataset_size, batch_size):
    """Return the number of epochs that so many iterations make."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) Iterations in an epoch
#
# Now the batches need not divide the dataset: if some examples are left over at the end of an epoch,
# they make up a last batch that is smaller, and it takes an iteration of its own. Return how many
# iterations there are in one epoch.


# %%
def iterations_per_epoch(dataset_size, batch_size):
    """Return the number of iterations in one epoch, a smaller last batch included."""
    # YOUR CODE HERE
    raise NotImplementedError()
