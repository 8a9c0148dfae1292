# SPDX-License-Identifier: Apache-2.0
"""What comes in from and goes out to other programs."""
