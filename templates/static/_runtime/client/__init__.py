"""The clients: what to send, what came back, and the drivers that do it."""
