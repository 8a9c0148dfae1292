# SPDX-License-Identifier: Apache-2.0
"""Screens. A screen calls services, reads queries and listens to one change signal."""
