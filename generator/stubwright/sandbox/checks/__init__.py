"""The checks of a request: schemas, documented requirements, credentials and points."""
