"""Values of XML Schema's built-in types: writing and parsing their lexical forms."""
