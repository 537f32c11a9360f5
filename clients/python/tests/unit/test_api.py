"""What the generated types make of words and times, and what they send."""

from datetime import datetime, timedelta, timezone

from gatepost.api.client import AuthenticatedClient
from gatepost.api.models import AppPatch, LetterSender, Redelivery, SignInBegun, TokenAnswer, User
from gatepost.api.models.user_status import USER_STATUS_VALUES

ADA = {
    "user_id": "usr_1",
    "email": "ada@example.org",
    "status": "active",
    "created_at": "2026-01-31T12:00:00Z",
    "updated_at": "2026-01-31T13:00:00+01:00",
}


def test_a_time_is_a_moment_whatever_its_offset() -> None:
    ada = User.from_dict(ADA)
    assert ada.created_at == ada.updated_at == datetime(2026, 1, 31, 12, tzinfo=timezone.utc)


def test_a_word_is_a_text_also_one_that_only_a_newer_server_knows() -> None:
    assert User.from_dict(ADA).status == "active"
    newer = User.from_dict({**ADA, "status": "dormant"})
    assert (newer.status, newer.to_dict()["status"]) == ("dormant", "dormant")
    assert newer.status not in USER_STATUS_VALUES


def test_a_time_is_sent_with_its_offset() -> None:
    since = datetime(2026, 1, 31, 13, tzinfo=timezone(timedelta(hours=1)))
    assert Redelivery(since=since).to_dict() == {"since": "2026-01-31T13:00:00+01:00"}


def test_what_is_left_out_is_not_sent_and_none_is_null() -> None:
    assert AppPatch(name="Shop").to_dict() == {"name": "Shop"}
    taken = AppPatch(default_locale=None, sender=None, limits=None, test_addresses=None)
    assert taken.to_dict() == {"default_locale": None, "sender": None, "limits": None, "test_addresses": None}


def test_null_is_read_as_none() -> None:
    patch = AppPatch.from_dict({"sender": {"name": "Shop", "address": "shop@example.org"}, "brand": None})
    assert isinstance(patch.sender, LetterSender)
    assert patch.brand is None


def test_secrets_do_not_print() -> None:
    begun = {"sign_in_id": "sin_1", "email_hint": "a•••@e•••.org", "match_number": "47", "sign_in_secret": "hush"}
    times = {"expires_at": "2026-01-31T12:00:00Z", "resend_available_at": "2026-01-31T12:00:00Z"}
    tokens = {"access_token": "hush", "refresh_token": "hush", "token_type": "Bearer", "expires_in": 60, "scope": "openid"}
    caller = AuthenticatedClient("https://auth.example.com", token="hush")
    caller.get_httpx_client()
    shown = repr([SignInBegun.from_dict({**begun, **times}), TokenAnswer.from_dict(tokens), caller])
    assert "sin_1" in shown
    assert "hush" not in shown
