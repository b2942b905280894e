"""results.json: written and read safely, and the questions that every report asks of it."""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder import verdict
from autograder.errors import UsageError

SCHEMA = 1
NAME = "results.json"
LONGEST_TEXT = 3000
OUR_FAULT = "This could not be judged, which is the grader's fault and costs you nothing."

_WHOLE_FILE = (verdict.BLANK, verdict.CRASHED, verdict.GRADER_FAULT)


def write_results(results: dict[str, Any], folder: Path) -> Path:
    """Write results.json into a folder, whole or not at all; where it is."""
    path = folder / NAME
    write_whole(path, json.dumps(results, indent=1) + "\n")
    return path


def write_whole(path: Path, text: str) -> None:
    """Replace a file in one step, so that nobody ever meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-", text=False)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def read_results(folder: Path) -> dict[str, Any]:
    """The results in a folder; `UsageError` where there are none that can be read."""
    path = folder / NAME
    try:
        results = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(
            f"There is no {path}: name the folder that `autograder grade` wrote its results to."
        ) from None
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from None
    except (ValueError, RecursionError):
        raise UsageError(f"{path} is broken, it is no JSON: delete it and grade the class again.") from None
    if isinstance(results, dict) and results.get("schema", SCHEMA) != SCHEMA:
        raise UsageError(
            f"{path} has schema {results['schema']!r}, and this version reads schema {SCHEMA}: "
            "grade the class again, or use the version that wrote it."
        )
    if not _is_complete(results):
        raise UsageError(f"{path} is broken, parts of it are missing: delete it and grade the class again.")
    return results


def _is_complete(results: Any) -> bool:
    try:
        for entry in results["submissions"].values():
            entry["earned"] + entry["points"]
            for exercise in entry["exercises"].values():
                for part in exercise["parts"].values():
                    part["verdict"], part["earned"] + part["points"], part["checks"]
        return results["schema"] == SCHEMA and "isolation" in results and results["points"] >= 0
    except (KeyError, TypeError, AttributeError):
        return False


@dataclass(frozen=True)
class Evidence:
    """Why one or more checks of a part fall short: their rules, a call, and what came of it.

    A function that is still blank has nothing to say about inputs: there is its name, and no call.
    """

    laws: tuple[str, ...]
    call: str
    function: str
    text: str
    verdict: str


def evidence(part: dict[str, Any]) -> list[Evidence]:
    """What speaks against a part, each thing said once; nothing for a grader fault's inner workings."""
    found: dict[tuple[str, str, str], Evidence] = {}
    for check in part["checks"]:
        if check["verdict"] == verdict.RIGHT:
            continue
        call, function, text = _call_and_text(check)
        key = (check["verdict"], function, text)
        first = found.get(key)
        laws = (*first.laws, check["law"]) if first else (check["law"],)
        found[key] = Evidence(laws, first.call if first else call, function, text, check["verdict"])
    return list(found.values())


def _call_and_text(check: dict[str, Any]) -> tuple[str, str, str]:
    if check["verdict"] == verdict.GRADER_FAULT:
        return "", "", OUR_FAULT
    call, text = check.get("call", ""), check.get("message", "")
    function = call.partition("(")[0]
    for start in (f"{call}: ", f"{function}: "):
        if call and text.startswith(start):
            text = text[len(start) :]
            break
    if check["verdict"] == verdict.BLANK:
        return "", function, _ended(text) if function else _sentence(text)
    return _shortened(call), "", _sentence(text)


def _sentence(text: str) -> str:
    text = _ended(text)
    return text[0].upper() + text[1:] if re.match(r"(it|the|there|what|not)\b", text) else text


def _ended(text: str) -> str:
    """With a full stop, unless it ends in a line of the student's code."""
    text = _shortened(text.strip())
    complete = not text or text[-1] in ".?!…" or re.search(r", line \d+: ", text)
    return text if complete else f"{text}."


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]} …"


def same_for_all(exercise: dict[str, Any]) -> str:
    """The one sentence that says it all where every part is blank or broken for the same reason."""
    parts = [p for p in exercise["parts"].values() if p["verdict"] != verdict.MANUAL]
    texts = {(e.verdict, e.text) for part in parts for e in evidence(part)}
    alike = len(texts) == 1 and len({p["verdict"] for p in parts}) == 1
    alike = alike and parts[0]["verdict"] in _WHOLE_FILE
    if not alike or any(p["earned"] for p in parts):
        return ""
    return re.sub("^It is not there, because r", "R", _sentence(texts.pop()[1]))


def unread(exercise: dict[str, Any]) -> str:
    """Why an exercise's file could not be read at all, where that is so."""
    checks = [c for part in exercise["parts"].values() for c in part["checks"]]
    broken = checks and all(c["verdict"] == verdict.CRASHED and not c["call"] for c in checks)
    return same_for_all(exercise) if broken else ""


def awaiting(exercise: dict[str, Any]) -> float:
    """The points that a person is still to give."""
    return sum(p["points"] for p in exercise["parts"].values() if p["verdict"] == verdict.MANUAL)


def unjudged(exercise: dict[str, Any]) -> float:
    """The points that the grader failed to judge."""
    checks = (c for part in exercise["parts"].values() for c in part["checks"])
    return sum(c["points"] for c in checks if c["verdict"] == verdict.GRADER_FAULT)


def faults(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """The exercise and part of every grader fault in a submission."""
    return [
        (name, letter) for name, letter, part in all_parts(entry) if part["verdict"] == verdict.GRADER_FAULT
    ]


def all_parts(entry: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Exercise, letter and part of everything in a submission."""
    for name, exercise in entry["exercises"].items():
        for letter, part in exercise["parts"].items():
            yield name, letter, part


def exercise_names(results: dict[str, Any]) -> list[str]:
    """The exercises that any submission was graded on, in their order."""
    return list(dict.fromkeys(e for s in results["submissions"].values() for e in s["exercises"]))


def short_name(exercise: str) -> str:
    """``6.1`` for p6_01_…, ``N6.5`` for n6_5_…: for the heads of narrow columns."""
    match = re.match(r"([a-z])(\d+)_0*(\d+)(?:_|$)", exercise)
    if not match:
        return exercise
    letter, chapter, count = match.groups()
    return f"{'' if letter == 'p' else letter.upper()}{chapter}.{count}"
