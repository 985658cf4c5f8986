from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Bells",
    endpoints={"production": "https://bells.example/soap"},
    version="1.1",
    namespaces=' xmlns:tns="urn:bells"',
    namespace="",
    faults=faults,
)
