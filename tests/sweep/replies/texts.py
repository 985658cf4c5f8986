"""Drafts as XML and JSON text, written by hand from the reference."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from tests.sweep.replies.facts import CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.sweep.replies.draft import Case, Entry, Error, Fault, Result, Scalar
    from tests.sweep.replies.facts import Operation

__all__ = ["NEW", "body_of"]

SOAP: Final = "http://schemas.xmlsoap.org/soap/envelope/"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
ADAPI: Final = "https://adapi.microsoft.com"
GENERAL: Final = "http://api.direct.yandex.com/v5/general"
PRINTED: Final = "http://direct.yandex.com/api/v5/general"
NEW: Final = "Brandnew"
"""The name of a member that the schema doesn't have."""


NIL: Final = "\0"
"""A value that is written as null or nil."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of values. In XML each is an element; without ``name``, they have the list's own."""

    name: str
    values: tuple[Value, ...]


Members: TypeAlias = "tuple[tuple[str, Value], ...]"
Value: TypeAlias = "int | str | bool | Rows | Members | None"


def body_of(case: Case) -> bytes:
    """Return the body of the reply."""
    draft = case.draft
    if draft.body is not None:
        return draft.body
    text = _soap(case) if case.protocol == "soap" else _json(case)
    mark = draft.delivery.mark
    if mark == "utf-16":
        return text.replace("utf-8", "utf-16").encode("utf-16")
    if mark == "invalid":
        return text.encode().replace(b"written", b"writ\xfften")
    return (b"\xef\xbb\xbf" if mark == "bom" else b"") + text.encode()


# Members of the two vendors' messages.


def _entry(entry: Entry | None, *, is_nested: bool) -> Value:
    if entry is None:
        return None
    also = entry.also
    rows: list[tuple[str, Value]] = [("Code", entry.code)]
    rows += [("Code", 7778)] if "code twice" in also else []
    index: Value = True if entry.index == "true" else entry.index
    rows += [("ErrorCode", entry.symbol), ("Index", index)]
    rows += [("Index", int(entry.index == 0))] if "index twice" in also else []
    odd = "unreadable message" in also
    rows += [("Message", (("Text", "no"),) if odd else "written by hand")]
    rows += [("Type", "BrandnewError")] if "new type" in also else []
    rows += [(NEW, 1)] if "new member" in also else []
    if is_nested:
        inner = (_entry(each, is_nested=False) for each in entry.inner)
        rows.insert(0, ("BatchErrors", Rows("BatchError", tuple(inner))))
    return tuple((name, value) for name, value in rows if value is not None)


def _error(error: Error) -> Value:
    rows: list[tuple[str, Value]] = [("Code", error.code)]
    rows += [("Code", 8300)] if "code twice" in error.also else []
    odd = "unreadable message" in error.also
    rows += [("Message", (("Text", "no"),) if odd else "written by hand")]
    rows += [(NEW, 1)] if "new member" in error.also else []
    return tuple((name, value) for name, value in rows if value is not None)


def _result(result: Result | None, member: str) -> Value:
    if result is None:
        return None
    rows: list[tuple[str, Value]] = []
    if result.warnings:
        rows += [("Warnings", Rows("", tuple(map(_error, result.warnings))))]
    if "errors unreadable" in result.also:
        rows += [("Errors", "many")]
    elif "errors null" in result.also:
        rows += [("Errors", NIL)]
    elif result.errors is not None:
        rows += [("Errors", Rows("", tuple(map(_error, result.errors))))]
    number: Scalar = result.id
    is_text = "id as text" in result.also
    if isinstance(number, str) and number.isdigit() and not is_text:
        number = int(number)
    rows += [(member, number)] * (2 if "id twice" in result.also else 1)
    rows += [(NEW, 1)] if "new member" in result.also else []
    return tuple((name, value) for name, value in rows if value is not None)


def _list(case: Case) -> Rows:
    operation, draft = case.operation, case.draft
    if operation.is_yandex:
        member = operation.id_member
        found = tuple(_result(each, member) for each in draft.results)
    else:
        is_nested = operation.alignment == "nested"
        found = tuple(_entry(each, is_nested=is_nested) for each in draft.entries)
    if "new entry" in draft.also:
        found = (*found, "many")
    return Rows("" if operation.is_yandex else operation.entry_name, found)


def _message(case: Case) -> Members:
    operation, draft = case.operation, case.draft
    rows: list[tuple[str, Value]] = []
    if operation.flag:
        rows += [(operation.flag, False)]
    if operation.list_name and draft.listed != "absent":
        listed: Value = _list(case)
        if "list unreadable" in draft.also:
            listed = "many"
        if "nil list" in draft.also:
            return (*rows, (f'{operation.list_name} i:nil="true"', listed))
        name = operation.list_name
        if "list renamed" in draft.also:
            name = (
                f'{name} xmlns="urn:foreign"'
                if case.protocol == "soap"
                else name.lower()
            )
        rows += [(name, None if draft.listed == "nil" else listed)]
        if "list twice" in draft.also:
            rows += [(operation.list_name, Rows(operation.entry_name, ()))]
    if "new member" in draft.also:
        rows += [(NEW, (("Failed", 1),))]
    return tuple(rows)


# JSON.


def _json_value(value: Value) -> str:
    if isinstance(value, Rows):
        return f"[{', '.join(map(_json_value, value.values))}]"
    if isinstance(value, tuple):
        return _json_object(value)
    return "null" if value == NIL else json.dumps(value)


def _json_object(members: Iterable[tuple[str, Value]]) -> str:
    texts = (f"{json.dumps(name)}: {_json_value(value)}" for name, value in members)
    return f"{{{', '.join(texts)}}}"


def _json(case: Case) -> str:
    operation, draft = case.operation, case.draft
    fault, members = draft.fault, _message(case)
    if "nil answer" in draft.also:
        return '{"result": null}' if operation.is_yandex else "null"
    if not operation.is_yandex:
        text = _json_object(_rest_fault(operation, fault) if fault else members)
        return text + ("{}" if "more behind" in draft.also else "")
    rows: list[tuple[str, Value]] = [] if fault else [("result", members)]
    rows += [(NEW, 1)] if "new member beside" in draft.also else []
    if fault or "error beside" in draft.also:
        code = fault.codes[0][0] if fault else 8000
        parts = (("request_id", "1"), ("error_code", code), ("error_string", "no"))
        rows += [("error", tuple(each for each in parts if each[1] is not None))]
    if "second answer" in draft.also:
        rows += [("result", ((operation.list_name, Rows("", ())),))]
    return _json_object(rows) + ("{}" if "more behind" in draft.also else "")


def _rest_fault(operation: Operation, fault: Fault) -> Members:
    errors: list[Value] = []
    for code, symbol in fault.codes:
        parts = (("Code", code), ("ErrorCode", symbol), ("Message", "written by hand"))
        errors += [tuple(each for each in parts if each[1] is not None)]
    rows: list[tuple[str, Value]] = [("TrackingId", "t")]
    names = {"adapi": "AdApiFaultDetail", "unknown": "BrandnewFault"}
    names |= {"api": "ApiFault" if operation.alignment == "none" else "ApiFaultDetail"}
    if fault.form in names:
        rows.insert(0, ("Type", names[fault.form]))
    if fault.form == "api":
        if operation.alignment != "none":
            entries = (_entry(each, is_nested=False) for each in fault.entries)
            rows += [("BatchErrors", Rows("", tuple(entries)))]
        return (*rows, ("OperationErrors", Rows("", tuple(errors))))
    return (*rows, ("Errors", Rows("", tuple(errors))))


# SOAP.


def _element(start: str, value: Value) -> str:
    """Return an element; ``start`` is its name, which attributes may follow."""
    name = start.partition(" ")[0]
    if value is None or value == NIL:
        return f'<{start} i:nil="true"/>'
    if isinstance(value, Rows) and not value.name:
        return "".join(_element(start, each) for each in value.values)
    if isinstance(value, Rows):
        content = _elements((value.name, each) for each in value.values)
    elif isinstance(value, tuple):
        kinds = [kind for name, kind in value if name == "Type"]
        start += "".join(f' i:type="{kind}"' for kind in kinds)
        content = _elements(each for each in value if each[0] != "Type")
    else:
        content = str(value).lower() if isinstance(value, bool) else str(value)
    return f"<{start}>{content}</{name}>"


def _elements(members: Iterable[tuple[str, Value]]) -> str:
    return "".join(_element(name, value) for name, value in members)


def _soap(case: Case) -> str:
    draft = case.draft
    content = _soap_fault(case, draft.fault) if draft.fault else _answer(case)
    also: Sequence[str] = draft.also
    blocks = content if "answer in header" in also else ""
    if "answer in header" in also or "empty body" in also:
        content = ""
    space = SOAP
    if "envelope of 1.2" in also:
        space = "http://www.w3.org/2003/05/soap-envelope"
    elif "foreign envelope" in also:
        space = "urn:foreign"
    if "second answer" in also:
        content += _answer_element(case, "")
    if "fault beside" in also:
        content += "<s:Fault><faultcode>s:Server</faultcode><faultstring>no</faultstring></s:Fault>"
    if "foreign element" in also:
        content += '<f:Foreign xmlns:f="urn:foreign">1</f:Foreign>'
    if "foreign element first" in also:
        content = f'<f:Foreign xmlns:f="urn:foreign">1</f:Foreign>{content}'
    if "text in body" in also:
        content += "stray text"
    declared = '<!DOCTYPE a [<!ENTITY b "c">]>' if "document type" in also else ""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{declared}<s:Envelope xmlns:s="{space}" xmlns:i="{XSI}">'
        f"{_header(case, blocks)}<s:Body>{content}</s:Body></s:Envelope>"
    )


def _header(case: Case, blocks: str) -> str:
    also = case.draft.also
    if not case.operation.is_yandex:
        blocks += f'<TrackingId xmlns="{case.operation.namespace}">t</TrackingId>'
    if "new header" in also:
        blocks += '<f:Brandnew xmlns:f="urn:foreign">1</f:Brandnew>'
    if "mandatory header" in also:
        blocks += (
            '<f:Brandnew xmlns:f="urn:foreign" s:mustUnderstand="1">1</f:Brandnew>'
        )
    return f"<s:Header>{blocks}</s:Header>" if blocks else ""


def _answer(case: Case) -> str:
    text = "stray text" if "text in answer" in case.draft.also else ""
    text += "<!-- a comment -->" if "comments" in case.draft.also else ""
    return _answer_element(case, text + _elements(_message(case)))


def _answer_element(case: Case, content: str) -> str:
    operation, also = case.operation, case.draft.also
    space = "urn:foreign" if "wrong namespace" in also else operation.namespace
    name = "BrandnewResponse" if "wrong root" in also else operation.answer
    if "nil answer" in also:
        return f'<d:{name} xmlns:d="{space}" i:nil="true"/>'
    # The local elements of Yandex are unqualified; those of Microsoft are in the service's namespace.
    new = f' {NEW}="1"' if "new attribute" in also else ""
    if operation.is_yandex:
        return f'<d:{name} xmlns:d="{space}"{new}>{content}</d:{name}>'
    return f'<{name} xmlns="{space}"{new}>{content}</{name}>'


def _soap_fault(case: Case, fault: Fault) -> str:
    detail = _detail(case, fault)
    return (
        f'<s:Fault xmlns:x="urn:foreign"><faultcode>{fault.label}</faultcode>'
        f"<faultstring>written by hand</faultstring>{detail and f'<detail>{detail}</detail>'}</s:Fault>"
    )


def _detail(case: Case, fault: Fault) -> str:
    operation = case.operation
    if fault.form == "unknown":
        return f'<BrandnewFault xmlns="{operation.namespace}"><Code>1</Code></BrandnewFault>'
    if fault.form in {"direct", "docs"}:
        space = GENERAL if fault.form == "direct" else PRINTED
        code = fault.codes[0][0]
        stated = (("requestId", "1"), ("errorCode", code), ("errorDetail", "no"))
        content = _elements(each for each in stated if each[1] is not None)
        return f'<g:FaultResponse xmlns:g="{space}">{content}</g:FaultResponse>'
    name = "AdApiError" if fault.form == "adapi" else "OperationError"
    errors: list[Value] = []
    for code, symbol in fault.codes:
        given = (
            None if operation.alignment == "none" and fault.form == "api" else symbol
        )
        parts = (("Code", code), ("ErrorCode", given), ("Message", "written by hand"))
        errors += [tuple(each for each in parts if each[1] is not None)]
    content = _elements((name, each) for each in errors)
    if fault.form == "adapi":
        return (
            f'<AdApiFaultDetail xmlns="{ADAPI}"><TrackingId>t</TrackingId>'
            f"<Errors>{content}</Errors></AdApiFaultDetail>"
        )
    if fault.form != "api":
        return ""
    tracking = f'<TrackingId xmlns="{ADAPI}">t</TrackingId>'
    if operation.alignment == "none":
        space = f"{CUSTOMER}/Exception"
        listed = f'<OperationErrors xmlns="{space}">{content}</OperationErrors>'
        return f'<ApiFault xmlns="{CUSTOMER}">{tracking}{listed}</ApiFault>'
    entries = _elements(
        ("BatchError", _entry(each, is_nested=False)) for each in fault.entries
    )
    return (
        f'<ApiFaultDetail xmlns="{operation.namespace}">{tracking}<BatchErrors>{entries}</BatchErrors>'
        f"<OperationErrors>{content}</OperationErrors></ApiFaultDetail>"
    )
