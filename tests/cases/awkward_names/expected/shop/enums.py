"""The enumerations of Shop."""

from enum import StrEnum

__all__ = ["Mode"]


class Mode(StrEnum):
    NONE = "None"
    ON_B8D31E = "on"
    ON_E8A011 = "ON"
    EMPTY = "+"
