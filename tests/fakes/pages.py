# SPDX-License-Identifier: Apache-2.0
"""The pages of a replica's file, decrypted without SQL: what no table holds any more, too."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_PAGE, _RESERVED, _IV, _SALT, _LOG_HEADER, _FRAME_HEADER = 4096, 80, 16, 16, 32, 24


def pages(folder: Path, key: bytes) -> bytes:
    """Return every page of the database and of its log, decrypted, free ones included.

    Read below SQL, by the file formats alone: what no table holds any more is seen too.
    Sources: SQLCipher 4 design (AES-256-CBC, 80 bytes reserved a page: IV and HMAC);
    sqlite.org/walformat.html.
    """
    data = (folder / "replica.db").read_bytes()
    found = [_decrypted(data[at : at + _PAGE], key, at == 0) for at in range(0, len(data), _PAGE)]
    log = folder / "replica.db-wal"
    frames = log.read_bytes()[_LOG_HEADER:] if log.exists() else b""
    for at in range(0, len(frames) - _PAGE, _FRAME_HEADER + _PAGE):
        number = int.from_bytes(frames[at : at + 4], "big")
        start = at + _FRAME_HEADER
        found.append(_decrypted(frames[start : start + _PAGE], key, number == 1))
    return b"".join(found)


def _decrypted(page: bytes, key: bytes, first: bool) -> bytes:
    cut = _PAGE - _RESERVED
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[cut : cut + _IV])).decryptor()
    return cipher.update(page[_SALT if first else 0 : cut]) + cipher.finalize()
