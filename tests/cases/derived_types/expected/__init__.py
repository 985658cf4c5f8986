"""Typed clients, generated. API.md lists their operations; nothing here is written by hand."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from ._runtime.batches.options import BatchOptions as BatchOptions
    from ._runtime.client.core import DryRun as DryRun
    from ._runtime.client.core import Preview as Preview
    from ._runtime.errors import ApiError as ApiError
    from ._runtime.errors import AuthenticationError as AuthenticationError
    from ._runtime.errors import Problem as Problem
    from ._runtime.errors import ReplyError as ReplyError
    from ._runtime.errors import RequestError as RequestError
    from ._runtime.errors import ServiceFault as ServiceFault
    from ._runtime.errors import TransportError as TransportError
    from ._runtime.fates.fates import Fate as Fate
    from ._runtime.fates.fates import Fates as Fates
    from ._runtime.fates.fates import ItemFate as ItemFate
    from ._runtime.fates.fates import fates as fates
    from ._runtime.batches.journal import JournalError as JournalError
    from ._runtime.batches.journal import read_journal as read_journal
    from ._runtime.messages import NIL as NIL
    from ._runtime.messages import Receipt as Receipt
    from ._runtime.batches.report import Report as Report
    from ._runtime.batches.report import TerminalProgress as TerminalProgress
    from ._runtime.http.retry import RetryPolicy as RetryPolicy

_EXPORTS = {
    "BatchOptions": "_runtime.batches.options",
    "DryRun": "_runtime.client.core",
    "Preview": "_runtime.client.core",
    "ApiError": "_runtime.errors",
    "AuthenticationError": "_runtime.errors",
    "Problem": "_runtime.errors",
    "ReplyError": "_runtime.errors",
    "RequestError": "_runtime.errors",
    "ServiceFault": "_runtime.errors",
    "TransportError": "_runtime.errors",
    "Fate": "_runtime.fates.fates",
    "Fates": "_runtime.fates.fates",
    "ItemFate": "_runtime.fates.fates",
    "fates": "_runtime.fates.fates",
    "JournalError": "_runtime.batches.journal",
    "read_journal": "_runtime.batches.journal",
    "NIL": "_runtime.messages",
    "Receipt": "_runtime.messages",
    "Report": "_runtime.batches.report",
    "TerminalProgress": "_runtime.batches.report",
    "RetryPolicy": "_runtime.http.retry",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
