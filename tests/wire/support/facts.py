"""The reference facts of every operation, as they were collected by hand from vendors' files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from .apis import Case

MICROSOFT = {
    ("CampaignManagement", "v12"): "microsoft.campaign_management.v12",
    ("CampaignManagement", "v13"): "microsoft.campaign_management.v13",
    ("CustomerManagement", "v13"): "microsoft.customer_management.v13",
}
Key = tuple[str, str, str]


def key_of(case: Case) -> Key:
    """The name of an operation in the facts: API, service if names repeat, operation."""
    service = case.operation.service if case.operation.name == "delete" else ""
    return case.api.entry.id, service, case.operation.name


def microsoft_facts(reference: Path) -> dict[Key, Any]:
    """The facts of Microsoft's operations."""
    text = (reference / "reference/microsoft_operations.json").read_text("utf-8")
    return {
        (MICROSOFT[fact["api"], fact["version"]], "", fact["operation"]): fact
        for fact in json.loads(text)["operations"]
    }


def yandex_facts(reference: Path) -> dict[Key, Any]:
    """The facts of Yandex's operations."""
    text = (reference / "reference/yandex_operations.json").read_text("utf-8")
    return {
        ("yandex.direct.v5", fact["service_name"], "delete"): fact
        for fact in json.loads(text)["services"].values()
        if fact["has_delete"]
    }
