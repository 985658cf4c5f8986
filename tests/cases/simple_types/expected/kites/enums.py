"""The enumerations of Kites."""

from enum import StrEnum

__all__ = ["Shape", "Wind"]


class Shape(StrEnum):
    """The outline of a kite."""

    DELTA = "Delta"
    BOX_KITE = "box kite"
    EMPTY = ""


class Wind(StrEnum):
    N1 = "1"
    N2 = "-2"
