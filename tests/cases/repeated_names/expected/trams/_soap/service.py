from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Trams",
    endpoints={"production": "https://trams.example/soap"},
    version="1.1",
    namespaces=' xmlns:tns="urn:trams"',
    namespace="urn:trams",
    faults=faults,
)
