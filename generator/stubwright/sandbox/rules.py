"""Vendor rules that only the sandbox needs: error codes and prices, from ``sandbox.toml``."""

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
"""Why a request, or one of its items, is refused."""


@dataclass(frozen=True, slots=True)
class VendorError:
    """The error that a vendor reports in a situation, for one operation or for all.

    ``fault`` lists the fault details that can contain it, in order of preference. ``status`` is the
    HTTP status by protocol if it isn't the vendor's usual one. With ``whole``, one such item causes the
    whole request to be refused.
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
    """The cost of calls to an API that charges points, and the HTTP headers that report it.

    ``daily`` is the number of points that an advertiser may spend. A call costs ``call`` points, plus
    ``item`` (by service) for each deleted item and ``failed`` for each refused one; a request that
    can't be read costs ``malformed``. ``login`` is the credential that identifies the advertiser;
    ``login_header`` repeats its value.
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

    ``identity`` lists the fields that identify an item; an item without them is identified by its
    required fields. ``status`` is the usual HTTP status of faults by protocol. ``same`` maps
    credentials to fields of the body that must have the same value. ``concurrent`` is the
    number of requests with the same credentials that are served at once; 0 means no limit.
    """

    identity: tuple[str, ...] = ()
    request_id: Literal["uuid", "decimal"] = "uuid"
    status: Mapping[str, int] = field(default_factory=dict[str, int])
    same: Mapping[str, str] = field(default_factory=dict[str, str])
    concurrent: int = 0
    points: PointRules | None = None
    errors: tuple[VendorError, ...] = ()

    def error(self, situation: Situation, operation: str = "") -> VendorError:
        """Return the error for a situation: the operation's own, the general one, or a placeholder."""
        rows = [row for row in self.errors if row.when == situation]
        for row in rows:
            if row.operation == operation:
                return row
        general = (row for row in rows if not row.operation)
        symbol = "Sandbox" + situation.title().replace("-", "")
        return next(general, VendorError(situation, 1, situation, symbol))


def read_rules(specs: Path, log: Log) -> Mapping[str, VendorRules]:
    """Return the rules by vendor; an empty mapping if the specs folder has no ``sandbox.toml``.

    Raises `InputError` for a malformed file.
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
