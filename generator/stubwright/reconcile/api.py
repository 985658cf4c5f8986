"""Brings together what the schema, the docs and the overrides say of one API."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stubwright.diagnostics import NOWHERE
from stubwright.model.api import Api, Operation
from stubwright.model.walk import derived_types
from stubwright.page import Fact
from stubwright.reconcile.calls import json_call, soap_call
from stubwright.reconcile.fields import Context, message_fields
from stubwright.reconcile.messages import faults, request_message, response_message
from stubwright.reconcile.overrides import Corrections
from stubwright.reconcile.pages import Key, match_pages
from stubwright.reconcile.replies import partial_errors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.catalog import ApiEntry, Override
    from stubwright.diagnostics import Log
    from stubwright.model.api import Message
    from stubwright.model.selection import BoundOperation, Selection
    from stubwright.page import PageFacts


@dataclass(frozen=True, slots=True)
class _Inputs:
    entry: ApiEntry
    selection: Selection
    corrections: Corrections
    log: Log


def reconcile(
    entry: ApiEntry,
    selection: Selection,
    pages: Sequence[PageFacts],
    overrides: Sequence[Override],
    log: Log,
) -> Api:
    """Return the model of one API.

    The schema decides names, types, order and nillability; the docs decide what a request requires,
    limits, defaults, availability, descriptions and how partial errors line up; an override corrects
    either. Where two of them disagree, the log says so.
    """
    keys = [(bound.service, bound.abstract.name) for bound in selection.operations]
    inputs = _Inputs(entry, selection, Corrections(overrides), log)
    matched = match_pages(keys, pages, log)
    _report_missing_pages(keys, matched, inputs)
    operations = tuple(
        _operation(bound, matched.get((bound.service, bound.abstract.name)), inputs)
        for bound in selection.operations
    )
    inputs.corrections.report_unused(log)
    return Api(entry, operations, selection.schemas, derived_types(selection.schemas))


def _report_missing_pages(
    keys: Sequence[Key], matched: Mapping[Key, PageFacts], inputs: _Inputs
) -> None:
    if not inputs.entry.docs:
        return
    for bound, key in zip(inputs.selection.operations, keys, strict=True):
        if key not in matched:
            message = f"{bound.service}: {bound.abstract.name} has no docs page"
            inputs.log.report("docs-missing-page", message, bound.abstract.source)


def _operation(
    bound: BoundOperation, page: PageFacts | None, inputs: _Inputs
) -> Operation:
    service, name = bound.service, bound.abstract.name
    entry, corrections, log = inputs.entry, inputs.corrections, inputs.log
    schemas = inputs.selection.schemas
    response = response_message(bound)
    namespace = (
        bound.abstract.input.namespace if bound.abstract.input is not None else ""
    )
    return Operation(
        name=name,
        service=service,
        port=bound.port.name,
        request=_with_fields(
            request_message(bound), page, inputs, (service, name), asked=True
        ),
        response=(
            None
            if response is None
            else _with_fields(response, page, inputs, (service, name), asked=False)
        ),
        faults=faults(bound),
        soap=soap_call(bound, entry, namespace),
        json=json_call(service, name, entry, page, corrections, log),
        summary=_summary(bound, page, corrections),
        notes=page.notes if page is not None else (),
        partial_errors=partial_errors(
            service, name, response, schemas, entry, page, corrections, log
        ),
        source=bound.abstract.source,
        docs=page.source if page is not None else NOWHERE,
    )


def _with_fields(
    message: Message, page: PageFacts | None, inputs: _Inputs, key: Key, *, asked: bool
) -> Message:
    context = Context(
        *key, inputs.selection.schemas, inputs.corrections, inputs.log, is_request=asked
    )
    return replace(message, fields=message_fields(message, page, context))


def _summary(
    bound: BoundOperation, page: PageFacts | None, corrections: Corrections
) -> Fact[str] | None:
    corrected = corrections.text(bound.service, bound.abstract.name, "description")
    if corrected is not None:
        return corrected
    if page is not None and page.summary is not None:
        return page.summary
    written = bound.abstract.documentation
    return Fact(written, bound.abstract.source) if written else None
