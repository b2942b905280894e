# Made from solutions/p6_11_hessian_size.py by `autograder build`. Students: fill in the marked places. Authors: edit the source.

# %% [markdown]
# # Problem 6.11: the size of the Hessian
#
# The Hessian of a loss $L[\phi]$ holds all of its second derivatives,
#
# $$\frac{\partial^2 L}{\partial \phi_i \, \partial \phi_j},$$
#
# one for each way of choosing a first and a second parameter. It shows whether a point with a zero
# gradient is a minimum or a saddle, and Newton's method takes its steps from it. For the two parameters of
# a line it is a small matrix (equation 6.20). What becomes of it in a model with a million parameters?
#
# Write functions that answer this for any number of parameters, and then call them with `10**6`. Shapes and
# counts are whole numbers, so return `int` in parts a and b. Floating point has about sixteen digits and no
# more: where you divide and know that nothing is left over, divide by `//`.

# %% [markdown]
# ### a) The shape
#
# Return the shape of the Hessian as a pair, the number of its rows and the number of its columns.


# %%
def hessian_shape(parameters):
    """Return (rows, columns) of the Hessian of a model with so many parameters."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### b) How many different entries
#
# Second derivatives may be taken in either order: the entry in row $i$ and column $j$ equals the one in row
# $j$ and column $i$. Return how many entries have to be computed before all of them are known.


# %%
def distinct_entries(parameters):
    """Return how many entries of the Hessian may differ from one another, as an int."""
    # YOUR CODE HERE
    raise NotImplementedError()


# %% [markdown]
# ### c) The memory
#
# Return how many bytes it takes to store the Hessian as a full matrix, each of its entries by itself, even
# those that are equal, with `bytes_per_entry` bytes for an entry. In single precision (float32) these are
# 4. How much memory is that for a million parameters?


# %%
def memory_bytes(parameters, bytes_per_entry):
    """Return how many bytes the full matrix takes."""
    # YOUR CODE HERE
    raise NotImplementedError()
