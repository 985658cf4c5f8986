"""Stubwright: typed Python clients from WSDL, XSD and the vendors' operation docs."""
