"""Emacs, run in batch mode with the recipes of docs/editors.md."""

from __future__ import annotations

import pytest

from tests.editors.recipes import DRAFT, FOUND, Desk, editor, recipe

# Emacs counts characters, from 0 at the start of a line and from 1 at the start of a text.
DRIVER = """
(defun smm-lint-tests-wait (done)
  (let ((tries 0))
    (while (and (not (funcall done)) (< (setq tries (1+ tries)) 1000))
      (accept-process-output nil 0.1))))
(defun smm-lint-tests-write (found)
  (require 'json)
  (let ((coding-system-for-write 'utf-8))
    (with-temp-file (getenv "FOUND") (insert (json-encode (vconcat found)))))
  (kill-emacs 0))
"""
EGLOT = """
(setq eglot-sync-connect 100)
(find-file "taller.md")
(run-hooks 'post-command-hook)
(smm-lint-tests-wait #'flymake-diagnostics)
(smm-lint-tests-write
 (mapcar (lambda (one) (vector (flymake-diagnostic-type one) (flymake-diagnostic-text one)
                               (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))
         (flymake-diagnostics)))
"""
LSP_MODE = """
(setq lsp-auto-guess-root t lsp-auto-configure t lsp-diagnostics-provider :none lsp-restart 'ignore)
(lsp-workspace-folders-add default-directory)
(find-file "taller.tweet")
(smm-lint-tests-wait (lambda () (gethash (buffer-file-name) (lsp-diagnostics))))
(smm-lint-tests-write
 (mapcar (lambda (one)
           (let ((range (lsp:diagnostic-range one)))
             (vector (lsp:diagnostic-severity? one) (lsp:diagnostic-code? one)
                     (lsp--position-to-point (lsp:range-start range)) (lsp--position-to-point (lsp:range-end range)))))
         (gethash (buffer-file-name) (lsp-diagnostics))))
"""
FLYCHECK = """
(find-file "taller.tweet")
(flycheck-buffer)
(smm-lint-tests-wait (lambda () (not (flycheck-running-p))))
(smm-lint-tests-write
 (mapcar (lambda (one) (vector (flycheck-error-level one) (flycheck-error-message one) (flycheck-error-column one)))
         flycheck-current-errors))
"""


def emacs(desk: Desk, package: str, setting: str, driver: str) -> list[list[object]]:
    """What `driver` writes in an Emacs that has `setting` for its init.el and, else the test is skipped, `package`."""
    say = '(write-region (json-encode [[no-package]]) nil (getenv "FOUND"))'
    missing = f"(unless (require '{package} nil t) (require 'json) {say} (kill-emacs))"
    modes = "(add-to-list 'auto-mode-alist '(\"\\\\.md\\\\'\" . markdown-mode))\n(require 'markdown-mode nil t)\n"
    files = desk.write("init.el", modes + setting), desk.write("driver.el", DRIVER + driver)
    start = [editor("emacs"), "--batch", "--eval", "(package-initialize)", "--eval", missing]
    found = desk.run([*start, "-l", files[0], "-l", files[1]])
    if found == [["no-package"]]:
        pytest.skip(f"Emacs has no package {package}")
    return found


def characters(start: object, end: object) -> str:
    """The characters of the draft from `start`, from 1, to before `end`."""
    assert isinstance(start, int)
    assert isinstance(end, int)
    return DRAFT[start - 1 : end - 1]


def test_eglot(desk: Desk) -> None:
    """Eglot has each problem at its very characters."""
    found = emacs(desk, "eglot", recipe("emacs-eglot"), EGLOT)

    assert [characters(start, end) for *_, start, end in found] == [text for _, _, text in FOUND]
    assert [rule in str(text) for (_, rule, _), (_, text, *_) in zip(FOUND, found, strict=True)] == [True, True]


def test_lsp_mode(desk: Desk) -> None:
    """lsp-mode has each problem; it takes UTF-16 units for characters, as the page says, and 🚀 is two."""
    found = emacs(desk, "lsp-mode", recipe("emacs-lsp-mode"), LSP_MODE)

    assert found == [
        [{"error": 1, "warning": 2}[severity], rule, place, place + len(text)]
        for severity, rule, text in FOUND
        for place in [1 + DRAFT.index(text) + 1]
    ]


def test_flycheck(desk: Desk) -> None:
    """Flycheck has each problem at its first character."""
    found = emacs(desk, "flycheck", recipe("emacs-flycheck"), FLYCHECK)

    assert [[level, column] for level, _, column in found] == [
        [level, DRAFT.index(text) + 1] for level, _, text in FOUND
    ]
    assert [rule in str(text) for (_, rule, _), (_, text, _) in zip(FOUND, found, strict=True)] == [True, True]
