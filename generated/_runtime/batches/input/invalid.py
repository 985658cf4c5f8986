"""The items of a run that can't be sent: they have a wrong type or value, or break a documented rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...auth.redaction import redacted
from ...errors import RequestError
from ...fate import Fate, ItemFate
from ...fates.fates import Fates
from ...problems import Problem
from ...rows import INVALID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...exchange.sans_io import SansIOClient
    from ...fates.items import Items
    from ...messages import Request, Response
    from ..batch import Batch
    from ..run_record import RunRecord

__all__ = ["InvalidItems"]

_SHOWN: Final = 100


class InvalidItems:
    """Finds the items that can't be sent, and says what becomes of them.

    Positions are those in the whole input, from 0.
    """

    def __init__(self, client: SansIOClient, items: Items, record: RunRecord) -> None:
        self._client = client
        self._items = items
        self._record = record

    def split(
        self, batch: Batch
    ) -> tuple[list[tuple[int, Any, RequestError]], list[tuple[list[Any], list[int]]]]:
        """Return the items of a refused batch that can't be sent, and the others with their positions.

        Each item is checked and written alone. None is invalid if it's the rest of the request that
        can't be sent, or only all the items together. There is no pair of others if there are none.
        """
        invalid: list[tuple[int, Any, RequestError]] = []
        others: tuple[list[Any], list[int]] = [], []
        for position, item in zip(batch.positions, batch.items, strict=True):
            error = self._refusal(self._items.filled(batch.request, [item]))
            if error is None:
                others[0].append(item)
                others[1].append(position)
            else:
                invalid.append((position, item, error))
        if others[0]:
            return invalid, [others]
        rest = self._refusal(self._items.filled(batch.request, ()))
        return [row for row in invalid if self._is_of_item(row[2], rest)], []

    def _refusal(self, request: Request[Response]) -> RequestError | None:
        try:
            self._client.preview(request)
        except RequestError as error:
            return error
        return None

    def _is_of_item(self, error: RequestError, rest: RequestError | None) -> bool:
        """Tell whether an error is about the item: by its field, or the error of a request without items."""
        if _letters(error.field).startswith(_letters(self._items.path)):
            return True
        return not error.field and (rest is None or rest.rule != error.rule)

    def rows(self, position: int, item: Any, error: Exception) -> Fates:
        """Count an item that is left out, and return its row; one for each item inside it."""
        reason = RequestError(self._record.report.operation, *_facts(error))
        message = redacted(str(reason), self._record.secrets())
        fate = Fate("unsent", (Problem(symbol=INVALID, message=message),))
        inside: Sequence[Any] = self._items.inside(item) if self._items.nested else ()
        asked = [(item, inner) for inner in inside] or [item]
        report = self._record.report
        report.count("unsent", len(asked))
        report.invalid += len(asked)
        return Fates(ItemFate(position, each, fate) for each in asked)

    def error(self, position: int, item: Any, error: Exception) -> RequestError:
        """Return the error of a run that an item stops."""
        field, rule, source = _facts(error)
        shown = redacted(_shown(item), self._record.secrets())
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        text = (
            f"{redacted(rule, self._record.secrets())}: item {position} of the input, counted from 0, is"
            f' {shown}; on_invalid="skip" sends the others'
        )
        operation = self._record.report.operation
        return RequestError(operation, field, text, source)


def _facts(error: Exception) -> tuple[str, str, str]:
    """Return the field, the rule and its source, without the index in a request of one item."""
    if isinstance(error, RequestError):
        return error.field.replace("[0]", "", 1), error.rule, error.source
    return "", f"can't compare an item with others ({error})", ""


def _letters(path: str) -> str:
    """Return a path of the wire or of Python without what differs between them."""
    return path.replace(".", "").replace("_", "").casefold()


def _shown(item: Any) -> str:
    try:
        return repr(item)
    except Exception as error:  # an item of any class
        return f"a {type(item).__name__} whose repr raises {type(error).__name__}"
