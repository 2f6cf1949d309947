"""What runs have found out, kept for later ones: results of files, and whole runs.

Nothing in the cache is trusted: an entry that is not what was put there, and a store that cannot be read, count as
not there. No entry is ever run as code.
"""
