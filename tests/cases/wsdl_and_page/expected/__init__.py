"""Typed clients, generated. API.md lists their operations; nothing here is written by hand."""

from typing import TYPE_CHECKING

from ._runtime.lazy import lazily, lister

if TYPE_CHECKING:
    from ._runtime.batches.input.watched_input import (
        InputChangedError as InputChangedError,
    )
    from ._runtime.batches.journal.reader import JournalError as JournalError
    from ._runtime.batches.journal.reader import JournalRow as JournalRow
    from ._runtime.batches.journal.reader import read_journal as read_journal
    from ._runtime.batches.options import BatchOptions as BatchOptions
    from ._runtime.batches.pauses import TimeLimitError as TimeLimitError
    from ._runtime.batches.progress import TerminalProgress as TerminalProgress
    from ._runtime.errors import ApiError as ApiError
    from ._runtime.errors import AuthenticationError as AuthenticationError
    from ._runtime.errors import OptionError as OptionError
    from ._runtime.errors import ReplyError as ReplyError
    from ._runtime.errors import RequestError as RequestError
    from ._runtime.errors import ServiceFault as ServiceFault
    from ._runtime.errors import TransportError as TransportError
    from ._runtime.exchange.events import Ended as Ended
    from ._runtime.exchange.events import Event as Event
    from ._runtime.exchange.events import NoAnswer as NoAnswer
    from ._runtime.exchange.events import Received as Received
    from ._runtime.exchange.events import Renewing as Renewing
    from ._runtime.exchange.events import Sending as Sending
    from ._runtime.exchange.events import Settled as Settled
    from ._runtime.exchange.events import Started as Started
    from ._runtime.exchange.events import Waiting as Waiting
    from ._runtime.exchange.preview import DryRun as DryRun
    from ._runtime.exchange.preview import Preview as Preview
    from ._runtime.fate import Fate as Fate
    from ._runtime.fate import ItemFate as ItemFate
    from ._runtime.fates.fates import Fates as Fates
    from ._runtime.fates.fates import fates as fates
    from ._runtime.http.async_transport import (
        AsyncHttpxTransport as AsyncHttpxTransport,
    )
    from ._runtime.http.async_transport import AsyncTransport as AsyncTransport
    from ._runtime.http.retry import RetryPolicy as RetryPolicy
    from ._runtime.http.transport import HttpRequest as HttpRequest
    from ._runtime.http.transport import HttpResponse as HttpResponse
    from ._runtime.http.transport import HttpxTransport as HttpxTransport
    from ._runtime.http.transport import Transport as Transport
    from ._runtime.item_errors import ItemsFailedError as ItemsFailedError
    from ._runtime.messages import NIL as NIL
    from ._runtime.messages import Receipt as Receipt
    from ._runtime.problems import Problem as Problem
    from ._runtime.report import Report as Report
    from ._runtime.report import report_of as report_of
    from ._runtime.waiting import Wait as Wait

_EXPORTS = {
    "InputChangedError": "_runtime.batches.input.watched_input",
    "JournalError": "_runtime.batches.journal.reader",
    "JournalRow": "_runtime.batches.journal.reader",
    "read_journal": "_runtime.batches.journal.reader",
    "BatchOptions": "_runtime.batches.options",
    "TimeLimitError": "_runtime.batches.pauses",
    "TerminalProgress": "_runtime.batches.progress",
    "ApiError": "_runtime.errors",
    "AuthenticationError": "_runtime.errors",
    "OptionError": "_runtime.errors",
    "ReplyError": "_runtime.errors",
    "RequestError": "_runtime.errors",
    "ServiceFault": "_runtime.errors",
    "TransportError": "_runtime.errors",
    "Ended": "_runtime.exchange.events",
    "Event": "_runtime.exchange.events",
    "NoAnswer": "_runtime.exchange.events",
    "Received": "_runtime.exchange.events",
    "Renewing": "_runtime.exchange.events",
    "Sending": "_runtime.exchange.events",
    "Settled": "_runtime.exchange.events",
    "Started": "_runtime.exchange.events",
    "Waiting": "_runtime.exchange.events",
    "DryRun": "_runtime.exchange.preview",
    "Preview": "_runtime.exchange.preview",
    "Fate": "_runtime.fate",
    "ItemFate": "_runtime.fate",
    "Fates": "_runtime.fates.fates",
    "fates": "_runtime.fates.fates",
    "AsyncHttpxTransport": "_runtime.http.async_transport",
    "AsyncTransport": "_runtime.http.async_transport",
    "RetryPolicy": "_runtime.http.retry",
    "HttpRequest": "_runtime.http.transport",
    "HttpResponse": "_runtime.http.transport",
    "HttpxTransport": "_runtime.http.transport",
    "Transport": "_runtime.http.transport",
    "ItemsFailedError": "_runtime.item_errors",
    "NIL": "_runtime.messages",
    "Receipt": "_runtime.messages",
    "Problem": "_runtime.problems",
    "Report": "_runtime.report",
    "report_of": "_runtime.report",
    "Wait": "_runtime.waiting",
}
__getattr__ = lazily(__name__, _EXPORTS)
__dir__ = lister(__name__, _EXPORTS)
