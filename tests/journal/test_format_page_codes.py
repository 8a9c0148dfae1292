# SPDX-License-Identifier: Apache-2.0
"""docs/format.md on codes, proofs, letterboxes and states: its examples are read twice.

Once with the program's own code, once with a reader written from the page alone.
"""

from __future__ import annotations

import hashlib
import hmac
import re

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from banso_desktop.journal import codes, digest, encoding, layout, orders, segments, wraps
from banso_desktop.journal.merge import merge_scope
from banso_desktop.journal.operations import Kind
from banso_desktop.journal.segments import BY_LETTERBOX, Segment
from tests.journal.test_format_page import (
    PAGE,
    Bytes,
    checked_beginning,
    example,
    id_text,
    is_signed,
    opened,
    secret,
)

CODES = PAGE.split("### 16.11")[1].split("### 16.12")[0]
PROOFS = PAGE.split("### 16.12")[1].split("### 16.13")[0]
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PRINTED = {"invitation": 18, "recovery": 26}
PURPOSES = [f"{code} {what}" for code in PRINTED for what in ("sign", "box", "town")]


def said(section: str, about: str) -> str:
    """Return what stands last in the row of a table that begins so."""
    found = re.search(rf"^\| {re.escape(about)}.*\| `([^`|]+)` \|$", section, re.MULTILINE)
    assert found, about
    return found[1]


def printed(code: str) -> str:
    names = {"invitation": "invitation, as printed", "recovery": "recovery sheet, as printed"}
    return said(CODES, names[code])


def payload_of(code: str) -> str:
    """Take the payload off a code, from the page alone."""
    plain = printed(code).replace("-", "")
    payload, check = plain[: PRINTED[code]], plain[PRINTED[code] :]
    number = 0
    for character in payload:
        number = number * 32 + ALPHABET.index(character)
    assert check == ALPHABET[number % 1021 // 32] + ALPHABET[number % 1021 % 32]
    return payload


def key_of(payload: str, purpose: str) -> bytes:
    """Make a code's key, from the page alone."""
    info = f"banso {purpose} 1".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(payload.encode())


def first() -> Segment:
    return segments.parse(example("segment"), "")


# Codes


@pytest.mark.parametrize("code", PRINTED)
def test_a_code_is_what_is_said_of_its_words(code: str) -> None:
    drawn = hashlib.sha256(f"example {code}".encode()).digest()[: PRINTED[code]]

    assert payload_of(code) == "".join(ALPHABET[byte & 31] for byte in drawn)


@pytest.mark.parametrize("code", PRINTED)
def test_the_program_reads_the_code_also_typed_badly(code: str) -> None:
    typed = printed(code).lower().replace("-", " ー ").replace("0", "o").replace("1", "l")

    assert codes.read_code(typed, PRINTED[code]) == payload_of(code)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_the_keys_of_a_code_are_made_as_the_page_says(purpose: str) -> None:
    payload = payload_of(purpose.split()[0])
    expected = said(CODES, f"`{purpose}`")

    assert key_of(payload, purpose).hex() == expected
    assert codes.derived_key(payload, purpose).hex() == expected


# Proofs


def test_the_proofs_of_codes() -> None:
    root, seed = secret("example root"), secret("example sign")
    sign = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    for about, code, over in (
        ("`proof` of an `invite`", "invitation", root),
        ("`recovery_proof`", "recovery", sign),
        ("`proof` of a `recovery`", "recovery", root),
    ):
        payload = payload_of(code)
        by_hand = hmac.digest(key_of(payload, f"{code} town"), over, "sha256")

        assert by_hand.hex() == said(PROOFS, about)
        assert codes.is_proof(payload, f"{code} town", over, by_hand)


def test_the_proof_of_an_order() -> None:
    key, header = secret("example scope key"), first().header
    (group,) = first().groups
    ids = [layout.pack_id(group.scope), layout.pack_id(header.author)]
    named = hashlib.sha256(key).digest()[:16]

    by_hand = hmac.digest(key, b"banso retire 1" + b"".join([*ids, named]), "sha256")

    assert by_hand.hex() == said(PROOFS, "`proofs` of a `retire`")
    assert by_hand == orders.proof(key, group.scope, header.author, [layout.key_id(key)])


def test_the_proof_of_a_successor() -> None:
    before, key = secret("example scope key"), secret("example second key")
    (group,) = first().groups
    about = layout.pack_id(group.scope) + hashlib.sha256(key).digest()[:16]

    by_hand = hmac.digest(before, b"banso successor 1" + about + (2).to_bytes(8, "big"), "sha256")

    assert by_hand.hex() == said(PROOFS, "`proofs` of a wrap")
    assert by_hand == wraps.successor_proof(before, group.scope, layout.key_id(key), 2)


# A letterbox


def test_the_program_opens_the_letterbox() -> None:
    segment = segments.parse(example("letterbox"), "")
    header = segment.header
    seed = secret("example writer")
    segment.verify(Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())
    (group,) = segment.groups

    content = group.open(secret("example letterbox"))
    (message,) = encoding.decode(content, group.scope, header.writer, header.author)

    assert (group.mode, group.scope) == (BY_LETTERBOX, first().groups[0].scope)
    assert header.previous == hashlib.sha256(example("acknowledgement")).digest()
    assert (message.kind, message.entity) == (Kind.RECORD, "message")


def test_a_stranger_opens_the_letterbox() -> None:
    data = example("letterbox")
    is_signed(data, secret("example writer"))
    read = Bytes(data)
    checked_beginning(read, b"S")
    read.take(16)
    assert read.number(8) == 3
    read.take(32 + 16)
    read.take(32 * read.number(2))
    read.take(read.number(4))
    front = data[: read.at]
    assert read.number(4) == 1
    start = read.at
    mode, scope, key = read.number(1), read.take(16), read.take(16)
    padded = read.number(4)
    outside = front + data[start : read.at]
    ephemeral, sealed = read.take(32), read.take(padded + 16)
    assert read.number(4) == 0
    read.take(64)
    assert read.at == len(data)

    box = X25519PrivateKey.from_private_bytes(secret("example letterbox"))
    mine = box.public_key().public_bytes_raw()
    shared = box.exchange(X25519PublicKey.from_public_bytes(ephemeral))
    content = opened(shared, ephemeral + mine, b"banso sealed content 1", sealed, outside)
    (message,) = msgspec.msgpack.decode(content)

    assert mode == 1
    assert key == hashlib.sha256(mine).digest()[:16]
    assert id_text(scope) == first().groups[0].scope
    assert (message["k"], message["e"]) == ("record", "message")
    assert dict(message["v"])["text"] == "留守でした。また電話します"


# A state


def test_the_state_is_that_of_the_operations() -> None:
    header = first().header
    told = encoding.decode(
        example("operations"), first().groups[0].scope, header.writer, header.author
    )
    expected = re.search(r"^`state` is `(\w+)`", PAGE, re.MULTILINE)
    assert expected

    assert digest.state_of_rows(merge_scope(told)) == expected[1]
    assert hashlib.sha256(example("state lines")).hexdigest() == expected[1]


def test_a_stranger_makes_the_lines_of_the_state() -> None:
    writer = first().header.writer
    lines = []
    for each in msgspec.msgpack.decode(example("operations")):
        slot = {"row": "", "record": "*"}.get(each["k"], each.get("f", ""))
        millis, counter = each["s"][:2]
        lines.append((each["e"], each["i"], slot, f"{millis}.{counter}", writer))

    by_hand = b"".join("\0".join(line).encode() + b"\n" for line in sorted(lines))

    assert by_hand == example("state lines")
