"""The wire: what is sent arrives as it was, and what is broken or hostile is an error of the wire."""

import contextlib
import json
import math
import socket
import struct
import threading
import tracemalloc
from fractions import Fraction

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from autograder.worker import wire
from autograder.worker.inert import (
    Callback,
    Expression,
    Foreign,
    Items,
    Matrix,
    Randomness,
    Symbols,
    freeze,
    same,
)

SETTINGS = settings(max_examples=60, deadline=None, derandomize=True, database=None)

trees = st.recursive(
    st.one_of(
        st.tuples(st.just("i"), st.integers()),
        st.tuples(st.just("q"), st.integers(), st.integers(1)),
        st.tuples(st.just("s"), st.integers(0, 5)),
        st.tuples(st.just("x"), st.integers(0, 5), st.text(max_size=5)),
        st.tuples(st.just("f"), st.integers(), st.integers(-2000, 2000), st.just(53)),
        st.tuples(st.just("c"), st.sampled_from(["pi", "E", "I", "True"])),
    ),
    lambda inner: st.builds(
        lambda head, parts: (head, *parts),
        st.sampled_from(["Add", "Mul", "Pow", "sin", "Piecewise", "Sum"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=12,
)
numbers = arrays.arrays(
    st.sampled_from([np.dtype(d) for d in (np.bool_, np.int64, np.float64, np.complex128)]),
    arrays.array_shapes(min_dims=1, max_dims=3, min_side=0, max_side=4),
)
inert_values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.fractions(), numbers,
        st.complex_numbers(), trees.map(Expression), st.text(max_size=9).map(Foreign),
        st.builds(Callback, st.integers(0, 9), st.lists(st.text()).map(tuple)),
        st.integers(0, 2**100).map(Randomness),
        st.lists(trees, max_size=3).map(lambda e: Matrix(1, len(e), tuple(e))),
    ),
    lambda inner: st.builds(
        lambda kind, items: Items(kind, tuple(items)),
        st.sampled_from(["list", "tuple", "set", "dict", "array"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)  # fmt: skip


def link():
    ours, theirs = socket.socketpair()
    ours.settimeout(5)
    theirs.settimeout(5)
    return ours, theirs


def received(data):
    """What the receiver makes of bytes after which the sender is gone."""
    ours, theirs = link()
    with ours, theirs:
        sender = threading.Thread(target=_send_all, args=(theirs, data))
        sender.start()
        try:
            return wire.receive(ours)
        finally:
            ours.shutdown(socket.SHUT_RDWR)  # lets the sender go where not everything is received
            sender.join()


def _send_all(link, data):
    with contextlib.suppress(OSError):
        link.sendall(data)
        link.shutdown(socket.SHUT_WR)


def frame(text, blob=b""):
    text = text if isinstance(text, bytes) else json.dumps(text).encode()
    return struct.pack("!II", len(text), len(blob)) + text + blob


@SETTINGS
@given(st.dictionaries(st.text(max_size=5), inert_values, max_size=3))
def test_what_is_sent_arrives_to_the_last_bit(message):
    ours, theirs = link()
    with ours, theirs:
        wire.send(theirs, message)
        arrived = wire.receive(ours)
    assert arrived.keys() == message.keys()
    assert all(same(arrived[key], message[key]) for key in message)


def test_signed_zeros_infinities_and_nan_arrive():
    ours, theirs = link()
    values = Items("list", (-0.0, math.inf, -math.inf, math.nan, complex(math.nan, -0.0), 5e-324))
    with ours, theirs:
        wire.send(theirs, {"v": values})
        arrived = wire.receive(ours)["v"].items
    assert list(map(repr, arrived)) == list(map(repr, values.items))


def test_frozen_expressions_arrive():
    x = sp.Symbol("x", real=True)
    e = sp.Piecewise((sp.exp(-x) / 3, x > 0.5), (sp.pi * x**2, True))
    frozen = freeze(e, Symbols([x]))
    ours, theirs = link()
    with ours, theirs:
        wire.send(theirs, {"e": frozen})
        assert wire.receive(ours) == {"e": frozen}


@SETTINGS
@given(st.binary(max_size=60))
def test_garbage_is_an_error_of_the_wire(data):
    with pytest.raises((wire.WireError, EOFError)):
        received(data)
    with pytest.raises((wire.WireError, EOFError)):
        received(frame(data or b"?"))


@SETTINGS
@given(st.dictionaries(st.text(max_size=3), inert_values, min_size=1, max_size=2), st.data())
def test_a_frame_that_ends_too_early_is_an_end(message, data):
    ours, theirs = link()
    with ours, theirs:
        wire.send(theirs, message)
        theirs.shutdown(socket.SHUT_WR)
        whole = b"".join(iter(lambda: ours.recv(2**16), b""))
    with pytest.raises(EOFError):
        received(whole[: data.draw(st.integers(0, len(whole) - 1))])


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=10,
)
tags = st.sampled_from(["i", "f", "c", "q", "a", "l", "e", "m", "o", "f()", "rng", "?"])


@settings(SETTINGS, max_examples=300)
@given(tags, json_values, st.binary(max_size=20))
def test_a_broken_form_is_an_error_of_the_wire_or_inert(tag, body, blob):
    try:
        message = received(frame({"v": {tag: body}}, blob))
    except wire.WireError:
        return
    wire.encode(message["v"], [])  # what is let through is inert


def deep(depth):
    return b'{"v":' + b'{"l":["list",[' * depth + b"1.0" + b"]]}" * depth + b"}"


def deep_tree(depth):
    tree = ["i", {"n": "1"}]
    for _ in range(depth):
        tree = ["sin", tree]
    return tree


@pytest.mark.parametrize(
    "hostile",
    [
        {"v": {"a": ["f", [10**9, 10**9]]}},
        {"v": {"a": ["f", [-1, -1]]}},
        {"v": {"a": ["f", [10**9, 0]]}},
        {"v": {"a": ["f", [1.0]]}},
        {"v": {"a": ["f", [0] * 100]}},
        {"v": {"a": ["O", [1]]}},
        {"v": {"i": "9" * 5000}},
        {"v": {"i": "0x10"}},
        {"v": {"q": ["1", "0"]}},
        {"v": {"f": "1e5"}},
        {"v": {"m": [-1, -1, [["i", {"n": "1"}]]]}},
        {"v": {"m": [1.0, 1, [["i", {"n": "1"}]]]}},
        {"v": {"m": [2, 2, [["i", {"n": "1"}]]]}},
        {"v": {"e": ["q", {"n": "1"}, {"n": "0"}]}},
        {"v": {"e": ["__import__", "os"]}},
        {"v": {"e": ["Symbol", "x"]}},
        {"v": {"e": ["c", "__class__"]}},
        {"v": {"e": deep_tree(200)}},
        {"v": {"i": "1", "f": "nan"}},
        {"v": [1]},
        {"v": 1},
        [1],
        "text",
        None,
    ],
    ids=lambda hostile: json.dumps(hostile)[:50],
)
def test_hostile_frames_are_refused(hostile):
    with pytest.raises(wire.WireError):
        received(frame(hostile, bytes(64)))


@pytest.mark.parametrize("depth", [130, 5_000, 50_000])
def test_deep_nesting_is_refused_without_exhausting_the_stack(depth):
    with pytest.raises(wire.WireError):
        received(frame(deep(depth)))
    with pytest.raises(wire.WireError):
        received(frame(b"[" * depth))


@pytest.mark.parametrize("lengths", [(2**32 - 1, 0), (0, 2**32 - 1), (2**32 - 1, 2**32 - 1)])
def test_huge_lengths_are_refused_before_anything_is_allocated(lengths):
    tracemalloc.start()
    try:
        with pytest.raises(wire.WireError):
            received(struct.pack("!II", *lengths) + b"{}")
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


def test_a_length_that_is_never_filled_allocates_no_more_than_arrives():
    tracemalloc.start()
    try:
        with pytest.raises(EOFError):
            received(struct.pack("!II", wire.MAX_FRAME, 0) + b"{}")
        assert tracemalloc.get_traced_memory()[1] < 4 * 2**20
    finally:
        tracemalloc.stop()


def test_a_frame_beyond_the_limit_is_not_sent():
    ours, theirs = link()
    with ours, theirs, pytest.raises(wire.WireError):
        wire.send(ours, {"v": np.zeros(wire.MAX_FRAME // 8 + 1)})


def test_only_inert_values_are_sent():
    ours, theirs = link()
    for value in (object(), [1], sp.Symbol("x"), np.array([None]), Fraction):
        with ours.dup() as copy, pytest.raises((TypeError, KeyError)):
            wire.send(copy, {"v": value})
    ours.close()
    theirs.close()
