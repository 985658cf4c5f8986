"""The namespaces of the messages, as ElementTree writes them."""

NS_ADDRESSING = "{http://www.w3.org/2005/08/addressing}"
NS_TNS = "{urn:shop}"
