"""Wall time of a process that imports one client, makes one request and reads one reply.

python -m benchmarks.start
"""

from __future__ import annotations

from benchmarks.timing import HEAD, processes, row

CLIENT = """
from generated.microsoft.campaign_management.v13 import CampaignManagementClient, CampaignManagementCredentials
from generated.microsoft.campaign_management.v13.operations.delete_media import DeleteMediaRequest
from generated import HttpResponse
credentials = CampaignManagementCredentials(authentication_token="t", developer_token="d")
client = CampaignManagementClient(credentials, protocol={protocol!r})
request = DeleteMediaRequest(account_id=1, media_ids=[7, 8])
client.prepare(request)
client.read(request, HttpResponse(200, {{}}, {reply!r}))
"""
BY_HAND = """
import sys
sys.path.insert(0, "benchmarks")
import by_hand
by_hand.join_soap(1, [7, 8])
by_hand.read_soap(b"<a/>")
"""
SOAP = b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><DeleteMediaResponse xmlns="https://bingads.microsoft.com/CampaignManagement/v13"/></s:Body></s:Envelope>'
REST = b'{"PartialErrors": [null]}'


def main() -> None:
    """Print the table."""
    commands = {
        "import, request and reply, SOAP": [
            "-c",
            CLIENT.format(protocol="soap", reply=SOAP),
        ],
        "import, request and reply, REST": [
            "-c",
            CLIENT.format(protocol="rest", reply=REST),
        ],
        "by hand": ["-c", BY_HAND],
        "nothing": ["-c", ""],
    }
    found = processes(commands, rounds=15)
    print(HEAD)
    for name in list(commands)[:2]:
        print(row(found, name, "by hand", "2"))
    print(row(found, "by hand", "nothing", ""))


if __name__ == "__main__":
    main()
