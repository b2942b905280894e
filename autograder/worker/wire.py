"""The wire: length-prefixed frames of data, JSON beside raw arrays, and nothing that can run.

A frame is two lengths (32 bits each, big-endian), then the JSON text, then the arrays' bytes one
after another. What arrives is taken apart by `decode` alone, which knows every tag it accepts.
"""

from __future__ import annotations

import json
import math
import socket
import struct
from fractions import Fraction
from typing import Any

import numpy as np

from autograder.worker.inert import (
    CONSTANTS,
    MAX_DEPTH,
    MAX_ITEMS,
    NODES,
    Callback,
    Expression,
    Foreign,
    Items,
    Matrix,
    Randomness,
)

MAX_FRAME = 16 * 2**20
_HEADER = struct.Struct("!II")
_DTYPES = {"?": np.bool_, "i": np.int64, "f": np.float64, "c": np.complex128}


class WireError(Exception):
    """A frame that is not as it has to be: the other side is broken, or hostile."""


def encode(value: Any, blobs: list[bytes]) -> Any:
    """The JSON form of an inert value; the bytes of its arrays are added to ``blobs``."""
    match value:
        case None | bool() | str():
            return value
        case int():
            return {"i": str(value)}
        case float():
            return value if math.isfinite(value) else {"f": repr(value)}
        case complex():
            return {"c": [repr(value.real), repr(value.imag)]}
        case Fraction():
            return {"q": [str(value.numerator), str(value.denominator)]}
        case np.ndarray():
            blobs.append(value.tobytes())
            code = {np.dtype(t): c for c, t in _DTYPES.items()}[value.dtype]
            return {"a": [code, list(value.shape)]}
        case Items(kind, items):
            return {"l": [kind, [encode(item, blobs) for item in items]]}
        case Expression(tree):
            return {"e": _tree_out(tree)}
        case Matrix(rows, columns, entries):
            return {"m": [rows, columns, [_tree_out(entry) for entry in entries]]}
        case Foreign(kind):
            return {"o": kind}
        case Callback(number, parameters):
            return {"f()": [number, *parameters]}
        case Randomness(seed):
            return {"rng": str(seed)}
    raise TypeError(f"{type(value).__name__} is not inert")


def _tree_out(tree: tuple[Any, ...]) -> list[Any]:
    return [
        _tree_out(p) if isinstance(p, tuple) else {"n": str(p)} if isinstance(p, int) else p for p in tree
    ]


def decode(form: Any, blob: memoryview, depth: int = 0) -> tuple[Any, memoryview]:
    """The inert value of a JSON form, and the arrays' bytes that it left over."""
    if depth > 2 * MAX_DEPTH:
        raise WireError("nested too deep")
    if form is None or isinstance(form, bool | str | float):
        return form, blob
    if not (isinstance(form, dict) and len(form) == 1):
        raise WireError("an unknown form")
    [(tag, body)] = form.items()
    try:
        return _decode(tag, body, blob, depth)
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError) as error:
        raise WireError(f"a broken {tag!r}") from error


def _decode(tag: str, body: Any, blob: memoryview, depth: int) -> tuple[Any, memoryview]:
    match tag:
        case "i":
            return int(body), blob
        case "f":
            return {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}[body], blob
        case "c":
            real, imaginary = body
            return complex(float(real), float(imaginary)), blob
        case "q":
            return Fraction(int(body[0]), int(body[1])), blob
        case "a":
            code, shape = body
            dtype = np.dtype(_DTYPES[code])
            if not all(type(n) is int and 0 <= n <= MAX_ITEMS for n in shape):
                raise ValueError(shape)
            size = math.prod(shape) * dtype.itemsize
            if size > len(blob):
                raise ValueError("an array longer than its frame")
            array = np.frombuffer(bytes(blob[:size]), dtype).reshape(shape)
            return array, blob[size:]
        case "l":
            kind, forms = body
            items = []
            for form in forms:
                item, blob = decode(form, blob, depth + 1)
                items.append(item)
            return Items(str(kind), tuple(items)), blob
        case "e":
            return Expression(_tree_in(body, 0)), blob
        case "m":
            rows, columns, entries = body
            sizes = all(type(n) is int and n >= 0 for n in (rows, columns))
            if not sizes or rows * columns != len(entries):
                raise ValueError("a matrix of another size")
            return Matrix(rows, columns, tuple(_tree_in(e, 0) for e in entries)), blob
        case "o":
            return Foreign(str(body)), blob
        case "f()":
            number, *parameters = body
            return Callback(int(number), tuple(map(str, parameters))), blob
        case "rng":
            return Randomness(int(body)), blob
    raise ValueError(tag)


def _tree_in(form: Any, depth: int) -> tuple[Any, ...]:
    if depth > MAX_DEPTH or not isinstance(form, list):
        raise ValueError("no tree")
    head, *rest = form
    leaves = [int(p["n"]) if isinstance(p, dict) else p for p in rest]
    match head, leaves:
        case ("s", [int()]) | ("i", [int()]) | ("f", [int(), int(), int()]):
            return (head, *leaves)
        case ("q", [int(), int(denominator)]) if denominator > 0:
            return (head, *leaves)
        case ("x", [int(), str()]) | ("?", [str()]):
            return (head, *leaves)
        case ("c", [str(name)]) if name in CONSTANTS:
            return (head, name)
    if head not in NODES:
        raise ValueError(head)
    return (head, *(_tree_in(child, depth + 1) for child in rest))


def send(link: socket.socket, message: dict[str, Any]) -> None:
    """Send one message: a dictionary of inert values."""
    blobs: list[bytes] = []
    text = json.dumps({k: encode(v, blobs) for k, v in message.items()}).encode()
    blob = b"".join(blobs)
    if len(text) + len(blob) > MAX_FRAME:
        raise WireError("a frame beyond the limit")
    link.sendall(_HEADER.pack(len(text), len(blob)) + text + blob)


def receive(link: socket.socket) -> dict[str, Any]:
    """Receive one message; `EOFError` where the other side is gone, `TimeoutError` by the socket."""
    text_length, blob_length = _HEADER.unpack(_exactly(link, _HEADER.size))
    if text_length + blob_length > MAX_FRAME:
        raise WireError("a frame beyond the limit")
    text = _exactly(link, text_length)
    blob = memoryview(_exactly(link, blob_length))
    try:
        forms = json.loads(text)
        message = {}
        for key, form in forms.items():
            message[key], blob = decode(form, blob)
        return message
    except (ValueError, AttributeError, RecursionError) as error:
        raise WireError("a frame that is no message") from error


def _exactly(link: socket.socket, count: int) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        part = link.recv(min(count - len(parts), 2**20))
        if not part:
            raise EOFError("the other side is gone")
        parts += part
    return bytes(parts)
