# SPDX-License-Identifier: Apache-2.0
"""The vault: opens with its passphrase only, and holds nothing in plain."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from banso_desktop.domain.ids import derived_id
from banso_desktop.errors import ProfileDamaged, Refused, WrongPassphrase
from banso_desktop.journal.identity import Identity
from banso_desktop.journal.ledger import Secret
from banso_desktop.journal.passphrase import (
    RFC_9106_LOW_MEMORY,
    Cost,
    check_strength,
    key_from,
)
from banso_desktop.journal.vault import Arrival, Vault
from tests.fakes.journal_people import CHEAP, PASSPHRASE

IDENTITY = Identity.new(derived_id("town"), bytes(32), derived_id("member"))
SECRET = Secret(derived_id("scope"), derived_id("key"), "scope", "town", bytes([5]) * 32)
ARRIVAL = Arrival({"members/x": b"entry"}, {"share.json": b"{}"}, (SECRET,))


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault.create(tmp_path / "vault", IDENTITY, PASSPHRASE, ARRIVAL, CHEAP)


def test_a_vault_opens_with_its_passphrase(vault: Vault) -> None:
    opened = Vault.open(vault.path, PASSPHRASE)

    assert opened.identity == IDENTITY
    assert opened.arrival == ARRIVAL


def test_a_wrong_passphrase_says_only_that(vault: Vault) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.open(vault.path, PASSPHRASE + " です")


def test_a_vault_opens_with_the_key_the_credential_store_keeps(vault: Vault) -> None:
    assert Vault.open_with_key(vault.path, vault.key).identity == IDENTITY


@pytest.mark.parametrize("key", [bytes(32), b"", b"short"])
def test_another_key_does_not_open(vault: Vault, key: bytes) -> None:
    with pytest.raises(WrongPassphrase):
        Vault.open_with_key(vault.path, key)


def test_no_secret_lies_in_plain_in_the_file(vault: Vault) -> None:
    data = vault.path.read_bytes()

    for secret in (
        IDENTITY.writer_seed,
        IDENTITY.sign_seed,
        IDENTITY.box_private,
        IDENTITY.replica_key,
        SECRET.key,
        vault.key,
        PASSPHRASE.encode(),
        IDENTITY.member.encode(),
    ):
        assert secret not in data


def test_secrets_do_not_show_when_an_identity_is_printed() -> None:
    assert repr(IDENTITY.writer_seed) not in repr(IDENTITY)
    assert repr(IDENTITY.replica_key) not in repr(IDENTITY)


def test_a_changed_passphrase_opens_and_the_old_one_does_not(vault: Vault) -> None:
    old_key = vault.key

    vault.change_passphrase("あたらしい 朝の 長い 長い 合言葉", CHEAP)

    assert Vault.open(vault.path, "あたらしい 朝の 長い 長い 合言葉").identity == IDENTITY
    with pytest.raises(WrongPassphrase):
        Vault.open(vault.path, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        Vault.open_with_key(vault.path, old_key)


def test_a_refused_new_passphrase_leaves_the_old_one(vault: Vault) -> None:
    with pytest.raises(Refused):
        vault.change_passphrase("short", CHEAP)

    assert Vault.open(vault.path, PASSPHRASE).identity == IDENTITY


def test_the_arrival_is_forgotten_once_it_is_kept_elsewhere(vault: Vault) -> None:
    vault.forget_arrival()

    assert Vault.open(vault.path, PASSPHRASE).arrival.is_empty


def test_a_vault_is_never_made_over_another(vault: Vault) -> None:
    with pytest.raises(FileExistsError):
        Vault.create(vault.path, IDENTITY, PASSPHRASE, Arrival(), CHEAP)


@pytest.mark.parametrize("damage", [b"", b"garbage", b"\x85\xa5magic"])
def test_a_damaged_vault_says_so(vault: Vault, damage: bytes) -> None:
    vault.path.write_bytes(damage)

    with pytest.raises(ProfileDamaged):
        Vault.open(vault.path, PASSPHRASE)


def test_a_missing_vault_says_so(tmp_path: Path) -> None:
    with pytest.raises(ProfileDamaged):
        Vault.open(tmp_path / "vault", PASSPHRASE)


def test_every_flipped_byte_of_the_content_is_noticed(vault: Vault) -> None:
    data = vault.path.read_bytes()
    for at in range(len(data) - 80, len(data)):
        vault.path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])

        with pytest.raises((ProfileDamaged, WrongPassphrase)):
            Vault.open_with_key(vault.path, vault.key)


def test_a_vault_that_asks_for_all_memory_is_not_opened(vault: Vault) -> None:
    content = msgspec.msgpack.decode(vault.path.read_bytes())
    content["passphrase"]["memory_kib"] = 2**31
    vault.path.write_bytes(msgspec.msgpack.encode(content))

    with pytest.raises(ProfileDamaged):
        Vault.open(vault.path, PASSPHRASE)


def test_the_real_cost_is_64_mib() -> None:
    assert Cost(65536, 3, 4) == RFC_9106_LOW_MEMORY


def test_a_passphrase_typed_with_another_keyboard_is_the_same() -> None:
    salt = bytes(16)

    one = key_from("Akane 2026 ガ　朝", salt, CHEAP)

    assert one == key_from(" Ａｋａｎｅ　２０２６ カ\u3099 朝 ", salt, CHEAP)


@pytest.mark.parametrize(
    "passphrase",
    ["むらさきのくもがたなびくあさ", "correct horse staple", "ねこ いぬ とり うま さる", "a" * 14],
)
def test_long_enough_passphrases_are_taken(tmp_path: Path, passphrase: str) -> None:
    vault = Vault.create(tmp_path / "vault", IDENTITY, passphrase, ARRIVAL, CHEAP)

    assert Vault.open(vault.path, passphrase).identity == IDENTITY


@pytest.mark.parametrize("passphrase", ["", "short", "あいう えお かき", "a b c d e f", " " * 20])
def test_short_passphrases_are_refused_with_the_limits(passphrase: str) -> None:
    with pytest.raises(Refused) as refused:
        check_strength(passphrase)

    assert refused.value.rule == "passphrase.short"
    assert refused.value.facts["min_characters"] == 14


@pytest.mark.needs("linux")
def test_only_the_account_reads_the_vault(vault: Vault) -> None:
    assert vault.path.stat().st_mode & 0o077 == 0
