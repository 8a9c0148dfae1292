# SPDX-License-Identifier: Apache-2.0
"""Use cases, one module per area; the only writers. They know rules and rights, no window."""
