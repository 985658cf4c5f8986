"""The namespaces of the messages, as ElementTree writes them."""

NS_TOYS = "{urn:toys}"
NS_BOATS = "{urn:toys:boats}"
NS_KITES = "{urn:toys:kites}"
