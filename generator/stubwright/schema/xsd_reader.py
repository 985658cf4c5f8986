"""XML Schema documents to `stubwright.schema.xsd` components.

`read_schema` takes one xs:schema element; what it imports or includes is the loader's business. All
schemas of one run fill one `SchemaBuilder`, so that they see each other with or without imports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, cast

from stubwright.schema.xml_reader import source_of
from stubwright.schema.xsd import (
    ANY_SIMPLE_TYPE,
    ANY_TYPE,
    Attribute,
    AttributeGroup,
    AttributeGroupReference,
    Element,
    ElementReference,
    Group,
    GroupReference,
    NamedGroup,
    Particle,
    QName,
    Wildcard,
)
from stubwright.schema.xsd_scope import (
    SchemaBuilder,
    Scope,
    children,
    is_true,
    read_occurs,
    resolve,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.schema.xml_reader import Node

_IGNORED: Final = frozenset(
    {"annotation", "import", "include", "notation", "key", "keyref", "unique"}
)
_GROUPS: Final = frozenset({"sequence", "choice", "all"})


def read_schema(
    root: Node, document: str, builder: SchemaBuilder, *, namespace: str = ""
) -> None:
    """Read the global components of an xs:schema element.

    ``namespace`` is that of the including schema, which an included schema without one takes.
    """
    own = root.get("targetNamespace", namespace)
    # Some schemas forget to declare their namespace as the default one; those that import what has
    # no namespace mean that.
    unqualified = any(
        kind == "import" and not node.get("namespace") for node, kind in children(root)
    )
    scope = Scope(
        builder,
        document,
        own,
        root.get("elementFormDefault") == "qualified",
        root.get("attributeFormDefault") == "qualified",
        "" if unqualified else own,
    )
    for node, kind in children(root):
        if kind == "redefine":
            builder.redefining = True
            for redefined, inner in children(node):
                _read_global(redefined, inner, scope)
            builder.redefining = False
        else:
            _read_global(node, kind, scope)
        while builder.pending:
            builder.pending.pop()()


def _read_global(node: Node, kind: str, scope: Scope) -> None:
    from stubwright.schema import xsd_type_reader as xsd_types

    name = QName(scope.namespace, node.get("name", ""))
    builder = scope.builder
    source = source_of(node, scope.document)
    if kind in _IGNORED:
        return
    if not name.local:
        builder.log.report(
            "xsd-unsupported", f"xs:{kind} without a name was ignored", source
        )
    elif kind == "element":
        builder.add(
            "element",
            builder.elements,
            name,
            _read_declaration(node, name, scope),
            source,
        )
    elif kind in {"complexType", "simpleType"}:
        xsd_types.read_type(node, name, scope)
    elif kind == "group":
        content = list(read_particles(node, scope.within(f"{name.local}/#")))
        group = content[0] if content and isinstance(content[0], Group) else None
        builder.add(
            "group", builder.groups, name, NamedGroup(name, group, source), source
        )
    elif kind == "attribute":
        declared = read_attribute(node, scope, is_global=True)
        builder.add("attribute", builder.attributes, name, declared, source)
    elif kind == "attributeGroup":
        inner = scope.within(f"{name.local}/#")
        attributes, wildcard = read_attributes(node, inner)
        attribute_group = AttributeGroup(name, attributes, wildcard, source)
        builder.add(
            "attribute group", builder.attribute_groups, name, attribute_group, source
        )
    else:
        builder.log.report("xsd-unsupported", f"xs:{kind} was ignored", source)


def _type_of(node: Node, path: str, default: QName, scope: Scope) -> QName:
    from stubwright.schema import xsd_type_reader as xsd_types

    written = node.get("type")
    if written is not None:
        return resolve(node, written, scope)
    for child, kind in children(node):
        if kind in {"complexType", "simpleType"}:
            return xsd_types.read_anonymous(child, path, scope)
    return default


def _read_declaration(node: Node, name: QName, scope: Scope) -> Element:
    group = node.get("substitutionGroup")
    return Element(
        name=name,
        type=_type_of(node, f"{name.local}/", ANY_TYPE, scope),
        nillable=is_true(node.get("nillable")),
        default=node.get("default"),
        fixed=node.get("fixed"),
        abstract=is_true(node.get("abstract")),
        substitution_group=resolve(node, group, scope) if group else None,
        source=source_of(node, scope.document),
    )


def read_particles(node: Node, scope: Scope) -> Iterator[Particle]:
    """Yield the particles that stand directly in a node."""
    for child, kind in children(node):
        source = source_of(child, scope.document)
        if kind == "element":
            yield _read_element(child, scope)
        elif kind in _GROUPS:
            yield Group(
                cast("Literal['sequence', 'choice', 'all']", kind),
                tuple(read_particles(child, scope)),
                read_occurs(child),
                source,
            )
        elif kind == "group" and child.get("ref"):
            name = resolve(child, child.get("ref", ""), scope)
            yield GroupReference(name, read_occurs(child), source)
        elif kind == "any":
            yield read_wildcard(child, scope)


def _read_element(node: Node, scope: Scope) -> Element | ElementReference:
    source = source_of(node, scope.document)
    reference = node.get("ref")
    if reference is not None:
        return ElementReference(
            resolve(node, reference, scope), read_occurs(node), source
        )
    local = node.get("name", "")
    form = node.get("form")
    qualified = form == "qualified" if form else scope.qualified_elements
    return Element(
        name=QName(scope.namespace if qualified else "", local),
        type=_type_of(node, f"{scope.owner}/{local}", ANY_TYPE, scope),
        occurs=read_occurs(node),
        nillable=is_true(node.get("nillable")),
        default=node.get("default"),
        fixed=node.get("fixed"),
        source=source,
    )


def read_wildcard(node: Node, scope: Scope) -> Wildcard:
    """Read xs:any or xs:anyAttribute."""
    written = node.get("processContents")
    process: Literal["strict", "lax", "skip"] = "strict"
    if written in {"lax", "skip"}:
        process = "lax" if written == "lax" else "skip"
    return Wildcard(
        node.get("namespace", "##any"),
        process,
        read_occurs(node),
        source_of(node, scope.document),
    )


def read_attribute(node: Node, scope: Scope, *, is_global: bool = False) -> Attribute:
    """Read an attribute declaration or use."""
    reference = node.get("ref")
    local = node.get("name", "")
    form = node.get("form")
    qualified = is_global or (
        form == "qualified" if form else scope.qualified_attributes
    )
    name = QName(scope.namespace if qualified else "", local)
    if reference is not None:
        name = resolve(node, reference, scope)
    written = node.get("use")
    use: Literal["optional", "required", "prohibited"] = "optional"
    if written in {"required", "prohibited"}:
        use = "required" if written == "required" else "prohibited"
    owner = scope.owner if not is_global else ""
    return Attribute(
        name=name,
        type=_type_of(node, f"{owner}/@{local}", ANY_SIMPLE_TYPE, scope),
        use=use,
        default=node.get("default"),
        fixed=node.get("fixed"),
        reference=reference is not None,
        source=source_of(node, scope.document),
    )


def read_attributes(
    node: Node, scope: Scope
) -> tuple[tuple[Attribute | AttributeGroupReference, ...], Wildcard | None]:
    """Read the attributes, attribute group references and wildcard that stand in a node."""
    found: list[Attribute | AttributeGroupReference] = []
    wildcard: Wildcard | None = None
    for child, kind in children(node):
        if kind == "attribute":
            found.append(read_attribute(child, scope))
        elif kind == "attributeGroup" and child.get("ref"):
            name = resolve(child, child.get("ref", ""), scope)
            found.append(
                AttributeGroupReference(name, source_of(child, scope.document))
            )
        elif kind == "anyAttribute":
            wildcard = read_wildcard(child, scope)
    return tuple(found), wildcard
