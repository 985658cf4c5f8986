"""A schema from docs pages alone, where no WSDL is at hand."""

from stubwright.infer.operations import infer, with_inferred

__all__ = ["infer", "with_inferred"]
