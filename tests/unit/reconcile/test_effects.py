"""What an operation does: by its name, its summary, the catalog or an override."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.reconcile.effects import deletes_by_name
from tests.tiny import WSDL
from tests.unit.reconcile.test_fields import override, read

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.model.api import Operation


@pytest.mark.parametrize(
    "name",
    [
        "delete",
        "DeleteMedia",
        "DeleteHTML5s",
        "deleteProducts",
        "deleteAllRows",
        "batch_delete",
        "BulkDeleteItems",
        "softDelete",
        "catalogProductDelete",
        "catalogCategoryRemoveProduct",
        "customerListRemove",
        "ruleSetDelete",
        "RemoveUsersFromGroup",
        "purge_queue",
        "EraseRecord",
        "destroySession",
        "deleteproducts",
        "deletedevice",
    ],
)
def test_names_of_deletes(name: str) -> None:
    assert deletes_by_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "undelete",
        "unDelete",
        "UndeleteAds",
        "getDeleted",
        "getDeletedRows",
        "GetDeleteJobStatus",
        "isDeleted",
        "is_deleted",
        "canDeleteUser",
        "listDeleted",
        "ListDeletedItems",
        "deletedItems",
        "removedUsers",
        "restoreDeleted",
        "undo_delete",
        "cancelDelete",
        "MarkForDelete",
        "create",
        "AddMedia",
        "update",
        "deletion",
        "SearchRemoved",
        "",
    ],
)
def test_names_of_others(name: str) -> None:
    assert not deletes_by_name(name)


def named(folder: Path, name: str, summary: str, text: str = "") -> Operation:
    """The tiny API's operation with another name and another summary."""
    wsdl = WSDL.replace("DeleteVans", name).replace("Deletes vans.", summary)
    return read(folder, wsdl, text.replace("DeleteVans", name))[0]


@pytest.mark.parametrize(
    ("summary", "effect"),
    [
        ("Deletes vans.", ("delete", "docs")),
        ("This operation permanently removes vans.", ("delete", "docs")),
        ("Used to delete vans.", ("delete", "docs")),
        ("\u0423\u0434\u0430\u043b\u044f\u0435\u0442 vans.", ("delete", "docs")),
        ("Returns deleted vans.", ("other", "name")),
        ("Undeletes vans.", ("other", "name")),
        ("Deleted vans come back.", ("other", "name")),
        ("Adds vans; deletes none.", ("other", "name")),
    ],
)
def test_the_first_words_of_a_summary(
    tmp_path: Path, summary: str, effect: tuple[str, str]
) -> None:
    operation = named(tmp_path, "ArchiveVans", summary)
    assert operation.effect[:2] == effect
    assert operation.effect.source.path == "a/fleet.wsdl"


def test_a_name_that_deletes_comes_before_the_summary(tmp_path: Path) -> None:
    assert named(tmp_path, "DeleteVans", "Returns a token.").effect[:2] == ("delete", "name")  # fmt: skip


def test_an_override_comes_before_all(tmp_path: Path) -> None:
    operation = named(tmp_path, "DeleteVans", "Deletes vans.", override(effect='"other"'))  # fmt: skip
    assert operation.effect[:2] == ("other", "override")
    assert str(operation.effect.source) == "a/overrides.toml:2"
    assert operation.partial_errors.items == ()


def test_an_override_that_states_what_is_known(tmp_path: Path) -> None:
    found = read(tmp_path, WSDL, override(effect='"delete"'))[1]
    assert "a/overrides.toml:2: override-unused: effect of DeleteVans has no effect: the schema or the docs state the same" in found  # fmt: skip


def test_only_known_effects(tmp_path: Path) -> None:
    found = read(tmp_path, WSDL, override(effect='"deletes"'))[1]
    assert "a/overrides.toml:2: override-malformed: effect must be one of delete, batch, other" in found  # fmt: skip
