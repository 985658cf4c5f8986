"""What a request must satisfy: schemas, documented requirements, credentials and points."""
