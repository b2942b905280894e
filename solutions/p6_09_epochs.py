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
    ### BEGIN SOLUTION
    examples_seen = iterations * batch_size
    return examples_seen / dataset_size
    ### END SOLUTION


# %% [markdown]
# ### b) Iterations in an epoch
#
# Now the batches need not divide the dataset: if some examples are left over at the end of an epoch,
# they make up a last batch that is smaller, and it takes an iteration of its own. Return how many
# iterations there are in one epoch.


# %%
def iterations_per_epoch(dataset_size, batch_size):
    """Return the number of iterations in one epoch, a smaller last batch included."""
    ### BEGIN SOLUTION
    full_batches, left_over = divmod(dataset_size, batch_size)
    return full_batches + (left_over > 0)
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "Iterations are divided by the batch size: an epoch takes dataset_size / batch_size iterations.": (
            "return examples_seen / dataset_size",
            "return iterations / batch_size",
        ),
        "These are the examples seen: divide them by the size of the dataset.": (
            "return examples_seen / dataset_size",
            "return examples_seen",
        ),
        "The fraction is upside down.": (
            "return examples_seen / dataset_size",
            "return dataset_size / examples_seen",
        ),
        "Each iteration is counted as a whole pass: an iteration sees one batch only.": (
            "return examples_seen / dataset_size",
            "return iterations / dataset_size",
        ),
        "These are the iterations in one epoch: divide the iterations by them.": (
            "return examples_seen / dataset_size",
            "return dataset_size / batch_size",
        ),
        "Batch size and dataset size have changed places.": (
            "examples_seen = iterations * batch_size\n    return examples_seen / dataset_size",
            "return iterations * dataset_size / batch_size",
        ),
    },
    "b": {
        "The smaller last batch is dropped: it takes an iteration of its own.": (
            "return full_batches + (left_over > 0)",
            "return full_batches",
        ),
        "One iteration is added even where the batches divide the dataset evenly.": (
            "return full_batches + (left_over > 0)",
            "return full_batches + 1",
        ),
        "A fraction of an iteration is left: round up to whole iterations.": (
            "return full_batches + (left_over > 0)",
            "return dataset_size / batch_size",
        ),
        "It is rounded to the nearest whole number: a smaller last batch always counts as one.": (
            "return full_batches + (left_over > 0)",
            "return round(dataset_size / batch_size)",
        ),
        "The fraction is upside down.": (
            "full_batches, left_over = divmod(dataset_size, batch_size)",
            "full_batches, left_over = divmod(batch_size, dataset_size)",
        ),
        "The examples that are left over are added one by one: together they make one batch.": (
            "return full_batches + (left_over > 0)",
            "return full_batches + left_over",
        ),
    },
}
