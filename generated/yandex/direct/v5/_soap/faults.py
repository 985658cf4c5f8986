from ....._runtime.soap.call import Faults
from ..errors import FaultResponseError
from .types.api_exception_message import read_api_exception_message

FAULTS: Faults = {
    "{http://api.direct.yandex.com/v5/general}FaultResponse": (
        read_api_exception_message,
        FaultResponseError,
    ),
    "{http://direct.yandex.com/api/v5/general}FaultResponse": (
        read_api_exception_message,
        FaultResponseError,
    ),
}
