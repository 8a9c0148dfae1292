# SPDX-License-Identifier: Apache-2.0
"""The shared folder: what is written there, sealed, and how it comes back.

Separate because its shapes are frozen by the first segment while everything above it grows.
Knows nothing of tables, windows or paper.
"""
