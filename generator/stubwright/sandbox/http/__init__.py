"""The sandbox over HTTP: the ASGI application, its control requests and the server."""
