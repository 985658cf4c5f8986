"""The lexical forms of XML Schema's built-in types, both ways."""
