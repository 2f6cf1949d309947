"""The command line: one file a command, each imported only when it is called."""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

import click

from smm_lint import __version__
from smm_lint.cli.printing import ENCODING, print_error, print_note
from smm_lint.errors import SmmLintError, UsageError
from smm_lint.messages import locale_language, message, say
from smm_lint.pipeline.lean import THREADS

COMMANDS = (
    "check", "stream", "fix", "baseline", "inspect", "count", "rules", "explain", "config", "init", "schema", "test",
    "lsp",
)  # fmt: skip


# What shells give for a program that Ctrl-C ended: 128 and the number of the signal.
INTERRUPTED = 130
# How much is made before Python looks for what can be thrown away: most of what a run makes lives as long as it does.
COLLECTED_AFTER = (100_000, 20, 20)


class Commands(click.Group):
    """The commands, imported late: asking for the version pays for none of them."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            # NOTE: click would end with 1, which says that something was found.
            click.echo("\n" + say(locale_language(), "interrupted"), err=True)
            ctx.exit(INTERRUPTED)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"smm_lint.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from smm_lint.fields import unknown_message

            ctx.fail(unknown_message("unknown-command", args[0], COMMANDS).text(locale_language()))
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "show_default": True})
@click.version_option(__version__, prog_name="smm-lint", message="%(prog)s %(version)s")
def group() -> None:
    """The linter for social media posts, in English and Spanish.

    It reads drafts kept as files and says, at the exact characters, where a post talks at its readers
    instead of with them, says what anyone could say, or will not fit. Nothing is sent anywhere.

    \b
    Examples:
      smm-lint check drafts/            what is wrong with the drafts, and where
      smm-lint fix --diff drafts/       what it would put right, without doing so
      smm-lint explain one-way          what a rule means and how to satisfy it
      smm-lint init                     write a starting configuration

    smm-lint COMMAND --help tells more of each command.
    """
    try:
        Path.cwd()
    except OSError:
        raise UsageError(message("no-working-folder")) from None


def process() -> None:
    """The process of a shell, a hook or an editor: `main`, without taking apart at the end what was loaded.

    That would take a tenth of the time that one post takes, for memory that the system takes back anyway.
    """
    try:
        main()
    except SystemExit as ended:
        atexit._run_exitfuncs()  # noqa: SLF001  there is no other way to have them run
        if _are_written(sys.stdout, sys.stderr) and isinstance(ended.code, int):
            os._exit(ended.code)
        raise


def _are_written(*streams: TextIO | None) -> bool:
    """Whether all that was printed has arrived; where it has not, Python says so as it ends."""
    try:
        for stream in filter(None, streams):
            stream.flush()
    except OSError:
        return False
    return True


def _replace_closed_streams() -> None:
    """Stand in for a standard stream that the caller has closed, so that no file of ours is taken for it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  it stays open to the end


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 nothing found, 1 something found, 2 the work could not be done, 130 Ctrl-C."""
    _replace_closed_streams()
    gc.set_threshold(*COLLECTED_AFTER)
    os.environ.setdefault(THREADS, "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=ENCODING[0], errors=ENCODING[1])
    try:
        group.main(args=arguments, prog_name="smm-lint")
    except SmmLintError as error:
        language = locale_language()
        for line in error.lines(language):
            print_error(line, language)
        sys.exit(2)
    except Exception as error:  # noqa: BLE001 - the last resort: say where, and that the work is not done
        import traceback

        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        problem = f"{type(error).__name__}: {error}"[:300]
        print_note(say(locale_language(), "internal-error", problem=problem, place=place))
        sys.exit(2)
