from ..._runtime.soap.call import Faults
from ..errors import ClosedError, ProblemsError
from .types.closed import read_closed
from .types.problems import read_problems

FAULTS: Faults = {
    "{urn:vans}Problems": (read_problems, ProblemsError),
    "{urn:vans}Closed": (read_closed, ClosedError),
    "{urn:printed-in-the-docs}Trouble": (read_problems, ProblemsError),
}
