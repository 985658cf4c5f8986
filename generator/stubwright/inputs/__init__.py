"""Finds and reads the inputs of a run: files that the catalog lists, or that the command line names."""
