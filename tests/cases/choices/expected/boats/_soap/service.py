from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Boats",
    endpoints={"production": "https://boats.example/soap"},
    version="1.1",
    namespaces=' xmlns:tns="urn:boats"',
    namespace="urn:boats",
    faults=faults,
)
