"""The command line: the only part of the generator that prints, and that exits."""

from stubwright.cli.main import main

__all__ = ["main"]
