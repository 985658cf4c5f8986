"""The input of batch runs: a container that changes, and items that can't be sent."""
