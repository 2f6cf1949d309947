"""The language server: what `check`, `fix` and `explain` say, in an editor while its user writes."""
