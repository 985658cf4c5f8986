"""Types: dataclasses, enumerations, annotations, docstrings and checks."""
