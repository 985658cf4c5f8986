from ....._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Fleet",
    endpoints={"production": "http://localhost/"},
    version="1.1",
    namespaces=' xmlns:tns="urn:shop" xmlns:vans="urn:vans"',
    namespace="urn:shop",
    faults=faults,
)
