# SPDX-License-Identifier: Apache-2.0
"""Marks in points and where they stand; the same geometry for the screen and for paper."""
