"""The committed package, copied under another name: it imports in any order, and only what is needed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.effort import SWEEP
from tests.support.packages import modules

GENERATED = Path(__file__).resolve().parents[2] / "generated"
NAME = "acme_clients"

V13 = f"""
from {NAME}.vendor.microsoft.campaign_management.v13 import CampaignManagementClient
from {NAME}.vendor.microsoft.campaign_management.v13 import CampaignManagementCredentials
from {NAME}.vendor._runtime.http.transport import HttpResponse

class Canned:
    def __init__(self, body):
        self.body = body

    def send(self, request, *, timeout):
        return HttpResponse(200, {{}}, self.body)

    def close(self):
        pass

def client(protocol, body):
    credentials = CampaignManagementCredentials(authentication_token="t", developer_token="d")
    return CampaignManagementClient(credentials, protocol=protocol, transport=Canned(body))
"""
REST = V13 + """
response = client("rest", b'{"PartialErrors": [null]}').delete_media(account_id=1, media_ids=[7])
assert response.partial_errors == [None]
"""
SOAP = V13 + """
ENVELOPE = b'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>%s</s:Body></s:Envelope>'
NAMESPACE = b"https://bingads.microsoft.com/CampaignManagement/v13"
body = ENVELOPE % (b'<DeleteMediaResponse xmlns="%s"/>' % NAMESPACE)
response = client("soap", body).delete_media(account_id=1, media_ids=[7])
assert response.partial_errors == []
"""
PREPARE = V13 + """
from {NAME}.vendor.microsoft.campaign_management.v13.operations.delete_media import DeleteMediaRequest
made = CampaignManagementClient(
    CampaignManagementCredentials(authentication_token="t", developer_token="d")
)
assert made.prepare(DeleteMediaRequest(account_id=1, media_ids=[7])).method == "DELETE"
made.close()
""".replace("{NAME}", NAME)  # fmt: skip
FIRST_SEND = V13 + """
from {NAME}.vendor._runtime.errors import TransportError
made = CampaignManagementClient(
    CampaignManagementCredentials(authentication_token="t", developer_token="d"),
    base_url="http://127.0.0.1:1",
)
assert "httpx2" not in sys.modules
try:
    made.delete_media(account_id=1, media_ids=[7])
except TransportError as error:
    assert not error.sent
assert "httpx2" in sys.modules
""".replace("{NAME}", NAME)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has the generated one inside, under another name."""
    made = tmp_path_factory.mktemp("vendored")
    target = made / NAME / "vendor"
    shutil.copytree(
        GENERATED, target, ignore=shutil.ignore_patterns("__pycache__", "*.md")
    )
    (made / NAME / "__init__.py").touch()
    return made


def run(script: str, folder: Path) -> list[str]:
    """Run a script in a fresh interpreter; return the names of the modules that it has loaded."""
    code = f"import sys\n{script}\nimport json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"sys_path = {sys.path!r}\n{PATH}{code}"],
        check=False,
        cwd=folder,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    loaded: list[str] = json.loads(done.stdout.splitlines()[-1])
    return loaded


# Without the site module nothing is loaded that the script didn't ask for.
PATH = "import sys\nsys.path += [p for p in sys_path if p not in sys.path]\n"


def test_every_module_imports_first(folder: Path) -> None:
    names = [
        name for name in modules(folder / NAME) if name not in {NAME, f"{NAME}.vendor"}
    ]
    assert len(names) > 300
    some = names if SWEEP else names[::3]
    script = f"""
import importlib
for name in {some!r}:
    for loaded in [m for m in sys.modules if m.startswith({NAME!r})]:
        del sys.modules[loaded]
    importlib.import_module(name)
"""
    run(script, folder)


def test_no_module_contains_the_name_of_the_package(folder: Path) -> None:
    for path in (folder / NAME).rglob("*.py"):
        text = path.read_text("utf-8")
        assert "import generated" not in text
        assert "from generated" not in text


def own(loaded: list[str], part: str) -> list[str]:
    return [name for name in loaded if name.startswith(NAME) and part in name]


def test_a_rest_client_never_loads_the_soap_half(folder: Path) -> None:
    loaded = run(REST, folder)
    assert own(loaded, "._json.operations.delete_media")
    assert not own(loaded, "._soap")
    assert not own(loaded, "._runtime.soap")
    assert not [name for name in loaded if name.startswith(("xml.", "pyexpat"))]


def test_a_soap_client_never_loads_the_json_half(folder: Path) -> None:
    loaded = run(SOAP, folder)
    assert own(loaded, "._soap.operations.delete_media")
    assert not own(loaded, "._json")
    assert not own(loaded, "._runtime.json")


def test_one_operation_loads_one_operation(folder: Path) -> None:
    for script in (REST, SOAP):
        operations = own(run(script, folder), ".operations.")
        assert {name.rpartition(".")[2] for name in operations} == {"delete_media"}


def test_a_synchronous_client_never_loads_asyncio(folder: Path) -> None:
    for script in (REST, SOAP, PREPARE):
        loaded = run(script, folder)
        assert "asyncio" not in loaded
        assert not own(loaded, "async")


def test_httpx2_is_loaded_when_the_first_request_is_sent(folder: Path) -> None:
    assert "httpx2" not in run(PREPARE, folder)
    run(FIRST_SEND, folder)


def test_preparing_a_request_loads_nothing_that_only_sending_needs(
    folder: Path,
) -> None:
    loaded = run(PREPARE, folder)
    assert own(loaded, "._runtime.http.transport")
    for part in (
        "auth.endpoint",
        "exchange.call_events",
        "exchange.events",
        "exchange.preview",
        "http.guarded",
        "http.reply_body",
        "http.watch",
    ):
        assert not own(loaded, f"._runtime.{part}")


def test_the_other_vendor_is_not_loaded(folder: Path) -> None:
    assert not own(run(REST, folder), ".yandex")
