# SPDX-License-Identifier: Apache-2.0
"""Every error the program raises on purpose, as facts; the interface owns the sentences.

::

    BansoError
    ├── Refused               a rule or a missing right says no        (exit code 1)
    │   ├── NotPermitted      the role or the keys of this person do not allow it
    │   └── FieldRefused      a field's content cannot be kept as it is
    ├── NotFound              no such household, visit, referral … readable here
    ├── FolderError           the shared folder
    │   ├── FolderUnreachable gone, unmounted, no permission to read
    │   ├── FolderNotWritable readable, but nothing can be put
    │   │   └── FolderNameTaken   a folder lies under the name of a file
    │   ├── FolderNotATown    reachable, but holds no town (or another one)
    │   ├── FolderNotEmpty    a town was to be made where something lies already
    │   ├── FolderPathTooLong names below it would be longer than every program can open
    │   └── FolderFull        no space left
    ├── ProfileError          the profile on this computer
    │   ├── WrongPassphrase   says only that
    │   ├── ProfileInUse      another process holds the lock
    │   ├── ProfileRemoved    taken out of the town; its data was erased here
    │   └── ProfileDamaged    a file of the profile is missing or altered
    │       ├── KeysDamaged       its vault or settings, which lie here only
    │       └── ReplicaDamaged    the replica's file is gone or cannot be read
    └── SealBroken            bytes that do not verify; carries where and why

Attributes are facts (paths, numbers, names of fields), never a person's name or text.
"""

from __future__ import annotations


class BansoError(Exception):
    """Base of all errors the program raises on purpose."""


class Refused(BansoError):
    """A rule says no.

    Attributes:
        rule: Stable name of the rule, such as ``"referral.consent"``; the interface maps it.
        facts: Values the sentence needs (limits, counts, field names), no personal text.
    """

    def __init__(self, rule: str, **facts: object) -> None:
        self.rule = rule
        self.facts = facts
        told = ", ".join(f"{key}={value!r}" for key, value in facts.items())
        super().__init__(f"{rule} ({told})" if told else rule)


class NotPermitted(Refused):
    """The role or the keys of this person do not allow it."""


class FieldRefused(Refused):
    """A field's content cannot be kept as it is; ``facts["field"]`` names it."""


class NotFound(BansoError):
    """Nothing readable here has this id.

    A hidden household raises this too: existence is not told apart from absence.
    """

    def __init__(self, entity: str, identifier: str) -> None:
        self.entity = entity
        self.identifier = identifier
        super().__init__(f"no readable {entity} with id {identifier!r}")


class FolderError(BansoError):
    """Something about the shared folder; ``path`` is the folder as the person gave it."""

    def __init__(self, path: str, reason: str = "") -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}" if reason else path)


class FolderUnreachable(FolderError):
    """The folder is gone, unmounted or may not be read."""


class FolderNotWritable(FolderError):
    """The folder can be read, but nothing can be put into it."""


class FolderNameTaken(FolderNotWritable):
    """What is no file lies where one is to be; it is left, and somebody has to take it away.

    Attributes:
        name: The file's name in the folder.
    """

    def __init__(self, path: str, name: str) -> None:
        self.name = name
        super().__init__(path, name)


class FolderNotATown(FolderError):
    """The folder is reachable but holds no town, or another town than expected."""


class FolderNotEmpty(FolderError):
    """A town was to be made where a town or other files lie already."""


class FolderPathTooLong(FolderError):
    """Below this folder names would be longer than every program of the system can open.

    Attributes:
        excess: Characters (on Linux: bytes) that its path has too many.
    """

    def __init__(self, path: str, excess: int) -> None:
        self.excess = excess
        super().__init__(path, f"{excess} characters too long")


class FolderFull(FolderError):
    """No space is left where the folder lies."""


class ProfileError(BansoError):
    """Something about the profile on this computer."""

    def __init__(self, path: str, reason: str = "") -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}" if reason else path)


class WrongPassphrase(ProfileError):
    """The passphrase does not open the profile; nothing more is said."""


class ProfileInUse(ProfileError):
    """Another process works on this profile."""


class ProfileRemoved(ProfileError):
    """This computer or its person was taken out of the town; its data was erased here."""


class ProfileDamaged(ProfileError):
    """A file of the profile is missing or was altered."""


class KeysDamaged(ProfileDamaged):
    """The vault or ``profile.json`` is missing or was altered; no folder brings them back.

    With a code for another computer the person joins again, in another place.
    """


class ReplicaDamaged(ProfileDamaged):
    """The replica is missing, or not readable with the profile's own key.

    What was sent is in the shared folder.
    """


class SealBroken(BansoError):
    """Bytes that do not verify: a signature, an authentication tag, a hash or a bound.

    Attributes:
        where: Name of the file in the folder, or of the part inside it.
        why: Short reason in English for the diagnosis, such as ``"signature"``.
    """

    def __init__(self, where: str, why: str) -> None:
        self.where = where
        self.why = why
        super().__init__(f"{where}: {why}")
