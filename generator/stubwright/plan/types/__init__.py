"""Plans dataclasses, enumerations, annotations, docstrings and checks."""
