"""What the sandbox knows of a vendor beyond the catalog: ``sandbox.toml`` of the specs folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from stubwright.catalog.toml import TomlFile, as_table, build

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from stubwright.diagnostics import Log

FILE: Final = "sandbox.toml"
Situation: TypeAlias = Literal[
    "absent",
    "busy",
    "changed",
    "duplicate",
    "empty",
    "expired-token",
    "forbidden",
    "in-use",
    "internal",
    "invalid-token",
    "malformed",
    "missing",
    "no-credentials",
    "no-points",
    "throttled",
    "too-many",
]
"""What can be wrong with a request, or with one of its items."""


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """The error that a vendor reports in a situation, for one operation or for all.

    ``fault`` names the details that can carry it, in order of preference; ``status`` the HTTP
    status by protocol where it isn't the usual one. ``whole`` refuses the request for one item.
    """

    when: Situation
    code: int
    message: str
    symbol: str = ""
    details: str = ""
    operation: str = ""
    fault: tuple[str, ...] = ()
    status: Mapping[str, int] = field(default_factory=dict[str, int])
    whole: bool = False


@dataclass(frozen=True, slots=True)
class PointRules:
    """What calls cost where an API charges points, and the HTTP headers that say so.

    ``login`` is the credential whose value ``login_header`` repeats. ``item`` has the cost of an
    item by service, ``failed`` that of one that was refused.
    """

    header: str
    daily: int
    call: int
    failed: int = 0
    malformed: int = 0
    item: Mapping[str, int] = field(default_factory=dict[str, int])
    login_header: str = ""
    login: str = ""


@dataclass(frozen=True, slots=True)
class VendorRules:
    """The rules of one vendor.

    ``identity`` are the fields that tell an item apart; items without them go by what their docs
    require. ``same`` maps credentials to fields of the body that have to be equal. ``concurrent``
    is how many requests one set of credentials may have at once; 0 is any number.
    """

    identity: tuple[str, ...] = ()
    request_id: Literal["uuid", "decimal"] = "uuid"
    status: Mapping[str, int] = field(default_factory=dict[str, int])
    same: Mapping[str, str] = field(default_factory=dict[str, str])
    concurrent: int = 0
    points: PointRules | None = None
    errors: tuple[ErrorRow, ...] = ()

    def error(self, situation: Situation, operation: str = "") -> ErrorRow:
        """Return the error for a situation: the operation's own, the general one, a stand-in."""
        rows = [row for row in self.errors if row.when == situation]
        for row in rows:
            if row.operation == operation:
                return row
        general = (row for row in rows if not row.operation)
        symbol = "Sandbox" + situation.title().replace("-", "")
        return next(general, ErrorRow(situation, 1, situation, symbol))


def read_rules(specs: Path, log: Log) -> Mapping[str, VendorRules]:
    """Return the rules by vendor; none where the specs folder has no file of them.

    Raises `InputError` for a file that can't be read as one.
    """
    if not (specs / FILE).is_file():
        return {}
    file = TomlFile(specs / FILE, FILE, log)
    found: dict[str, VendorRules] = {}
    for vendor, stated in file.table_of("vendor").items():
        table = as_table(stated)
        if table is None:
            raise file.refuse(f"vendor {vendor} must be a table", "vendor", vendor)
        found[vendor] = build(file, VendorRules, table, ("vendor", vendor))
    return found
