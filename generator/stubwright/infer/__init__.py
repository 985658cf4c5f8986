"""Infers operations and types from docs pages where there is no WSDL."""

from stubwright.infer.operations import infer, with_inferred

__all__ = ["infer", "with_inferred"]
