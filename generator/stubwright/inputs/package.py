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
class Named:
    """What a command names: ids of the catalog in ``specs``, or an API outside it."""

    specs: Path
    ids: Sequence[str]
    arguments: ApiArguments


def named_inputs(named: Named, log: Log) -> list[ApiInputs]:
    """Return the inputs of the named APIs; of the whole catalog where none is named."""
    if named.arguments.names_files:
        return [inputs_for(named.arguments, named.specs / CATALOG, log)]
    entries = choose(open_catalog(named.specs, log), named.ids)
    return [inputs_of(named.specs, entry) for entry in entries]


def package_inputs(
    named: Named,
    out: Path,
    lock: Lock,
    log: Log,
    *,
    drop: Sequence[str] = (),
    grow: bool = False,
) -> list[ApiInputs]:
    """Return the inputs of a package: of the named APIs, and of those that its ``lock`` lists.

    Where none is named, they are those of the package, or the whole catalog if it is to ``grow`` or
    is empty. Raises `InputError` where the package contains an API that can't be generated again,
    because it isn't in the catalog, and that isn't to be dropped.
    """
    if named.arguments.names_files:
        inputs = named_inputs(named, log)
    else:
        catalog = open_catalog(named.specs, log)
        listed = [entry.id for entry in catalog.apis]
        present = [name for name in listed if name in lock.apis and name not in drop]
        chosen = () if grow and not named.ids and not drop else (*named.ids, *present)
        if drop and not chosen:
            message = "nothing would be left of the package"
            raise InputError("output-drops-api", message, Source(out.as_posix()))
        inputs = [inputs_of(named.specs, entry) for entry in choose(catalog, chosen)]
    refuse_drops(out, lock, [item.entry.id for item in inputs], drop)
    return inputs


def refuse_unknown_drops(drop: Sequence[str], lock: Lock, out: Path) -> None:
    """Raise `InputError` for an API that is to be dropped and that the package doesn't contain."""
    for name in drop:
        if name not in lock.apis:
            raise unknown_api(name, lock.apis, Source(out.as_posix()))
