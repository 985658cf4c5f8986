"""What a reply proves about each item: the statuses that a truthful client may report.

The rules are from the vendors' docs and the standards, not from the runtime. A certain status is
allowed only if the reply proves it, by the item's own id, index or place, or, in a list of errors that
is whole, by the absence of an error. Where `unknown` is a defensible answer as well, both are allowed;
`rules` has these cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.sweep.replies.oracle.error_lists import aligned, nested, sparse
from tests.sweep.replies.oracle.faults import UNDONE, UNKNOWN, Allowed, from_fault
from tests.sweep.replies.oracle.proofs import Found
from tests.sweep.replies.oracle.results import results_of
from tests.sweep.replies.oracle.rules import BY_NAME, RULES, of_status, settled

if TYPE_CHECKING:
    from tests.sweep.replies.draft import Case, Fault

__all__ = ["Allowed", "allowed"]

HTTP_REFUSALS: Final = frozenset({400, 401, 403, 404, 405, 409, 413, 414, 415, 429})

UNPROCESSED: Final = frozenset({401, 405, 413, 414, 415})
"""Those that say by their definition (RFC 9110) that the request wasn't processed."""

NO_ANSWER: Final = frozenset(
    rule.name for rule in RULES if "id" not in rule.keeps | rule.open
)
"""The oddities after which the message isn't an answer."""


def allowed(case: Case) -> tuple[Allowed, ...]:
    """Return the allowed statuses of each item, in the order of the request; nested items one by one."""
    draft, status = case.draft, case.draft.delivery.status
    count = sum(size or 1 for size in case.sizes)
    if draft.delivery.framing in {"short", "cut", "cut-chunked", "bad-gzip"}:
        return (UNKNOWN,) * count
    if draft.fault is not None and draft.body is None:
        return _with_fault(case, draft.fault, count)
    if draft.body is not None or status in {204, 304}:
        return (_without_answer(case, status),) * count
    rules = [BY_NAME[name] for name in draft.also]
    by_status = of_status(status)
    rules += [by_status] if by_status else []
    if draft.delivery.mark:
        rules += [BY_NAME["readable mark"]]
    if draft.delivery.mark == "invalid":
        rules += [BY_NAME["text in answer"]]
    if status in HTTP_REFUSALS and (
        _may_be_a_refusal(case) or not NO_ANSWER.isdisjoint(draft.also)
    ):
        return (UNDONE | UNKNOWN,) * count
    return tuple(
        settled(each.proof, rules, is_open=each.is_open or status == 429)
        for each in _rows(case)
    )


def _with_fault(case: Case, fault: Fault, count: int) -> tuple[Allowed, ...]:
    draft, status = case.draft, case.draft.delivery.status
    if status == 429:
        return (UNDONE | UNKNOWN,) * count
    found = from_fault(case, fault, count)
    is_soap = case.protocol == "soap"
    says_nothing = fault.form in {"bare", "unknown", "untyped"}
    says_nothing = says_nothing and (is_soap or status in UNPROCESSED)
    if fault.form in {"adapi", "api"} and not fault.codes:
        says_nothing = is_soap or status != 400  # which comes with every fault
    if status in HTTP_REFUSALS and says_nothing:
        found = tuple(each | UNDONE for each in found)  # as if there were no body
    is_usual = status == 200 or 400 <= status < 500 or (status == 500 and is_soap)
    if not is_usual or draft.also or draft.delivery.mark:
        found = tuple(each | UNKNOWN for each in found)
    return found


def _may_be_a_refusal(case: Case) -> bool:
    """Whether the answer is an object without a known member, which a refusal may be as well.

    Gateways that refuse for the rate have members of their own.
    """
    is_listed = case.operation.list_name and case.draft.listed != "absent"
    is_bare = not case.draft.also or case.draft.delivery.status == 429
    return case.protocol == "rest" and not is_listed and is_bare


def _without_answer(case: Case, status: int) -> Allowed:
    """No answer can be read: the status alone may prove that nothing was done."""
    if status in HTTP_REFUSALS:
        return UNDONE | UNKNOWN
    if status == 204 and case.operation.alignment == "none":
        return UNKNOWN | {"deleted"}  # RFC 9110, 9.3.5: the action has been enacted
    return UNKNOWN


def _rows(case: Case) -> list[Found]:
    operation, draft, sizes = case.operation, case.draft, case.sizes
    if operation.alignment == "none":
        return [Found("absence")]
    if operation.is_yandex:
        # Results without an id are told apart by their places; an odd entry takes one.
        is_odd = "new entry" in draft.also
        is_short = is_odd and len(draft.results) < len(sizes)
        found = results_of(case, [*draft.results, *([None] if is_short else [])])
        return [
            e._replace(is_open=e.is_open or (is_odd and e.proof == "error"))
            for e in found
        ]
    entries = list(draft.entries) if draft.listed == "listed" else []
    if operation.alignment == "nested":
        found = nested(entries, sizes)
        if draft.listed == "absent":
            found = [each._replace(is_open=True) for each in found]
        return found
    if operation.alignment == "aligned":
        return aligned(entries, len(sizes))
    found = sparse(entries, len(sizes))
    if operation.alignment == "unstated" or draft.listed == "absent":
        found = [
            each._replace(is_open=each.proof == "absence" or each.is_open)
            for each in found
        ]
    return found
