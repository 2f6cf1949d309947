from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import PLATFORMS, Calendar, CalendarRule, Finding, Number, Option, Options, Record


class IdenticalCrossPost(CalendarRule):
    message = {
        "cross": {
            "en": "This text is {share}% the same as that on {other}. Write it for {platform}: another opening, another length, a question that fits there.",
            "es": "Este texto es en un {share} % el mismo que en {other}. Escríbelo para {platform}: otro comienzo, otra extensión, una pregunta que encaje allí.",
        },
        "repeat": {
            "en": "This text is {share}% the same as that on {platform} of {day}, fewer than {days} days before. Say something new, or leave more time.",
            "es": "Este texto es en un {share} % el mismo que en {platform} el {day}, menos de {days} días antes. Cuenta algo nuevo o deja pasar más tiempo.",
        },
    }
    profiles = ("calendar",)
    options = {
        "threshold": Option(
            Number(least=0.5, most=1),
            0.85,
            {
                "en": "how alike two texts must be, from 0.5 to 1",
                "es": "cuánto deben parecerse dos textos, de 0,5 a 1",
            },
        ),
        "window_days": Option(
            Number(least=0, most=3660, whole=True),
            14,
            {
                "en": "the fewest days until a text may return to its platform",
                "es": "los días que deben pasar hasta que un texto vuelva a su plataforma",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Compares the texts of all posts without their links, hashtags, mentions and emoji, capitals and accents. Reports, at the
later one, two that are `threshold` or more alike on different platforms, or on the same one in fewer than `window_days`
days. One post that lists several platforms is left alone, and so are texts of under 20 characters, parts of one thread,
and pairs of which one says `reuse_of` and that open differently.

## Why it matters
Who follows you in two places reads it twice, and what fits 3,000 characters on LinkedIn does not fit a caption: copying
is speaking to nobody in particular. Repeating on one network has a documented risk: the Ayrshare API refuses the second
of two identical posts within three days, because networks may suspend accounts that repeat themselves. That every
network deserves its own words is a policy.

## How to fix it
Keep the fact and change the way in: who reads it there, what do they ask, what do they do next? If it is a deliberate
reuse, say so with `reuse_of:` and write a new opening.

## References
- Ayrshare API, https://www.ayrshare.com/docs/apis/post/bulk-post
- The seven mistakes of social media marketing: no personalisation
- Policy of the team
""",
        "es": """\
## Qué hace
Compara los textos de todas las publicaciones sin enlaces, etiquetas, menciones ni emoji, mayúsculas ni tildes. Avisa, en
la segunda, de dos que se parecen `threshold` o más en plataformas distintas, o en la misma con menos de `window_days`
días entre ellas. Quedan fuera la publicación que nombra varias plataformas, los textos de menos de 20 caracteres, las
partes de un hilo y las parejas en que una dice `reuse_of` y que empiezan de otra manera.

## Por qué importa
Quien te sigue en dos sitios lo lee dos veces, y lo que cabe en LinkedIn no cabe en un pie de foto: copiar es no hablarle
a nadie en concreto. Repetir en la misma red tiene un riesgo documentado: la API de Ayrshare rechaza la segunda de dos
publicaciones idénticas en menos de tres días, porque las redes pueden suspender a quien se repite. Que cada red merece
sus palabras es una política.

## Cómo arreglarlo
Quédate con el dato y cambia la entrada: ¿quién lo lee allí, qué pregunta, qué hará después? Si lo reutilizas a
propósito, dilo con `reuse_of:` y escribe otro comienzo.

## Referencias
- API de Ayrshare, https://www.ayrshare.com/docs/apis/post/bulk-post
- Los siete errores del marketing en redes sociales: no personalizar
- Política del equipo
""",
    }
    examples = (
        {"bad": "platform,text\nlinkedin,The M2 grinds 18 g in 9 seconds. Which grinder do you use?\ntiktok,[[The M2 grinds 18 g in 9 seconds.]] Which grinder do you use? ☕ #coffee\n",
         "suffix": ".csv"},
        {"bad": "date,platform,text\n2025-11-03,x,The M2 grinds 18 g in 9 seconds. Which grinder do you use?\n2025-11-10,x,[[The M2 grinds 20 g in 9 seconds.]] Which grinder do you use?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"bad": "platform,reuse_of,text\nlinkedin,,The M2 grinds 18 g in 9 seconds. Which grinder do you use?\ntiktok,m2,[[The M2 grinds 18 g in 9 seconds.]] Which grinder do you use?\n",
         "suffix": ".csv"},
        {"bad": {"a.md": "---\nplatform: [x, facebook]\n---\n\nThe M2 grinds 18 g in 9 seconds. Which grinder do you use?\n",
                 "b.md": "---\nplatform: linkedin\n---\n\n[[The M2 grinds 18 g in 9 seconds.]] Which grinder do you use at home?\n"}},
        {"good": "---\nplatform: [x, facebook]\n---\n\nThe M2 grinds 18 g in 9 seconds. Which grinder do you use?\n"},
        {"good": "date,platform,text\n2025-11-03,x,The M2 grinds 18 g in 9 seconds. Which grinder do you use?\n2025-12-10,x,The M2 grinds 18 g in 9 seconds. Which grinder do you use?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"good": "platform,reuse_of,text\nlinkedin,,The M2 grinds 18 g in 9 seconds. Which grinder do you use?\ntiktok,m2,Nine seconds for 18 g: the M2. Which grinder do you use?\n",
         "suffix": ".csv"},
        {"good": "platform,text\nlinkedin,Do you brew?\ntiktok,Do you brew?\n", "suffix": ".csv"},
        {"good": "platform,text\nlinkedin,The M2 grinds 18 g in 9 seconds. Which grinder do you use?\ntiktok,Watch it grind: 18 g. How long does yours take?\n",
         "suffix": ".csv"},
        {"bad": "plataforma,texto\nlinkedin,El M2 muele 18 g en 9 segundos. ¿Qué molino usas?\ntiktok,[[El M2 muele 18 g en 9 segundos.]] ¿Qué molino usas? ☕ #café\n",
         "suffix": ".csv", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n2025-11-03,x,El M2 muele 18 g en 9 segundos. ¿Qué molino usas?\n2025-11-10,x,[[El M2 muele 20 g en 9 segundos.]] ¿Qué molino usas?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"bad": {"a.md": "---\nred: instagram\n---\n\nEl M2 muele 18 g en 9 segundos. ¿Qué molino usas?\n",
                 "b.md": "---\nred: facebook\n---\n\n[[¡El M2 muele 18 g en 9 segundos!]] ¿Qué molino usas tú?\n"}, "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-11-03,x,El M2 muele 18 g en 9 segundos. ¿Qué molino usas?\n2025-11-10,x,El M2 muele 18 g en 9 segundos. ¿Qué molino usas?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es", "config": {"rules": {"identical-cross-post": {"window_days": 7}}}},
        {"good": "plataforma,reuse_of,texto\nlinkedin,,El M2 muele 18 g en 9 segundos. ¿Qué molino usas en casa?\ntiktok,m2,Muele 18 g en 9 segundos el M2. ¿Qué molino usas en casa?\n",
         "suffix": ".csv", "lang": "es"},
        {"good": "texto\nEl M2 muele 18 g en 9 segundos. ¿Qué molino usas?\nEl M2 muele 18 g en 9 segundos. ¿Qué molino usas?\n", "suffix": ".csv", "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for first, second, likeness in calendar.near_duplicates(options["threshold"]):
            shared = [platform for platform in second.platforms if platform in first.platforms]
            values = {"share": int(100 * likeness), "platform": _names(shared or second.platforms)}
            if not (first.platforms and second.platforms) or _is_meant(first, second):
                continue
            if not shared:
                yield Finding(
                    values={**values, "other": _names(first.platforms)},
                    variant="cross",
                    record=second,
                    related=(first,),
                )
            elif first.day and second.day and (second.day - first.day).days < options["window_days"]:
                values |= {"day": first.day, "days": options["window_days"]}
                yield Finding(values=values, variant="repeat", record=second, related=(first,))


def _is_meant(first: Record, second: Record) -> bool:
    """Whether the two are parts of one thread, or one declares that it reuses something and they open differently."""
    if first.source.path == second.source.path and first.thread is not None and first.thread == second.thread:
        return True
    return bool(first.plan.reuse_of or second.plan.reuse_of) and first.opening.lemmas != second.opening.lemmas


def _names(platforms: list[str] | tuple[str, ...]) -> str:
    return ", ".join(PLATFORMS[platform].name for platform in platforms)
