"""The enumerations of Fleet."""

from enum import StrEnum

__all__ = ["VanTypes"]


class VanTypes(StrEnum):
    LONG = "Long"
    HIGH = "High"
