"""An array of the shape that takes no memory is asked for its shape and size."""

import numpy as np


def _hessian(parameters):
    return np.broadcast_to(np.int8(0), (parameters, parameters))


def hessian_shape(parameters):
    return _hessian(parameters).shape


def distinct_entries(parameters):
    return (_hessian(parameters).size + parameters) // 2


def memory_bytes(parameters, bytes_per_entry):
    return _hessian(parameters).size * bytes_per_entry
