"""Schema, docs and overrides to one model; a conflict between them is a diagnostic."""

from stubwright.reconcile.api import reconcile

__all__ = ["reconcile"]
