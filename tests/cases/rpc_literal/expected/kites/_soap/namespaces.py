"""The namespaces of the messages, as ElementTree writes them."""

NS_KITES = "{urn:kites}"
NS_TNS = "{urn:kites:calls}"
