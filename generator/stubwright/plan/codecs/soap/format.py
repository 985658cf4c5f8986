"""The format of SOAP: readers take ElementTree elements, writers make text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.plan.codecs.format import Format, TypeName
from stubwright.plan.codecs.soap.content import plan_content
from stubwright.plan.codecs.soap.names import plan_names
from stubwright.plan.codecs.soap.namespaces import prefixed, qualified
from stubwright.plan.codecs.soap.reader import ELEMENT, PARAMETERS, plan_reader
from stubwright.plan.codecs.soap.writer import attributes_of, element
from stubwright.plan.context import runtime_name
from stubwright.python import STR, Attribute, Call, Literal, Parameter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from stubwright.plan.context import Context
    from stubwright.python import Expression
    from stubwright.schema.xsd import QName


def _type_name(name: QName, context: Context) -> TypeName:
    mark = Literal(f' i:type="{prefixed(name, context)}"')
    return TypeName(str(name), qualified(name, context), mark)


def _record(
    name: QName,
    content: Sequence[Expression],
    mark: Expression | None,
    context: Context,
) -> Call:
    marks = (*((mark,) if mark is not None else ()), *attributes_of(name, context))
    return element(Attribute("tag"), content, marks)


SOAP: Final = Format(
    package="_soap",
    reader_parameters=PARAMETERS,
    writer_parameters=(Parameter("tag", STR),),
    piece=STR,
    whole=STR,
    mark=Parameter("mark", STR, Literal("")),
    abstract=runtime_name("soap.writer", "abstract"),
    dropped=runtime_name("soap.writer", "dropped"),
    group=runtime_name("soap.writer", "content"),
    type_of=Call(Attribute("reply.type_of"), (Attribute(ELEMENT),)),
    plan_names=plan_names,
    plan_reader=plan_reader,
    plan_type_name=_type_name,
    plan_content=plan_content,
    plan_record=_record,
)
