from ..._runtime.soap.call import Faults
from ..errors import FaultError
from .types.fault import read_fault

FAULTS: Faults = {"{urn:toys}Fault": (read_fault, FaultError)}
