from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="S",
    endpoints={"production": "http://localhost/s"},
    version="1.1",
    namespaces=' xmlns:tns="urn:t"',
    namespace="urn:t",
    faults=faults,
)
