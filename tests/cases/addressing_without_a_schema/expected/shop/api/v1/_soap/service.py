from ....._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Shop",
    endpoints={"production": "http://localhost/"},
    version="1.1",
    namespaces=' xmlns:addressing="http://www.w3.org/2005/08/addressing" xmlns:tns="urn:shop"',
    namespace="",
    faults=faults,
)
