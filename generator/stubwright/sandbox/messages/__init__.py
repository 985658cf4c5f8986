"""What requests and replies contain, over SOAP and as JSON."""
