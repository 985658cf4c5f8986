"""The fields and the content of messages and types, before Python names are chosen."""
