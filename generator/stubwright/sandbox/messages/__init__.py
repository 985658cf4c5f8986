"""Reads requests and writes replies, over SOAP and as JSON."""
