"""What the prose of any vendor's pages says: limits, numbers, wording, types."""
