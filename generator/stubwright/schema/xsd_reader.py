"""Reads XML Schema documents into `stubwright.schema.xsd` components.

`read_schema` reads one xs:schema element; the loader follows its imports and includes. All schemas of
one run fill one `SchemaBuilder`, so that they can refer to each other even without imports.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, cast

from stubwright.schema.xml_reader import source_of
from stubwright.schema.xsd import (
    ANY_SIMPLE_TYPE,
    ANY_TYPE,
    NO_FACETS,
    XSD,
    Attribute,
    AttributeGroup,
    AttributeGroupReference,
    ComplexType,
    Element,
    ElementReference,
    Group,
    GroupReference,
    NamedGroup,
    Particle,
    QName,
    SimpleType,
    Wildcard,
)
from stubwright.schema.xsd_nodes import (
    Scope,
    children,
    documentation,
    is_qualified,
    is_true,
    read_encoded_array,
    read_facets,
    read_occurs,
    read_use,
    read_wildcard,
    resolve,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.schema.schema_builder import SchemaBuilder
    from stubwright.schema.xml_reader import Node
    from stubwright.schema.xsd import Component, Type

_IGNORED: Final = frozenset(
    {"annotation", "import", "include", "notation", "key", "keyref", "unique"}
)
_GROUPS: Final = frozenset({"sequence", "choice", "all"})
_MAX_DEPTH: Final = 40
"""The nesting of anonymous types up to which they are read recursively."""


def read_schema(
    root: Node, document: str, builder: SchemaBuilder, *, namespace: str = ""
) -> None:
    """Read the global components of an xs:schema element into a builder.

    ``namespace`` is that of the including schema, which an included schema without one takes.
    """
    target = root.get("targetNamespace", namespace)
    # Some schemas don't declare their namespace as the default one. But a schema that imports
    # components without a namespace means those by names without a prefix.
    imports_unqualified = any(
        kind == "import" and not node.get("namespace") for node, kind in children(root)
    )
    scope = Scope(
        builder,
        document,
        target,
        root.get("elementFormDefault") == "qualified",
        root.get("attributeFormDefault") == "qualified",
        "" if imports_unqualified else target,
        {},
    )
    for node, kind in children(root):
        if kind == "redefine":
            for redefinition, inner in children(node):
                _read_global(redefinition, inner, scope._replace(redefines=True))
        else:
            _read_global(node, kind, scope)
        while scope.deferred:
            name, (anonymous, outer) = scope.deferred.popitem()
            builder.add(_read_type(anonymous, name, outer, anonymous=True))


def _read_global(node: Node, kind: str, scope: Scope) -> None:
    if kind in _IGNORED:
        return
    name = QName(scope.namespace, node.get("name", ""))
    log, source = scope.builder.log, source_of(node, scope.document)
    if not name.local:
        message = f"xs:{kind} without a name was ignored"
        log.report("xsd-unsupported", message, source)
        return
    component = _global_component(node, kind, name, scope)
    if component is None:
        log.report("xsd-unsupported", f"xs:{kind} was ignored", source)
    elif scope.redefines:
        scope.builder.redefinitions.append(component)
    else:
        scope.builder.add(component)


def _global_component(
    node: Node, kind: str, name: QName, scope: Scope
) -> Component | None:
    """Read a global component; return None if the node isn't one."""
    source = source_of(node, scope.document)
    match kind:
        case "element":
            return _global_element(node, name, scope)
        case "complexType" | "simpleType":
            return _read_type(node, name, scope)
        case "group":
            content = list(_read_particles(node, scope.within(f"{name.local}/#")))
            group = content[0] if content and isinstance(content[0], Group) else None
            return NamedGroup(name, group, source)
        case "attribute":
            return _read_attribute(node, name, "", scope)
        case "attributeGroup":
            inner = scope.within(f"{name.local}/#")
            return AttributeGroup(name, *_read_attributes(node, inner), source)
        case _:
            return None


def _global_element(node: Node, name: QName, scope: Scope) -> Element:
    group = node.get("substitutionGroup")
    return Element(
        name=name,
        type=_type_of(node, f"{name.local}/", ANY_TYPE, scope),
        nillable=is_true(node.get("nillable")),
        default=node.get("default"),
        fixed=node.get("fixed"),
        abstract=is_true(node.get("abstract")),
        substitution_group=resolve(node, group, scope) if group else None,
        documentation=documentation(node),
        source=source_of(node, scope.document),
    )


def _read_particles(node: Node, scope: Scope) -> Iterator[Particle]:
    """Yield the particles that are children of a node."""
    for child, kind in children(node):
        source = source_of(child, scope.document)
        if kind == "element" and child.get("ref") is not None:
            name = resolve(child, child.get("ref", ""), scope)
            yield ElementReference(name, read_occurs(child), source)
        elif kind == "element":
            yield _local_element(child, scope)
        elif kind in _GROUPS:
            yield Group(
                cast("Literal['sequence', 'choice', 'all']", kind),
                tuple(_read_particles(child, scope)),
                read_occurs(child),
                source,
            )
        elif kind == "group" and child.get("ref"):
            name = resolve(child, child.get("ref", ""), scope)
            yield GroupReference(name, read_occurs(child), source)
        elif kind == "any":
            yield read_wildcard(child, scope)


def _local_element(node: Node, scope: Scope) -> Element:
    local = node.get("name", "")
    qualified = is_qualified(node, default=scope.qualified_elements)
    return Element(
        name=QName(scope.namespace if qualified else "", local),
        type=_type_of(node, f"{scope.owner}/{local}", ANY_TYPE, scope),
        occurs=read_occurs(node),
        nillable=is_true(node.get("nillable")),
        default=node.get("default"),
        fixed=node.get("fixed"),
        documentation=documentation(node),
        source=source_of(node, scope.document),
    )


def _read_attributes(
    node: Node, scope: Scope
) -> tuple[tuple[Attribute | AttributeGroupReference, ...], Wildcard | None]:
    """Read the attributes, attribute group references and wildcard that are children of a node."""
    found: list[Attribute | AttributeGroupReference] = []
    wildcard: Wildcard | None = None
    for child, kind in children(node):
        if kind == "attribute":
            qualified = is_qualified(child, default=scope.qualified_attributes)
            name = QName(scope.namespace if qualified else "", child.get("name", ""))
            found.append(_read_attribute(child, name, scope.owner, scope))
        elif kind == "attributeGroup" and child.get("ref"):
            name = resolve(child, child.get("ref", ""), scope)
            source = source_of(child, scope.document)
            found.append(AttributeGroupReference(name, source))
        elif kind == "anyAttribute":
            wildcard = read_wildcard(child, scope)
    return tuple(found), wildcard


def _read_attribute(node: Node, name: QName, owner: str, scope: Scope) -> Attribute:
    """Read an attribute declaration or use, called ``name`` unless it is a reference."""
    reference = node.get("ref")
    return Attribute(
        name=name if reference is None else resolve(node, reference, scope),
        type=_type_of(node, f"{owner}/@{name.local}", ANY_SIMPLE_TYPE, scope),
        use=read_use(node),
        default=node.get("default"),
        fixed=node.get("fixed"),
        reference=reference is not None,
        source=source_of(node, scope.document),
    )


def _type_of(node: Node, path: str, default: QName, scope: Scope) -> QName:
    """Return the name of a declaration's type: the one it refers to, or the anonymous one inside."""
    value = node.get("type")
    if value is not None:
        return resolve(node, value, scope)
    return _anonymous(node, ("complexType", "simpleType"), path, scope) or default


def _anonymous(
    node: Node, kinds: tuple[str, ...], path: str, scope: Scope
) -> QName | None:
    """Read the first anonymous type in a node; return the name that it gets from its owner's path."""
    for child, kind in children(node):
        if kind in kinds:
            return _read_anonymous(child, path, scope)
    return None


def _read_anonymous(node: Node, path: str, scope: Scope) -> QName:
    name = QName(scope.namespace, path)
    count = 2
    while name in scope.builder.types or name in scope.deferred:
        name = QName(scope.namespace, f"{path}~{count}")
        count += 1
    if path.count("/") < _MAX_DEPTH:
        scope.builder.add(_read_type(node, name, scope, anonymous=True))
    else:  # read after those around it: hundreds of nested types would need as many frames
        scope.deferred[name] = node, scope
    return name


def _read_type(
    node: Node, name: QName, scope: Scope, *, anonymous: bool = False
) -> Type:
    inner = scope.within(name.local)
    is_complex = node.tag == f"{{{XSD}}}complexType"
    component: Type = (_read_complex if is_complex else _read_simple)(node, name, inner)
    return replace(component, anonymous=anonymous, documentation=documentation(node))


def _read_simple(node: Node, name: QName, scope: Scope) -> SimpleType:
    source = source_of(node, scope.document)
    for child, kind in children(node):
        if kind == "restriction":
            base = _simple_type_of(child, "base", "base", scope)
            return SimpleType(name, base=base, facets=read_facets(child), source=source)
        if kind == "list":
            item = _simple_type_of(child, "itemType", "item", scope)
            return SimpleType(name, "list", item=item, source=source)
        if kind == "union":
            members = tuple(_member_types(child, scope))
            return SimpleType(name, "union", members=members, source=source)
    return SimpleType(name, base=ANY_SIMPLE_TYPE, source=source)


def _simple_type_of(node: Node, attribute: str, role: str, scope: Scope) -> QName:
    """Return the name of a simple type's base or item type, which may be anonymous."""
    value = node.get(attribute)
    if value is not None:
        return resolve(node, value, scope)
    path = f"{scope.owner}/{role}"
    return _anonymous(node, ("simpleType",), path, scope) or ANY_SIMPLE_TYPE


def _member_types(node: Node, scope: Scope) -> Iterator[QName]:
    for word in node.get("memberTypes", "").split():
        yield resolve(node, word, scope)
    for child, kind in children(node):
        if kind == "simpleType":
            yield _read_anonymous(child, f"{scope.owner}/member", scope)


def _read_complex(node: Node, name: QName, scope: Scope) -> ComplexType:
    shell = ComplexType(
        name,
        abstract=is_true(node.get("abstract")),
        mixed=is_true(node.get("mixed")),
        source=source_of(node, scope.document),
    )
    for child, kind in children(node):
        if kind in {"complexContent", "simpleContent"}:
            mixed = shell.mixed or is_true(child.get("mixed"))
            shell = replace(shell, mixed=mixed, simple_content=kind == "simpleContent")
            return _read_derivation(child, shell, scope)
    attributes, wildcard = _read_attributes(node, scope)
    content = next(_read_particles(node, scope), None)
    return replace(
        shell, content=content, attributes=attributes, any_attribute=wildcard
    )


def _read_derivation(node: Node, shell: ComplexType, scope: Scope) -> ComplexType:
    for child, kind in children(node):
        if kind not in {"extension", "restriction"}:
            continue
        value = child.get("base")
        attributes, wildcard = _read_attributes(child, scope)
        simple = shell.simple_content
        return replace(
            shell,
            base=resolve(child, value, scope) if value else ANY_TYPE,
            derivation="extension" if kind == "extension" else "restriction",
            content=None if simple else next(_read_particles(child, scope), None),
            attributes=attributes,
            any_attribute=wildcard,
            facets=read_facets(child) if simple else NO_FACETS,
            encoded_array=read_encoded_array(child, scope),
        )
    return shell
