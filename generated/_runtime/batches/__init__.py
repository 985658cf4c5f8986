"""Runs of batches: any number of items, their journal and their report."""
