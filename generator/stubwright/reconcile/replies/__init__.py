"""What the reply of an operation means: from docs, catalog and overrides, or inferred from its schema."""
