# SPDX-License-Identifier: Apache-2.0
"""The credential store: used where it is one, and never replaced by a file."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from banso_desktop.domain.ids import derived_id
from banso_desktop.journal.credentials import Credentials

PROFILE, KEY = derived_id("writer"), bytes(range(32))


class MemoryKeyring(KeyringBackend):
    """A credential store in memory that can be locked."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked


@pytest.fixture
def store() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    memory = MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def test_a_key_is_kept_and_recalled(store: MemoryKeyring) -> None:
    assert Credentials().keep(PROFILE, KEY)

    assert Credentials().recall(PROFILE) == KEY


def test_a_key_is_kept_for_its_profile_only(store: MemoryKeyring) -> None:
    Credentials().keep(PROFILE, KEY)

    assert Credentials().recall(derived_id("another")) is None


def test_a_forgotten_key_is_gone_and_forgetting_again_does_no_harm(store: MemoryKeyring) -> None:
    Credentials().keep(PROFILE, KEY)

    Credentials().forget(PROFILE)
    Credentials().forget(PROFILE)

    assert Credentials().recall(PROFILE) is None


def test_a_locked_store_gives_nothing_and_takes_nothing(store: MemoryKeyring) -> None:
    Credentials().keep(PROFILE, KEY)
    store.locked = True

    assert Credentials().recall(PROFILE) is None
    assert not Credentials().keep(PROFILE, KEY)
    Credentials().forget(PROFILE)


def test_what_somebody_else_wrote_there_is_no_key(store: MemoryKeyring) -> None:
    store.kept["banso desktop", PROFILE] = "no base64!"

    assert Credentials().recall(PROFILE) is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_no_store_is_told_apart_from_one(
    store: MemoryKeyring, backend: type[KeyringBackend]
) -> None:
    available = Credentials().is_available()
    keyring.set_keyring(backend())

    assert available
    assert not Credentials().is_available()
    assert not Credentials().keep(PROFILE, KEY)


def test_a_store_that_takes_a_key_and_loses_it_is_noticed(
    store: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "get_password", lambda *_: None)

    assert not Credentials().keep(PROFILE, KEY)
