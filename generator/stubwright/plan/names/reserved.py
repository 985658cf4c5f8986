"""Names that the runtime, the templates and the language use themselves.

A test compares the classes with what stands in plan/ and templates/.
"""

from __future__ import annotations

from typing import Final

CLASSES: Final = frozenset(
    {
        "Advice", "Any", "Anything", "Awaitable", "BatchOptions", "BatchStubs", "ApiError", "AsyncClient", "AsyncTransport", "AuthenticationError",
        "ClassVar", "Client", "Credentials", "Decimal", "DetailedFault", "DryRun", "Element", "Fate", "Fates",
        "Faults", "Findings", "Grant", "ItemFate", "Items", "JournalError", "Json", "JsonCall", "JsonService", "Limits", "Literal",
        "Mapping", "Member", "Nil", "Operations", "OrNil", "Options", "Preview", "Problem", "Receipt", "Record",
        "RefreshToken", "Replies", "Reply", "ReplyError", "Report", "Request", "RequestError", "Response", "Results", "RetryPolicy",
        "RpcNames", "Sequence", "ServiceFault", "SoapCall", "SoapService", "Source", "StrEnum",
        "TYPE_CHECKING", "Table", "TerminalProgress", "Token", "Transport", "TransportError", "TypeVar", "Types",
        "Unpack",
    }
)  # fmt: skip
"""What generated modules import and templates write; no generated class is called so."""

CONSTANTS: Final = frozenset(
    {"ADVICE", "CALL", "CREDENTIALS", "FAULTS", "KEPT", "NIL", "NO_RECEIPT"}
)
"""No constant made of a vendor's name is called so."""

METHODS: Final = frozenset(
    {"aclose", "close", "operations", "prepare", "preview", "read", "send", "send_in_batches"}
)  # fmt: skip
"""What clients have already, so that no stub and no service is called so."""

OPTIONS: Final = frozenset(
    {
        "concurrency", "distinct", "journal", "keep", "max_failures", "on_fates", "per_minute",
        "progress", "retry", "size", "verify",
    }
)  # fmt: skip
"""What calls in batches take; no other parameter of theirs is called so."""

FIELDS: Final = frozenset(
    {
        "bool", "bytes", "dataclass", "dict", "empty_dict", "empty_list", "field", "float", "int",
        "list", "object", "operations", "receipt", "str",
    }
)  # fmt: skip
"""What the body of a dataclass uses; a field of that name would hide it."""

MODULES: Final = frozenset(
    {
        "aux",
        "con",
        "nul",
        "prn",
        *(f"{d}{n}" for d in ("com", "lpt") for n in range(10)),
    }
)
"""Names that no file has on Windows."""

STEMS: Final = frozenset(
    {
        "anything", "attribute", "attributes", "groups", "header", "headers", "mixed", "others",
        "some_groups", "some_others", "text",
    }
)  # fmt: skip
"""What codecs read and write with functions that aren't those of a type: no type's are called so."""
