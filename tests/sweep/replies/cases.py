"""The cases of a run, in an order that only the seed decides."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Final

from tests.sweep.replies.draft import Case, Draft
from tests.sweep.replies.facts import ALIGNMENTS, OPERATIONS
from tests.sweep.replies.kinds.deliveries import DELIVERIES, STATUSES
from tests.sweep.replies.kinds.errors import ERRORS, entries_of
from tests.sweep.replies.kinds.faults import FAULTS
from tests.sweep.replies.kinds.kind import Context, Kind
from tests.sweep.replies.kinds.messages import DOCUMENTS, MESSAGES
from tests.sweep.replies.kinds.results import RESULTS, results_of
from tests.sweep.replies.texts import body_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.sweep.replies.facts import Operation

__all__ = ["GROUPS", "KINDS", "PAIRS", "cases", "group_of", "made", "sample"]

PLAIN: Final = Kind("as documented", lambda draft, _: draft)
GROUPS: Final[dict[str, tuple[Kind, ...]]] = {
    "documented": (PLAIN,),
    "errors": ERRORS,
    "results": RESULTS,
    "messages": MESSAGES,
    "documents": DOCUMENTS,
    "faults": FAULTS,
    "statuses": STATUSES,
    "delivery": DELIVERIES,
}
KINDS: Final = tuple(kind for group in GROUPS.values() for kind in group)
PAIRS: Final = tuple((op, protocol) for op in OPERATIONS for protocol in op.protocols)


def made(
    number: int,
    operation: Operation,
    protocol: str,
    kinds: tuple[Kind, ...],
    random: Random,
    failed: tuple[int, ...] | None = None,
    count: int = 0,
    first: int = 70_000_000,
) -> Case | None:
    """Return a case; None if the operation or the protocol can't have the kinds.

    ``failed`` are the places of the items that fail before the kinds change anything.
    """
    count = count or random.randint(1, 5)
    sizes = (0,) * count
    if operation.alignment == "nested":
        sizes = (2,) * count  # as many as the made-up items have
    elif operation.alignment == "none":
        sizes = (0,)
    case = Case(
        number, operation, protocol, tuple(k.name for k in kinds), sizes, Draft(), first
    )
    context = Context(operation, protocol, sizes, case.ids, random)
    if failed is None:
        failed = tuple(p for p in range(count) if random.random() < 0.35)
    draft: Draft | None = Draft()
    if operation.is_yandex:
        draft = Draft(results=results_of(failed, context))
    elif operation.alignment != "none":
        draft = Draft(entries=entries_of(failed, context))
    for kind in kinds:
        draft = draft and kind.change(draft, context)
    if draft is None:
        return None
    case = replace(case, draft=draft)
    return case if _has_effect(case) else None


def _has_effect(case: Case) -> bool:
    """Whether what earlier kinds did is still there."""
    draft = case.draft
    if "nil list" in draft.also and not draft.entries:
        return False
    if "more behind" in draft.also and draft.delivery.framing == "cut":
        return False
    return draft.delivery.mark != "invalid" or b"\xff" in body_of(case)


def group_of(case: Case) -> str:
    """Return the group of a case's kind."""
    name, *others = case.kinds
    if others:
        return "combined"
    found = (n for n, group in GROUPS.items() for k in group if k.name == name)
    return next(found)


def cases(count: int, seed: int) -> Iterator[Case]:
    """Yield cases: each kind for each operation and protocol, then two or three kinds at once."""
    number = 0
    singles = list(product(KINDS, PAIRS))
    Random(seed).shuffle(singles)  # noqa: S311  # no secret
    for kind, (operation, protocol) in singles:
        if number >= count:
            return
        if case := _case(number, seed, operation, protocol, (kind,)):
            yield case
            number += 1
    attempt = 0
    while number < count:
        attempt += 1
        chooser = Random(f"{seed} {attempt}")  # noqa: S311  # no secret
        operation, protocol = PAIRS[attempt % len(PAIRS)]
        kinds = tuple(chooser.choices(KINDS[1:], k=chooser.choice((2, 2, 3))))
        if case := _case(number, seed, operation, protocol, kinds):
            yield case
            number += 1


def _case(
    number: int, seed: int, operation: Operation, protocol: str, kinds: tuple[Kind, ...]
) -> Case | None:
    random = Random(f"{seed} {number}")  # noqa: S311  # no secret
    return made(number, operation, protocol, kinds, random)


def sample(seed: int) -> Iterator[Case]:
    """Yield cases of each kind for each alignment, with operations and protocols in turn."""
    number = 0
    for alignment in ALIGNMENTS:
        pairs = [pair for pair in PAIRS if pair[0].alignment == alignment]
        for turn, kind in enumerate(KINDS):
            for place in range(len(pairs)):
                pair = pairs[(turn + place) % len(pairs)]
                if case := _case(number, seed, *pair, (kind,)):
                    yield case
                    number += 1
                    break
