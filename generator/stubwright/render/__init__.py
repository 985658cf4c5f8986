"""The plan to text: templates place what was planned; `layout` breaks lines as black would."""

from stubwright.render.files import render
from stubwright.render.gate import gate

__all__ = ["gate", "render"]
