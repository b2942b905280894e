"""The mutants that are right answers, each with the reason: by exercise, function, line and change."""

from __future__ import annotations

EQUIVALENTS: dict[tuple[str, str, str, str], str] = {}
