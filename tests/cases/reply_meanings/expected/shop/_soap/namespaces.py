"""The namespaces of the messages, as ElementTree writes them."""

NS_TNS = "{urn:t}"
