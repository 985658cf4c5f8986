"""Brings together what the schema, the docs and the overrides say of one API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics import NOWHERE
from stubwright.docs.facts import Fact
from stubwright.model.api import Api, Message, Operation, OperationKey
from stubwright.reconcile.addresses import with_shared_origins
from stubwright.reconcile.calls import json_call, soap_call
from stubwright.reconcile.context import Context, Subject
from stubwright.reconcile.fields import with_fields
from stubwright.reconcile.messages import faults, request_message, response_message
from stubwright.reconcile.overrides import Corrections
from stubwright.reconcile.pages import match_entries, match_pages
from stubwright.reconcile.replies import partial_errors
from stubwright.schema.queries import derived_types, substitutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.catalog.entry import ApiEntry, Override
    from stubwright.diagnostics import Log
    from stubwright.docs.facts import Docs
    from stubwright.model.selection import BoundOperation, Selection


def reconcile(
    entry: ApiEntry,
    selection: Selection,
    docs: Docs,
    overrides: Sequence[Override],
    log: Log,
) -> Api:
    """Return the model of one API.

    The schema decides names, types, order and nillability; the docs decide what a request requires,
    limits, defaults, availability, descriptions and how partial errors line up; an override corrects
    either. Of the docs, an operation's page decides, and an index page says what it leaves open.
    Where two of them disagree, the log says so.
    """
    keys = [
        (bound.service.local, bound.abstract.name) for bound in selection.operations
    ]
    schemas = selection.schemas
    context = Context(
        entry,
        schemas,
        Corrections(overrides),
        log,
        heads=frozenset(substitutes(schemas)),
    )
    matched = match_pages(keys, docs.pages, log)
    listed = match_entries(keys, docs.indexes, log)
    operations: list[Operation] = []
    for bound, key in zip(selection.operations, keys, strict=True):
        if entry.docs and key not in matched:
            message = f"{bound.service.local}: {bound.abstract.name} has no docs page"
            log.report("docs-missing-page", message, bound.abstract.source)
        if not entry.protocols:
            message = f"{key[1]}: no SOAP message, address or JSON envelope shows how it is called"
            place = matched[key].source if key in matched else bound.abstract.source
            log.report("endpoint-missing", message, place)
        subject = Subject(*key, matched.get(key), listed.get(key))
        operations.append(_operation(bound, subject, context))
    context.corrections.report_unused(log)
    derived = derived_types(selection.schemas)
    fitting = with_shared_origins(operations, log)
    return Api(entry, fitting, selection.schemas, derived)


def _operation(bound: BoundOperation, subject: Subject, context: Context) -> Operation:
    page = subject.page
    asked, answered = request_message(bound), response_message(bound)
    namespace = (
        bound.abstract.input.namespace if bound.abstract.input is not None else ""
    )
    request = with_fields(asked, subject, context, is_request=True)
    response = (
        with_fields(answered, subject, context, is_request=False)
        if answered is not None
        else None
    )
    return Operation(
        key=OperationKey(
            bound.service,
            bound.port.name,
            bound.abstract.name,
            bound.abstract.input_name or asked.name,
        ),
        request=request,
        response=response,
        faults=faults(bound),
        soap=soap_call(bound, context.entry, namespace),
        json=json_call(subject, context),
        summary=_summary(bound, subject, context),
        notes=page.notes if page is not None else (),
        partial_errors=partial_errors(subject, request, answered, context),
        any_of=_any_of(subject, request, context),
        source=bound.abstract.source,
        docs=page.source if page is not None else NOWHERE,
        index=subject.index.source if subject.index is not None else NOWHERE,
    )


def _any_of(
    subject: Subject, request: Message, context: Context
) -> Fact[tuple[str, ...]] | None:
    """Return the fields of which one must be set. No page says so in a way that readers know."""
    stated = context.corrections.text(subject, "any_of")
    if stated is None:
        return None
    paths = tuple(stated.value.split())
    unknown = [path for path in paths if tuple(path.split(".")) not in request.fields]
    if unknown:
        message = f"any_of names {unknown[0]}, which {subject.name} doesn't have"
        context.log.report("override-malformed", message, stated.source)
        return None
    return Fact(paths, stated.source)


def _summary(
    bound: BoundOperation, subject: Subject, context: Context
) -> Fact[str] | None:
    corrected = context.corrections.text(subject, "description")
    if corrected is not None:
        return corrected
    if subject.page is not None and subject.page.summary is not None:
        return subject.page.summary
    if subject.index is not None and subject.index.summary is not None:
        return subject.index.summary
    written = bound.abstract.documentation
    return Fact(written, bound.abstract.source) if written else None
