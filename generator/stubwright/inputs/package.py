"""From what a command names to the APIs that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright import pipeline
from stubwright.diagnostics import InputError, Source
from stubwright.inputs.arguments import inputs_for
from stubwright.inputs.digests import CATALOG
from stubwright.inputs.pages import docs_alone
from stubwright.write import read_lock, refuse_drops

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from stubwright.cli.session import Session
    from stubwright.diagnostics import Diagnostic
    from stubwright.docs.facts import IndexFacts, PageFacts
    from stubwright.inputs.arguments import Request
    from stubwright.inputs.files import ApiInputs
    from stubwright.model.api import Api
    from stubwright.write import Lock


def named(session: Session, ids: Sequence[str], adhoc: Request) -> list[ApiInputs]:
    """Return the inputs of the APIs that were named: all of the catalog without any name."""
    if adhoc.names_files:
        return [inputs_for(adhoc, session.specs / CATALOG, session.log)]
    session.below_specs = True
    catalog = pipeline.open_catalog(session.specs, session.log)
    entries = pipeline.choose(catalog, ids)
    return [pipeline.inputs_of(session.specs, entry) for entry in entries]


def loaded(session: Session, ids: Sequence[str], adhoc: Request) -> list[Api]:
    """Return the models of the APIs that were named."""
    return [pipeline.load_api(item, session.log) for item in named(session, ids, adhoc)]


def read_alone(
    session: Session, adhoc: Request
) -> Iterator[tuple[PageFacts | IndexFacts | None, tuple[Diagnostic, ...]]]:
    """Yield what each docs page that was named says, and what is to say about it."""
    return docs_alone(inputs_for(adhoc, session.specs / CATALOG, session.log))


def of_package(
    session: Session,
    ids: Sequence[str],
    adhoc: Request,
    out: Path,
    *,
    drop: Sequence[str] = (),
    force: bool = False,
    grow: bool = False,
) -> list[ApiInputs]:
    """Return the inputs of a package: of the APIs that were named, and of those that it holds.

    Where none was named, they are those that it holds, or all of the catalog if it is to ``grow``
    or holds none. Raises `InputError` where the package holds another API that can't be made again, as nothing
    says from which files.
    """
    lock = read_lock(out, lenient=force)
    _refuse_unknown(out, lock, drop)
    if adhoc.names_files:
        inputs = named(session, ids, adhoc)
    else:
        session.below_specs = True
        catalog = pipeline.open_catalog(session.specs, session.log)
        listed = [entry.id for entry in catalog.apis]
        present = [name for name in listed if name in lock.apis and name not in drop]
        chosen = () if grow and not ids and not drop else (*ids, *present)
        if drop and not chosen:
            message = "nothing would be left of the package"
            raise InputError("output-drops-api", message, Source(out.as_posix()))
        entries = pipeline.choose(catalog, chosen)
        inputs = [pipeline.inputs_of(session.specs, entry) for entry in entries]
    refuse_drops(out, lock, [item.entry.id for item in inputs], drop)
    return inputs


def _refuse_unknown(out: Path, lock: Lock, drop: Sequence[str]) -> None:
    for name in drop:
        if name not in lock.apis:
            raise pipeline.unknown_api(name, lock.apis, Source(out.as_posix()))
