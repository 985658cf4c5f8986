"""The APIs that a command names, or that a generated package contains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Source
from stubwright.inputs.arguments import inputs_for
from stubwright.inputs.catalog import CATALOG, choose, inputs_of, open_catalog
from stubwright.inputs.unknown import unknown_api
from stubwright.write import refuse_drops

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stubwright.diagnostics import Log
    from stubwright.inputs.arguments import ApiArguments
    from stubwright.inputs.files import ApiInputs
    from stubwright.write import Lock


@dataclass(frozen=True, slots=True)
class ChosenApis:
    """The APIs that a command names: ids in the catalog of ``specs``, or an API outside it."""

    specs: Path
    ids: Sequence[str]
    arguments: ApiArguments


def named_inputs(chosen: ChosenApis, log: Log) -> list[ApiInputs]:
    """Return the inputs of the named APIs; of the whole catalog where none is named."""
    if chosen.arguments.names_files:
        return [inputs_for(chosen.arguments, chosen.specs / CATALOG, log)]
    entries = choose(open_catalog(chosen.specs, log), chosen.ids)
    return [inputs_of(chosen.specs, entry) for entry in entries]


def package_inputs(
    chosen: ChosenApis,
    out: Path,
    lock: Lock,
    log: Log,
    *,
    drop: Sequence[str] = (),
    grow: bool = False,
) -> list[ApiInputs]:
    """Return the inputs of a package: of the named APIs, and of those that its ``lock`` lists.

    If none is named, these are the APIs of the package; with ``grow``, or for an empty package, those
    of the whole catalog. Raises `InputError` if the package contains an API that is neither in the
    catalog, so that it can't be generated again, nor in ``drop``.
    """
    if chosen.arguments.names_files:
        inputs = named_inputs(chosen, log)
    else:
        catalog = open_catalog(chosen.specs, log)
        listed = [entry.id for entry in catalog.apis]
        present = [name for name in listed if name in lock.apis and name not in drop]
        ids = () if grow and not chosen.ids and not drop else (*chosen.ids, *present)
        if drop and not ids:
            message = "nothing would be left of the package"
            raise InputError("output-drops-api", message, Source(out.as_posix()))
        inputs = [inputs_of(chosen.specs, entry) for entry in choose(catalog, ids)]
    refuse_drops(out, lock, [item.entry.id for item in inputs], drop)
    return inputs


def refuse_unknown_drops(drop: Sequence[str], lock: Lock, out: Path) -> None:
    """Raise `InputError` for an API in ``drop`` that the package doesn't contain."""
    for name in drop:
        if name not in lock.apis:
            raise unknown_api(name, lock.apis, Source(out.as_posix()))
