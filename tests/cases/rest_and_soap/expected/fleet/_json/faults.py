from ..._runtime.json.call import Faults
from ..errors import FaultError
from .types.fault import read_fault

FAULTS: Faults = {"Fault/": (read_fault, FaultError)}
