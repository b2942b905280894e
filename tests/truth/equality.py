"""The table of docs/equality.md: ``python -m tests.truth.equality`` writes it."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path

from tests.truth.equality_cases import CASES, DOMAINS, EQUAL, UNDECIDED, UNEQUAL, domain

PAGE = Path(__file__).parents[2] / "docs" / "equality.md"

INTRODUCTION = """\
# When two expressions are the same

A formula that a student returns is right if it is the same function as the one that was asked for, in
whatever form. `equality.difference` decides that, in milliseconds and without simplifying anything. Both
expressions are evaluated

- at sixteen random points near zero and ten far away, up to 300, on both sides of zero where the symbols may
  be there;
- on both sides of each threshold: where a condition turns, one entry of a maximum passes another, or what is
  inside of an absolute value is zero;
- at each single point that an expression treats apart by `Eq` or `Ne`.

Doubles may confirm, and sixty digits decide: a difference has to be a million times larger than what rounding
can have made of it. Each comparison may take a bounded number of steps, whatever the expressions are.

What is the same:

- Numbers within 10⁻⁹ of their size, so that 0.3333333333 may stand for 1/3. Without decimals, long
  fractions and conditions, it is forty digits.
- Symbols are what a check declares of them: {domains}.
- Functions are compared where they have real values. √x·√y and √(xy) differ where both are negative; acosh x
  and its logarithm are the same, whatever they are below 1. Complex values count where there are no others,
  or where an expression speaks of them.
- A hole makes no difference: x²/x is x. Lacking a value on more than single points does: log x² is not
  2 log x. An expression whose value costs too much, such as a sum of a billion terms, counts as having none.
- A single point counts if the other expression has a value there. Otherwise x with the value 1 at 0 would
  pass for x, which is 0 there. At a jump it does not count, since what a step is at the step itself is a
  convention.

Where neither expression has a value anywhere, nothing is decided: that is a fault of the grader's, and costs
the student nothing.

The pairs below are in `tests/truth/equality_cases.py`, and the tests try each of them both ways round, with
several seeds: {equal} that are equal, {unequal} that are not, and {undecided} that cannot be decided.
Derivatives and integrals that are not carried out are refused before it comes to a comparison: a student is
told to evaluate them with `.doit()`.
"""


def page() -> str:
    """The whole page."""
    names = "; ".join(f"{', '.join(s.name for s in group)} {words}" for words, group in DOMAINS.items())
    count = Counter(case.verdict for case in CASES)
    text = INTRODUCTION.format(
        domains=f"here {names}", equal=count[EQUAL], unequal=count[UNEQUAL], undecided=count[UNDECIDED]
    )
    lines = [text]
    for kind, cases in groupby(CASES, lambda case: case.kind):
        lines += [f"## {kind}", "", "| left | right | symbols | verdict |", "|---|---|---|---|"]
        for case in cases:
            verdict = f"{case.verdict}: {case.remark}" if case.remark else case.verdict
            lines.append(f"| `{case.left}` | `{case.right}` | {domain(*case.sides)} | {verdict} |")
        lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
