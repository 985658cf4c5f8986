"""The base classes of the generated clients, synchronous and asynchronous."""
