"""Secrets are hidden in every usual spelling, wholly, and texts stay readable where secrets are short."""

from __future__ import annotations

import base64
import html
import json
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated._runtime.auth.redaction import redacted, redacted_start, without_user
from tests.support.effort import examples

if TYPE_CHECKING:
    from collections.abc import Callable


def by_number(text: str) -> str:
    return "".join(f"&#{ord(char)};" for char in text)


def by_hex(text: str) -> str:
    return "".join(f"&#x{ord(char):X};" for char in text)


def by_unicode(text: str) -> str:
    return "".join(
        f"\\u{ord(char):04X}" if ord(char) < 65536 else char for char in text
    )


def by_byte(text: str) -> str:
    return "".join(f"%{byte:02x}" for byte in text.encode())


SPELLINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "XML": escape,
    "HTML": html.escape,
    "XML, by number": by_number,
    "XML, by hexadecimal number": by_hex,
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON, not ASCII": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
    "JSON with slashes": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "JSON, all by number": by_unicode,
    "a path": quote,
    "a query": quote_plus,
    "all percent": by_byte,
    "Python": lambda text: repr(text)[1:-1],
    "Python's bytes": lambda text: repr(text.encode())[2:-1],
    "a repr inside a repr": lambda text: repr(repr(text)[1:-1])[1:-1],
    "XML inside JSON": lambda text: json.dumps(escape(text))[1:-1],
    "JSON inside XML": lambda text: escape(json.dumps(text)[1:-1]),
    "JSON inside JSON": lambda text: json.dumps(json.dumps(text)[1:-1])[1:-1],
    "XML inside XML": lambda text: escape(escape(text)),
    "a URL inside a URL": lambda text: quote(quote(text, safe=""), safe=""),
    "a URL inside XML inside JSON": lambda text: json.dumps(escape(quote(text)))[1:-1],
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 for URLs": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
}
INSIDE: dict[str, Callable[[str], str]] = {
    "after a name": lambda text: base64.b64encode(b"me:" + text.encode()).decode(),
    "in the middle": lambda text: base64.b64encode(
        b"user:" + text.encode() + b" and more"
    ).decode(),
}


def decoded(text: str) -> bytes:
    """What whole bytes the start of base64 has."""
    bits = "".join(f"{ALPHABET.index(char):06b}" for char in text)
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits) - 7, 8))


ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
SECRETS = {
    "a token": "EwB4A8l6BAAUkj1NuJYtTVha-Mogk_HEiPbQ",
    "base64": "dGhpcyBpcyBh+IHNl/Y3JldA==",
    "punctuation": "p&ss<w>rd\"'/=+:;,@!#$",
    "backslashes": "do\\main\\user\\n0t\\",
    "spaces": "correct horse battery",
    "escapes": "a%41b&amp;c\\u0041defg",
    "letters of other scripts": "пароль-очень-тайный",
    "beyond 16 bits": "key-\U0001f511-\U0001f512-key",
    "eight characters": "12345678",
}
BESIDE = ("", "token: ", '{"t": "', "<T>", "x" * 300)


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_secret_is_hidden_wholly(spelling: str, secret: str) -> None:
    spelled = SPELLINGS[spelling](SECRETS[secret])
    for before in BESIDE:
        text = f'{before}{spelled}" end'
        shown = redacted(text, [SECRETS[secret], "another-secret"])
        assert shown == f'{before}***" end', spelled


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("spelling", INSIDE)
def test_a_secret_inside_of_base64(spelling: str, secret: str) -> None:
    """Not even a character of base64 is left that has a bit of the secret."""
    spelled = INSIDE[spelling](SECRETS[secret])
    before, hidden, after = redacted(spelled, [SECRETS[secret]]).partition("***")
    assert hidden
    assert b"user:".startswith(decoded(before)) or b"me:".startswith(decoded(before))
    assert len(after.rstrip("=")) * 3 // 4 <= len(b" and more")


@pytest.mark.parametrize(
    ("secret", "text"),
    [
        ("t", "The token has expired, can't renew it: t"),
        ("1", "Error 1 of 11: item 1001"),
        ("", "nothing"),
        ("abc", "abc abcd"),
        ("e", "ZQ== e"),
    ],
)
def test_texts_are_not_mangled_by_short_secrets(secret: str, text: str) -> None:
    assert redacted(text, [secret]) == text
    assert redacted_start(text, [secret], 200) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the tokens of AuthenticationTokenExpired", None),
        ("mytoken token_1 tokens", None),
        ("bad token", "bad ***"),
        ("token: token, (token)", "***: ***, (***)"),
        ('"token"&lt;token&gt;', '"***"&lt;***&gt;'),
    ],
)
def test_a_secret_that_may_be_a_part_of_words(text: str, shown: str | None) -> None:
    assert redacted(text, ["token"]) == (shown or text)


def test_secrets_beside_and_inside_each_other() -> None:
    secrets = ["first-secret", "first-secret-and-more", "secret-and-more-of-it"]
    assert redacted("<first-secret-and-more-of-it>", secrets) == "<***>"
    assert redacted("first-secretfirst-secret", secrets) == "***"
    assert redacted("first-secret first-secret", secrets) == "*** ***"


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("before", [0, 1, 150, 190, 199, 200, 201])
def test_the_start_of_a_text(spelling: str, before: int) -> None:
    """No half of a secret is at its end, wherever the text is cut."""
    secret = "0123456789abcdef" * 30
    spelled = SPELLINGS[spelling](secret)
    shown = redacted_start("-" * before + spelled + "-" * 500, [secret], 200)
    assert len(shown) <= 200
    assert set(shown) <= {"-", "*"}


@examples(100)
@given(
    secret=st.text(min_size=8, max_size=30).filter(lambda text: len({*text}) > 4),
    names=st.lists(st.sampled_from([*SPELLINGS][1:13]), max_size=2),
    around=st.tuples(st.text(max_size=9), st.text(max_size=9)),
)
def test_any_secret(secret: str, names: list[str], around: tuple[str, str]) -> None:
    """However it is spelled, it can't be read any more."""
    try:
        secret.encode()
    except UnicodeEncodeError:
        return
    text: Any = secret
    for name in names:
        text = SPELLINGS[name](text)
    before, after = (part.replace("\\", "").replace("&", "") for part in around)
    before = before.replace("%", "")
    shown = redacted(f"{before} {text} {after}", [secret])
    assert shown == f"{before} *** {after}" or secret in f"{before}{after}"


@pytest.mark.parametrize(
    "unit", ["a", "\\", "%41", "&amp;", "&#0000000", "%", "\\u00", "aaaaaaab", "&", "*"]
)
def test_the_time_grows_with_the_length_of_the_text(unit: str) -> None:
    secret = "a" * 2000 + "b"
    text = unit * (2**17 // len(unit))
    started = time.process_time()
    redacted(text, [secret, "another-secret"])
    assert time.process_time() - started < 2
    redacted_start(text * 20, [secret], 200)
    assert time.process_time() - started < 3


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://me:s3cret@host/a@b", "https://***@host/a@b"),
        ("https://me@host:8080", "https://***@host:8080"),
        ("https://host/a@b", "https://host/a@b"),
    ],
)
def test_users_in_urls(url: str, shown: str) -> None:
    assert without_user(url) == shown
