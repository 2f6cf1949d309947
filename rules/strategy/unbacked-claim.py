"""Superlatives, absolutes and guarantees that the sender says of itself without a source."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Flag, ListOf, Option, Options, Phrases, Reading, Rule, Signal, Text, phrases_of

# Who measured it, in the sentence of the claim or the next.
BACKED = {
    "en": Phrases([
        "according to", "sources?( )?:", "as (measured|rated|ranked|certified|tested|reported) by", "(ranks|ranked|ranking|rankings|rated (by|on|\\d[\\d.]*))",
        "(voted|named|chosen|judged|listed|elected|certified)( \\w+){0,8} by (the |our |all |many )*\\w+", "(fortune|forbes|which\\?|michelin|tripadvisor|trustpilot)",
        "(survey|study|index|census|audit|trial|poll|report|test|tests|figures|statistics|data) (by|from|of|published|shows?|carried out)",
        "in (a|an|the|this year's|last year's|our) (\\w+ ){0,6}(survey|study|index|census|audit|trial|poll|awards?|guide|test)",
        "(winners? of|won (the|a|an|our|us|this|gold|silver|bronze|first|second|third|best|\\w+ (prizes?|awards?|medals?|stars?))|awarded|lists)", "the (next|nearest)( one| other)?( is|'s)",
    ]),
    "es": Phrases([
        "segun (\\w+ ){0,2}\\w+", "de acuerdo con", "(fuente|fuentes)( )?:", "(ranking|clasificacion|tripadvisor|trustpilot|forbes|michelin|ocu)",
        "(elegid|votad|nombrad|reconocid|certificad|premiad|galardonad|valorad|calificad|auditad|medid|considerad)[oa]s?( \\w+){0,8} por (\\w+ )?\\w+", "(elegid|votad|nombrad|reconocid|premiad|galardonad|valorad|calificad)[oa]s?( \\w+){0,8} en (el|la|los|las|un|una) (\\w+ ){0,3}(concurso|certamen|encuesta|premios?|guia|feria|ranking|campeonato|votacion|revista|cata)",
        "(encuesta|indice|censo|auditoria|medicion|informe|datos|cifras|premios?) (de|del|publicad\\w+|realizad\\w+|que)", "(estudio|ensayo|guia) (publicad\\w+|realizad\\w+|clinico|independiente|que|\\d{4}|(de|del)( la| el)? (?-i:[A-ZÁÉÍÓÚÑ])\\w+)",
        "(ganador|ganadora|ganadores|ganamos|premio)", "(la|el) (siguiente|otr[oa]|mas cercan[oa]) (queda|esta)",
    ]),
}  # fmt: skip
# … which is nobody in particular.
NOBODY = {
    "en": Phrases([
        "(by|according to) (many|most|everyone|everybody|all|all of you|you|our (\\w+ )?(customers|clients|guests|members|fans|followers|neighbours|neighbors|patients|regulars|mums)|those|people|(the |many |some )?(experts|locals|customers|critics|fans)|us|ourselves)",
    ]),
    "es": Phrases([
        "(por|segun) (much[oa]s|tod[oa]s?|tod[oa]s? \\w+|nuestr[oa]s? \\w+|(l[oa]s |much[oa]s |vari[oa]s )?(client[ea]s|expert[oa]s|vecin[oa]s|usuari[oa]s|entendid[oa]s|seguidor(es|as)|fans|critic[oa]s|que (saben|nos \\w+))|la gente|el publico|quienes?( \\w+)?|nosotr[oa]s|tu|vosotr[oa]s|ustedes|algo|dicen)",
    ]),
}  # fmt: skip
# Between a claim and its link no more than the rest of its sentence may stand.
NEAR = 3


class UnbackedClaim(Rule):
    message = {
        "en": "“{match}” says more than the post shows. Name who measured it and when, or write what you can show.",
        "es": "«{match}» dice más de lo que el texto demuestra. Nombra quién lo midió y cuándo, o escribe lo que puedes enseñar.",
    }
    severity = "warning"
    profiles = ("strict", "legal-es", "legal-us")
    options = {
        "words": Option(
            ListOf(Text()),
            (),
            {
                "en": "further words and phrases that need a source",
                "es": "más palabras y frases que necesitan una fuente",
            },
        ),
        "accept_link": Option(
            Flag(),
            default=True,
            help={
                "en": "whether a link in the sentence of the claim counts as its source",
                "es": "si un enlace en la frase de la afirmación cuenta como fuente",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports what the sender claims of itself, of what it sells or of where it is, with nothing to show for it: ranks (“we are
the leading…”, “Britain's number one…”, “the best biryani in Hyderabad”), absolutes (“nobody does it better”, “zero
downtime, ever”, “100% effective”) and guarantees. Superlatives about anything else are left alone: the best day of the
summer, the best question of the evening, the tallest tower. So are questions, quotations and the opinion of somebody who
says “I”.

A claim passes where its sentence or the next names a source (“according to…”, “voted … by…”, an award, a survey), or a
link stands in its sentence (`accept_link`); a link after a call, such as “Shop now”, is no source. `source:` in the
front matter, which readers do not see, says that the claim has been checked and silences the rule. `words` adds phrases
of your own.

## Why it matters
Nobody can check “the best”, so it carries no information, and a rank that can be checked may be wrong. Many countries
want advertisers to be able to prove what they claim; what that takes differs by country, and this rule does not tell
whether a claim is lawful. That each claim needs a source is a policy: agree on it with those who answer for the figures.

## How to fix it
Say what is behind the claim, with who measured it and when: “second in subscriptions in Galicia (trade register, 2025)”.
If nothing is, tell something that only you can tell: “down for 41 minutes in 2024; every incident is on our status page”.

## References
- Policy of the team
- ASA and CAP (United Kingdom), Influencers' guide, 23 March 2023, which reminds advertisers that the code's rules on
  proving claims apply to posts: http://www.asa.org.uk/resource/influencers-guide.html
""",
        "es": """\
## Qué hace
Avisa de lo que quien publica afirma de sí, de lo que vende o de su sitio sin nada que lo demuestre: puestos («somos
líderes en…», «la tienda n.º 1 de…», «el mejor ceviche de Lima»), absolutos («nadie lo hace mejor», «cero averías»,
«100 % eficaz») y garantías. No toca los superlativos de otras cosas: el mejor día del verano, la mejor pregunta de la
tarde, la torre más alta. Tampoco preguntas, citas ni la opinión de quien dice «yo creo» o «mi».

Una afirmación pasa si su frase o la siguiente nombra la fuente («según…», «elegida por…», un premio, una encuesta) o si
lleva un enlace en su frase (`accept_link`); un enlace tras una llamada como «Compra aquí» no es fuente. `fuente:` en la
cabecera, que el público no ve, dice que alguien comprobó el dato y calla la regla. `words` añade frases tuyas.

## Por qué importa
«El mejor» no se puede comprobar y por eso no informa; un puesto que sí se puede comprobar quizá no sea verdad. En muchos
países quien anuncia algo tiene que poder probarlo; cómo, cambia de un país a otro, y esta regla no dice si una frase es
legal. Pedir una fuente para cada afirmación es una política: acordadla con quien responde de las cifras.

## Cómo arreglarlo
Cuenta lo que hay detrás, quién lo midió y cuándo: «segunda marca por suscripción en Galicia (registro del sector, 2025)».
Si no hay nada, cuenta algo que solo tú puedes contar: «estuvimos caídos 41 minutos en 2024; cada incidente está en la
página de estado».

## Referencias
- Política del equipo
- ASA y CAP (Reino Unido), guía para influencers, 23 de marzo de 2023, que recuerda que las normas sobre probar lo que se
  afirma valen también para las publicaciones: http://www.asa.org.uk/resource/influencers-guide.html
""",
    }
    examples = (
        {"bad": "We are [[the leading roofers in Ulster]]. Come and see our van on Saturday."},
        {"bad": "[[Belfast's number one bike shop]] has spring hours. Which evening suits you?"},
        {"bad": "[[Nobody repairs clocks better]]. What is the oldest one in your house?"},
        {"bad": "Come and taste [[the best chowder in Galway]] before the Friday queue. Bring a spoon."},
        {"bad": "Our glue is [[100% effective]] on tiles. What would you stick first?"},
        {"bad": "We are [[the best roofers in Ulster]], according to our customers. Come and see our van on Saturday."},
        {"bad": "[[Cork's cheapest tyres]]. No contest. Which of yours is the oldest?"},
        {"good": "Our van never starts on Mondays. Never. Which of yours is the oldest?"},
        {"good": "Third of 41 roofers in the county in the 2025 survey of the consumers' office. Ask us what cost us second place."},
        {"good": "The best question on Tuesday came from Ben, aged nine: who winds the town clock? Do you know?"},
        {"good": "Who bakes the best scones in Galway? Tell us and we will go and try them."},
        {"good": "“The best chowder in Galway,” wrote Nuala in our guest book. Do you agree with her?"},
        {"good": "We are the oldest bike shop in Belfast, according to the trade register of 1921. What did you ride to school?"},
        {"good": "We are the leading roofers in Ulster. Come and see our van on Saturday.", "front_matter": {"source": "trade survey 2025, page 12"}},
        {"bad": "Somos [[líderes en reformas en Zaragoza]]. ¿Qué cuarto cambiarías primero?", "lang": "es"},
        {"bad": "Ven a probar [[la mejor tortilla de Cuenca]] antes del partido. ¿Con cebolla o sin ella?", "lang": "es"},
        {"bad": "[[Nadie lo hace mejor]]: relojes de cuco con garantía de diez años. ¿Cuál tienes tú en casa?", "lang": "es"},
        {"bad": "Tenemos [[los mejores profesores del país]]. ¿Qué idioma te falta?", "lang": "es"},
        {"bad": "Limpieza de alfombras con [[satisfacción garantizada]]. ¿Qué mancha no sale en tu casa?", "lang": "es"},
        {"bad": "Considerada por muchos [[la mejor tortilla de Cuenca]]. ¿Con cebolla o sin ella?", "lang": "es"},
        {"bad": "[[Los neumáticos más baratos de Vigo]]. Sin discusión. ¿Cuántos años tienen los tuyos?", "lang": "es"},
        {"good": "Nuestro ascensor nunca funciona los lunes. Nunca. ¿Y el tuyo?", "lang": "es"},
        {"good": "Terceros de 41 en la encuesta de reformas de 2025 del colegio de aparejadores. ¿Qué nos habrías puntuado mejor?", "lang": "es"},
        {"good": "La mejor pregunta del martes fue de Lucía, de ocho años. ¿Quién crees que da cuerda al reloj de la plaza?", "lang": "es"},
        {"good": "¿Quién hace la mejor tortilla de Cuenca? Cuéntanos y vamos a probarla.", "lang": "es"},
        {"good": "«La mejor tortilla de Cuenca», escribió Rosa en el libro de visitas. ¿Te sumas?", "lang": "es"},
        {"good": "No somos los más baratos de Bilbao: te contamos en qué se van los 40 € de un arreglo. ¿Qué te sorprende?", "lang": "es"},
        {"good": "Somos líderes en reformas en Zaragoza. ¿Qué cuarto cambiarías primero?", "lang": "es",
         "front_matter": {"fuente": "registro del sector, 2025"}},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if "source" in post.post.metadata.entries:
            return
        for claim in _claims(post, options["words"]):
            if not _is_backed(post, claim) and not (options["accept_link"] and _is_linked(post, claim)):
                yield Finding(post.place(claim.start, claim.end), {"match": post.text[claim.start : claim.end]})


def _claims(post: Reading, words: tuple[str, ...]) -> tuple[Signal, ...]:
    added = (Signal(match.start, match.end) for match in post.matches(phrases_of(words))) if words else ()
    unsaid = (*post.signals.quotes, *post.signals.links, *post.signals.hashtags)
    said = (claim for claim in added if not any(other.start <= claim.start < other.end for other in unsaid))
    return (*post.signals.claims, *said)


def _is_backed(post: Reading, claim: Signal) -> bool:
    """Whether the sentence of the claim or the next says who measured it."""
    around = [at for at, sentence in enumerate(post.sentences) if sentence.start <= claim.start < sentence.end]
    if not around:
        return False
    last = post.sentences[min(around[0] + 1, len(post.sentences) - 1)]
    said = post.text[post.sentences[around[0]].start : last.end]
    vague = [*NOBODY[post.language].find(said)]
    return any(
        not any(source.start <= other.start < source.end for other in vague)
        for source in BACKED[post.language].find(said)
    )


def _is_linked(post: Reading, claim: Signal) -> bool:
    """Whether a link goes with the claim, and not with a call after it."""
    place = post.place(claim.start, claim.end)
    if any(link.span.overlaps(place) for link in post.post.links):
        return True
    end = next((sentence.end for sentence in post.sentences if sentence.start <= claim.start < sentence.end), claim.end)
    link = next((link for link in post.signals.links if claim.end <= link.start <= end + NEAR), None)
    return link is not None and not any(claim.end <= call.start < link.start for call in post.signals.invitations)
