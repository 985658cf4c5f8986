"""The namespaces of the messages, as ElementTree writes them."""

NS_CRATES = "{urn:crates}"
NS_TNS = "{urn:crates:calls}"
