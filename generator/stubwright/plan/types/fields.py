"""Plans the fields of dataclasses: annotation, default and docstring of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.content.values import Atomic, Enumeration, is_collection
from stubwright.plan.context import runtime_name
from stubwright.plan.types.annotations import container, field_annotation
from stubwright.plan.types.builtins import builtin
from stubwright.plan.types.constraints import constraints
from stubwright.plan.types.docstrings import field_doc
from stubwright.python import NONE, STR, Call, Doc, Field, Literal, builtin_name, union

if TYPE_CHECKING:
    from stubwright.model.api import FieldFacts, Operation
    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.context import Context
    from stubwright.python import Annotation, Expression
    from stubwright.schema.xsd import QName


def request_fields(operation: Operation, context: Context) -> tuple[Field, ...]:
    """Return the fields of an operation's request; the docs decide which are required."""
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
        type_field(field, python, name, context)
        for field, python in context.type_fields(name)
    )


def reply_fields(operation: Operation, context: Context) -> tuple[Field, ...]:
    """Return the fields of an operation's response."""
    if operation.response is None:
        return ()
    facts = operation.response.fields
    return tuple(
        _read_field(field, name, facts.get((field.tag.local,)), context)
        for field, name in context.response_fields(operation)
    )


def type_field(field: ShapeField, python: str, name: QName, context: Context) -> Field:
    """Return a field of a type: ``python`` is its name, ``name`` that of the type."""
    facts = context.type_facts.get((name, field.tag.local))
    if "write" not in context.usage.records[name]:
        return _read_field(field, python, facts, context)
    loose = context.api.entry.tolerant_replies and "read" in context.usage.records[name]
    required = field.presence == "required" and not loose
    return _written_field(field, python, facts, context, required=required)


def _written_field(
    field: ShapeField,
    name: str,
    facts: FieldFacts | None,
    context: Context,
    *,
    required: bool,
) -> Field:
    annotation = _annotation(field, context, written=True)
    default: Expression | None = None
    if required:
        default = fixed_value(field)
    elif field.repeated:
        default = _empty("list")
    else:
        annotation, default = union(annotation, NONE), Literal(None)
    return Field(name, annotation, default, _doc(field, facts, context))


def _read_field(
    field: ShapeField, name: str, facts: FieldFacts | None, context: Context
) -> Field:
    annotation = _annotation(field, context, written=False)
    default: Expression | None = None
    if is_collection(field):
        default = _empty(container(field))
    elif field.presence != "required" or context.api.entry.tolerant_replies:
        annotation, default = union(annotation, NONE), Literal(None)
    return Field(name, annotation, default, _doc(field, facts, context))


def _annotation(field: ShapeField, context: Context, *, written: bool) -> Annotation:
    nil = context.api.entry.explicit_nil and field.nillable
    return field_annotation(field, context.symbols, written=written, nil=nil)


def _doc(field: ShapeField, facts: FieldFacts | None, context: Context) -> Doc:
    """Return a field's docstring, from the docs and from the facets in the schema."""
    doc = field_doc(field, facts)
    demanded = constraints(field.value, context.shapes.schemas)
    said = [demanded] if demanded else []
    if field.default and field.fixed is None:
        stated = facts.default if facts is not None else None
        if stated is None or stated.value != field.default:
            said.append(f"The schema's default is `{field.default}`.")
    if field.kind == "header":
        said.append("An element of the SOAP header.")
    return Doc((*doc.paragraphs, *said))


def _empty(kind: str) -> Call:
    """Return the default that is a new list or dict."""
    return Call(runtime_name("messages", f"empty_{kind}"))


def fixed_value(field: ShapeField) -> Literal | None:
    """Return the default of a field whose value is fixed, where a literal can express it."""
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
