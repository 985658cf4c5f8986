"""Batch runs: sending any number of items in batches, with a journal and a report."""
