"""The client of Microsoft Advertising Customer Management v13."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ...._runtime.client.sync_client import Client
from . import operations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, Unpack

    from ...._runtime.exchange.options import Options
    from ...._runtime.http.transport import Transport
    from .credentials import CustomerManagementCredentials

__all__ = ["CustomerManagementClient"]


class CustomerManagementClient(Client):
    """A client of Microsoft Advertising Customer Management v13."""

    _package: ClassVar[str] = __name__.rpartition(".")[0]
    _codecs: ClassVar[Mapping[str, str]] = {"rest": "_json", "soap": "_soap"}

    def __init__(
        self,
        credentials: CustomerManagementCredentials,
        *,
        protocol: Literal["rest", "soap"] = "rest",
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(credentials, protocol, transport, options)

    def delete_account(
        self, *, account_id: int, time_stamp: bytes, raise_on_refused: bool = False
    ) -> operations.DeleteAccountResponse:
        """Deletes an ad account, which stays searchable as an inactive one.

        Deleting accounts takes the user role Super Admin.
        """
        request = operations.DeleteAccountRequest(
            account_id=account_id, time_stamp=time_stamp
        )
        return self.send(request, raise_on_refused=raise_on_refused)

    def delete_customer(
        self, *, customer_id: int, time_stamp: bytes, raise_on_refused: bool = False
    ) -> operations.DeleteCustomerResponse:
        """Deletes a manager account (customer).

        Only users who are internal account managers can call this operation. All others
        have to ask their account manager.
        """
        request = operations.DeleteCustomerRequest(
            customer_id=customer_id, time_stamp=time_stamp
        )
        return self.send(request, raise_on_refused=raise_on_refused)

    def delete_user(
        self, *, user_id: int, time_stamp: bytes, raise_on_refused: bool = False
    ) -> operations.DeleteUserResponse:
        """Deletes a user.

        Deleting users takes the user role Super Admin.
        """
        request = operations.DeleteUserRequest(user_id=user_id, time_stamp=time_stamp)
        return self.send(request, raise_on_refused=raise_on_refused)
