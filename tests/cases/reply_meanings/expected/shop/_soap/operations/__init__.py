"""Codecs; nothing here is for use from outside."""
