import json
import os
from urllib.request import Request, urlopen

import pytest
from wallets import KeyRefused, list_wallets


def dashboard(path, **body):
    """A call of the mock's dashboard."""
    request = Request(
        f"{os.environ['LATCHKEY_URL']}/_dashboard{path}",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urlopen(request) as response:
        return json.load(response)


def test_the_key_of_the_environment_opens():
    assert len(list_wallets(os.environ["PAYKORE_API_KEY_SANDBOX"])) == 2


def test_a_revoked_key_is_refused_five_minutes_later():
    key = dashboard("/paykore/keys")["keys"][0]
    list_wallets(key["key"])
    dashboard(f"/paykore/keys/{key['id']}/revoke")
    list_wallets(key["key"])
    dashboard("/clock/advance", seconds=300)
    with pytest.raises(KeyRefused):
        list_wallets(key["key"])
