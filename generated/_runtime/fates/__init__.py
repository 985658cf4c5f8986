"""What became of each item of a request."""
