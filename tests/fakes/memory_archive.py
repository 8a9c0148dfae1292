# SPDX-License-Identifier: Apache-2.0
"""An archive in memory: folder files, keys and settings of one profile."""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from banso_desktop.domain.ids import Id
from banso_desktop.journal.ledger import Secret


@dataclass(kw_only=True)
class MemoryArchive:
    """What a replica keeps beside operations, without a disk."""

    _files: dict[str, bytes] = field(default_factory=dict)
    _outgoing: dict[str, None] = field(default_factory=dict)
    _secrets: dict[tuple[Id, Id], Secret] = field(default_factory=dict)
    _settings: dict[str, bytes] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def keep_files(self, files: Mapping[str, bytes], *, outgoing: bool) -> None:
        with self._lock:
            for name, data in files.items():
                if name not in self._files:
                    self._files[name] = data
                    if outgoing:
                        self._outgoing[name] = None

    def files(self, prefix: str) -> Mapping[str, bytes]:
        with self._lock:
            return {name: self._files[name] for name in self._files if name.startswith(prefix)}

    def outgoing(self) -> Sequence[tuple[str, bytes]]:
        with self._lock:
            return [(name, self._files[name]) for name in self._outgoing]

    def outgoing_names(self) -> Sequence[str]:
        with self._lock:
            return list(self._outgoing)

    def put_done(self, *names: str) -> None:
        with self._lock:
            for name in names:
                self._outgoing.pop(name, None)

    def keep_secrets(self, secrets: Sequence[Secret]) -> None:
        with self._lock:
            for secret in secrets:
                self._secrets.setdefault((secret.owner, secret.key_id), secret)

    def drop_secrets(self, kind: str, owner: Id) -> None:
        with self._lock:
            kept = self._secrets.items()
            self._secrets = {
                key: held for key, held in kept if (held.kind, held.owner) != (kind, owner)
            }

    def drop_files(self, names: Collection[str]) -> None:
        with self._lock:
            for name in names:
                self._files.pop(name, None)
                self._outgoing.pop(name, None)

    def secrets(self, kind: str, owner: Id | None = None) -> Sequence[Secret]:
        with self._lock:
            return [
                secret
                for secret in self._secrets.values()
                if secret.kind == kind and owner in (None, secret.owner)
            ]

    def setting(self, name: str) -> bytes | None:
        return self._settings.get(name)

    def set_setting(self, name: str, value: bytes) -> None:
        self._settings[name] = value
