"""The namespaces of the messages, as ElementTree writes them."""

NS_ADAPI = "{https://adapi.microsoft.com}"
NS_TNS = "{https://bingads.microsoft.com/Customer/v13}"
NS_EXCEPTION = "{https://bingads.microsoft.com/Customer/v13/Exception}"
