# SPDX-License-Identifier: Apache-2.0
"""What is read: one module per area, functions of a snapshot that return frozen dataclasses.

A query takes a :class:`~banso_desktop.store.reading.Reading` first, is bounded (a limit, or
one scope), leaves removed rows out by ``alive(entity)``, and knows no rules: what a person may
not read is not in the replica. Services call queries; screens never do.
"""
