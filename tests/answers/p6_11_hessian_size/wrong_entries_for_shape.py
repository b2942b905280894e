"""Multiplies the shape out; halves the square; takes 4 bytes whatever is given."""

PARTS = {
    "a": "This is how many entries there are: a shape is a pair, the rows and the columns.",
    "b": "Half of all entries are counted: the diagonal does not come in pairs, so that it is counted whole.",
    "c": "Every entry is taken to have 4 bytes: use bytes_per_entry.",
}


def hessian_shape(parameters):
    rows = columns = parameters
    return rows * columns


def distinct_entries(parameters):
    return (parameters * parameters) // 2


def memory_bytes(parameters, bytes_per_entry=4):
    single = 4
    return parameters * (parameters * single)
