"""SOAP: what generated codecs are written in."""
