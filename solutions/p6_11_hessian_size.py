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
    ### BEGIN SOLUTION
    return parameters, parameters
    ### END SOLUTION


# %% [markdown]
# ### b) How many different entries
#
# Second derivatives may be taken in either order: the entry in row $i$ and column $j$ equals the one in row
# $j$ and column $i$. Return how many entries have to be computed before all of them are known.


# %%
def distinct_entries(parameters):
    """Return how many entries of the Hessian may differ from one another, as an int."""
    ### BEGIN SOLUTION
    return parameters * (parameters + 1) // 2
    ### END SOLUTION


# %% [markdown]
# ### c) The memory
#
# Return how many bytes it takes to store the Hessian as a full matrix, each of its entries by itself, even
# those that are equal, with `bytes_per_entry` bytes for an entry. In single precision (float32) these are
# 4. How much memory is that for a million parameters?


# %%
def memory_bytes(parameters, bytes_per_entry):
    """Return how many bytes the full matrix takes."""
    ### BEGIN SOLUTION
    rows = columns = parameters
    return rows * columns * bytes_per_entry
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "There is one number only: a shape has the rows and the columns, and (n,) is that of the gradient.": [
            ("return parameters, parameters", "return (parameters,)"),
            ("return parameters, parameters", "return parameters"),
        ],
        "This is how many entries there are: a shape is a pair, the rows and the columns.": (
            "return parameters, parameters",
            "return parameters**2",
        ),
        "There is only one column: the Hessian has a column for each parameter, too.": (
            "return parameters, parameters",
            "return parameters, 1",
        ),
        "There is only one row: the Hessian has a row for each parameter, too.": (
            "return parameters, parameters",
            "return 1, parameters",
        ),
        "This is the shape for two parameters: it grows with their number.": (
            "return parameters, parameters",
            "return 2, 2",
        ),
        "This is the shape for a million parameters: it has to be right for any number of them.": (
            "return parameters, parameters",
            "return 10**6, 10**6",
        ),
        "There are parameters² rows and columns: there is one for each parameter.": (
            "return parameters, parameters",
            "return parameters**2, parameters**2",
        ),
        "The number of columns is a constant: it grows with the number of parameters.": (
            "return parameters, parameters",
            "return parameters, 2",
        ),
        "There are three indices: a second derivative has two.": (
            "return parameters, parameters",
            "return parameters, parameters, parameters",
        ),
        "The numbers are floating-point numbers: a shape is made of whole ones.": (
            "return parameters, parameters",
            "return float(parameters), float(parameters)",
        ),
    },
    "b": {
        "This is the number for a million parameters: it has to be right for any number of them.": (
            "parameters * (parameters + 1) // 2",
            "500000500000",
        ),
        "All entries are counted: those on either side of the diagonal are equal in pairs.": (
            "parameters * (parameters + 1) // 2",
            "parameters**2",
        ),
        "Half of all entries are counted: the diagonal does not come in pairs, so that it is counted whole.": [
            ("parameters * (parameters + 1) // 2", "parameters**2 // 2"),
            ("parameters * (parameters + 1) // 2", "parameters**2 / 2"),
        ],
        "The diagonal is left out: add its entries, one for each parameter.": (
            "parameters * (parameters + 1) // 2",
            "parameters * (parameters - 1) // 2",
        ),
        "The pairs are counted twice: halve them.": (
            "parameters * (parameters + 1) // 2",
            "parameters * (parameters + 1)",
        ),
        "Only the diagonal is counted: add the entries on one side of it.": (
            "parameters * (parameters + 1) // 2",
            "parameters",
        ),
        "The count is right, but it is a floating-point number: divide by // to stay with whole numbers.": (
            "parameters * (parameters + 1) // 2",
            "parameters * (parameters + 1) / 2",
        ),
        "It is halved before it is multiplied, which loses a half of odd numbers: multiply first.": [
            ("parameters * (parameters + 1) // 2", "parameters // 2 * (parameters + 1)"),
            ("parameters * (parameters + 1) // 2", "parameters * ((parameters + 1) // 2)"),
        ],
        "The diagonal is counted twice.": (
            "parameters * (parameters + 1) // 2",
            "parameters * (parameters + 1) // 2 + parameters",
        ),
    },
    "c": {
        "This is the memory for a million parameters of 4 bytes: it has to be right for any number of them.": (
            "rows * columns * bytes_per_entry",
            "4 * 10**12",
        ),
        "Only the distinct entries are stored: the full matrix holds those on both sides of its diagonal.": (
            "rows * columns * bytes_per_entry",
            "rows * (columns + 1) // 2 * bytes_per_entry",
        ),
        "This is the memory for a gradient: the Hessian has an entry for each pair of parameters.": (
            "rows * columns * bytes_per_entry",
            "rows * bytes_per_entry",
        ),
        "These are the entries: multiply them by the bytes that each of them takes.": (
            "rows * columns * bytes_per_entry",
            "rows * columns",
        ),
        "These are bits: there are 8 of them in a byte.": (
            "rows * columns * bytes_per_entry",
            "8 * rows * columns * bytes_per_entry",
        ),
        "The bytes per entry are squared, too: only the number of parameters is.": (
            "rows * columns * bytes_per_entry",
            "(rows * bytes_per_entry) ** 2",
        ),
        "These are gigabytes of 10⁹ bytes: bytes are asked for.": (
            "rows * columns * bytes_per_entry",
            "rows * columns * bytes_per_entry / 10**9",
        ),
        "These are gigabytes of 2³⁰ bytes: bytes are asked for.": (
            "rows * columns * bytes_per_entry",
            "rows * columns * bytes_per_entry / 2**30",
        ),
        "These are terabytes of 10¹² bytes: bytes are asked for.": (
            "rows * columns * bytes_per_entry",
            "rows * columns * bytes_per_entry / 10**12",
        ),
        "These are megabytes of 10⁶ bytes: bytes are asked for.": (
            "rows * columns * bytes_per_entry",
            "rows * columns * bytes_per_entry / 10**6",
        ),
        "It is divided by the bytes per entry: each entry takes so many bytes, so multiply.": (
            "rows * columns * bytes_per_entry",
            "rows * columns / bytes_per_entry",
        ),
        "Every entry is taken to have 4 bytes: use bytes_per_entry.": (
            "rows * columns * bytes_per_entry",
            "rows * columns * 4",
        ),
        "Every entry is taken to have 8 bytes: use bytes_per_entry.": (
            "rows * columns * bytes_per_entry",
            "rows * columns * 8",
        ),
    },
}
