# SPDX-License-Identifier: Apache-2.0
"""The shared folder: what is written there, sealed, and how it comes back.

Separate because its shapes are frozen by the first segment while everything above it grows.
Knows nothing of tables, windows or paper. From the bytes upwards (docs/format.md)::

    operations  clock                   what is written, and its stamps
    ledger  archive  keeping  blob_book  whole_journals     contracts with the replica
    encoding  sealing  layout  names    operations as msgpack; encryption; what files share
    segments  signed  wraps             journals; signed files; keys sealed to somebody
    packs  snapshots  blobs             segments together; what is current; attachments
    merge  digest                       a scope's state as a function of its operations

    membership  beside  standing  member_log    entries; who is who; which entries count
    judging  rejudging                  which operations count, and what a late entry changes
    orders  protecting  purging  retiring       keys taken away by a signed order
    held  keys  successors  reading_groups      every key one can reach; who reads what
    letterboxes  letterbox_trail        by which keys a scope is written unread
    renewing  removing  leaving  losing         new keys; people and computers that go
    emergency                           the way of the emergency readers

    identity  passphrase  vault  credentials  machine       a profile's secrets
    codes  invitations  recovery  administration  share  town       entering a town, running it

    transport  folder  folder_paths     what is asked of a place; a folder
    file_system  directory  files       what a folder asks of a file system; a directory
    publisher  own_journal  moving  taking_over     the way out; copies of a computer
    receiver  journal_stream  opening  gathering  handing  tails    the way in
    packer  pack_shelf  snapshot_*  upkeep          fewer files, and being usable soon
    blob_shelf  blob_courier            attachments here and on their way
    acknowledgements  purge_acknowledgements  presence      who received what
    sync  background  session           both ways, put together

    verify*  signs  blob_checks         looking through a folder, and what it is a sign of
    file_kinds  soundness  rebuilding   giving a folder back from a replica
"""
