"""SOAP: the functions that generated SOAP codecs call."""
