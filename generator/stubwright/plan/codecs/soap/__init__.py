"""SOAP codecs."""
