"""The desk that the editors work at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editors.recipes import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder with drafts, of which nothing of the machine's own settings is seen."""
    return Desk.laid(tmp_path)
