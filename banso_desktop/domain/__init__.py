# SPDX-License-Identifier: Apache-2.0
"""What the words of the field mean, without files, keys, windows or paper."""
