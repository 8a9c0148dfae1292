# SPDX-License-Identifier: Apache-2.0
"""Generated from ``ui/`` by installer/compile_forms.py; never edited."""
