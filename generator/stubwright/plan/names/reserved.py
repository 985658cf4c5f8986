"""Names that the runtime, the templates and the language use themselves.

A test compares the classes with those that plan/ and templates/ name.
"""

from __future__ import annotations

from typing import Final

CLASSES: Final = frozenset(
    {
        "Advice", "Any", "Anything", "Coroutine", "BatchOptions", "BatchStubs", "ApiError", "AsyncClient", "AsyncTransport", "AuthenticationError",
        "ClassVar", "Client", "Credentials", "Decimal", "DetailedFault", "DryRun", "Element", "Fate", "Fates",
        "Faults", "Findings", "Grant", "ItemFate", "Items", "JournalError", "Json", "JsonService", "Limits", "Literal",
        "Mapping", "Member", "Nil", "Operations", "OrNil", "Options", "Preview", "Problem", "Receipt", "Record",
        "RefreshToken", "Replies", "Reply", "ReplyError", "Report", "Request", "RequestError", "Response", "Results", "RetryPolicy",
        "RpcNames", "Sequence", "ServiceFault", "SoapService", "Source", "StrEnum",
        "TYPE_CHECKING", "Table", "TerminalProgress", "Token", "Transport", "TransportError", "TypeVar", "Types",
        "Unpack",
    }
)  # fmt: skip
"""Classes that generated modules import, or that templates write: no generated class may hide them."""

CONSTANTS: Final = frozenset(
    {
        "ADVICE",
        "CALL",
        "CREDENTIALS",
        "FAULTS",
        "HTTP_HEADERS",
        "KEPT",
        "NIL",
        "NO_RECEIPT",
    }
)
"""Constants of generated modules: no constant for a service's port may hide them."""

METHODS: Final = frozenset(
    {"aclose", "close", "operations", "prepare", "preview", "read", "send", "send_in_batches"}
)  # fmt: skip
"""Methods of clients: no operation and no service may hide them."""

OPTIONS: Final = frozenset(
    {
        "concurrency", "deadline", "distinct", "journal", "keep", "max_failures", "max_wait", "on_fates", "on_invalid", "per_minute",
        "progress", "retry", "size", "verify",
    }
)  # fmt: skip
"""Options of the ``_in_batches`` methods: no other parameter of theirs may have such a name."""

FIELDS: Final = frozenset(
    {
        "bool", "bytes", "dataclass", "dict", "empty_dict", "empty_list", "field", "float", "int",
        "list", "object", "operations", "receipt", "str",
    }
)  # fmt: skip
"""Names that the body of a dataclass uses: a field of that name would hide them."""

MODULES: Final = frozenset(
    {
        "aux",
        "con",
        "nul",
        "prn",
        *(f"{d}{n}" for d in ("com", "lpt") for n in range(10)),
    }
)
"""Names that a file can't have on Windows."""

CODEC_NAMES: Final = frozenset(
    {
        "anything", "attribute", "attributes", "groups", "header", "headers", "mixed", "others",
        "some_groups", "some_others", "text",
    }
)  # fmt: skip
"""Endings of codec functions that aren't for a type: no type's functions may have such an ending."""
