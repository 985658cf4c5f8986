"""Journals of batch runs: reading and writing them."""
