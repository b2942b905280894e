"""Fitting Models: exercises for a chapter on fitting models, and the grader that judges them."""

from __future__ import annotations

from typing import Any

__all__ = ["check"]


def __getattr__(name: str) -> Any:
    # Lazily: the worker imports this package too, and must not load the grader with it.
    if name == "check":
        from autograder.notebook import check

        return check
    raise AttributeError(f"module 'autograder' has no attribute {name!r}")
