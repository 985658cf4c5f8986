from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Crates",
    endpoints={"production": "https://crates.example/soap"},
    version="1.2",
    namespaces=' xmlns:crates="urn:crates" xmlns:tns="urn:crates:calls"',
    namespace="urn:crates:calls",
    faults=faults,
)
