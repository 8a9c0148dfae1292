# SPDX-License-Identifier: Apache-2.0
"""What a changed program may write: wraps that say what they do not hold."""

from __future__ import annotations

import os
from collections.abc import Mapping

import msgspec

from banso_desktop.domain.ids import Id
from banso_desktop.errors import SealBroken
from banso_desktop.journal import layout, sealing, signed, wraps
from banso_desktop.journal.layout import FileType
from banso_desktop.journal.names import wrap_name
from tests.fakes.journal_people import Person


def announce_junk(person: Person, owner: Id, key: Id, to: Id) -> str:
    """Let somebody announce a wrap of any key to any key, rightly signed; return its name."""
    identity = person.vault.identity
    body = {
        "owner": owner,
        "key": key,
        "to": to,
        "author": identity.member,
        "signer": layout.key_id(signed.public_of(identity.sign_seed)),
        "position": list(person.session.log.heads),
        "ephemeral": os.urandom(32),
        "sealed": os.urandom(300),
    }
    data = signed.build(FileType.WRAP, msgspec.msgpack.encode(body), identity.sign_seed)
    name = wrap_name(owner, key, layout.sha256(data))
    person.ledger.keep_files({name: data}, outgoing=True)
    return name


def private_keys(person: Person) -> set[bytes]:
    """Return the private keys a changed program of somebody's could have copied by now."""
    own = person.vault.identity.box_private
    return {own, *(each.key for each in person.ledger.secrets("group"))}


def can_open(privates: set[bytes], files: Mapping[str, bytes], scope: Id) -> set[Id]:
    """Return the keys of a scope that private keys open in a folder, whatever a program says."""
    kept = wraps.sound({name: data for name, data in files.items() if name.startswith("keys/")})
    privates = set(privates)
    found: set[Id] = set()
    while True:
        by_id = {layout.key_id(sealing.public_key(each)): each for each in privates}
        before = len(privates)
        for wrap in kept:
            if wrap.to not in by_id:
                continue
            try:
                wrapped = wrap.open(by_id[wrap.to])
            except SealBroken:
                continue
            if wrapped.kind == wraps.GROUP:
                privates.add(wrapped.key)
            elif wrap.owner == scope:
                found.add(wrap.key_id)
        if len(privates) == before:
            return found
