from ..._runtime.json.call import Faults, JsonService


def faults() -> Faults:
    from .faults import FAULTS

    return FAULTS


SERVICE = JsonService(
    name="Fleet",
    endpoints={"production": "https://fleet.example/rest"},
    discriminator="Type",
    faults=faults,
)
