"""Selecting operations by pattern, and the exact closure of what they reach."""

from stubwright.select.operations import merge, select
from stubwright.select.patterns import Candidate, candidates, unmatched

__all__ = ["Candidate", "candidates", "merge", "select", "unmatched"]
