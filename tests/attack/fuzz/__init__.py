"""Coverage-guided fuzzing of all that reads what others wrote, with atheris.

`pip install -e '.[fuzz]'`, then `python -m tests.attack.fuzz --minutes 5 [TARGET…]` from the top of the checkout.
"""
