"""The namespaces of the messages, as ElementTree writes them."""

NS_GENERIC = "{http://schemas.datacontract.org/2004/07/System.Collections.Generic}"
NS_ARRAYS = "{http://schemas.microsoft.com/2003/10/Serialization/Arrays}"
NS_ADAPI = "{https://adapi.microsoft.com}"
NS_TNS = "{https://bingads.microsoft.com/CampaignManagement/v13}"
