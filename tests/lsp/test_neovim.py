"""A session in a real editor: docs/transcripts/neovim.md is what happens.

`python -m tests.lsp.test_neovim` writes it anew.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PAGE = REPOSITORY / "docs" / "transcripts" / "neovim.md"
SCRIPT = Path(__file__).with_name("neovim.lua")
DRAFT = "# Aurora\n\nHola 👩‍👩‍👧, 𝗯𝘂𝗲𝗻𝗼𝘀 días, [NOMBRE]. ¿Qué café te pongo mañana?\n"
CONFIGURATION = "root: true\nlanguages: [es]\nmessages: en\n"


def session(folder: Path) -> str:
    """What the script prints in `folder`."""
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    (folder / "smm-lint.yaml").write_text(CONFIGURATION, encoding="utf-8")
    environment = {
        **os.environ,
        "SMM_LINT": f"{sys.executable} -m smm_lint lsp",
        "PYTHONPATH": str(REPOSITORY),
        "XDG_STATE_HOME": str(folder),
        "XDG_CACHE_HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
    }
    command = ["nvim", "--headless", "--clean", "-c", f"luafile {SCRIPT}", "-c", "cquit", "draft.md"]
    run = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=200, check=True
    )
    return run.stdout


def page(transcript: str) -> str:
    """The page with the script and what it prints."""
    return f"""# A session in Neovim

A draft is opened, its faults are shown, one is fixed and one ignored, and the file is written. Recorded with
Neovim 0.7.2; `tests/lsp/test_neovim.py` runs it again and compares.

`smm-lint.yaml`:

```yaml
{CONFIGURATION}```

`draft.md`:

```markdown
{DRAFT}```

`neovim.lua`:

```lua
{SCRIPT.read_text(encoding="utf-8")}```

What `nvim --headless --clean -c 'luafile neovim.lua' -c cquit draft.md` prints:

```text
{transcript}```
"""


@pytest.mark.skipif(not shutil.which("nvim"), reason="needs Neovim: nvim is not on the PATH")
def test_the_session_shown_is_a_real_one(tmp_path: Path) -> None:
    """The whole page: the script, and word for word what it prints."""
    assert page(session(tmp_path)) == PAGE.read_text(encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        PAGE.write_text(page(session(Path(name))), encoding="utf-8")
