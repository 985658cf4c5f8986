"""The examples of the README run against a local server and print what it says."""

from __future__ import annotations

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
NAMESPACE = "https://bingads.microsoft.com/CampaignManagement/v13"

# Written by hand, from the vendors' reference pages.
SOAP_REPLY = f"""<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
  <s:Header><h:TrackingId xmlns:h="{NAMESPACE}">6cb0</h:TrackingId></s:Header>
  <s:Body>
    <DeleteMediaResponse xmlns="{NAMESPACE}">
      <PartialErrors xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
        <BatchError i:nil="true"/>
        <BatchError>
          <Code>1001</Code>
          <ErrorCode>MediaNotFound</ErrorCode>
          <Index>1</Index>
          <Message>There is no such media.</Message>
        </BatchError>
      </PartialErrors>
    </DeleteMediaResponse>
  </s:Body>
</s:Envelope>"""
REST_ERROR = {
    "Code": 1001,
    "ErrorCode": "MediaNotFound",
    "Index": 1,
    "Message": "There is no such media.",
}
YANDEX_REPLY = {
    "result": {
        "DeleteResults": [
            {"Id": 1},
            {"Errors": [{"Code": 8800, "Message": "Object not found"}]},
        ]
    }
}
YANDEX_BODY = {
    "method": "delete",
    "params": {"SelectionCriteria": {"Ids": [1, 2]}},
}


class Service(BaseHTTPRequestHandler):
    """Answers a DeleteMedia over SOAP and REST, and an Ads.delete; notes what it got."""

    got: list[tuple[str, str, bytes]]

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        type(self).got.append((self.command, self.path, body))
        if self.path.endswith(".svc"):
            reply = SOAP_REPLY
        elif self.path == "/json/v5/ads":
            reply = json.dumps(YANDEX_REPLY)
        else:
            rows: list[Any] = [None] * len(json.loads(body)["MediaIds"])
            rows[1] = REST_ERROR
            reply = json.dumps({"PartialErrors": rows})
        self.send_response(200)
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply.encode())

    do_POST = do_DELETE = _answer  # noqa: N815  # the server asks for these names

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # inherited
        """Say nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    Service.got = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def examples() -> list[tuple[str, str]]:
    """The README's Python examples, each with the output that follows it."""
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(
        r"^```(python|text)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL
    )
    kinds = [kind for kind, _ in blocks]
    assert kinds[::2] == ["python"] * (len(kinds) // 2), "an example without its output"
    assert kinds[1::2] == ["text"] * (len(kinds) // 2), "an example without its output"
    texts = [text for _, text in blocks]
    return list(zip(texts[::2], texts[1::2], strict=True))


def test_the_examples_print_what_the_readme_says(
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)  # an example writes a file
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.setenv("LOCAL", address)
    names: dict[str, Any] = {"__name__": "readme"}
    for code, printed in examples():
        exec(compile(code, "README.md", "exec"), names)  # noqa: S102  # it is our own
        assert capsys.readouterr().out == printed
    assert len(examples()) == 6
    assert [(method, path) for method, path, _ in Service.got[:2]] == [
        (
            "POST",
            "/Api/Advertiser/CampaignManagement/v13/CampaignManagementService.svc",
        ),
        ("POST", "/json/v5/ads"),
    ]
    assert b"<tns:DeleteMediaRequest>" in Service.got[0][2]
    assert json.loads(Service.got[1][2]) == YANDEX_BODY


def test_make_comes_first() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    first, *_ = re.findall(r"^```\w+\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert [line.split("#")[0].strip() for line in first.splitlines()] == [
        "make generate",
        "make test",
    ]
