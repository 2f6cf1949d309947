"""The language pipelines and vectors that smm-lint ships, and the recipes that make them."""
