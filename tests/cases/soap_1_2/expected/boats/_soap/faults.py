from ..._runtime.soap.call import Faults
from ..errors import RefusalError
from .types.refusal import read_refusal

FAULTS: Faults = {"{urn:boats}Refusal": (read_refusal, RefusalError)}
