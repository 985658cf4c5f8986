"""The format of JSON with the conventions of one API, which are decided here, not at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.derived_types import has_relatives
from stubwright.plan.codecs.format import Format, TypeName
from stubwright.plan.codecs.json.reader import PARAMETERS, names_call, plan_reader
from stubwright.plan.codecs.json.writer import plan_content
from stubwright.plan.codecs.writing import VALUE
from stubwright.plan.context import runtime_name
from stubwright.python import Attribute, Call, Literal, Parameter, Sequence

if TYPE_CHECKING:
    from collections.abc import Sequence as Several

    from stubwright.plan.content.values import ShapeField
    from stubwright.plan.context import Context
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


def json_format(context: Context) -> Format:
    """Return the format of an API's JSON messages."""
    discriminator = context.api.entry.json.discriminator
    declared = (Attribute(VALUE), Literal(discriminator))
    type_of = Call(Attribute("reply.type_of"), declared) if discriminator else None
    member = runtime_name("json.writer", "Member")
    return Format(
        package="_json",
        reader_parameters=PARAMETERS,
        writer_parameters=(),
        piece=member,
        whole=runtime_name("json.writer", "Record"),
        mark=Parameter("mark", member, Literal(None)),
        abstract=runtime_name("json.writer", "abstract"),
        dropped=runtime_name("json.writer", "dropped"),
        group=None,
        type_of=type_of,
        plan_names=_plan_names,
        plan_reader=plan_reader,
        plan_type_name=_type_name,
        plan_content=plan_content,
        plan_record=_record,
    )


def _plan_names(
    fields: Several[ShapeField], owner: QName | None, context: Context
) -> Call:
    """Return the set of the members' names, with the one that says the type if there is any."""
    members = [field.tag.local for field in fields]
    discriminator = context.api.entry.json.discriminator
    typed = owner is not None and has_relatives(owner, context)
    if discriminator and typed and discriminator not in members:
        members.append(discriminator)
    return names_call(members)


def _type_name(name: QName, context: Context) -> TypeName:
    local = Literal(name.local)
    discriminator = Literal(context.api.entry.json.discriminator)
    return TypeName(name.local, local, Sequence((discriminator, local)))


def _record(
    name: QName, content: Several[Expression], mark: Expression | None, context: Context
) -> Call:
    del name, context
    members = (*content, mark) if mark is not None else tuple(content)
    return Call(runtime_name("json.writer", "record"), members)
