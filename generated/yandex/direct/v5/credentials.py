"""The credentials of Yandex Direct v5."""

from dataclasses import dataclass, field

from ...._runtime.client import Credentials

__all__ = ["DirectCredentials"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectCredentials(Credentials):
    """The credentials of Yandex Direct v5."""

    token: str = field(repr=False)
    """The OAuth token."""

    client_login: str | None = None
    """The advertiser's login; agencies have to give it."""

    language: str | None = None
    """The language of the messages in replies: en, ru or tr."""

    use_operator_units: bool | None = None
    """Whether the agency's points are spent instead of the advertiser's."""
