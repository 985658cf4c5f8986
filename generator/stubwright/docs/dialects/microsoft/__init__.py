"""Microsoft's operation pages and index pages: markdown, rendered text and translated copies."""
