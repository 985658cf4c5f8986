"""The synchronous and asynchronous clients, and the sans-I/O part that they share."""
