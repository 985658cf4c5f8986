"""The second opinion on an imported WSDL: xmlschema builds its schemas.

Nothing else that generates needs xmlschema, and it takes a while to load.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from stubwright.schema.soap_encoding import SOAP_ENCODING
from stubwright.schema.xsd import XSD

if TYPE_CHECKING:
    from collections.abc import Iterator


class Refusal(NamedTuple):
    """What xmlschema doesn't accept, and the line of the text where it stands."""

    line: int
    reason: str


def refusals(text: str) -> Iterator[Refusal]:
    """Yield what xmlschema refuses of a WSDL's inline schemas; nothing if it accepts them all."""
    try:
        yield from _refusals(text)
    except ImportError:
        yield Refusal(1, "xmlschema isn't installed: pip install 'stubwright[import]'")
    # However it fails on a stranger's schema, it has validated nothing.
    except Exception as error:  # noqa: BLE001  # any is a finding
        yield Refusal(1, f"{type(error).__name__}: {_one_line(str(error))}")


def _refusals(text: str) -> Iterator[Refusal]:
    found = etree.fromstring(text.encode()).iter(f"{{{XSD}}}schema")
    inline = {schema.get("targetNamespace", ""): schema for schema in found}
    if not inline:
        return
    import xmlschema

    folder = Path(xmlschema.__file__).with_name("schemas")
    known = {SOAP_ENCODING: str(folder / "WSDL" / "soap-encoding.xsd")}
    first = xmlschema.XMLSchema10(
        [etree.tostring(schema, encoding="unicode") for schema in inline.values()],
        validation="lax",
        locations={} if SOAP_ENCODING in inline else known,
        use_fallback=False,
    )
    for built in first.maps.iter_schemas():
        schema = inline.get(built.target_namespace)
        if schema is None:
            continue
        for error in built.all_errors:
            path = (error.path or "").removeprefix("/xs:schema")
            node = schema.find(f".{path}", {"xs": XSD})
            line = None if node is None else node.sourceline
            yield Refusal(line or 1, _one_line(error.message))


def _one_line(text: str) -> str:
    return " ".join(text.split())
