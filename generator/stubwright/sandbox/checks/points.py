"""What calls cost, and what is left to spend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.sandbox.rules import PointRules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.sandbox.rules import VendorRules

_NONE: Final = PointRules("", 0, 0)


class Points:
    """The points of one vendor's advertisers, by login. They aren't refilled by time."""

    def __init__(self, rules: VendorRules) -> None:
        self._rules = rules.points or _NONE
        self._charges = rules.points is not None
        self._spent: dict[str, int] = {}
        self.daily = self._rules.daily
        """What each may spend."""

    def can_pay(self, service: str, count: int, credentials: Mapping[str, str]) -> bool:
        """Tell whether enough is left for a call about some items, if all goes well."""
        cost = self._rules.call + count * self._rules.item.get(service, 0)
        return not self._charges or cost <= self._rest(credentials)

    def cost(self, service: str, deleted: int, failed: int) -> int:
        """Return what a call costs."""
        rules = self._rules
        return rules.call + deleted * rules.item.get(service, 0) + failed * rules.failed

    @property
    def malformed(self) -> int:
        """What a request costs that can't be read."""
        return self._rules.malformed

    def pay(self, cost: int, credentials: Mapping[str, str]) -> dict[str, str]:
        """Charge a call; return the HTTP headers that say so."""
        if not self._charges:
            return {}
        login = self._login(credentials)
        cost = min(cost, self._rest(credentials))
        self._spent[login] = self._spent.get(login, 0) + cost
        left = self._rest(credentials)
        headers = {self._rules.header: f"{cost}/{left}/{self.daily}"}
        if self._rules.login_header:
            headers[self._rules.login_header] = login
        return headers

    def clear(self) -> None:
        """Give everything back."""
        self._spent.clear()
        self.daily = self._rules.daily

    def _rest(self, credentials: Mapping[str, str]) -> int:
        return max(0, self.daily - self._spent.get(self._login(credentials), 0))

    def _login(self, credentials: Mapping[str, str]) -> str:
        return credentials.get(self._rules.login, "sandbox")
