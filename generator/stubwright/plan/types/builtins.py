"""XML Schema's built-in types: their Python types, and the functions that read and write them."""

from __future__ import annotations

from typing import Final, NamedTuple

from stubwright.python import Name, Symbol, builtin_name
from stubwright.schema.xsd import XSD, QName

LEXICAL: Final = "_runtime.values.lexical"
PARSING: Final = "_runtime.values.parsing"
JSON_WRITE: Final = "_runtime.json.writer"


class Builtin(NamedTuple):
    """A built-in type.

    ``text`` writes its XML form, ``parse`` reads it; ``member`` writes its JSON form. ``read`` is
    the method of both replies that reads one value, where there is one for this type alone.
    """

    annotation: Name
    text: Symbol
    parse: Symbol
    member: Symbol
    read: str = ""


def _builtin(
    python: str, text: str, parse: str, member: str, read: str = ""
) -> Builtin:
    return Builtin(
        builtin_name(python),
        Symbol(LEXICAL, f"xs_{text}"),
        Symbol(PARSING, f"parse_{parse}"),
        Symbol(JSON_WRITE, f"json_{member}"),
        read,
    )


_STRING: Final = _builtin("str", "string", "string", "string", "string")
_BYTES: Final = _builtin("bytes", "base64_binary", "base64", "base64")
_INTEGERS: Final = {
    "long": "long", "int": "int", "short": "short", "byte": "byte",
    "unsignedLong": "unsigned_long", "unsignedInt": "unsigned_int",
    "unsignedShort": "unsigned_short", "unsignedByte": "unsigned_byte", "integer": "integer",
    "nonNegativeInteger": "non_negative_integer", "positiveInteger": "positive_integer",
    "nonPositiveInteger": "non_positive_integer", "negativeInteger": "negative_integer",
}  # fmt: skip

BUILTINS: Final[dict[str, Builtin]] = {
    "string": _STRING,
    "boolean": _builtin("bool", "boolean", "boolean", "boolean", "boolean"),
    "base64Binary": _BYTES,
    "hexBinary": _builtin("bytes", "hex_binary", "hex", "hex"),
    "decimal": Builtin(
        Name(Symbol("decimal", "Decimal", stdlib=True)),
        Symbol(LEXICAL, "xs_decimal"),
        Symbol(PARSING, "parse_decimal"),
        Symbol(JSON_WRITE, "json_decimal"),
    ),
    "double": _builtin("float", "double", "double", "double"),
    "float": _builtin("float", "double", "double", "double"),
    **{
        name: _builtin("int", written, "integer", written, "integer")
        for name, written in _INTEGERS.items()
    },
}
"""By local name. Types that are not listed here are strings in Python."""


def builtin(name: QName) -> Builtin:
    """Return the Python side of a built-in type."""
    return BUILTINS.get(name.local, _STRING) if name.namespace == XSD else _STRING
