"""A model or a page described for people and programs: coverage, export."""
