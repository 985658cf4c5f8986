"""Documentation pages: the facts that they state, and the readers."""
