"""JSON: what generated codecs are written in."""
