"""Workers: whatever a submission does, a call comes to an end and the next one finds a worker."""

import math
import os
import random
import signal
import textwrap
import time

import numpy as np
import pytest
import sympy as sp

from autograder import answers, sandbox
from autograder.answers import AskRefused, InProcess
from autograder.sandbox import Nursery, Worker
from autograder.worker.inert import Callback, Items, Randomness, Symbols, freeze, same
from autograder.worker.perform import AskedTooOften, Cell

x = sp.Symbol("x", real=True)


@pytest.fixture(scope="module")
def nursery():
    with Nursery() as nursery:
        yield nursery


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """Limits that let an endless loop end soon."""
    monkeypatch.setattr(sandbox, "CALL_SECONDS", 0.4)
    monkeypatch.setattr(sandbox, "LOAD_SECONDS", 0.6)
    monkeypatch.setattr(sandbox, "GRACE_SECONDS", 0.4)
    monkeypatch.setattr(answers, "LOAD_SECONDS", 0.6)


@pytest.fixture
def hired(nursery):
    """Make a worker of a text; all are closed at the end."""
    workers = []

    def hire(text, *more):
        cells = [Cell(f"cell {k}", textwrap.dedent(t)) for k, t in enumerate((text, *more))]
        workers.append(Worker(nursery, "answers", cells))
        return workers[-1]

    yield hire
    for worker in workers:
        worker.close()


def refuse(number, arguments):
    raise AskRefused("nothing to ask")


def call(worker, name, *arguments, ask=refuse):
    return worker.call(name, arguments, [], ask)


OK = "\ndef ok(): return 7\n"


def alive(worker):
    return call(worker, "ok").value == 7


def gone(pid):
    """Whether a process has ended, given a moment to do so."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def test_a_value_comes_back(hired):
    worker = hired("def f(a, b): return a - b" + OK)
    assert worker.parameters() == {"f": ("a", "b"), "ok": ()}
    reply = call(worker, "f", 5.0, 3)
    assert (reply.status, reply.value) == ("value", 2.0)
    assert reply.seconds > 0


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("while True: pass", "timed out"),
        ("import time; time.sleep(60)", "timed out"),
        (
            "while True:\n        try:\n            while True: pass\n        except BaseException: pass",
            "timed out",
        ),
        ("import signal, time; signal.signal(signal.SIGALRM, signal.SIG_IGN); time.sleep(60)", "timed out"),
        ("return 9**9**9", "timed out"),
        ("import sys; sys.exit()", "raised"),
        ("import os; os._exit(3)", "died"),
        ("import os; os.kill(os.getpid(), 9)", "died"),
        ("import os; os.kill(os.getpid(), 40)", "died"),
        ("import ctypes; ctypes.string_at(0)", "died"),
        ("import os; os.closerange(0, 100)", "died"),
        ("return [0.0] * 10**10", "out of memory"),
        ("import numpy; return numpy.ones(10**10)", "out of memory"),
        ("return 'a' * 10**8", "value"),
        ("return [0.0] * 10**6", "too large"),
        ("raise KeyboardInterrupt", "died"),
        ("raise GeneratorExit", "raised"),
        ("print('a' * 10**7); return 1", "value"),
        ("import os; os.write(1, b'a' * 10**6); os.write(2, b'a' * 10**6); return 1", "value"),
        ("import sys; sys.setrecursionlimit(10**9); return bad()", None),
    ],
)  # fmt: skip
def test_whatever_a_call_does_it_ends_and_the_next_one_is_answered(hired, body, status):
    worker = hired(f"def bad():\n    {body}\n" + OK)
    reply = call(worker, "bad")
    assert reply.status == status or (status is None and reply.status != "value")
    assert alive(worker)


def test_huge_output_is_kept_at_its_beginning(hired):
    reply = call(hired("def loud():\n    print('a' * 10**7)\n    return 1"), "loud")
    assert reply.printed == "a" * 200


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("while True: pass", "timed out"),
        ("import os; os._exit(3)", "died"),
        ("import os; os.kill(os.getpid(), 11)", "died"),
        ("import sys; sys.exit()", "missing"),
        ("raise KeyboardInterrupt", "missing"),
        ("def f(:", "missing"),
        ("x = [0.0] * 10**10", "missing"),
        ("import os; os.closerange(3, 100)", "died"),
    ],
)
def test_whatever_a_module_does_a_call_is_answered(hired, text, status):
    worker = hired(text)
    reply = call(worker, "f")
    assert reply.status == status or (status == "timed out" and reply.status == "missing")
    assert worker.troubles or text.endswith("KeyboardInterrupt")


def test_a_module_that_kills_its_process_is_not_run_for_every_call(nursery, hired, monkeypatch):
    worker = hired("import os; os._exit(3)")
    forks = []
    monkeypatch.setattr(nursery, "fork", lambda: forks.append(1))
    assert [call(worker, "f").status for _ in range(3)] == ["died"] * 3
    assert not forks


def test_a_cell_that_fails_costs_no_other(hired):
    worker = hired("def a(): return 1", "while True: pass", "def b(): return 2", "1 / 0\ndef c(): return 3")
    assert [call(worker, name).status for name in "abc"] == ["value", "value", "missing"]
    assert [(t.status, t.where, t.defines) for t in worker.troubles] == [
        ("timed out", "cell 1", ()), ("raised", "cell 3", ("c",))
    ]  # fmt: skip


def test_a_fresh_worker_has_lost_what_the_old_one_remembered(hired):
    worker = hired("import os\nn = []\ndef count(): n.append(1); return len(n)\ndef die(): os._exit(0)")
    assert [call(worker, "count").value for _ in range(2)] == [1, 2]
    assert call(worker, "die").status == "died"
    assert call(worker, "count").value == 1


def test_children_are_ended_with_their_worker(hired):
    text = """
        import os, time
        def spawn():
            pids = []
            for _ in range(5):
                pid = os.fork()
                if pid == 0:
                    time.sleep(60)
                    os._exit(0)
                pids.append(pid)
            return pids
    """
    worker = hired(text)
    pids = [int(pid) for pid in call(worker, "spawn").value.items]
    assert len(pids) == 5
    worker.close()
    assert all(gone(pid) for pid in pids)


def test_a_child_that_goes_on_speaking_for_its_parent_harms_only_itself(hired):
    worker = hired("import os\ndef twice():\n    os.fork()\n    return 1\n" + OK)
    assert call(worker, "twice").status == "value"
    assert call(worker, "ok").status in ("value", "died")  # what comes back may be the echo of before


def test_closing_leaves_no_process_behind():
    with Nursery() as nursery:
        worker = Worker(nursery, "answers", [Cell("a.py", OK)])
        pids = [worker._pid, nursery._process.pid]
        assert not gone_now(pids[0])
        worker.close()
        assert gone(pids[0])
    assert gone(pids[1])


def gone_now(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_nursery_that_has_ended_is_said_to_have():
    with Nursery() as nursery:
        os.kill(nursery._process.pid, signal.SIGKILL)
        with pytest.raises((RuntimeError, OSError)):
            Worker(nursery, "answers", [Cell("a.py", OK)])


def test_functions_of_the_checks_are_asked_over_the_wire_and_counted(hired):
    asked = []

    def ask(number, arguments):
        asked.append((number, arguments.items))
        if len(asked) > 3:
            raise AskRefused("often enough")
        return 2.0 * arguments.items[0]

    worker = hired("def f(g, h): return g(1.0) + h(2.0)\ndef many(g): return [g(1.0) for _ in range(9)]")
    assert call(worker, "f", Callback(0, ("x",)), Callback(1, ("x",)), ask=ask).value == 6.0
    assert asked == [(0, (1.0,)), (1, (2.0,))]
    reply = call(worker, "many", Callback(0, ("x",)), ask=ask)
    assert (reply.status, reply.trouble.kind, reply.trouble.text) == ("raised", "AskRefused", "often enough")
    assert len(asked) == 4


def test_there_is_nothing_to_ask_after_the_call(hired):
    worker = hired("kept = []\ndef keep(g): kept.append(g); return 1\ndef later(): return kept[0](1.0)")
    assert call(worker, "keep", Callback(0, ("x",)), ask=lambda number, a: 1.0).value == 1
    assert call(worker, "later").status == "raised"


TELL = """
    import gc, socket
    from autograder.worker import wire

    def say(message):
        for thing in gc.get_objects():
            if isinstance(thing, socket.socket) and thing.fileno() >= 0:
                wire.send(thing, message)
"""

FORGED = [
    "{}",
    "{'status': 'right'}",
    "{'ask': 'a', 'arguments': 1}",
    "{'ask': 0.5, 'arguments': Items('list', ())}",
    "{'ask': 0}",
    "{**REPLY, 'status': 'died'}",
    "{**REPLY, 'status': 'raised'}",
    "{**REPLY, 'changed': Items('list', (99,))}",
    "{**REPLY, 'changed': Items('list', (-5,))}",
    "{**REPLY, 'changed': Items('list', (float('inf'),))}",
    "{**REPLY, 'changed': 1}",
    "{**REPLY, 'seconds': 'long'}",
    "{**REPLY, 'seconds': 10**4000}",
    "{**REPLY, 'status': 'raised', 'trouble': Items('tuple', (1, 2))}",
    "{**REPLY, 'status': 'raised', 'trouble': Items('tuple', (*'abcd', Items('list', ()), '', 1))}",
    "{**REPLY, 'status': 'raised', 'trouble': Items('tuple', (*'abcd', float('inf'), '', 1))}",
]


@pytest.mark.parametrize("message", FORGED)
def test_a_message_that_is_forged_and_broken_is_no_answer(hired, message):
    text = textwrap.dedent(TELL) + textwrap.dedent(f"""
        from autograder.worker.inert import Items
        REPLY = {{'status': 'value', 'value': 1, 'trouble': None, 'changed': Items('tuple', ()),
                 'printed': '', 'warned': '', 'seconds': 0.0, 'drew_globally': False, 'drew': False}}
        def forge():
            say({message})
            return 1
    """)
    worker = hired(text + OK)
    reply = call(worker, "forge")
    assert reply.status in ("died", "timed out", "raised")
    assert alive(worker)


def test_how_long_a_call_took_is_not_for_the_worker_to_say(hired):
    text = textwrap.dedent(TELL) + textwrap.dedent("""
        import time
        from autograder.worker.inert import Items
        def forge():
            time.sleep(0.1)
            say({'status': 'value', 'value': 1, 'trouble': None, 'changed': Items('tuple', ()),
                 'printed': '', 'warned': '', 'seconds': -1e9, 'drew_globally': False,
                 'drew': False})
    """)
    reply = call(hired(text), "forge")
    assert reply.status == "value"
    assert reply.seconds >= 0.1


SAME = """
    import math, warnings
    import numpy as np
    import sympy as sp

    def number(): return 0.1 + 0.2
    def array(a): return 2 * a
    def nothing(): pass
    def later(): raise NotImplementedError
    def text(): return "text"
    def fails(a): return a / 0
    def own():
        class Mine(Exception): pass
        raise Mine("of my own")
    def mute():
        class Mute(Exception):
            def __str__(self): raise ValueError
        raise Mute
    def leaves(): raise SystemExit(3)
    def changes(a): a += 1; return a
    def prints(): print("seen"); return 1
    def warns(): warnings.warn("careful"); return 1
    def expression(s): return sp.sqrt(s) + sp.Symbol("q")
    def matrix(s): return sp.Matrix([[s, 1]])
    def function(): return number
    def huge(): return 10**5000
    def nested(): return [(1, [2.0, {"a": None}]), {3}, np.float32(0.5), math.nan, 1j]
    def two(a, b): return a
    def surrogates(): return "\\ud800"
    def cries(): raise ValueError("\\ud800")
    def endless():
        while True: pass
    def overflows(): return float(np.exp(np.float64(1e4)))
    def raises_on_overflow(): return float(np.exp(np.float64(1e4)))
    np.seterr(all="raise")
    def asks(f, a): return f(a)
    def rows(a): a[0, 0] = 7; return 1
    def draws(rng): return rng.normal()
    def draws_from_a_copy(rng): import copy; return copy.deepcopy(rng).normal()
    def begets(rng): return rng.spawn(1)[0].normal()
    def draws_elsewhere(rng): return np.random.normal() * 0
    def seeds_elsewhere(rng): np.random.seed(rng.integers(9)); return 0
    def draws_from_python(rng): import random; return random.random() * 0
    constant = 3
"""

CALLS = [
    ("number",), ("array", np.array([1.0, 2.0])), ("nothing",), ("later",), ("text",), ("fails", 1.0),
    ("own",),
    ("mute",), ("leaves",), ("changes", np.array([1.0])), ("prints",), ("warns",), ("expression", x),
    ("matrix", x), ("function",), ("huge",), ("nested",), ("two", 1.0), ("constant",), ("absent",),
    ("surrogates",), ("cries",), ("endless",), ("overflows",), ("raises_on_overflow",),
    ("rows", sp.Matrix([[x, 1], [1, x]])), ("draws", Randomness(5)), ("draws_elsewhere", Randomness(5)),
    ("seeds_elsewhere", Randomness(5)), ("draws_from_python", Randomness(5)),
]  # fmt: skip


@pytest.fixture(scope="module")
def both(nursery):
    cells = [Cell("answers.py", textwrap.dedent(SAME))]
    worker = Worker(nursery, "same_answers", cells)
    yield InProcess.load("same_answers", cells), worker
    worker.close()


@pytest.mark.parametrize("asked", CALLS, ids=lambda asked: asked[0])
def test_an_answer_is_the_same_in_this_process_and_in_a_worker(both, asked):
    name, *arguments = asked
    replies = []
    for where in both:
        where.seconds = 0.4
        symbols = Symbols()
        frozen = [freeze(a, symbols, giving=True) for a in arguments]
        replies.append(where.call(name, frozen, symbols.given, refuse))
    here, there = replies
    for part in ("status", "trouble", "changed", "printed", "warned", "drew_globally", "drew"):
        assert getattr(here, part) == getattr(there, part)
    assert same(here.value, there.value)


def ask_both(both, name, *arguments):
    frozen = [freeze(argument, Symbols(), giving=True) for argument in arguments]
    return [where.call(name, frozen, (x,), refuse) for where in both]


def test_warnings_are_those_of_a_fresh_interpreter_whatever_the_file_sets(both):
    with np.errstate(all="ignore"):
        for reply in ask_both(both, "overflows"):
            assert reply.status == "value" and "overflow" in reply.warned


def test_a_matrix_that_is_changed_in_place_is_noticed(both):
    assert [reply.changed for reply in ask_both(both, "rows", sp.Matrix([[1, 2], [2, 1]]))] == [(0,), (0,)]


@pytest.mark.parametrize(
    ("name", "drew"),
    [("draws", False), ("draws_elsewhere", True), ("seeds_elsewhere", True), ("draws_from_python", True)],
)
def test_who_is_given_a_generator_and_uses_another_is_noticed(both, name, drew):
    assert [reply.drew_globally for reply in ask_both(both, name, Randomness(5))] == [drew, drew]


@pytest.mark.parametrize(
    ("name", "drew"),
    [("draws", True), ("draws_from_a_copy", False), ("begets", True), ("draws_elsewhere", False)],
)
def test_whether_the_given_generator_moved_on_is_noticed(both, name, drew):
    assert [reply.drew for reply in ask_both(both, name, Randomness(5))] == [drew, drew]


def test_the_random_states_of_everybody_are_left_as_they_were(both):
    frozen = [freeze(Randomness(5), giving=True)]
    here, _ = both
    for name in ("draws_elsewhere", "seeds_elsewhere", "draws_from_python"):
        np.random.seed(1)
        random.seed(1)
        expected = np.random.get_state()[1].tolist(), random.getstate()
        # Seeding twice in the same way is noticed both times.
        assert [here.call(name, frozen, (), refuse).drew_globally for _ in range(2)] == [True, True]
        assert (np.random.get_state()[1].tolist(), random.getstate()) == expected


def test_a_question_too_many_is_another_exception_than_one_that_cannot_be_answered(both):
    def ask(number, arguments):
        raise (AskedTooOften if arguments.items[0] else AskRefused)("no")

    for where in both:
        frozen = freeze([Callback(0, ("x",))], Symbols(), giving=True).items
        for flag, kind in ((1, "AskedTooOften"), (0, "AskRefused")):
            assert where.call("asks", [*frozen, flag], (), ask).trouble.kind == kind


def test_both_know_the_same_functions(both):
    here, there = both
    assert here.parameters() == there.parameters()
    assert "constant" not in here.parameters()


def test_nan_and_infinities_cross_the_wire(hired):
    reply = call(hired("def f(a): return [a, -a, a - a]"), "f", math.inf)
    assert same(reply.value, Items("list", (math.inf, -math.inf, math.nan)))
