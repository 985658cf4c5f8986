"""One exchange with a service: what clients send, how they read the answer, and the drivers that do it."""
