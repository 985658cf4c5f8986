"""Decides what an operation does: whether it deletes its items."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final, cast, get_args

from stubwright.catalog.entry import Effect
from stubwright.docs.facts import Fact
from stubwright.model.api import OperationEffect
from stubwright.reconcile.overrides import use_of
from stubwright.reconcile.reply_words import DELETES, word_set, words

if TYPE_CHECKING:
    from stubwright.catalog.entry import ApiEntry
    from stubwright.diagnostics import Source
    from stubwright.reconcile.context import OperationDocs
    from stubwright.reconcile.overrides import Use

_OTHER_VERBS: Final = word_set("""
    add allow append apply approve archive assign authorize await begin block build calculate can
    cancel change clear clone close complete compute configure confirm convert copy could count
    create describe did disable discard do does download edit enable ensure enqueue estimate
    evaluate exists export fetch find finish flag format generate get handle has hide import init
    insert invoke is issue keep launch link load lock log lookup make map mark merge modify move
    must notify on open ping poll prepare prevent preview process propose protect publish put query
    raise read reassign recover refresh register reject release rename reopen replace request reset
    resolve restore resume retain retrieve revert review revoke rollback run save schedule search
    select send set should show simulate skip start stop stream submit subscribe suggest suspend
    swap sync test track transfer trigger un undelete undo unlock unremove update upload upsert
    validate verify view was watch will write
    """)
"""Verbs that make of a later word what they act on: `getDelete…`, `canDelete`, `undoRemove`."""
_NOUNS_ELSEWHERE: Final = word_set("""
    build block change check copy count do export find flag format import issue link list load lock
    log map mark move on process query read release request review run schedule search select set
    show start stop stream submit sync test track transfer trigger update upload view watch
    """)
"""Words that are verbs at the beginning of a name, and may be nouns after another word."""
_PREFIXES: Final = ("delete", "remove", "erase", "purge", "destroy", "expunge")
_PARTICIPLES: Final = frozenset({"deleted", "removed", "erased", "purged", "destroyed"})
_STATED: Final = re.compile(
    r"(?:(?:this|the)\s+(?:operation|method|call|service|function|request)\s+|permanently\s+|"
    r"bulk\s+|asynchronously\s+|used\s+to\s+|allows?\s+(?:you\s+)?to\s+)*"
    r"(?:(?:delete|remove|erase|purge)s?|destroy(?:s)?|\u0443\u0434\u0430\u043b\u044f\u0435\u0442)\b",
    re.IGNORECASE,
)


def effect_of(
    docs: OperationDocs, summary: Fact[str] | None, place: Source, entry: ApiEntry
) -> tuple[OperationEffect, list[Use]]:
    """Return what an operation does, and the use of the override that states it.

    An override decides, then the catalog's patterns, then the name, then the first words of the
    summary. ``place`` is where the operation is declared.
    """
    found = _default(docs, summary, place, entry)
    correction = docs.corrections.get(("", "effect"))
    if correction is None or correction.value not in get_args(Effect):
        return found, []
    use = use_of(correction, Fact(found.value, found.source))
    value = cast("Effect", correction.value)
    return OperationEffect(value, "override", correction.source), [use]


def _default(
    docs: OperationDocs, summary: Fact[str] | None, place: Source, entry: ApiEntry
) -> OperationEffect:
    for pattern, value in entry.effects.items():
        if any(
            fnmatchcase(name, pattern)
            for name in (docs.name, f"{docs.service}.{docs.name}")
        ):
            return OperationEffect(value, "catalog", entry.source)
    if deletes_by_name(docs.name):
        return OperationEffect("delete", "name", place)
    if summary is not None and _STATED.match(summary.value.strip()):
        return OperationEffect("delete", "docs", summary.source)
    return OperationEffect("other", "name", place)


def deletes_by_name(name: str) -> bool:
    """Tell whether the verb of a name is one that deletes: `DeleteMedia`, `batch_delete`, `itemRemove`.

    Another verb before it makes it a noun or undoes it (`getDeleteJob`, `undelete`); a participle
    is no verb (`listDeleted`).
    """
    found = words(name)
    if len(found) == 1:
        # A name in lower case can't be split: deleteproducts, deletedevice.
        return found[0] not in _PARTICIPLES and found[0].startswith(_PREFIXES)
    for position, word in enumerate(found):
        if word in DELETES:
            return True
        if word in _OTHER_VERBS and (position == 0 or word not in _NOUNS_ELSEWHERE):
            return False
    return False
