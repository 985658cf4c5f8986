"""WSDL and XSD: the components as they are written, and the readers that make them."""
