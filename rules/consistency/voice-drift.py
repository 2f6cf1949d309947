from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from smm_lint.rule import Calendar, CalendarRule, Choice, Finding, ListOf, Number, Option, Options, Record, Struct

LEAST_POSTS = 8
LEAST_WORDS = 10
LEAST_MAJORITY = 0.8
# A platform with its own form of address has so many posts at least, and it is the form of so many of them.
LEAST_ON_PLATFORM, LEAST_HABIT = 3, 0.5
SHOWN = {"tu": "tú", "usted": "usted", "vosotros": "vosotros", "ustedes": "ustedes", "vos": "vos"}
# One and many: tú with vosotros in Spain; tú, vos or usted with ustedes in America.
AGREE = {
    "tu": {"tu", "vosotros", "ustedes"},
    "vos": {"vos", "ustedes"},
    "usted": {"usted", "ustedes"},
    "vosotros": {"vosotros", "tu"},
    "ustedes": {"ustedes", "tu", "vos", "usted"},
}
# Of numbers spread as a bell the median deviation is so much smaller than the standard deviation.
BELL = 1.4826


class Measure(Struct, frozen=True):
    """A number of a post's voice; deviations under `least` are noise however alike the other posts are."""

    of: Callable[[Record], float]
    least: float


MEASURES = {
    "emoji": Measure(lambda record: record.voice.emoji / record.voice.words, 0.03),
    "sentences": Measure(lambda record: record.voice.words / max(1, record.voice.sentences), 4),
}

EIGHT = "text\n" + 8 * "Tell us which grinder you use at home every morning.\n"
OCHO = "texto\n" + 8 * "¿Cuántas tazas tomas tú al día y a qué hora te las tomas?\n"
TU = "red,texto\n" + 8 * "x,Cuéntanos qué molino usas en casa.\n"


class VoiceDrift(CalendarRule):
    message = {
        "address": {
            "en": "This post says {form}, {count} of {posts} others say {usual}. Speak in one voice, or change all of them.",
            "es": "Esta publicación trata de {form} y {count} de las otras {posts}, de {usual}. Usa un solo trato o cámbialo en todas.",
        },
        "emoji": {
            "en": "{count} emoji in {words} words; your other posts have {usual} in as many. Keep the ones that say something.",
            "es": "{count} emoji en {words} palabras; lo normal en tus publicaciones es {usual}. Deja los que digan algo.",
        },
        "sentences": {
            "en": "About {words} words a sentence, where your other posts have about {usual}. Write as you always do: split the long ones.",
            "es": "Unas {words} palabras por frase; en tus otras publicaciones, unas {usual}. Escribe como siempre: parte las largas.",
        },
    }
    severity = "info"
    profiles = ("calendar",)
    options = {
        "features": Option(
            ListOf(Choice(("address", *MEASURES))),
            ("address", *MEASURES),
            {
                "en": "what is compared: `address` (tú, usted…; Spanish alone), `emoji`, `sentences` (their length)",
                "es": "qué se compara: `address` (tú, usted…), `emoji`, `sentences` (la longitud de las frases)",
            },
        ),
        "mad": Option(
            Number(least=1),
            3,
            {
                "en": "how many times the usual deviation (median absolute deviation, scaled) is too far",
                "es": "cuántas veces la desviación habitual (desviación absoluta mediana, escalada) es demasiado",
            },
        ),
    }
    docs = {
        "en": f"""\
## What it does
Compares each post with the others of its language in the calendar, {LEAST_POSTS} at least. Reports a post in another
form of address than the one that at least 80% agree with (tú and vosotros agree in Spain; tú, vos or usted and ustedes
in America; a platform where another form is the habit is left alone), and posts with clearly more emoji for each word or
clearly longer sentences than the median: by more than `mad` times the usual deviation.

## Why it matters
One post like a court order among nineteen friendly ones sounds as if somebody else had written it, and often somebody
else has. In an experiment with Dutch slogans the informal pronoun went with a better attitude to the advertisement; in
Spanish the choice depends on who is addressed, and no effect on engagement was measured. One voice is a policy.

## How to fix it
Read the post aloud after two older ones and change what sounds like another person. If you want a new voice, change it
everywhere, and set `brand.address` so that `mixed-address-form` keeps it.

## References
- Experiment on formal and informal “you” in Dutch slogans, 2023, https://doi.org/10.1080/08961530.2023.2215472
- Study of address forms in Salvadoran advertising, https://hispadoc.es (10230371)
- Policy of the team
""",
        "es": f"""\
## Qué hace
Compara cada publicación con las demás de su idioma en el calendario, al menos {LEAST_POSTS}. Avisa de la que trata al
lector de otra forma que la que comparte el 80 % o más (tú y vosotros van juntos en España; tú, vos o usted y ustedes, en
América; no cuenta la plataforma donde lo habitual es otro trato), y de las que tienen claramente más emoji por palabra o
frases claramente más largas que la mediana: más de `mad` veces la desviación habitual.

## Por qué importa
Una publicación con tono de notaría entre diecinueve cercanas suena a que la ha escrito otra persona, y a menudo así es.
En un experimento con eslóganes en neerlandés, el pronombre informal mejoraba la actitud ante el anuncio; en español el
trato depende de a quién se habla, y nadie ha medido su efecto en la interacción. Tener una sola voz es una política.

## Cómo arreglarlo
Léela en voz alta después de dos anteriores y cambia lo que suene a otra persona. Si quieres otra voz, cámbiala en todas
y pon `brand.address`, para que `mixed-address-form` la mantenga.

## Referencias
- Experimento con el trato formal e informal en eslóganes en neerlandés, 2023, https://doi.org/10.1080/08961530.2023.2215472
- Estudio sobre el trato en la publicidad salvadoreña, https://hispadoc.es (10230371)
- Política del equipo
""",
    }
    examples = (
        {"bad": EIGHT + "[[☕ Tell us which kettle you use at home every morning ☕🔥]]\n", "suffix": ".csv"},
        {"bad": EIGHT + "[[Tell us which kettle you use at home every morning and who gave it to you and what you brew with it when your friends come round on Sunday.]]\n",
         "suffix": ".csv"},
        {"bad": EIGHT + "[[☕ Tell us which kettle you use at home every morning.]]\n", "suffix": ".csv",
         "config": {"rules": {"voice-drift": {"mad": 1}}}},
        {"good": EIGHT + "☕ Tell us which kettle you use at home every weekend and every morning in the garden.\n", "suffix": ".csv"},
        {"good": "text\n" + 6 * "Tell us which grinder you use at home every morning.\n" + "☕ Tell us which kettle you use at home every morning ☕🔥\n", "suffix": ".csv"},
        {"good": EIGHT + "☕ Tell us which kettle you use at home every morning ☕🔥\n", "suffix": ".csv",
         "config": {"rules": {"voice-drift": {"features": "sentences"}}}},
        {"bad": TU + "x,[[Cuéntenos qué molino usa en casa.]]\n", "suffix": ".csv", "lang": "es"},
        {"bad": TU.replace("Cuéntanos qué molino usas", "Cuéntennos qué molino usan") + "x,[[Contadnos qué molino usáis en casa.]]\n",
         "suffix": ".csv", "lang": "es"},
        {"bad": OCHO + "[[☕ ¿Cuántas tazas tomas tú al día y a qué hora te las tomas ☕🔥?]]\n", "suffix": ".csv", "lang": "es"},
        {"bad": OCHO + "[[Cuéntanos cuántas tazas tomas tú al día y a qué hora te las tomas y quién te las prepara y con qué molino las haces cuando vienen tus amigos a casa los domingos.]]\n",
         "suffix": ".csv", "lang": "es"},
        {"good": TU + "x,Contadnos qué molino usáis en casa.\nx,Cuéntennos qué molino usan en casa.\n", "suffix": ".csv", "lang": "es"},
        {"good": TU + TU.removeprefix("red,texto\n") + 3 * "linkedin,Cuéntenos qué molino usa en casa.\n", "suffix": ".csv", "lang": "es"},
        {"good": "red,texto\n" + 4 * "x,Cuéntanos qué molino usas en casa.\n" + 4 * "x,Cuéntenos qué molino usa en casa.\n", "suffix": ".csv", "lang": "es"},
        {"good": "red,texto\n" + 6 * "x,Cuéntanos qué molino usas en casa.\n" + "x,Cuéntenos qué molino usa en casa.\n", "suffix": ".csv", "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        by_language: dict[str, list[Record]] = defaultdict(list)
        for record in calendar.records:
            by_language[record.language].append(record)
        for records in by_language.values():
            if "address" in options["features"]:
                yield from _addresses([record for record in records if record.voice.address in AGREE])
            for name, measure in MEASURES.items():
                if name in options["features"]:
                    long = [record for record in records if record.voice.words >= LEAST_WORDS]
                    yield from _far(long, name, measure, options["mad"])


def _addresses(records: Sequence[Record]) -> Iterator[Finding]:
    """The posts in a form that does not go with the one that nearly all others have."""
    counts = Counter(record.voice.address for record in records)
    usual = max(counts, key=lambda form: counts[form], default=None)
    if usual is None or len(records) < LEAST_POSTS:
        return
    others = [record for record in records if record.voice.address not in AGREE[usual]]
    if len(records) - len(others) < LEAST_MAJORITY * len(records):
        return
    habits = _habits(records)
    for record in others:
        if not any((platform, record.voice.address) in habits for platform in record.platforms):
            form = SHOWN[record.voice.address or usual]
            values = {"form": form, "usual": SHOWN[usual], "count": counts[usual], "posts": len(records) - 1}
            yield Finding(values=values, variant="address", record=record)


def _habits(records: Sequence[Record]) -> set[tuple[str, str | None]]:
    """The platforms with the forms that they are used to."""
    posts = Counter(platform for record in records for platform in record.platforms)
    forms = Counter((platform, record.voice.address) for record in records for platform in record.platforms)
    return {
        (platform, form)
        for (platform, form), count in forms.items()
        if posts[platform] >= LEAST_ON_PLATFORM and count >= LEAST_HABIT * posts[platform]
    }


def _far(records: Sequence[Record], name: str, measure: Measure, most: float) -> Iterator[Finding]:
    """The posts with far more than the median, in deviations of the others."""
    if len(records) < LEAST_POSTS:
        return
    values = [measure.of(record) for record in records]
    usual = median(values)
    deviation = max(measure.least, BELL * median(abs(value - usual) for value in values))
    for record, value in zip(records, values, strict=True):
        if value > usual + most * deviation:
            voice = record.voice
            shown = {
                "emoji": {"count": voice.emoji, "words": voice.words, "usual": round(usual * voice.words)},
                "sentences": {"words": round(value), "usual": round(usual)},
            }
            yield Finding(values=shown[name], variant=name, record=record)
