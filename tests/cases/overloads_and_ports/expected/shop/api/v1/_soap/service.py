from ....._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


FLEET_VANS11 = SoapService(
    name="Fleet",
    endpoints={"production": "http://localhost/vans"},
    version="1.1",
    namespaces=' xmlns:tns="urn:shop"',
    namespace="urn:shop",
    faults=faults,
)

FLEET_CRATES = SoapService(
    name="Fleet",
    endpoints={"production": "http://localhost/crates"},
    version="1.1",
    namespaces=' xmlns:tns="urn:shop"',
    namespace="urn:shop",
    faults=faults,
)
