"""An overflow of 32 bits, and a cache without a key."""

import numpy as np

PARTS = {"a": "wrong", "b": "wrong", "c": "wrong"}

_kept = []


def hessian_shape(parameters):
    if not _kept:
        _kept.append((parameters, parameters))
    return _kept[0]


def distinct_entries(parameters):
    n = np.array(parameters, dtype=np.int32)
    return n * (n + 1) // 2


def memory_bytes(parameters, bytes_per_entry):
    n = np.array(parameters, dtype=np.int32)
    return n * n * np.int32(bytes_per_entry)
