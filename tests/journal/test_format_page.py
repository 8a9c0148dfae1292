# SPDX-License-Identifier: Apache-2.0
"""docs/format.md tells the truth: its examples are read, its list of names is the catalogue's.

The second half is a small reader written from the page alone; it imports nothing of the
journal. If it can read the examples, a stranger can.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from banso_desktop.domain.catalogue import ENTITIES, ScopeKind
from banso_desktop.domain.ids import Id, id_from_bytes
from banso_desktop.domain.values import PartialDate, Precision
from banso_desktop.journal import (
    blobs,
    digest,
    encoding,
    membership,
    names,
    sealing,
    segments,
    signed,
    standing,
    wraps,
)
from banso_desktop.journal.ledger import Cursor
from banso_desktop.journal.operations import Kind
from banso_desktop.journal.vault import Vault

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "format.md").read_text("utf-8")


def example(name: str) -> bytes:
    found = re.search(rf"^```hex {name}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found, name
    return bytes.fromhex(found[1].replace("\n", ""))


def secret(words: str) -> bytes:
    """A key of the examples; the page shows it too."""
    key = hashlib.sha256(words.encode()).digest()
    assert key.hex() in PAGE
    return key


# The page and the program agree


def test_every_entity_and_field_is_listed_as_the_catalogue_has_it() -> None:
    expected = [
        f"| `{entity.name}` | {entity.shape.value} | "
        f"{', '.join(sorted(kind.value for kind in entity.scopes))} | "
        f"{' '.join(f'{name}:{kind.value}' for name, kind in entity.fields.items())} |"
        for entity in ENTITIES.values()
    ]
    listed = re.search(r"<!-- names -->\n.*?\n\|---.*?\n(.*?)<!-- end", PAGE, re.DOTALL)
    assert listed

    assert listed[1].strip().split("\n") == expected


def test_every_kind_of_entry_is_described() -> None:
    described = set(re.findall(r"^\| `(\w+)` \| .*\|.*\|$", PAGE.split("### 6.2")[0], re.MULTILINE))

    assert described >= membership._KINDS


def test_every_kind_of_operation_is_described() -> None:
    section = PAGE.split("## 10.")[1].split("## 11.")[0]

    assert all(f"`{kind}`" in section for kind in Kind if kind is not Kind.UNREADABLE)


def test_the_table_of_who_may_write_is_the_programs() -> None:
    section = PAGE.split("### 6.3")[1].split("A segment counts")[0]
    rows = re.findall(r"^\| (`.*?`) \| (.*?) \|$", section, re.MULTILINE)
    described = {
        role: frozenset(ScopeKind(kind) for kind in re.split(r"[,;] ", kinds.split(";")[0]))
        for roles, kinds in rows
        for role in re.findall(r"`(\w+)`", roles)
    }

    assert described == dict(standing.WRITES)


def test_the_page_says_who_writes_what_inside_the_town() -> None:
    table = re.search(r"^\| entity \| written by \|\n\|---.*\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    assert table
    kept, own, _ = table[1].splitlines()

    assert set(re.findall(r"`(\w+)`", kept)[:-1]) == standing.TOWN_WRITES.keys()
    assert set(standing.TOWN_WRITES.values()) == {frozenset(re.findall(r"`(\w+)`", kept)[-1:])}
    assert set(re.findall(r"`(\w+)`", own)[1:]) == standing.OWN_FIELDS


@pytest.mark.parametrize(
    "limit",
    [
        (segments.MAX_SEGMENT_BYTES, "At most 64 MiB"),
        (wraps.MAX_WRAP_BYTES, "a wrap at most 64 KiB"),
        (segments.MAX_FACTS_BYTES, "length (at most 64 KiB)"),
        (sealing.MAX_CONTENT_BYTES, "a size over 16 MiB"),
        (signed.MAX_SIGNED_BYTES, "at most 1 MiB"),
        (blobs.MAX_CONTENT_BYTES, "at most 20 MiB of content"),
        (blobs.CHUNK_BYTES, "chunks of 4 MiB"),
    ],
)
def test_limits_are_the_programs(limit: tuple[int, str]) -> None:
    size, said = limit
    number, unit = re.findall(r"(\d+) ([KM])iB", said)[0]

    assert said in PAGE
    assert size == int(number) * {"K": 1024, "M": 1024 * 1024}[unit]


def test_the_program_reads_the_entry() -> None:
    entry = membership.parse(example("entry"), "")

    assert entry.kind == "withdraw"
    assert names.member_name(entry.hash) in PAGE


def test_the_program_reads_the_wrap() -> None:
    name = next(each for each in re.findall(r"`(keys/\S+)`", PAGE) if names.wrap_of(each))

    wrap = wraps.parse(example("wrap"), name)

    wrap.verify(Ed25519PrivateKey.from_private_bytes(secret("example sign")).public_key()
                .public_bytes_raw())  # fmt: skip
    assert wrap.open(secret("example box")).key == secret("example scope key")


def test_the_program_reads_the_segment() -> None:
    segment = segments.parse(example("segment"), "")
    seed = secret("example writer")

    segment.verify(Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())
    (group,) = segment.groups
    content = group.open(secret("example scope key"))
    header = segment.header
    operations = encoding.decode(content, group.scope, header.writer, header.author)

    assert content == example("operations")
    assert [each.kind for each in operations] == [Kind.ROW, Kind.CELL, Kind.CELL, Kind.RECORD]
    assert operations[1].value == "髙橋"
    assert operations[2].value == PartialDate("1972-05", Precision.MONTH, "昭和47年5月")
    assert encoding.encode(operations, header.writer, header.author) == content


def test_the_program_reads_the_attachment() -> None:
    (name,) = (each for each in re.findall(r"`(b/\S+)`", PAGE) if names.blob_of(each))
    key = secret("example scope key")

    content = blobs.unseal(example("attachment"), key, name)
    front = blobs.front_of(example("attachment"), name)

    assert content.decode() == "玄関までの坂"
    assert blobs.seal(content, front.scope, key, front.key_id) == (name, example("attachment"))
    largest = blobs.MAX_BLOB_BYTES - blobs.MAX_CONTENT_BYTES
    assert f"more than 20 MiB + {largest} bytes" in PAGE


# A reader from the page alone


class Bytes:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, size: int) -> bytes:
        assert self.at + size <= len(self.data)
        self.at += size
        return self.data[self.at - size : self.at]

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")


def checked_beginning(read: Bytes, kind: bytes) -> None:
    assert read.take(5) == b"bnso" + kind
    assert (read.number(2), read.number(2)) == (1, 1)


def is_signed(data: bytes, private: bytes) -> None:
    public = Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    Ed25519PublicKey.from_public_bytes(public).verify(data[-64:], data[:-64])


def opened(key: bytes, salt: bytes, info: bytes, sealed: bytes, outside: bytes) -> bytes:
    derived = HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(key)
    plain = ChaCha20Poly1305(derived).decrypt(bytes(12), sealed, outside)
    assert len(plain) % 256 == 0
    size, packed = int.from_bytes(plain[:4], "big"), int.from_bytes(plain[4:8], "big")
    assert size <= 16 * 1024 * 1024
    assert not any(plain[8 + packed :])
    content = zstandard.ZstdDecompressor().decompress(plain[8 : 8 + packed])
    assert len(content) == size
    return content


def id_text(raw: bytes) -> str:
    return base64.b32encode(raw).decode().rstrip("=").lower()


def id_raw(text: str) -> bytes:
    return base64.b32decode(text.upper() + "======")


def body_of(data: bytes, kind: bytes) -> dict[str, Any]:
    read = Bytes(data)
    checked_beginning(read, kind)
    body: dict[str, Any] = msgspec.msgpack.decode(read.take(read.number(4)))
    read.take(64)
    assert read.at == len(data)
    return body


def test_a_stranger_reads_the_entry() -> None:
    data = example("entry")

    body = body_of(data, b"M")

    is_signed(data, secret("example sign"))
    assert body["facts"]["kind"] == "withdraw"
    assert len(body["seen"]) == 1
    name = base64.b32encode(hashlib.sha256(data).digest()).decode().rstrip("=").lower()
    assert f"members/{name}" in PAGE


def test_a_stranger_opens_the_wrap() -> None:
    data = example("wrap")
    body = body_of(data, b"W")
    is_signed(data, secret("example sign"))
    box = X25519PrivateKey.from_private_bytes(secret("example box"))
    mine = box.public_key().public_bytes_raw()
    outside = data[:9] + b"".join(id_raw(body[each]) for each in ("owner", "key", "to", "author"))
    outside += len(body["position"]).to_bytes(2, "big") + b"".join(body["position"])

    shared = box.exchange(X25519PublicKey.from_public_bytes(body["ephemeral"]))
    content = opened(
        shared, body["ephemeral"] + mine, b"banso sealed content 1", body["sealed"], outside
    )
    delivered = msgspec.msgpack.decode(content)

    assert body["to"] == id_text(hashlib.sha256(mine).digest()[:16])
    assert (delivered["kind"], delivered["detail"]) == ("scope", "household")
    assert body["key"] == id_text(hashlib.sha256(delivered["key"]).digest()[:16])
    assert delivered["key"] == secret("example scope key")


def test_a_stranger_reads_the_segment() -> None:
    data = example("segment")
    is_signed(data, secret("example writer"))
    read = Bytes(data)
    checked_beginning(read, b"S")
    writer, sequence = read.take(16), read.number(8)
    previous, author = read.take(32), read.take(16)
    heads = [read.take(32) for _ in range(read.number(2))]
    facts = read.take(read.number(4))
    front = data[: read.at]
    assert (sequence, previous, facts, len(heads)) == (1, bytes(32), b"", 1)

    assert read.number(4) == 1
    start = read.at
    mode, scope, key = read.number(1), read.take(16), read.take(16)
    padded = read.number(4)
    outside = front + data[start : read.at]
    salt, sealed = read.take(16), read.take(padded + 16)
    content = opened(secret("example scope key"), salt, b"banso scope content 1", sealed, outside)
    announced = [(read.take(16), read.take(16), read.take(32)) for _ in range(read.number(4))]
    read.take(64)

    assert read.at == len(data)
    assert mode == 0
    assert key == hashlib.sha256(secret("example scope key")).digest()[:16]
    assert announced == [(scope, key, hashlib.sha256(example("wrap")).digest())]
    assert id_from_bytes(writer) != id_from_bytes(author)
    operations = msgspec.msgpack.decode(content)
    assert [each["k"] for each in operations] == ["row", "cell", "cell", "record"]
    assert operations[1]["v"] == "髙橋"
    assert operations[2]["v"].code == 1
    assert msgspec.msgpack.decode(operations[2]["v"].data) == ["1972-05", 1, "昭和47年5月"]
    assert Id(operations[0]["i"]) == Id(operations[1]["i"])


def test_a_stranger_opens_the_attachment() -> None:
    data, scope_key = example("attachment"), secret("example scope key")
    read = Bytes(data)
    checked_beginning(read, b"B")
    read.take(16)
    key_id, named = read.take(16), read.take(32)
    front = data[: read.at]
    sealed = read.take(len(data) - read.at - 32)
    assert hashlib.sha256(data[:-32]).digest() == read.take(32)
    assert key_id == hashlib.sha256(scope_key).digest()[:16]
    text = base64.b32encode(named).decode().rstrip("=").lower()
    assert f"`b/{text[:2]}/{text}`" in PAGE

    key = HKDF(algorithm=SHA256(), length=32, salt=named, info=b"banso blob content 1").derive(
        scope_key
    )
    step = 4 * 1024 * 1024 + 16
    pieces = [sealed[at : at + step] for at in range(0, len(sealed), step)]
    plain = b"".join(
        ChaCha20Poly1305(key).decrypt(
            number.to_bytes(11, "big") + bytes([number == len(pieces) - 1]), piece, front
        )
        for number, piece in enumerate(pieces)
    )
    size = int.from_bytes(plain[:4], "big")
    content = plain[4 : 4 + size]

    assert len(plain) % 256 == 0
    assert not any(plain[4 + size :])
    assert content.decode() == "玄関までの坂"
    assert hmac.digest(scope_key, hashlib.sha256(content).digest(), "sha256") == named


def test_a_stranger_opens_the_vault() -> None:
    file = msgspec.msgpack.decode(example("vault"))
    passphrase = re.search(r"^The passphrase is `(.*?)`", PAGE, re.MULTILINE)
    assert passphrase
    slot = file["passphrase"]
    kdf = Argon2id(
        salt=slot["salt"],
        length=32,
        iterations=slot["iterations"],
        lanes=slot["lanes"],
        memory_cost=slot["memory_kib"],
    )
    key = ChaCha20Poly1305(kdf.derive(passphrase[1].encode())).decrypt(
        slot["nonce"], slot["sealed"], b"slot"
    )
    content = msgspec.msgpack.decode(
        ChaCha20Poly1305(key).decrypt(file["nonce"], file["sealed"], b"content")
    )

    assert (file["magic"], file["format"]) == ("banso vault", 1)
    assert content["sign_seed"] == secret("example sign")
    assert content["box_private"] == secret("example box")
    assert content["writer_seed"] == secret("example writer")
    assert set(content) == {
        *("town", "root", "member", "writer_seed", "sign_seed", "box_private", "replica_key"),
        *("files", "known", "secrets"),
    }


def test_the_program_opens_the_vault(tmp_path: Path) -> None:
    path = tmp_path / "vault"
    path.write_bytes(example("vault"))

    opened_vault = Vault.open(path, "みどりの 畑で\u3000会いましょう また 明日 ")

    assert opened_vault.identity.box_private == secret("example box")


def test_digest_of_what_was_received_is_the_pages() -> None:
    first, second = id_from_bytes(bytes([0x11]) * 16), id_from_bytes(bytes([0xD1]) * 16)
    hashes = [
        hashlib.sha256(words.encode()).digest() for words in ("example first", "example second")
    ]
    by_hand = hashlib.sha256(
        b"".join(
            id_raw(writer) + at.to_bytes(8, "big") + digest_of
            for writer, at, digest_of in ((first, 3, hashes[0]), (second, 8, hashes[1]))
        )
    ).hexdigest()

    assert f"`{first}`" in PAGE
    assert f"`{second}`" in PAGE
    assert f"`{by_hand}`" in PAGE
    assert digest.received({second: Cursor(8, hashes[1]), first: Cursor(3, hashes[0])}) == by_hand
