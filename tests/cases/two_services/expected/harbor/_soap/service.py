from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


BOATS = SoapService(
    name="Boats",
    endpoints={"production": "https://harbor.example/boats"},
    version="1.1",
    namespaces=' xmlns:tns="urn:harbor"',
    namespace="urn:harbor",
    faults=faults,
)

PIERS = SoapService(
    name="Piers",
    endpoints={"production": "https://harbor.example/piers"},
    version="1.1",
    namespaces=' xmlns:tns="urn:harbor"',
    namespace="urn:harbor",
    faults=faults,
)
