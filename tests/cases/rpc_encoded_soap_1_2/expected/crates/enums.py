"""The enumerations of Crates."""

from enum import StrEnum

__all__ = ["Hue"]


class Hue(StrEnum):
    RED = "Red"
    BLUE = "Blue"
