"""What measurements come to: counts, extremes and complaints, by exercise."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Measured:
    """What one measurement of one exercise came to."""

    counts: Counter[str] = field(default_factory=Counter)
    luck: float = 0.0
    """The largest probability, by estimate, that an answer passes which is wrong nearly everywhere."""
    chance: float = 0.0
    """The same for those that are wrong in a region alone."""
    widest: float = 0.0
    """The largest gap of a right answer, in tolerances."""
    complaints: list[str] = field(default_factory=list)
    """Each untrue verdict or name, in a sentence."""

    def add(self, other: Measured) -> None:
        """Take in another measurement of the same exercise, or of another for the sum of all."""
        self.counts += other.counts
        self.luck = max(self.luck, other.luck)
        self.chance = max(self.chance, other.chance)
        self.widest = max(self.widest, other.widest)
        self.complaints += other.complaints
