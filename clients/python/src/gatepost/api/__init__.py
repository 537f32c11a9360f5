# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.

"""A client library for accessing Gatepost"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
