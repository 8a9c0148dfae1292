# SPDX-License-Identifier: Apache-2.0
"""The shared folder: what is written there, sealed, and how it comes back.

Separate because its shapes are frozen by the first segment while everything above it grows.
Knows nothing of tables, windows or paper. From the bytes upwards (docs/format.md)::

    operations  ledger  clock           what is written, the contract with the replica, stamps
    encoding  sealing  layout  names    operations as msgpack; encryption; what files share
    segments  signed  wraps             journals; signed files; keys sealed to somebody
    merge  digest                       a scope's state as a function of its operations
    membership  standing  member_log    entries; who is who; which entries count
    judging                             which operations count
    keys  reading_groups  retiring      every key one can reach; who reads what, and no more
    identity  passphrase  vault  credentials        a profile's secrets
    codes  invitations  recovery  administration  share  town       entering a town, running it
    transport  files  folder            seven calls; whole files or none; a directory
    publisher  receiver  gathering  sync  background  session       both ways, put together
    machine  moving  taking_over  own_journal  tails        copies, forks, folders set back
    whole_journals  file_kinds  soundness  rebuilding       giving a folder back from a replica
    verify  signs                       looking through a folder, and what it is a sign of
"""
