"""An operation DeleteVans with the reply that a test gives it, and its canned answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.support.canned_replies import Service, service
from tests.support.wsdls import document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path


IDS: Final = (
    '<xs:element name="Ids" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>'
)


REQUEST: Final = sequence("DeleteVansRequest", IDS)


DELETED, REFUSED, UNKNOWN = "deleted", "refused", "unknown"


def many(name: str, kind: str) -> str:
    return (
        f'<xs:element name="{name}" type="{kind}" minOccurs="0" maxOccurs="unbounded"/>'
    )


def shop_of(folder: Path, types: str, *reply: str, overrides: str = "") -> Service:
    schema = types + REQUEST + sequence("DeleteVansResponse", *reply)
    return service(document(schema, operations=("DeleteVans",)), folder, overrides=overrides)  # fmt: skip


def fates(shop: Service, reply: str, *ids: int) -> list[str]:
    """The fates of items that are answered with the content of a reply."""
    request = shop.module("shop.operations").DeleteVansRequest(ids=ids)
    return shop.statuses(f'<DeleteVansResponse xmlns="urn:t">{reply}</DeleteVansResponse>', request)  # fmt: skip


RESULT: Final = record("Error", "Code:xs:int", "Message") + record(
    "Result", "Id:xs:long", "Success:xs:boolean", many("Errors", "t:Error")
)


FULL_RESULTS: Final = many("Results", "t:Result")


def result(own: int | None, *, success: bool | None, code: int = 0) -> str:
    parts = [
        f"<Id>{own}</Id>" if own is not None else "",
        f"<Success>{str(success).lower()}</Success>" if success is not None else "",
        f"<Errors><Code>{code}</Code></Errors>" if code else "",
    ]
    return f"<Results>{''.join(parts)}</Results>"


INDEXED: Final = record("VanError", "Index:xs:int", "Message")


FAILED: Final = many("Errors", "t:VanError")


def at(*places: int) -> str:
    return "".join(f"<Errors><Index>{place}</Index></Errors>" for place in places)
