from __future__ import annotations

import signal
from contextlib import suppress

import pytest

from smm_lint.cli.interrupts import heeded


def test_an_interrupt_that_was_dropped_is_raised_again() -> None:
    """And none where there was none."""
    with heeded() as stop:
        stop()
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            stop()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
