# SPDX-License-Identifier: Apache-2.0
"""Marks and documents become PDF. Knows what a paper shows, never where its facts come from."""
