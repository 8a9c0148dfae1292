# SPDX-License-Identifier: Apache-2.0
"""A fictional town, made through the same services people use."""
