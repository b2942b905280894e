"""Known mistakes: small edits of the solution, each with a name that students will read."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from autograder.errors import CourseError

Edit = tuple[str, str]
Regions = Sequence[tuple[int, int]]


def read_slips(
    path: Path, table: ast.expr, text: str, regions: Mapping[str, Regions]
) -> dict[str, dict[str, tuple[Edit, ...]]]:
    """Read the table SLIPS: letter, name, and the edits that each make the mistake.

    ``regions`` holds the solution regions of each part, in which its edits must occur.
    """
    slips: dict[str, dict[str, tuple[Edit, ...]]] = {}
    for letter, names, _ in _items(path, table, "a part's letter and its slips"):
        if not regions.get(letter.value):
            raise CourseError(
                path, letter.lineno, f"there is no part {letter.value!r} with functions.",
                f"The parts are {', '.join(k for k, r in regions.items() if r)}.",
            )  # fmt: skip
        own = slips[letter.value] = {}
        for name, value, what in _items(path, names, "a slip's name and its edit"):
            own[name.value] = _edits(path, value, what)
            for edit in own[name.value]:
                _refuse_unsound(path, name, edit, text, regions[letter.value])
    return slips


def replaced(path: Path, text: str, edits: Sequence[tuple[Edit, Regions]]) -> str:
    """The text with each edit made in its regions; `CourseError` where two edits overlap."""
    spans = sorted((_places(text, old, regions)[0], old, new) for (old, new), regions in edits)
    made, position = [], 0
    for start, old, new in spans:
        if start < position:
            raise CourseError(
                path, text.count("\n", 0, start) + 1, "two slips change the same place.",
                "Take them one at a time.",
            )  # fmt: skip
        made += [text[position:start], new]
        position = start + len(old)
    return "".join(made) + text[position:]


def _items(path: Path, node: ast.expr, what: str) -> Iterator[tuple[ast.Constant, ast.expr, object]]:
    """The entries of a literal dictionary, whose keys are words and occur once."""
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError) as error:
        raise CourseError(
            path, node.lineno, "SLIPS is not a literal.",
            "Write out its strings: no names, calls or f-strings.",
        ) from error  # fmt: skip
    if not isinstance(node, ast.Dict):
        raise CourseError(path, node.lineno, "this is no dictionary.", f"Write {{…: …}}, {what}.")
    seen = set()
    for key, value in zip(node.keys, node.values, strict=True):
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value):
            raise CourseError(path, node.lineno, "a key is not a word.", f"Write {what}.")
        if key.value in seen:
            raise CourseError(
                path, key.lineno, f"SLIPS has {key.value!r} twice.",
                "Give them two names, or list both edits under one: [(old, new), (old, new)].",
            )  # fmt: skip
        seen.add(key.value)
        yield key, value, ast.literal_eval(value)


def _edits(path: Path, node: ast.expr, value: object) -> tuple[Edit, ...]:
    edits = value if isinstance(value, list) else [value]
    sound = [
        isinstance(e, tuple) and len(e) == 2 and all(isinstance(s, str) for s in e) and bool(e[0])
        for e in edits
    ]
    if not sound or not all(sound):
        raise CourseError(
            path, node.lineno, "a slip is not an edit.",
            'Write ("old text", "new text"), or a list of such edits.',
        )  # fmt: skip
    return tuple(edits)


def _refuse_unsound(path: Path, name: ast.Constant, edit: Edit, text: str, regions: Regions) -> None:
    old, _ = edit
    places = _places(text, old, regions)
    if len(places) != 1:
        lines = ", ".join(str(text.count("\n", 0, place) + 1) for place in places)
        raise CourseError(
            path, name.lineno,
            f"the text {old!r} of the slip {name.value!r} occurs {len(places)} times in the "
            f"part's solution regions{' (lines ' + lines + ')' if lines else ''}, not once.",
            "Copy more of the line it is on, exactly as it stands." if places
            else "Copy it from the answer, exactly as it stands.",
        )  # fmt: skip
    try:
        changed = ast.dump(ast.parse(replaced(path, text, [(edit, regions)])))
    except SyntaxError as error:
        raise CourseError(
            path, name.lineno, f"with the slip {name.value!r} the solution is not Python.",
            "Make the new text as whole as the old one.",
        ) from error  # fmt: skip
    if changed == ast.dump(ast.parse(text)):
        raise CourseError(
            path, name.lineno, f"the slip {name.value!r} changes nothing.",
            "Let its new text compute something else.",
        )  # fmt: skip


def _places(text: str, old: str, regions: Regions) -> list[int]:
    """Where the old text starts in the regions, overlapping occurrences included."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    places = []
    for begin, end in regions:
        # Between the markers: from the line after BEGIN up to the line of END.
        first, stop = starts[begin], starts[end - 1]
        at = text.find(old, first, stop)
        while at >= 0:
            places.append(at)
            at = text.find(old, at + 1, stop)
    return sorted(places)
