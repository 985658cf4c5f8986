"""Modules of dataclasses: one per operation, and one per group of types."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stubwright.plan.content.values import Atomic, Enumeration, is_collection
from stubwright.plan.context import runtime, runtime_name, standard
from stubwright.plan.types.annotations import container, field_annotation
from stubwright.plan.types.builtins import builtin
from stubwright.plan.types.checks import check
from stubwright.plan.types.constraints import constraints
from stubwright.plan.types.docstrings import field_doc, operation_doc, type_doc
from stubwright.python import (
    NONE,
    STR,
    Call,
    DataClass,
    DataModule,
    Doc,
    Field,
    Literal,
    Name,
    Quoted,
    Subscript,
    builtin_name,
    union,
)
from stubwright.python.headers import header
from stubwright.python.imports import symbols_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.model.api import FieldFacts, Operation
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.context import Context, Fields
    from stubwright.python import Annotation, Check
    from stubwright.schema.xsd import QName


def operation_module(operation: Operation, context: Context) -> DataModule:
    """Return the module of an operation's request and response."""
    names = context.names(operation)
    base = runtime_name("messages", "Request")
    request = DataClass(
        names.request,
        (Subscript(base, (Quoted(builtin_name(names.response)),)),),
        operation_doc(operation),
        request_fields(operation, context),
    )
    response = DataClass(
        names.response,
        (runtime_name("messages", "Response"),),
        Doc((f"The reply to `{names.request}`.",)),
        _reply_fields(operation, context),
    )
    path = context.path("operations", names.module)
    doc = f"{operation.name}: request and response."
    return _module(path, doc, (request, response), check(operation, context))


def request_fields(operation: Operation, context: Context) -> tuple[Field, ...]:
    """Return the fields of an operation's request; the docs say which are required."""
    fields: list[Field] = []
    for field, name in context.request_fields(operation):
        facts = operation.request.fields.get((field.tag.local,))
        said = facts.required if facts is not None else None
        required = said.value if said is not None else field.presence == "required"
        fields.append(_written_field(field, name, facts, context, required=required))
    return tuple(fields)


def type_fields(name: QName, context: Context) -> tuple[Field, ...]:
    """Return all fields of a type that requests use, its bases' included."""
    return tuple(
        _type_field(field, python, name, context)
        for field, python in context.type_fields(name)
    )


def _reply_fields(operation: Operation, context: Context) -> tuple[Field, ...]:
    if operation.response is None:
        return ()
    facts = operation.response.fields
    return tuple(
        _read_field(field, name, facts.get((field.tag.local,)), context)
        for field, name in context.response_fields(operation)
    )


def _annotation(field: ShapeField, context: Context, *, written: bool) -> Annotation:
    nil = context.api.entry.explicit_nil and field.nillable
    return field_annotation(field, context.symbols, written=written, nil=nil)


def _written_field(
    field: ShapeField,
    name: str,
    facts: FieldFacts | None,
    context: Context,
    *,
    required: bool,
) -> Field:
    annotation = _annotation(field, context, written=True)
    if required:
        return Field(name, annotation, fixed_value(field), _doc(field, facts, context))
    if field.repeated:
        return Field(name, annotation, _empty("list"), _doc(field, facts, context))
    return Field(
        name, union(annotation, NONE), Literal(None), _doc(field, facts, context)
    )


def _read_field(
    field: ShapeField, name: str, facts: FieldFacts | None, context: Context
) -> Field:
    annotation = _annotation(field, context, written=False)
    if is_collection(field):
        empty = _empty(container(field))
        return Field(name, annotation, empty, _doc(field, facts, context))
    if field.presence == "required" and not context.api.entry.tolerant_replies:
        return Field(name, annotation, None, _doc(field, facts, context))
    return Field(
        name, union(annotation, NONE), Literal(None), _doc(field, facts, context)
    )


def _doc(field: ShapeField, facts: FieldFacts | None, context: Context) -> Doc:
    """Return a field's docstring: what the docs say, and what the schema demands of its value."""
    doc = field_doc(field, facts)
    demanded = constraints(field.value, context.shapes.schemas)
    said = [demanded] if demanded else []
    if field.default and field.fixed is None:
        stated = facts.default if facts is not None else None
        if stated is None or stated.value != field.default:
            said.append(f"The schema's default is `{field.default}`.")
    if field.kind == "header":
        said.append("Stands in the SOAP header.")
    return Doc((*doc.paragraphs, *said))


def _empty(kind: str) -> Call:
    """Return the default that is a new list or dict."""
    return Call(runtime_name("messages", f"empty_{kind}"))


def type_modules(context: Context) -> Iterator[DataModule]:
    """Yield the modules of the API's types."""
    groups: dict[str, list[QName]] = {}
    for name in context.usage.records:
        groups.setdefault(context.symbols.modules[name], []).append(name)
    for module, names in sorted(groups.items()):
        classes = tuple(
            _type_class(name, context) for name in _bases_first(names, context)
        )
        others = len(classes) - 1
        related = f" and {others} related types" if others > 1 else ""
        doc = (
            f"{classes[0].name}{related}."
            if others != 1
            else " and ".join(item.name for item in classes) + "."
        )
        # Types name each other before they are defined; requests and responses don't.
        yield _module(context.path("types", module), doc, classes, postponed=True)


def _bases_first(names: list[QName], context: Context) -> list[QName]:
    ordered: dict[QName, None] = {}
    pending = sorted(names, key=lambda name: context.symbols.types[name])
    while len(ordered) < len(pending):
        for name in pending:
            base = context.shapes.shape(name).base
            if base is None or base not in pending or base in ordered:
                ordered.setdefault(name)
    return list(ordered)


def _type_class(name: QName, context: Context) -> DataClass:
    shape = context.shapes.shape(name)
    own = (
        *_spared(name, context),
        *context.type_fields(name)[len(shape.fields) - shape.own :],
    )
    bases = (
        (Name(context.symbols.type_symbol(shape.base)),)
        if shape.base is not None
        else ()
    )
    fields = tuple(
        _type_field(field, python_name, name, context) for field, python_name in own
    )
    documentation = context.shapes.component(name).documentation
    # A name says as much as a docstring that repeats it.
    doc = type_doc(name, documentation) if documentation or not fields else Doc()
    return DataClass(context.symbols.types[name], bases, doc, fields)


def _spared(name: QName, context: Context) -> Fields:
    """Return the lists that a base requires and a restriction leaves out: they are empty by default."""
    shape = context.shapes.shape(name)
    if not shape.restricted or shape.base is None:
        return ()
    before = context.shapes.shape(shape.base).dropped
    return tuple(
        (replace(field, presence="optional"), context.field_names(name)[field.key])
        for field in shape.dropped
        if field.presence == "required" and field not in before
    )


def _type_field(field: ShapeField, python: str, name: QName, context: Context) -> Field:
    facts = context.type_facts.get((name, field.tag.local))
    if "write" not in context.usage.records[name]:
        return _read_field(field, python, facts, context)
    loose = context.api.entry.tolerant_replies and "read" in context.usage.records[name]
    required = field.presence == "required" and not loose
    return _written_field(field, python, facts, context, required=required)


def fixed_value(field: ShapeField) -> Literal | None:
    """Return the default of a field that has one value only, where a literal can say it."""
    if field.fixed is None or field.repeated:
        return None
    if isinstance(field.value, Enumeration):
        return Literal(field.fixed)
    if isinstance(field.value, Atomic):
        python = builtin(field.value.base).annotation
        if python == STR:
            return Literal(field.fixed)
        if (
            python == builtin_name("int")
            and field.fixed.strip().removeprefix("-").isdecimal()
        ):
            return Literal(int(field.fixed))
        if python == builtin_name("bool"):
            return Literal(field.fixed.strip() in {"true", "1"})
    return None


def _module(
    path: str,
    doc: str,
    classes: tuple[DataClass, ...],
    checks: tuple[Check, ...] = (),
    *,
    postponed: bool = False,
) -> DataModule:
    # Modules that refer to each other are one module, so that no import can go in a circle.
    used = {standard("dataclasses", "dataclass")}
    for item in classes:
        for base in item.bases:
            used.update(symbols_in(base))
        for field in item.fields:
            used.update(symbols_in(field.annotation))
            used.update(symbols_in(field.default) if field.default is not None else ())
    for checked in checks:
        used.add(runtime("client.checks", "Findings"))
        for rule in checked.rules:
            used.update(symbols_in(rule.call))
    exports = tuple(sorted(item.name for item in classes))
    head = header(path, doc, used, exports=exports, postponed=postponed)
    return DataModule(path, head, classes, checks)
