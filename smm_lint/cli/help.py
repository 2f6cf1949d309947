"""Help texts whose options stand in sections."""

from __future__ import annotations

from collections.abc import Mapping

import click


class Sections(click.Command):
    """A command whose options are listed by what they are about; those that no section names come last."""

    sections: Mapping[str, tuple[str, ...]] = {
        "Output": ("outputs", "format", "output_file", "statistics", "max_diagnostics", "quiet", "show_files"),
        "Rules": ("config", "isolated", "profile", "select", "ignore", "platform", "fail_on"),
        "Fixes": ("unsafe", "diff"),
        "Drafts": ("force_exclude", "stdin_filename", "today"),
    }

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        section_of = {name: title for title, names in self.sections.items() for name in names}
        found: dict[str, list[tuple[str, str]]] = {title: [] for title in [*self.sections, "Other"]}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record and isinstance(parameter, click.Option):
                found[section_of.get(parameter.name or "", "Other")].append(record)
        for title, records in found.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)
