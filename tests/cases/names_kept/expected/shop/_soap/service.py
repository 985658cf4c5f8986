from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Shop",
    endpoints={"production": "https://shop.example/soap"},
    version="1.1",
    namespaces=' xmlns:other="urn:other" xmlns:tns="urn:shop"',
    namespace="urn:shop",
    faults=faults,
)
