from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Crates",
    endpoints={"production": "https://crates.example/soap"},
    version="1.1",
    namespaces=' xmlns:tns="urn:crates"',
    namespace="urn:crates",
    faults=faults,
)
