"""Messages with 10,000 ids or errors, compared with hand-written code for the same messages.

python -m benchmarks.messages
"""

from __future__ import annotations

import json
from typing import Any

from benchmarks.timing import HEAD, in_turn, row

from benchmarks import by_hand
from generated._runtime.json.reader import Reply
from generated._runtime.soap.envelope import read_envelope
from generated.microsoft.campaign_management.v13._json.operations import (
    delete_keywords as rest,
)
from generated.microsoft.campaign_management.v13._soap.operations import (
    delete_keywords as soap,
)
from generated.microsoft.campaign_management.v13.operations.delete_keywords import (
    DeleteKeywordsRequest,
)
from generated.yandex.direct.v5._json.operations import ads_delete as yandex
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types.ids_criteria import IdsCriteria

COUNT = 10_000
IDS = list(range(2**40, 2**40 + COUNT))


def errors() -> list[Any]:
    """Return partial errors: of ten, two are null, three editorial and five plain."""
    found: list[Any] = []
    for index in range(COUNT):
        kind = index % 10
        if kind < 2:
            found.append(None)
            continue
        record: dict[str, Any] = {
            "Code": 1000 + kind,
            "Details": f"some details here {index}",
            "ErrorCode": "CampaignServiceInvalid",
            "FieldPath": None,
            "ForwardCompatibilityMap": [],
            "Index": index,
            "Message": "A message",
            "Type": "BatchError",
        }
        if kind < 5:
            record |= {
                "Type": "EditorialError",
                "Appealable": True,
                "DisapprovedText": "foo",
                "Location": "loc",
                "PublisherCountry": "US",
                "ReasonCode": 12,
            }
        found.append(record)
    return found


def element(name: str, value: Any) -> str:
    """Return a JSON member as an XML element."""
    if value is None:
        return f'<{name} i:nil="true"/>'
    if value == []:
        return f"<{name}/>"
    return f"<{name}>{'true' if value is True else value}</{name}>"


def in_soap(records: list[Any]) -> bytes:
    """Return partial errors as a SOAP reply."""
    pieces: list[str] = []
    for record in records:
        if record is None:
            pieces.append('<BatchError i:nil="true"/>')
            continue
        kind = ' i:type="EditorialError"' if "ReasonCode" in record else ""
        inner = "".join(element(name, value) for name, value in record.items())
        pieces.append(f"<BatchError{kind}>{inner}</BatchError>")
    return (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
        f'<DeleteKeywordsResponse xmlns="{by_hand.NAMESPACE}">'
        '<PartialErrors xmlns:i="http://www.w3.org/2001/XMLSchema-instance">'
        f"{''.join(pieces)}</PartialErrors></DeleteKeywordsResponse></s:Body></s:Envelope>"
    ).encode()


def results() -> bytes:
    """Return results of Yandex Direct, one in five refused."""
    error = {"Code": 8800, "Message": "Object not found", "Details": "some details"}
    made = [{"Id": n} if n % 5 else {"Errors": [error]} for n in range(COUNT)]
    return json.dumps({"DeleteResults": made}).encode()


def main() -> None:
    """Print the table."""
    request = DeleteKeywordsRequest(ad_group_id=5, keyword_ids=IDS)
    ads = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=IDS))
    records = errors()
    xml, body, answer = (
        in_soap(records),
        json.dumps({"PartialErrors": records}).encode(),
        results(),
    )

    def read_soap() -> object:
        envelope = read_envelope(xml)
        return soap.read_response(envelope.body[0], envelope.reply)

    pairs: list[tuple[str, Any, str, Any, str]] = [
        ("SOAP encode", lambda: soap.write_request(request), "string join", lambda: by_hand.join_soap(5, IDS), "1.5"),
        ("SOAP decode", read_soap, "iterparse by hand", lambda: by_hand.read_soap(xml), "1.3"),
        ("REST encode", lambda: by_hand.text(rest.write_request(request)), "json by hand, unchecked", lambda: by_hand.text({"AdGroupId": "5", "KeywordIds": [str(n) for n in IDS]}), "1.2"),
        ("REST decode", lambda: rest.read_response(json.loads(body), Reply()), "json by hand, unchecked, REST reply", lambda: by_hand.read_rest(body), "1.2"),
        ("Yandex encode", lambda: by_hand.text(yandex.write_request(ads)), "json.dumps, unchecked", lambda: by_hand.text({"SelectionCriteria": {"Ids": IDS}}), "1.2"),
        ("Yandex encode, the same", lambda: by_hand.text(yandex.write_request(ads)), "json.dumps, each id checked", lambda: by_hand.text({"SelectionCriteria": {"Ids": by_hand.checked(IDS)}}), "1.2"),
        ("Yandex decode", lambda: yandex.read_response(json.loads(answer), Reply()), "json by hand, unchecked, Yandex reply", lambda: by_hand.read_yandex(answer), "1.2"),
    ]  # fmt: skip
    functions = {name: run for a, f, b, g, _ in pairs for name, run in ((a, f), (b, g))}
    found = in_turn(functions)
    print(HEAD)
    for what, _, against, _, budget in pairs:
        print(row(found, what, against, budget))


if __name__ == "__main__":
    main()
