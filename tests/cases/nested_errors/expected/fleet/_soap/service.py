from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Fleet",
    endpoints={"production": "https://fleet.example/soap"},
    version="1.1",
    namespaces=' xmlns:tns="urn:fleet"',
    namespace="urn:fleet",
    faults=faults,
)
