from ..._runtime.soap.call import Faults, SoapService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = SoapService(
    name="Vans",
    endpoints={"production": "https://vans.example/soap"},
    version="1.1",
    namespaces=' xmlns:tns="urn:vans"',
    namespace="urn:vans",
    faults=faults,
)
