"""What a call of student code came to, as data, and as a message for the wire."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from autograder.worker.inert import Items

PRINTED = 200


@dataclass(frozen=True)
class Trouble:
    """Why student code stopped: ``status``, the exception's type and text, and the line.

    ``defines`` names the functions that a cell would have defined, had it run to its end.
    """

    status: str
    kind: str = ""
    text: str = ""
    where: str = ""
    line: int = 0
    source: str = ""
    defines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reply:
    """What one call came to.

    ``status`` is value, blank, missing, signature, raised, timed out, out of memory, too large or
    died. ``changed`` has the positions of arguments that the function changed in place, and
    ``drew_globally`` tells whether it used random numbers of a state that all functions share,
    although it was given a generator, and ``drew`` whether it used that generator itself.
    """

    status: str
    value: Any = None
    trouble: Trouble | None = None
    changed: tuple[int, ...] = ()
    printed: str = ""
    warned: str = ""
    seconds: float = 0.0
    drew_globally: bool = False
    drew: bool = False


def reply_out(reply: Reply) -> dict[str, Any]:
    """A reply as a message for the wire."""
    return {
        "status": reply.status, "value": reply.value,
        "trouble": reply.trouble and trouble_out(reply.trouble),
        "changed": Items("tuple", reply.changed), "printed": reply.printed,
        "warned": reply.warned, "seconds": reply.seconds, "drew_globally": reply.drew_globally,
        "drew": reply.drew,
    }  # fmt: skip


def reply_in(message: dict[str, Any]) -> Reply:
    """A reply read from the wire; `ValueError` where its parts are not what they have to be."""
    try:
        status, trouble = message["status"], message["trouble"]
        if status not in STATUSES:
            raise ValueError(f"a reply of status {status!r}")
        if trouble is None and status not in ("value", "missing"):
            raise ValueError(f"a reply of status {status!r} that does not say why")
        changed = tuple(int(n) for n in message["changed"].items)
        texts = (str(message["printed"])[:PRINTED], str(message["warned"])[:PRINTED])
        return Reply(
            status,
            message["value"],
            trouble_in(trouble),
            changed,
            *texts,
            float(message["seconds"]),
            message["drew_globally"] is True,
            message["drew"] is True,
        )
    except (KeyError, AttributeError, TypeError, OverflowError) as error:
        raise ValueError("a reply with parts missing") from error


STATUSES = (
    "value",
    "blank",
    "missing",
    "signature",
    "raised",
    "timed out",
    "out of memory",
    "too large",
)


def trouble_in(items: Items | None) -> Trouble | None:
    """A trouble read from the wire."""
    if items is None:
        return None
    status, kind, text, where, line, source, defines = items.items
    return Trouble(
        str(status), str(kind), str(text)[:400], str(where)[:200], int(line), str(source)[:300],
        tuple(map(str, defines.items)),
    )  # fmt: skip


def trouble_out(t: Trouble) -> Items:
    """A trouble for the wire."""
    defines = Items("tuple", t.defines)
    return Items("tuple", (t.status, t.kind, t.text, t.where, t.line, t.source, defines))
