"""The door in a notebook: a graded cell says ``check("p6_01", "c")`` and nothing else.

The functions are those of the notebook that calls. What comes back is a number to nbgrader, which
reads the printed value as the points, and a readable report to the student.
"""

from __future__ import annotations

import contextlib
import html
import io
import os
import sys
from collections.abc import Iterator
from typing import Any

from autograder import verdict
from autograder.answers import InProcess
from autograder.checking import load_reference
from autograder.course import HERE
from autograder.errors import UsageError
from autograder.judge import PUBLIC_SEED, judge
from autograder.mistakes import Slips
from autograder.verdict import PartVerdict
from autograder.worker.perform import names_defined
from autograder.worker.replies import Trouble

SEED_VARIABLE = "AUTOGRADER_SEED"
"""Where an instructor who grades by ``nbgrader autograde`` sets the secret seed."""

_slips = Slips(HERE)


class Score(float):
    """A part's points as a number, with the report that explains them."""

    def __new__(cls, part: PartVerdict) -> Score:
        """The points of a part; a grader fault costs nothing."""
        fault = part.verdict == verdict.GRADER_FAULT
        score = super().__new__(cls, part.points if fault else part.earned)
        score.part = part
        return score

    def __repr__(self) -> str:
        """The bare number: nbgrader reads the points from it."""
        return f"{float(self):g}"

    def _repr_html_(self) -> str:
        """The report, for a person to read."""
        return _report(self.part)


def check(exercise: str, part: str, *, hidden: bool = False) -> Score:
    """Check one part of an exercise with the functions defined in the calling notebook.

    ``hidden`` includes the checks that compare with the solution. The value is the points earned.
    `UsageError` for an exercise or a part that does not exist.
    """
    known = HERE.exercise(exercise)
    letters = [p.letter for p in known.parts if not p.manual]
    if part not in letters:
        raise UsageError(f"{known.name} has no part {part!r} to check: its parts are {', '.join(letters)}.")
    namespace = sys._getframe(1).f_globals
    answers = InProcess(namespace, _troubles(namespace))
    reference = load_reference(HERE, known.name) if hidden else None
    if hidden and reference is None:
        raise UsageError("The hidden checks need the solutions, and they are not on this machine.")
    seed = _seed()
    with _no_stray_output():
        judged = judge(known, answers, seed, reference=reference, explain=_slips.explain, parts=[part])
    return Score(judged.parts[0])


def _seed() -> int:
    text = os.environ.get(SEED_VARIABLE, str(PUBLIC_SEED))
    if not text.strip().isdecimal():
        raise UsageError(f"{SEED_VARIABLE} is {text!r}: set it to a whole number, or not at all.")
    return int(text)


def _troubles(namespace: dict[str, Any]) -> list[Trouble]:
    """What kept the notebook's functions from being defined, as far as its history tells."""
    troubles = []
    for number, source in enumerate(namespace.get("In", [])):
        missing = tuple(n for n in names_defined(source) if not callable(namespace.get(n)))
        if missing:
            try:
                compile(source, f"input {number}", "exec", dont_inherit=True)
                text, kind, line = "that cell did not run to its end", "Error", 0
            except (SyntaxError, ValueError) as error:
                kind, text = type(error).__name__, str(getattr(error, "msg", error))
                line = getattr(error, "lineno", 0) or 0
            troubles.append(Trouble("raised", kind, text, f"input {number}", line, "", missing))
    return troubles


@contextlib.contextmanager
def _no_stray_output() -> Iterator[None]:
    """Keep everything off stderr: nbgrader gives no points to a cell that writes there."""
    with contextlib.redirect_stderr(io.StringIO()):
        yield


def _report(part: PartVerdict) -> str:
    """A part's verdict as a small piece of HTML that stands by itself."""
    e = html.escape
    mark = verdict.mark(part.verdict)
    lines = [
        f"<p><strong>{mark} Part {e(part.letter)}: {e(part.verdict)}</strong>, "
        f"{part.earned:g} of {part.points:g} points</p>"
    ]
    if part.slip:
        lines.append(f"<p><strong>{e(part.slip)}</strong></p>")
    rows = []
    for c in part.checks:
        said = ""
        if c.message:
            text = c.message.removeprefix(f"{c.call}: ") if c.call else c.message
            call = f"<code>{e(c.call)}</code><br>" if c.call else ""
            said = f"<br>{call}{e(text)}"
        rows.append(f"<li>{verdict.mark(c.verdict)} {e(c.law)}{said}</li>")
    lines.append(f'<ul style="list-style:none;padding-left:0.5em;text-align:left">{"".join(rows)}</ul>')
    return f'<div style="max-width:60em">{"".join(lines)}</div>'
