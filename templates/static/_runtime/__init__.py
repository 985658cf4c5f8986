"""The runtime that all generated clients share. It is independent of any vendor."""
