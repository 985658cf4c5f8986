"""Plans ``credentials.py``: the class of an API's credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.context import runtime, runtime_name, standard
from stubwright.python import (
    NONE,
    STR,
    Call,
    CredentialsModule,
    Doc,
    Field,
    Literal,
    Mapping,
    Name,
    Sequence,
    Symbol,
    builtin_name,
    union,
)
from stubwright.python.headers import header
from stubwright.python.imports import symbols_in

if TYPE_CHECKING:
    from stubwright.catalog.entry import CredentialField
    from stubwright.plan.context import Context
    from stubwright.python import Annotation, Expression


def credentials_name(context: Context) -> str:
    """Return the name of the credentials class."""
    return f"{context.api.entry.client}Credentials"


def credentials_symbol(context: Context) -> Symbol:
    """Return the credentials class."""
    return Symbol(f"{context.symbols.root}.credentials", credentials_name(context))


def credentials_exports(context: Context) -> tuple[str, ...]:
    """Return the names that the module of the credentials exports."""
    has_token = any(field.token for field in context.api.entry.credentials)
    name = credentials_name(context)
    return (name, "RefreshToken") if has_token else (name,)


def credentials_module(context: Context) -> CredentialsModule:
    """Return the module of the API's credentials."""
    path = context.path("credentials")
    stated = context.api.entry.credentials
    fields = tuple(_field(field) for field in stated)
    secrets = Sequence(tuple(Literal(field.name) for field in stated if field.secret))
    grants = _grants(context)
    used = {
        standard("dataclasses", "dataclass"),
        standard("typing", "ClassVar"),
        runtime("auth.credentials", "Credentials"),
        *symbols_in(grants),
    }
    if grants.items:
        used |= {
            standard("collections.abc", "Mapping"),
            runtime("auth.tokens", "Grant"),
        }
    for field in fields:
        used.update(symbols_in(field.annotation))
        used.update(symbols_in(field.default) if field.default is not None else ())
    doc = f"The credentials of {context.api.entry.title}."
    name = credentials_name(context)
    exports = credentials_exports(context)
    if len(exports) > 1:
        used.add(runtime("auth.tokens", "RefreshToken"))
    head = header(path, doc, used, exports=tuple(sorted(exports)), postponed=True)
    return CredentialsModule(path, head, name, Doc((doc,)), fields, secrets, grants)


def _field(field: CredentialField) -> Field:
    annotation: Annotation = builtin_name("bool") if field.boolean else STR
    if field.token:
        annotation = runtime_name("auth.tokens", "Token")
    if not field.required:
        annotation = union(annotation, NONE)
    default: Expression | None = None if field.required else Literal(None)
    if field.secret:
        keywords: tuple[tuple[str, Expression], ...] = (("repr", Literal(value=False)),)
        if not field.required:
            keywords = (("default", Literal(None)), *keywords)
        default = Call(Name(standard("dataclasses", "field")), (), keywords)
    return Field(field.name, annotation, default, Doc((field.description,)))


def _grants(context: Context) -> Mapping:
    """Return the addresses that exchange refresh tokens, by environment and name."""
    by_environment: dict[str, list[tuple[Expression, Expression]]] = {}
    for grant in context.api.entry.grants:
        made = Call(
            runtime_name("auth.tokens", "Grant"),
            (Literal(grant.url), Literal(grant.scope)),
        )
        by_environment.setdefault(grant.environment, []).append(
            (Literal(grant.name), made)
        )
    return Mapping(
        tuple(
            (Literal(name), Mapping(tuple(pairs)))
            for name, pairs in by_environment.items()
        )
    )
