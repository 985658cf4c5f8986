"""JSON: the functions that generated JSON codecs call."""
