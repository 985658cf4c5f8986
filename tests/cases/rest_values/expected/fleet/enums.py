"""The enumerations of Fleet."""

from enum import StrEnum

__all__ = ["Days"]


class Days(StrEnum):
    MON = "Mon"
    TUE = "Tue"
