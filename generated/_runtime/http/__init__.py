"""HTTP requests and responses as values, transports, and the retry policy."""
