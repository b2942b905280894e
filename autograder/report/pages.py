"""A page of feedback for each student: one file that needs nothing else to be read or printed."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from autograder import verdict
from autograder.report import WORDS, number, plain, points_in_words
from autograder.report.results import (
    awaiting,
    evidence,
    same_for_all,
    short_name,
    unjudged,
    write_whole,
)

FOLDER = "feedback"
MOST_NOTES = 12

_RESERVED = re.compile(r"(con|prn|aux|nul|index|com\d|lpt\d)$")

TONES = {
    verdict.RIGHT: "good",
    verdict.PARTIAL: "some",
    verdict.BLANK: "idle",
    verdict.NOT_REACHED: "idle",
    verdict.MANUAL: "person",
    verdict.GRADER_FAULT: "ours",
}
"""A verdict's colour; all others are bad."""


def write_pages(results: dict[str, Any], folder: Path) -> Path:
    """Write a page for each student into ``folder/feedback``; where the pages are."""
    for student, entry in results["submissions"].items():
        write_whole(folder / FOLDER / page_name(student), page(student, entry))
    return folder / FOLDER


def page_name(student: str) -> str:
    """The file name of a student's page: safe on every system, and no other student's.

    A simple name stays as it is. Any other is cleaned and followed by a dot and a digest of the
    whole name; simple names have no dot, so the two kinds never meet.
    """
    if re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,59}", student) and not _RESERVED.match(student):
        return f"{student}.html"
    cleaned = re.sub(r"[^A-Za-z0-9_-]+", "_", student).strip("_-")[:60] or "student"
    digest = hashlib.sha256(student.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{cleaned}.{digest}.html"


def page(student: str, entry: dict[str, Any]) -> str:
    """The page of one student, as HTML."""
    exercises = entry["exercises"]
    shown = [_exercise(name, exercise) for name, exercise in exercises.items()]
    return _template().render(
        student=student,
        earned=entry["earned"],
        points=entry["points"],
        awaiting=sum(map(awaiting, exercises.values())),
        unjudged=sum(map(unjudged, exercises.values())),
        notes=_notes(entry),
        exercises=shown,
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: plain(value, keep="\n") if type(value) is str else value,
    )
    environment.filters |= {"number": number, "in_words": points_in_words}
    return environment.get_template("feedback.html")


def _exercise(name: str, exercise: dict[str, Any]) -> dict[str, Any]:
    """What the template shows of an exercise."""
    shared = same_for_all(exercise)
    return {
        "anchor": re.sub(r"[^A-Za-z0-9_-]", "_", name),
        "short": short_name(name),
        "title": exercise["title"],
        "earned": exercise["earned"],
        "points": exercise["points"],
        "notes": _notes(exercise),
        "shared": shared,
        "shared_letters": [
            letter for letter, p in exercise["parts"].items() if p["verdict"] != verdict.MANUAL
        ],
        "parts": [_part(letter, part, shared) for letter, part in exercise["parts"].items()],
    }


def _part(letter: str, part: dict[str, Any], shared: str) -> dict[str, Any]:
    """What the template shows of a part; a compact one is a single line."""
    tone, mark = TONES.get(part["verdict"], "bad"), verdict.mark(part["verdict"])
    found = [] if shared else evidence(part)
    held = [check["law"] for check in part["checks"] if check["verdict"] == verdict.RIGHT]
    simple = part["verdict"] in (verdict.RIGHT, verdict.MANUAL, verdict.BLANK)
    return {
        "letter": letter,
        "word": WORDS.get(part["verdict"], part["verdict"]),
        "verdict": part["verdict"],
        "tone": tone,
        "mark": mark,
        "earned": part["earned"],
        "points": part["points"],
        "slip": part["slip"],
        "follow_through": part["follow_through"],
        "found": found,
        "held": held,
        "pending": part["verdict"] in WORDS and not part["earned"],
        "compact": simple and not part["follow_through"] and not part["slip"],
        "said_above": bool(shared) and part["verdict"] != verdict.MANUAL,
    }


def _notes(thing: dict[str, Any]) -> list[str]:
    notes = list(thing.get("notes", ()))
    more = len(notes) - MOST_NOTES
    return notes if more <= 0 else [*notes[:MOST_NOTES], f"There are {more} more remarks like these."]
