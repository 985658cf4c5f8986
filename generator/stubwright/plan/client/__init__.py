"""Plans the clients: stubs, credentials, and the exports of the packages."""
