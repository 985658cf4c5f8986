"""The judgement calls of the oracle: each a name, a reason, and what it leaves of each kind of proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

__all__ = ["BY_NAME", "RULES", "Proof", "Rule", "of_status", "settled"]

Proof: TypeAlias = Literal["id", "place", "absence", "error", "nothing"]
"""What speaks for a status: the item's own id in a result, its own place in a list, that no error names
it, an error of its own, or nothing."""

SURE: Final[dict[Proof, str]] = {
    "id": "deleted",
    "place": "deleted",
    "absence": "deleted",
    "error": "refused",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What a circumstance does to proofs: ``keeps`` as they are, or leaves ``open``; others are lost."""

    name: str
    reason: str
    keeps: frozenset[Proof] = frozenset()
    open: frozenset[Proof] = frozenset()


def _rule(name: str, reason: str, keeps: str = "", leaves: str = "") -> Rule:
    return Rule(name, reason, _proofs(keeps), _proofs(leaves))


def _proofs(words: str) -> frozenset[Proof]:
    """Return the proofs that are named in a text, apart from "nothing"."""
    return frozenset[Proof](proof for proof in SURE if proof in words.split())


RULES: Final = (
    _rule(
        "new member",
        "it may report errors in another form, so absence proves nothing; an item's own id or error does",
        keeps="id error",
        leaves="place",
    ),
    _rule("list twice", "which of the two lists counts isn't known", leaves="error"),
    _rule(
        "second answer", "which of the two answers counts isn't known", leaves="error"
    ),
    _rule("list unreadable", "what the list says isn't known"),
    _rule("list renamed", "it may be the list, or another one", leaves="error"),
    _rule(
        "new entry",
        "it may be an error of any item that has no result or error of its own",
        keeps="id error",
    ),
    _rule(
        "new header", "headers say nothing about items", keeps="id place absence error"
    ),
    _rule(
        "mandatory header",
        "who doesn't understand it may not read the message, which proves what it proves all the same",
        leaves="id place absence error",
    ),
    _rule("comments", "comments have no meaning", keeps="id place absence error"),
    _rule(
        "document type",
        "SOAP forbids it, XML allows it",
        leaves="id place absence error",
    ),
    _rule("more behind", "it isn't JSON"),
    _rule(
        "nil list",
        "a list that is nil and has entries contradicts itself",
        leaves="error",
    ),
    _rule(
        "new member beside",
        "as a new member; the result itself is whole",
        keeps="id error",
    ),
    _rule(
        "new attribute",
        "attributes of the vendors say nothing about items, but this one may",
        leaves="id place absence error",
    ),
    _rule("empty body", "there is no answer"),
    _rule("answer in header", "headers aren't answers"),
    _rule("foreign envelope", "it isn't SOAP"),
    _rule(
        "envelope of 1.2",
        "another version than the request's; what it says is plain all the same",
        leaves="id place absence error",
    ),
    _rule("nil answer", "a nil answer says nothing"),
    _rule("wrong root", "the answer isn't one of this operation"),
    _rule("wrong namespace", "the answer isn't one of this service"),
    _rule(
        "foreign element",
        "somebody changed the envelope; what the answer itself states may still stand",
        leaves="id error",
    ),
    _rule(
        "foreign element first",
        "as a foreign element after the answer",
        leaves="id error",
    ),
    _rule("text in body", "as a foreign element", leaves="id error"),
    _rule("text in answer", "the answer isn't of its type", leaves="id error"),
    _rule("fault beside", "answer and fault contradict each other", leaves="error"),
    _rule("error beside", "result and error contradict each other", leaves="error"),
    _rule(
        "created",
        "the request was fulfilled, but the vendors don't document this status",
        leaves="id place absence error",
    ),
    _rule("transformed", "a proxy changed the body", leaves="id place error"),
    _rule(
        "unfinished",
        "the status says that the body isn't the whole outcome",
        leaves="error",
    ),
    _rule(
        "refusing status",
        "the status contradicts a success; explicit results and errors are more specific than it",
        keeps="id error",
        leaves="place",
    ),
    _rule(
        "odd status",
        "the status contradicts a success, or says that something else failed",
        leaves="id place error",
    ),
    _rule(
        "readable mark",
        "tolerance, not a rule, decides whether it is read",
        leaves="id place absence error",
    ),
)
BY_NAME: Final = {rule.name: rule for rule in RULES}


def of_status(status: int) -> Rule | None:
    """Return the rule for an answer with an HTTP status; None for the documented one."""
    if status == 200:
        return None
    if status in {202, 206, 207}:
        return BY_NAME["unfinished"]
    if status == 201:
        return BY_NAME["created"]
    if status < 300:
        return BY_NAME["transformed"]
    return BY_NAME["refusing status" if 400 <= status < 500 else "odd status"]


def settled(
    proof: Proof, rules: list[Rule], *, is_open: bool = False
) -> frozenset[str]:
    """Return the statuses that an item may be given."""
    if proof == "nothing" or not all(proof in rule.keeps | rule.open for rule in rules):
        return frozenset({"unknown"})
    if is_open or any(proof in rule.open for rule in rules):
        return frozenset({"unknown", SURE[proof]})
    return frozenset({SURE[proof]})
