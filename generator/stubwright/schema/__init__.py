"""WSDL and XSD: the components as documents declare them, and the readers of the documents."""
