"""JSON codecs."""
