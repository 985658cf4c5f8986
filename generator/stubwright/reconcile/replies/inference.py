"""Infers what a reply means where neither docs nor catalog state it, if the schema leaves no doubt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.catalog.entry import ProblemFields, ResultFields
from stubwright.diagnostics import NOWHERE
from stubwright.model.api import Inferred
from stubwright.model.queries import message_content
from stubwright.reconcile.items import list_item
from stubwright.reconcile.reply_words import (
    first_index_in,
    is_index,
    may_say_failure,
    says_failure,
    says_grade,
    says_success,
    singular,
    speaks_against,
    word_set,
)
from stubwright.schema.queries import content_of, simple_base
from stubwright.schema.xsd import ComplexType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.docs.facts import Alignment
    from stubwright.model.api import Message
    from stubwright.reconcile.items import Path
    from stubwright.schema.queries import ElementUse
    from stubwright.schema.xsd import QName, Schemas

_DEPTH: Final = 3
"""How many elements deep the reports of a reply are looked for."""
_INTEGERS: Final = word_set(
    "byte int integer long nonNegativeInteger positiveInteger short unsignedByte unsignedInt"
    " unsignedLong unsignedShort"
)


class Asked(NamedTuple):
    """The items of the request: the path to them, and their type."""

    path: Path
    type: QName


class Part(NamedTuple):
    """An element of the reply, outside of lists, and its path."""

    path: Path
    use: ElementUse

    @property
    def name(self) -> str:
        """The local name of the element."""
        return self.use.element.name.local


def infer(
    request: Message, path: Path, response: Message | None, schemas: Schemas
) -> Inferred | None:
    """Return what the reply to a delete means; None if that isn't certain.

    Certain are: results with the id of their item, and a success flag or errors; errors with the id or
    the index of their item; and the success flag of the whole reply.
    """
    asked = _asked(request, path, schemas)
    if asked is None or response is None:
        return None
    parts = tuple(reply_parts(message_content(schemas, response), (), schemas))
    lists = [part for part in parts if list_item(schemas, part.use) is not None]
    single = [part for part in parts if part not in lists]
    flags = _flags(single, schemas)
    if len(flags) > 1:
        return None
    found = [made for part in lists if (made := _from_list(part, asked, response, schemas))]  # fmt: skip
    if len(found) > 1 or (not found and not flags):
        return None
    known: set[Path] = {found[0].path} if found else set()
    known |= {flag.path for flag in flags}
    others = [p for p in parts if p.path not in known and not _is_record(schemas, p)]
    doubts = [p.path for p in others if speaks_against(p.name)]
    unclear = not flags and any(may_say_failure(p.name) for p in others)
    return _whole(found, flags, tuple(doubts), is_complete=not unclear)


def stated_with_doubts(
    alignment: Alignment, response: Message | None, schemas: Schemas
) -> Inferred | None:
    """Return what speaks against success in a reply whose meaning is stated: its flag, if that is false.

    If the reply is said to have no errors of items, any element that reports a failure does, too.
    """
    uses = message_content(schemas, response) if response is not None else ()
    parts = tuple(reply_parts(uses, (), schemas))
    flags = _flags(parts, schemas)
    failures = (part.path for part in parts if says_failure(part.name))
    doubts = tuple(failures) if alignment == "none" else ()
    success = flags[0].path if len(flags) == 1 else ()
    if not success and not doubts:
        return None
    return Inferred(alignment, "", NOWHERE, success=success, doubts=doubts)


def _flags(parts: Iterable[Part], schemas: Schemas) -> list[Part]:
    return [p for p in parts if _is_boolean(schemas, p.use) and says_success(p.name)]


def _whole(
    found: Sequence[Inferred],
    flags: Sequence[Part],
    doubts: tuple[Path, ...],
    *,
    is_complete: bool,
) -> Inferred:
    """Return what the list and the flag of a reply mean together."""
    success = flags[0].path if flags else ()
    if not found:
        flag = flags[0]
        why = f"the flag {'.'.join(flag.path)}"
        return Inferred("flag", why, flag.use.element.source, (), success, doubts)
    made = found[0]
    why = f"{made.why} and the flag {'.'.join(success)}" if success else made.why
    return replace(made, why=why, success=success, doubts=doubts, complete=is_complete)


def _asked(request: Message, path: Path, schemas: Schemas) -> Asked | None:
    uses = message_content(schemas, request)
    use = None
    for name in path:
        use = next((u for u in uses if u.element.name.local == name), None)
        if use is None:
            return None
        uses = content_of(schemas, use.element.type)
    if use is None:
        return None
    return Asked(path, list_item(schemas, use) or use.element.type)


def reply_parts(
    uses: Iterable[ElementUse], parent: Path, schemas: Schemas
) -> Iterator[Part]:
    """Yield the elements of a reply and of the records in it, outside of lists."""
    for use in uses:
        path = (*parent, use.element.name.local)
        yield Part(path, use)
        kind = use.element.type
        if (
            list_item(schemas, use) is None
            and isinstance(schemas.types.get(kind), ComplexType)
            and len(path) < _DEPTH
        ):
            yield from reply_parts(content_of(schemas, kind), path, schemas)


def _from_list(
    part: Part, asked: Asked, response: Message, schemas: Schemas
) -> Inferred | None:
    """Return what a list of the reply means by itself."""
    kind = list_item(schemas, part.use)
    if kind is None or not isinstance(schemas.types.get(kind), ComplexType):
        return None
    uses = content_of(schemas, kind)
    own = _id(uses, asked)
    indices = [u for u in uses if _is_integer(schemas, u) and is_index(_name(u))]
    flags = [u for u in uses if _is_boolean(schemas, u) and says_success(_name(u))]
    failures = says_failure(part.name) or says_failure(kind.local)
    source = part.use.element.source
    where = f"the list {'.'.join(part.path)}"
    if len(flags) > 1 or len(indices) > 1 or says_grade(part.name):
        return None
    if own is not None and (flags or not failures):
        return _results(part, kind, own, flags, schemas)
    if _is_graded(uses):
        return None
    if own is not None and singular(_name(own)) == singular(asked.path[-1]):
        fields = ResultFields(_name(own))
        problem = _problem(kind, schemas)
        why = f"{where} of failures with {_name(own)}"
        return Inferred("failures", why, source, part.path, results={kind.local: fields}, problems={kind.local: problem})  # fmt: skip
    if failures and indices and not flags:
        index = indices[0]
        first = _first_index(index, kind, response)
        problem = _problem(kind, schemas, _name(index), first)
        counted = f"from {first}" if first is not None else "from 0 or 1: unstated"  # fmt: skip
        why = f"{where} of errors with {_name(index)} ({counted})"
        return Inferred(
            "indexed", why, source, part.path, problems={kind.local: problem}
        )
    return None


def _results(
    part: Part,
    kind: QName,
    own: ElementUse,
    flags: Sequence[ElementUse],
    schemas: Schemas,
) -> Inferred | None:
    """Return what a list of results means: each has the id of its item."""
    uses = content_of(schemas, kind)
    lists = [u for u in uses if list_item(schemas, u) is not None and says_failure(_name(u))]  # fmt: skip
    if len(lists) > 1 or not (lists or flags):
        return None
    known = {_name(u) for u in (own, *flags, *lists)}
    speaks = speaks_against if flags else may_say_failure
    doubts = tuple(_name(u) for u in uses if _name(u) not in known and speaks(_name(u)))
    errors = _name(lists[0]) if lists else ""
    success = _name(flags[0]) if flags else ""
    problems: dict[str, ProblemFields] = {}
    inner = list_item(schemas, lists[0]) if lists else None
    if inner is not None and isinstance(schemas.types.get(inner), ComplexType):
        if not flags and _is_graded(content_of(schemas, inner)):
            return None
        problems[inner.local] = _problem(inner, schemas)
    fields = ResultFields(_name(own), errors, "", success, doubts)
    said = " and ".join(filter(None, (_name(own), success, errors)))
    why = f"the list {'.'.join(part.path)} of results with {said}"
    source = part.use.element.source
    return Inferred("by-id", why, source, part.path, results={kind.local: fields}, problems=problems)  # fmt: skip


def _is_graded(uses: Sequence[ElementUse]) -> bool:
    """Tell whether an error states how grave it is: a warning doesn't mean that the item failed."""
    return any(says_grade(_name(use)) for use in uses)


def _id(uses: Sequence[ElementUse], asked: Asked) -> ElementUse | None:
    """Return the only field that has the type of the items, and the name of one or `id`."""
    names = {"id", "key", *map(singular, asked.path)}
    found = [u for u in uses if u.element.type == asked.type and not u.many and singular(_name(u)) in names]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _problem(
    kind: QName, schemas: Schemas, index: str = "", first: int | None = 0
) -> ProblemFields:
    """Return the fields of an error type, as far as their names and types show them."""
    found = {"code": "", "symbol": "", "message": ""}
    for use in content_of(schemas, kind):
        if use.many or isinstance(schemas.types.get(use.element.type), ComplexType):
            continue
        name = _name(use)
        plain = "".join(w for w in singular(name).split("error") if w)
        is_number = _is_integer(schemas, use)
        is_text = simple_base(schemas, use.element.type).local in {"string", "token"}
        if plain in {"code", "number"} and is_number:
            found["code"] = found["code"] or name
        elif plain in {"code", "statuscode", "symbol"} and is_text:
            found["symbol"] = found["symbol"] or name
        elif plain in {"message", "text", "description"} and is_text:
            found["message"] = found["message"] or name
    return ProblemFields(**found, index=index, first_index=first)


def _first_index(index: ElementUse, kind: QName, response: Message) -> int | None:
    """Return what docs or schema state about the number of the first item."""
    facts = response.facts((_name(index),), kind)
    described = facts.description.value if facts and facts.description else ""
    return first_index_in(f"{described} {index.element.documentation}")


def _name(use: ElementUse) -> str:
    return use.element.name.local


def _is_record(schemas: Schemas, part: Part) -> bool:
    """Tell whether an element only contains others that are looked at themselves."""
    is_list = list_item(schemas, part.use) is not None
    known = schemas.types.get(part.use.element.type)
    return not is_list and isinstance(known, ComplexType) and len(part.path) < _DEPTH


def _is_boolean(schemas: Schemas, use: ElementUse) -> bool:
    return not use.many and simple_base(schemas, use.element.type).local == "boolean"


def _is_integer(schemas: Schemas, use: ElementUse) -> bool:
    return not use.many and simple_base(schemas, use.element.type).local in _INTEGERS
