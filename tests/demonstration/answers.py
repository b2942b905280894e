"""One student's answer to one exercise: how it is made, written down, and what it is worth."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from autograder import verdict
from autograder.author.cells import BEGIN, CODE_STUB, END, cleared, read_cells
from autograder.author.source import with_slips
from autograder.course import HERE
from autograder.exercise import Exercise
from tests.courses import source

PY, IPYNB = ".py", ".ipynb"

Worth = Mapping[str, tuple[float, str]]
"""What each part, named by its letter, earns, and its verdict."""

WRONG, BLANK = (0.0, verdict.WRONG), (0.0, verdict.BLANK)
CRASHED, TIMED_OUT = (0.0, verdict.CRASHED), (0.0, verdict.TIMED_OUT)
OUT_OF_MEMORY, REFUSED = (0.0, verdict.OUT_OF_MEMORY), (0.0, verdict.REFUSED)


def partial(earned: float) -> tuple[float, str]:
    """A part of which some checks hold."""
    return earned, verdict.PARTIAL


@dataclass(frozen=True)
class Answer:
    """The solution of an exercise, changed as a student might have written it.

    What it is worth is stated, never computed: every part is right, but for those with a slip in
    them, which earn nothing, and for what ``worth`` says otherwise.
    """

    exercise: str
    form: str = PY
    """The kind of file that was handed in."""
    slips: Mapping[str, str] = field(default_factory=dict)
    """Known mistakes: the part's letter, and how the mistake's name begins."""
    edits: tuple[tuple[str, str, str], ...] = ()
    """Other changes: in the cell of a function, an old text is replaced by a new one."""
    unfilled: tuple[str, ...] = ()
    """Functions whose cells were left as the stub has them."""
    worth: Worth = field(default_factory=dict)
    """The parts that fall short of what is said above, or exceed it."""
    worth_as: Mapping[str, Worth] = field(default_factory=dict)
    """The same for one form of file alone: a syntax error costs a whole file, but only one cell."""
    follows: tuple[str, ...] = ()
    """Parts that are right given the student's own earlier answers, whatever is in them."""
    notebook_cells: tuple[str, ...] = ()
    """Cells that the student added, which only a notebook can have."""
    notebook_edits: tuple[tuple[str, str, str], ...] = ()
    windows: bool = False
    """Whether the .py file was saved with a byte order mark and Windows' line ends."""

    def expected(self, form: str | None = None) -> dict[str, tuple[float, str]]:
        """What each part earns, and its verdict, where the answer is handed in in that form."""
        exercise = HERE.exercises[self.exercise]
        worth = {
            part.letter: (float(part.points), verdict.RIGHT) for part in exercise.parts if not part.manual
        }
        worth |= {letter: WRONG for letter in self.slips if letter not in self.follows}
        worth |= {letter: (float(earned), status) for letter, (earned, status) in self.worth.items()}
        return worth | dict(self.worth_as.get(form or self.form, {})) | manual_parts(exercise)

    @property
    def names(self) -> dict[str, str]:
        """The full names of the mistakes that cost something, by the part's letter."""
        return {
            letter: _slip(self.exercise, letter, beginning)
            for letter, beginning in self.slips.items()
            if letter not in self.follows
        }


def manual_parts(exercise: Exercise) -> dict[str, tuple[float, str]]:
    """What the parts have that wait for a person."""
    return {part.letter: (0.0, verdict.MANUAL) for part in exercise.parts if part.manual}


def nothing(exercise: Exercise) -> dict[str, tuple[float, str]]:
    """What an exercise is worth of which nothing was handed in."""
    return {part.letter: BLANK for part in exercise.parts} | manual_parts(exercise)


def untouched(exercise: str, form: str = PY) -> Answer:
    """The stub as it was given out."""
    known = HERE.exercises[exercise]
    return Answer(exercise, form, unfilled=tuple(known.parameters), worth=nothing(known))


def as_py(answer: Answer) -> str:
    """The answer as a student's module."""
    blocks = []
    for (kind, _), text in zip(_kinds(answer.exercise), _cells(answer, answer.edits), strict=True):
        if kind == "markdown":
            text = textwrap.indent(text, "# ", lambda line: True)
        blocks.append(f"# %%{' [markdown]' if kind == 'markdown' else ''}\n{text}\n")
    return "\n".join(blocks)


def as_notebook(answer: Answer) -> str:
    """The answer in the notebook that was given out: the released cells with the student's texts."""
    notebook = json.loads((HERE.notebooks / f"{answer.exercise}.ipynb").read_text("utf-8"))
    texts = _cells(answer, (*answer.edits, *answer.notebook_edits))
    kinds = _kinds(answer.exercise)
    written = iter(zip(kinds, texts, strict=True))
    for cell in notebook["cells"]:
        if _is_added(cell):
            _set_text(cell, _released("".join(cell["source"])))
            continue
        (kind, _), text = next(written)
        if kind != cell["cell_type"]:
            raise ValueError(f"the notebook of {answer.exercise} is not made from its source")
        _set_text(cell, text)
    if next(written, None):
        raise ValueError(f"the notebook of {answer.exercise} lacks a cell of its source")
    added = [_added_cell(number, text) for number, text in enumerate(answer.notebook_cells)]
    notebook["cells"][1:1] = added
    return json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def as_bytes(answer: Answer, form: str | None = None) -> tuple[str, bytes]:
    """The name and the content of the file that is handed in."""
    form = form or answer.form
    if form == IPYNB:
        return f"{answer.exercise}{IPYNB}", as_notebook(answer).encode()
    text = as_py(answer)
    content = text.replace("\n", "\r\n").encode("utf-8-sig") if answer.windows else text.encode()
    return f"{answer.exercise}{PY}", content


def _slip(exercise: str, letter: str, beginning: str) -> str:
    names = [name for name in source(exercise).slips[letter] if name.startswith(beginning)]
    if len(names) != 1:
        raise ValueError(f"{len(names)} slips of {exercise} {letter} begin with {beginning!r}")
    return names[0]


@cache
def _kinds(exercise: str) -> tuple[tuple[str, str], ...]:
    return tuple((cell.kind, cell.text) for cell in source(exercise).cells)


def _cells(answer: Answer, edits: tuple[tuple[str, str, str], ...]) -> list[str]:
    """The texts of the source's cells as the student left them."""
    whole, exercise = source(answer.exercise), HERE.exercises[answer.exercise]
    slips = [(k, _slip(answer.exercise, k, beginning)) for k, beginning in answer.slips.items()]
    text = with_slips(whole, exercise, slips)
    texts = [cell.text for cell in read_cells(whole.path, text)]
    for function in answer.unfilled:
        index = whole.functions[function]
        texts[index] = cleared(texts[index], CODE_STUB)
    texts = [_without_markers(text).rstrip("\n") for text in texts]
    for function, old, new in edits:
        index = whole.functions[function]
        if texts[index].count(old) != 1:
            raise ValueError(f"{old!r} does not stand once in the cell of {function}")
        texts[index] = texts[index].replace(old, new)
    return texts


def _without_markers(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if BEGIN not in line and END not in line)


def _is_added(cell: Mapping[str, Any]) -> bool:
    """Whether a notebook's cell has no counterpart in the source: it sets up or calls the checks."""
    role = cell["metadata"]["nbgrader"]
    return role["grade_id"].endswith("-setup") or (role["grade"] and not role["solution"])


def _released(text: str) -> str:
    kept, inside = [], False
    for line in text.split("\n"):
        inside = inside or "BEGIN HIDDEN TESTS" in line
        if not inside:
            kept.append(line)
        inside = inside and "END HIDDEN TESTS" not in line
    return "\n".join(kept)


def _set_text(cell: dict[str, Any], text: str) -> None:
    cell["source"] = text.splitlines(keepends=True)


def _added_cell(number: int, text: str) -> dict[str, Any]:
    return {
        "cell_type": "code", "execution_count": None, "id": f"own-{number}", "metadata": {},
        "outputs": [], "source": text.splitlines(keepends=True),
    }  # fmt: skip
