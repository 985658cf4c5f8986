"""Codecs: the readers and writers of messages on each protocol."""
