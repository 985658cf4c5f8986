"""Reconciles the schema, the docs and the overrides of one API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics import NOWHERE
from stubwright.docs.facts import Fact
from stubwright.model.api import Api, Message, Operation, OperationKey
from stubwright.reconcile.addresses import with_shared_origins
from stubwright.reconcile.calls import json_call, soap_call
from stubwright.reconcile.context import Context, OperationDocs
from stubwright.reconcile.effects import effect_of
from stubwright.reconcile.fields import undocumented_fields, with_fields
from stubwright.reconcile.messages import faults, request_message, response_message
from stubwright.reconcile.overrides import (
    corrections_for,
    report_unused,
    text,
    use_of,
)
from stubwright.reconcile.pages import match_entries, match_pages
from stubwright.reconcile.replies.partial_errors import partial_errors, with_inferred
from stubwright.schema.queries import derived_types, substitutes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.catalog.entry import ApiEntry, Override
    from stubwright.diagnostics import Log
    from stubwright.docs.facts import Docs
    from stubwright.model.selection import BoundOperation, Selection
    from stubwright.reconcile.overrides import Use


def reconcile(
    entry: ApiEntry,
    selection: Selection,
    docs: Docs,
    overrides: Sequence[Override],
    log: Log,
) -> Api:
    """Return the model of one API.

    The schema decides names, types, order and nillability; the docs decide what a request requires,
    limits, defaults, availability, descriptions and how partial errors are aligned; an override
    corrects either. An operation's page comes before an index page, which adds what the page omits.
    Conflicts between them are reported.
    """
    keys = [
        (bound.service.local, bound.abstract.name) for bound in selection.operations
    ]
    schemas = selection.schemas
    heads = frozenset(substitutes(schemas))
    context = Context(entry, schemas, heads, undocumented_fields(schemas, heads), log)
    matched = match_pages(keys, docs.pages, log)
    listed = match_entries(keys, docs.indexes, log)
    operations: list[Operation] = []
    uses: list[Use] = []
    for bound, key in zip(selection.operations, keys, strict=True):
        if entry.docs and key not in matched:
            message = f"{bound.service.local}: {bound.abstract.name} has no docs page"
            log.report("docs-missing-page", message, bound.abstract.source)
        if not entry.protocols:
            message = f"{key[1]}: no SOAP message, address or JSON envelope shows how it is called"
            place = matched[key].source if key in matched else bound.abstract.source
            log.report("endpoint-missing", message, place)
        corrections = corrections_for(overrides, *key)
        operation_docs = OperationDocs(
            *key, matched.get(key), listed.get(key), corrections
        )
        operation, used = _operation(bound, operation_docs, context)
        operations.append(operation)
        uses += used
    report_unused(overrides, uses, log)
    derived = derived_types(selection.schemas)
    kept = with_shared_origins(operations, log)
    return Api(with_inferred(entry, kept), kept, selection.schemas, derived)


def _operation(
    bound: BoundOperation, docs: OperationDocs, context: Context
) -> tuple[Operation, list[Use]]:
    """Return the model of one operation, and the uses of overrides for it."""
    page = docs.page
    bare_request, bare_response = request_message(bound), response_message(bound)
    namespace = (
        bound.abstract.input.namespace if bound.abstract.input is not None else ""
    )
    request, uses = with_fields(bare_request, docs, context, is_request=True)
    response = None
    if bare_response is not None:
        response, used = with_fields(bare_response, docs, context, is_request=False)
        uses += used
    summary = _summary(bound, docs)
    effect, used = effect_of(docs, summary, bound.abstract.source, context.entry)
    uses += used
    errors, used = partial_errors(docs, request, bare_response, context, effect.value)
    uses += used
    uses += _operation_uses(docs, context.entry)
    any_of = _any_of(docs, request, context)
    operation = Operation(
        key=OperationKey(
            bound.service,
            bound.port.name,
            bound.abstract.name,
            bound.abstract.input_name or bare_request.name,
        ),
        request=request,
        response=response,
        faults=faults(bound),
        soap=soap_call(bound, context.entry, namespace),
        json=json_call(docs, context),
        summary=summary,
        notes=page.notes if page is not None else (),
        partial_errors=errors,
        effect=effect,
        any_of=any_of,
        selects=_selects(docs, request, errors.items, any_of, context),
        source=bound.abstract.source,
        docs=page.source if page is not None else NOWHERE,
        index=docs.index.source if docs.index is not None else NOWHERE,
    )
    return operation, uses


def _operation_uses(docs: OperationDocs, entry: ApiEntry) -> list[Use]:
    """Return the uses of overrides for facts of the operation that have no other source."""
    facts = ["any_of", "description", "selects"]
    if "rest" in entry.protocols and "json" not in entry.protocols:
        facts += ["path", "method"]
    found = (docs.corrections.get(("", fact)) for fact in facts)
    return [use_of(correction, None) for correction in found if correction is not None]


def _any_of(
    docs: OperationDocs, request: Message, context: Context
) -> Fact[tuple[str, ...]] | None:
    """Return the fields of which one must be set, which only an override can state."""
    return _stated_paths("any_of", docs, request, context)


def _selects(
    docs: OperationDocs,
    request: Message,
    items: tuple[str, ...],
    any_of: Fact[tuple[str, ...]] | None,
    context: Context,
) -> tuple[tuple[str, ...], ...]:
    """Return the fields that select what is deleted without the items, which only an override can state.

    If one of several fields is enough, and the items are one of them, so are the others.
    """
    stated = _stated_paths("selects", docs, request, context)
    paths = stated.value if stated is not None else ()
    if any_of is not None and ".".join(items) in any_of.value:
        paths += any_of.value
    return tuple(dict.fromkeys(tuple(path.split(".")) for path in paths))


def _stated_paths(
    fact: str, docs: OperationDocs, request: Message, context: Context
) -> Fact[tuple[str, ...]] | None:
    stated = text(docs.corrections.get(("", fact)))
    if stated is None:
        return None
    paths = tuple(stated.value.split())
    unknown = [path for path in paths if tuple(path.split(".")) not in request.fields]
    if unknown:
        message = f"{fact} names {unknown[0]}, which {docs.name} doesn't have"
        context.log.report("override-malformed", message, stated.source)
        return None
    return Fact(paths, stated.source)


def _summary(bound: BoundOperation, docs: OperationDocs) -> Fact[str] | None:
    corrected = text(docs.corrections.get(("", "description")))
    if corrected is not None:
        return corrected
    if docs.page is not None and docs.page.summary is not None:
        return docs.page.summary
    if docs.index is not None and docs.index.summary is not None:
        return docs.index.summary
    written = bound.abstract.documentation
    return Fact(written, bound.abstract.source) if written else None
