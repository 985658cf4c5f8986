"""Microsoft's operation pages: markdown, rendered text and localized copies."""
