from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Kites",
    endpoints={"production": "https://kites.example/soap"},
    version="1.1",
    namespaces=' xmlns:tns="urn:kites"',
    namespace="urn:kites",
    faults=faults,
)
