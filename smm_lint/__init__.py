"""smm-lint: the linter that a content team trusts with its voice."""

__version__ = "0.1.0"
