"""Reads the wallets of a PayKore account."""

import json
import os
from urllib.error import HTTPError
from urllib.request import Request, urlopen


class KeyRefused(Exception):
    """The key opens nothing any more, or never did."""


def list_wallets(key):
    base = os.environ.get("PAYKORE_BASE_URL", "https://api.paykore.dev")
    try:
        with urlopen(Request(f"{base}/v1/wallets", headers={"X-API-Key": key})) as response:
            return json.load(response)["data"]
    except HTTPError as error:
        if error.code == 401:
            raise KeyRefused(json.load(error)["error"]["code"]) from error
        raise
