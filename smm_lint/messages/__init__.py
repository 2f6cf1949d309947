"""Everything said to users outside the rules: one catalogue a language, the same keys in each."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping

from msgspec import Struct

from smm_lint.messages import en, es

CATALOGUES: Mapping[str, Mapping[str, str]] = {"en": en.CATALOGUE, "es": es.CATALOGUE}


class Message(Struct, frozen=True):
    """Something to say, not yet in any language: a key of the catalogues and the values it names.

    A value may be a message itself.
    """

    key: str
    values: Mapping[str, object]

    def text(self, language: str) -> str:
        """The message in `language`, a key of CATALOGUES."""
        values = {
            name: value.text(language) if isinstance(value, Message) else value for name, value in self.values.items()
        }
        return CATALOGUES[language][self.key].format_map(values)


def message(key: str, /, **values: object) -> Message:
    """The message `key` with its values."""
    return Message(key, values)


def say(language: str, key: str, /, **values: object) -> str:
    """The message `key` in `language`."""
    return Message(key, values).text(language)


def locale_language() -> str:
    """The language of the user's locale where there is a catalogue for it, else English."""
    # NOTE: not locale.getlocale, which knows only locales that the system has installed.
    names = (os.environ.get(variable) for variable in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), None) or locale.getlocale()[0] or ""
    return name[:2] if name[:2] in CATALOGUES else "en"
