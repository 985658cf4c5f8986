"""Renders the plan as text: templates place the planned parts, and `layout` breaks lines as black does."""

from stubwright.render.files import render
from stubwright.render.gate import gate

__all__ = ["gate", "render"]
