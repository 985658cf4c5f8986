"""The WSDL/XSD vocabulary: what a vendor publishes, as written, before any Python is thought of."""
