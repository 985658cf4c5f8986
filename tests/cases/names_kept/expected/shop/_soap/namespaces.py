"""The namespaces of the messages, as ElementTree writes them."""

NS_OTHER = "{urn:other}"
NS_TNS = "{urn:shop}"
