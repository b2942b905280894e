"""A student's functions, wherever they run: the one way in which the checks call them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import sympy as sp

from autograder.worker.perform import AskRefused, Cell, load, parameters_of, perform
from autograder.worker.replies import Reply, Trouble

LOAD_SECONDS = 10.0
CALL_SECONDS = 4.0
"""Wall-clock limits: for running a submission's file or cell, and for one call of a function."""


class Answers(Protocol):
    """The functions of one submission for one exercise."""

    troubles: Sequence[Trouble]
    """What went wrong while the submission's file or cells ran."""

    def parameters(self) -> Mapping[str, tuple[str, ...]]:
        """The functions that are there, with the names of their parameters."""

    def call(
        self,
        name: str,
        arguments: Sequence[Any],
        given: Sequence[sp.Symbol],
        ask: Callable[[int, Any], Any],
    ) -> Reply:
        """Call a function with inert arguments; it may ``ask`` the checks' own functions."""


class InProcess:
    """Answers that run in this very process: a student's own machine, a notebook's kernel."""

    def __init__(
        self,
        namespace: dict[str, Any],
        troubles: Sequence[Trouble] = (),
        seconds: float | None = None,
    ) -> None:
        self.namespace, self.troubles = namespace, troubles
        self.seconds = seconds or CALL_SECONDS

    @classmethod
    def load(cls, name: str, cells: Sequence[Cell]) -> InProcess:
        """Run the cells of a submission here."""
        return cls(*load(name, cells, LOAD_SECONDS))

    def parameters(self) -> Mapping[str, tuple[str, ...]]:
        """The functions that are there, with the names of their parameters."""
        return parameters_of(self.namespace)

    def call(
        self,
        name: str,
        arguments: Sequence[Any],
        given: Sequence[sp.Symbol],
        ask: Callable[[int, Any], Any],
    ) -> Reply:
        """Call a function here."""
        return perform(self.namespace, name, arguments, given, ask, self.seconds)


__all__ = ["CALL_SECONDS", "LOAD_SECONDS", "Answers", "AskRefused", "InProcess"]
