"""The reconciled model of an API, and the selection from WSDL documents that it is made from."""
