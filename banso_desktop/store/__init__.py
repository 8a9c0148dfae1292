# SPDX-License-Identifier: Apache-2.0
"""The encrypted local replica: durable journal, projected tables, queries, search.

Separate because all of it but the durable tables can be dropped and replayed at any time.
"""
