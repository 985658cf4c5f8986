"""Hand-written code for one operation: what an expert would write, without tolerance or checks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import iterparse

NAMESPACE = "https://bingads.microsoft.com/CampaignManagement/v13"
MARK = f"{{{NAMESPACE}}}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"


@dataclass(slots=True, kw_only=True)
class Error:
    """BatchError."""

    code: int | None = None
    details: str | None = None
    error_code: str | None = None
    field_path: str | None = None
    more: dict[str, str | None] | None = None
    index: int | None = None
    message: str | None = None
    type: str | None = None


@dataclass(slots=True, kw_only=True)
class Editorial(Error):  # noqa: N818  # data in a list; never raised
    """EditorialError."""

    appealable: bool | None = None
    disapproved_text: str | None = None
    location: str | None = None
    publisher_country: str | None = None
    reason_code: int | None = None


@dataclass(slots=True, kw_only=True)
class Notice:
    """ExceptionNotification."""

    code: int | None = None
    message: str | None = None
    details: str | None = None


@dataclass(slots=True, kw_only=True)
class Result:
    """ActionResult."""

    id: int | None = None
    warnings: list[Notice]
    errors: list[Notice]


def join_soap(parent: int, ids: list[int]) -> str:
    """Return the body of a DeleteKeywords request."""
    inner = "".join([f"<a:long>{each}</a:long>" for each in ids])
    return f"<t:DeleteKeywordsRequest><t:AdGroupId>{parent}</t:AdGroupId><t:KeywordIds>{inner}</t:KeywordIds></t:DeleteKeywordsRequest>"


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def read_soap(body: bytes) -> list[Error | None]:
    """Return the partial errors of a SOAP reply."""
    found: list[Error | None] = []
    wanted = f"{MARK}BatchError"
    for _, element in iterparse(BytesIO(body)):  # noqa: S314  # our own message
        if element.tag != wanted:
            continue
        if element.get(f"{XSI}nil") == "true":
            found.append(None)
            continue
        texts: Any = {child.tag: child.text for child in element}
        get = texts.get
        known: dict[str, Any] = {
            "code": _number(get(f"{MARK}Code")),
            "details": get(f"{MARK}Details"),
            "error_code": get(f"{MARK}ErrorCode"),
            "field_path": get(f"{MARK}FieldPath"),
            "more": {},
            "index": _number(get(f"{MARK}Index")),
            "message": get(f"{MARK}Message"),
            "type": get(f"{MARK}Type"),
        }
        if (element.get(f"{XSI}type") or "").endswith("EditorialError"):
            found.append(
                Editorial(
                    **known,
                    appealable=get(f"{MARK}Appealable") == "true",
                    disapproved_text=get(f"{MARK}DisapprovedText"),
                    location=get(f"{MARK}Location"),
                    publisher_country=get(f"{MARK}PublisherCountry"),
                    reason_code=_number(get(f"{MARK}ReasonCode")),
                )
            )
        else:
            found.append(Error(**known))
        element.clear()
    return found


def read_rest(body: bytes) -> list[Error | None]:
    """Return the partial errors of a REST reply."""
    found: list[Error | None] = []
    for record in json.loads(body)["PartialErrors"]:
        if record is None:
            found.append(None)
            continue
        get = record.get
        more = {
            pair["Key"]: pair["Value"] for pair in get("ForwardCompatibilityMap") or ()
        }
        if get("Type") == "EditorialError":
            found.append(
                Editorial(
                    code=get("Code"),
                    details=get("Details"),
                    error_code=get("ErrorCode"),
                    field_path=get("FieldPath"),
                    more=more,
                    index=get("Index"),
                    message=get("Message"),
                    type=get("Type"),
                    appealable=get("Appealable"),
                    disapproved_text=get("DisapprovedText"),
                    location=get("Location"),
                    publisher_country=get("PublisherCountry"),
                    reason_code=get("ReasonCode"),
                )
            )
        else:
            found.append(
                Error(
                    code=get("Code"),
                    details=get("Details"),
                    error_code=get("ErrorCode"),
                    field_path=get("FieldPath"),
                    more=more,
                    index=get("Index"),
                    message=get("Message"),
                    type=get("Type"),
                )
            )
    return found


def _notices(records: Any) -> list[Notice]:
    return [
        Notice(code=r.get("Code"), message=r.get("Message"), details=r.get("Details"))
        for r in records or ()
    ]


def read_yandex(body: bytes) -> list[Result]:
    """Return the results of a Yandex Direct reply."""
    return [
        Result(
            id=record.get("Id"),
            warnings=_notices(record.get("Warnings")),
            errors=_notices(record.get("Errors")),
        )
        for record in json.loads(body)["DeleteResults"]
    ]


def checked(ids: list[int]) -> list[int]:
    """Return ids after checking the type and range of each."""
    for each in ids:
        if type(each) is not int or not -(2**63) <= each < 2**63:
            raise ValueError(each)
    return ids


def text(value: object) -> bytes:
    """Return JSON as the clients send it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


if __name__ == "__main__":
    join_soap(1, [7, 8])
    read_soap(b"<a/>")
