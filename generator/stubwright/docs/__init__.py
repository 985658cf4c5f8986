"""Operation docs: what a page says, and the readers that find it."""
