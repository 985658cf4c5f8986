"""Merges schema, docs and overrides into one model; a conflict between them is a diagnostic."""

from stubwright.reconcile.api import reconcile

__all__ = ["reconcile"]
