"""Posts about something that a brand paid for, gave or lent, without a label of advertising."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Choice, Disclosure, Finding, ListOf, Option, Options, Reading, Rule, Text, phrases_of

# Where plain words at the start of a post are as good as a label.
PLAIN_MARKET = "us"


class MissingDisclosure(Rule):
    message = {
        "declared": {
            "en": "The front matter says that a brand paid or gave something (`{key}`), and readers are not told. Open with “{label}”.",
            "es": "La cabecera dice que una marca pagó o regaló algo (`{key}`) y el público no lo sabe. Empieza por «{label}».",
        },
        "told": {
            "en": "“{match}”: something came from a brand, and no label says so at the start. Open with “{label}”.",
            "es": "«{match}»: algo vino de una marca y ninguna etiqueta lo dice al principio. Empieza por «{label}».",
        },
    }
    severity = "error"
    profiles = ("campaign", "legal-es", "legal-us")
    options = {
        "market": Option(
            Choice(("", "es", "us", "uk")),
            "",
            {
                "en": "the country whose labels count; by default the configured `market`, else es for Spanish and us for English",
                "es": "el país cuyas etiquetas valen; de fábrica, el `market` de la configuración o, si falta, es en español y us en inglés",
            },
        ),
        "labels": Option(
            ListOf(Text()),
            (),
            {
                "en": "further labels that your advisers accept",
                "es": "más etiquetas que acepta quien te asesora",
            },
        ),
        "position": Option(
            Choice(("start", "anywhere")),
            "start",
            {
                "en": "where a label counts: before the fold of the platform and outside blocks of hashtags, or anywhere",
                "es": "dónde vale una etiqueta: antes del corte de la plataforma y fuera de bloques de hashtags (start) o en cualquier sitio (anywhere)",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose front matter says `paid_partnership: true`, names a `sponsor` or says `gifted: true`, and a post
that tells itself that a brand sent, gave or lent something or invited its author, where no plain label opens the text.
The label has to come before the fold of the post's platforms (125 characters where there is none) and not amid hashtags;
`position: anywhere` asks for less. Which labels are plain depends on `market`.

For the United States plain words at the start, such as “Kettle & Co sent me this kettle to try”, are enough;
thanks, “courtesy of” and “my friends at” are not. Replacements under warranty, prizes, photos, invitations to speak and what
family, neighbours, schools or councils give are no favours of a brand. A vague
label is reported by `strategy/ambiguous-disclosure` instead.

## Why it matters
A recommendation reads differently when one knows that the thing was a gift. Codes of the trade and the guides of
authorities ask for a label that is seen at once; they differ by country and change. This rule holds a post against their
lists of labels and does not tell what is lawful.

## How to fix it
Put the label first: “Ad: @brand lent us this grinder for a week”, in Spain “Publi · Probamos el molino que nos cedió
@marca”. Where the network has a label of its own for paid partnerships, use that as well.

## References
- United States: FTC, Disclosures 101 for social media influencers, as told by https://www.lexology.com (2017) and
  https://money.com; on plain words, https://webcertain.com/site/knowhowamp/influencers-in-us-must-say-if-they-are-being-paid/kb3677
- Spain: code of conduct on advertising through influencers (AEA, AUTOCONTROL, IAB Spain), in force since 1 October 2025,
  as told by https://www.cuatrecasas.com and https://www.fieldfisher.com (10 November 2025)
- United Kingdom: ASA and CAP, Influencers' guide, 23 March 2023: http://www.asa.org.uk/resource/influencers-guide.html
""",
        "es": """\
## Qué hace
Avisa de una publicación cuya cabecera dice `colaboración_pagada: sí`, nombra un `patrocinador` o dice `regalado: sí`, y
de la que cuenta ella misma que una marca envió, regaló o prestó algo o invitó a quien escribe, si ninguna etiqueta clara
abre el texto. La etiqueta tiene que estar antes del corte («ver más») de las plataformas de la publicación (125
caracteres si no se sabe cuáles son) y no entre hashtags; con `position: anywhere` vale en cualquier sitio. Qué etiquetas
son claras depende de `market`.

Para Estados Unidos bastan palabras llanas al principio, como «Teteras Sur me envió esta tetera»; no
un agradecimiento, un «cortesía de» ni «mis amigos de». No cuentan como favor de una marca los repuestos en garantía, los
premios, las fotos, las invitaciones a hablar ni lo que dan la familia, el vecindario, la escuela o el ayuntamiento. De una etiqueta dudosa
avisa `strategy/ambiguous-disclosure` en su lugar.

## Por qué importa
Una recomendación se lee de otra manera si se sabe que la cosa fue un regalo. Los códigos del sector y las guías de las
autoridades piden una etiqueta que se vea enseguida; cambian de un país a otro y con el tiempo. Esta regla compara el
texto con sus listas de etiquetas, no dice qué es legal.

## Cómo arreglarlo
Pon la etiqueta al principio: «Publi · Probamos una semana el molino que nos cedió @marca». Si la red tiene su propio
aviso de colaboración pagada, úsalo también.

## Referencias
- España: Código de conducta de publicidad a través de influencers (AEA, AUTOCONTROL, IAB Spain), en vigor desde el 1 de
  octubre de 2025, según https://www.cuatrecasas.com y https://www.fieldfisher.com (10 de noviembre de 2025)
- Estados Unidos: FTC, Disclosures 101, según https://www.lexology.com (2017) y https://money.com; sobre las palabras
  llanas, https://webcertain.com/site/knowhowamp/influencers-in-us-must-say-if-they-are-being-paid/kb3677
- Reino Unido: ASA y CAP, guía para influencers, 23 de marzo de 2023: http://www.asa.org.uk/resource/influencers-guide.html
""",
    }
    examples = (
        {"bad": "[[Loving this kettle from @kettleco 😍]] What do you brew first?", "front_matter": {"paid_partnership": "true"}},
        {"bad": "[[Three soups with the new pan.]] Which one would you try?", "front_matter": {"sponsor": "Pan & Co"}},
        {"bad": "[[Kettle Co lent me]] this kettle for a week. What should I brew?", "config": {"market": "uk"}},
        {"bad": "I have boiled water three times a day for a week, for tea, for pasta and for a hot-water bottle, and the handle "
                "stays cool. What do you brew? [[@kettleco gave me]] this kettle.", "platform": "instagram"},
        {"good": "#ad Loving this kettle from @kettleco 😍 What do you brew first?", "front_matter": {"paid_partnership": "true"}},
        {"good": "Ad: Kettle Co lent me this kettle for a week. What should I brew?", "config": {"market": "uk"}},
        {"good": "Kettle Co sent me this kettle to try, and it leaks. Ask me before you buy one."},
        {"good": "Three soups with the new pan. Which one would you try?", "front_matter": {"paid_partnership": "false"}},
        {"bad": "[[Thanks to @kettleco for sending me]] this kettle. What should I brew first?", "config": {"market": "uk"}},
        {"bad": "My mornings are sorted: [[courtesy of Kettle Co]]. What is in your cup?", "config": {"market": "uk"}},
        {"good": "My sister sent me this kettle from @kettleco. What should I brew?", "config": {"market": "uk"}},
        {"good": "@kettleco sent me a replacement lid under warranty. Has yours ever cracked?", "config": {"market": "uk"}},
        {"good": "Nuala sent us this photo of the flood. Where were you that night?", "config": {"market": "uk"}},
        {"good": "The town lent us the hall for the night. Bring a chair, will you?", "config": {"market": "uk"}},
        {"bad": "[[Tres sopas con la olla nueva.]] ¿Cuál probarías?", "lang": "es", "front_matter": {"patrocinador": "Ollas Sur"}},
        {"bad": "[[Qué bien sirve esta tetera 😍]] ¿Qué té te gusta?", "lang": "es", "front_matter": {"colaboración_pagada": "sí"}},
        {"bad": "Probamos una semana el molino que [[nos cedió @molinosur]]. ¿Qué café pondrías?", "lang": "es"},
        {"bad": "[[Teteras Sur me envió]] esta tetera y gotea. ¿Te ha pasado?", "lang": "es"},
        {"good": "Publi · Probamos una semana el molino que nos cedió @molinosur. ¿Qué café pondrías?", "lang": "es"},
        {"good": "Publicidad. Tres sopas con la olla nueva. ¿Cuál probarías?", "lang": "es", "front_matter": {"patrocinador": "Ollas Sur"}},
        {"bad": "[[Gracias a @molinosur por invitarnos a probar]] su tueste. ¿Qué café pondrías?", "lang": "es"},
        {"good": "Mi hermana me regaló este molino de @molinosur. ¿Qué café pondrías?", "lang": "es"},
        {"good": "@molinosur me mandó un tornillo de repuesto. ¿Se te ha roto alguno?", "lang": "es"},
        {"good": "Rosa nos mandó esta foto de la riada. ¿Dónde estabas esa noche?", "lang": "es"},
        {"good": "Nos prestó el salón el ayuntamiento y pusimos cuarenta sillas. ¿Vienes?", "lang": "es"},
        {"good": "Gracias a la marca que dejó el agua en el muro sabemos hasta dónde llegó. ¿Tú la viste?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        disclosure = Disclosure(post, options["market"])
        anywhere = options["position"] == "anywhere"
        if (
            disclosure.is_plain
            or (anywhere and disclosure.labels)
            or _is_labelled(disclosure, options, anywhere=anywhere)
        ):
            return
        values = {"label": disclosure.proposed}
        declared = disclosure.declared
        for favour in disclosure.favours:
            is_late = disclosure.label(favour.start, favour.end).is_late
            if disclosure.market != PLAIN_MARKET or is_late or not favour.is_plain:
                match = post.text[favour.start : favour.end]
                yield Finding(post.place(favour.start, favour.end), {**values, "match": match}, "told")
            return
        if declared:
            yield Finding(values={**values, "key": declared}, variant="declared")


def _is_labelled(disclosure: Disclosure, options: Options, *, anywhere: bool) -> bool:
    """Whether one of the labels that the configuration adds stands where it counts."""
    found = disclosure.post.matches(phrases_of(options["labels"])) if options["labels"] else ()
    return any(anywhere or not disclosure.label(match.start, match.end).is_late for match in found)
