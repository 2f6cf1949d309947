"""How the pipelines and vectors under models/ are made; no part of the installed package."""
