"""Selects operations by pattern, with exactly the schema components that they can reach."""

from stubwright.select.explain import explain
from stubwright.select.operations import merge, select
from stubwright.select.patterns import Candidate, candidates, unmatched

__all__ = ["Candidate", "candidates", "explain", "merge", "select", "unmatched"]
