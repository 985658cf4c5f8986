"""The command line. Only here is anything printed, and only here does the program exit."""

from stubwright.cli.main import main

__all__ = ["main"]
