"""The enumerations of Fleet v1."""

from enum import StrEnum

__all__ = ["Color"]


class Color(StrEnum):
    RED = "Red"
