"""HTTP as values, the transports that carry it, and when to send again."""
