"""Computed in float32, with its seven digits."""

import numpy as np

PARTS = {"b": "wrong", "c": "wrong"}


def hessian_shape(parameters):
    return parameters, parameters


def distinct_entries(parameters):
    return int(np.float32(parameters) * np.float32(parameters + 1) / 2)


def memory_bytes(parameters, bytes_per_entry):
    return int(np.float32(parameters) ** 2 * bytes_per_entry)
