"""Posts and campaigns that are for nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from smm_lint.rule import (
    Calendar,
    Campaign,
    CampaignRule,
    Finding,
    ListOf,
    Option,
    Options,
    Plan,
    Reading,
    Registries,
    Rule,
    Text,
    folded,
)

# An audience is nobody in particular where every word of it is one of these.
EVERYBODY = frozenset(
    """
    everyone everybody anyone anybody all any public general generic audience audiences people world whole entire the our of
    and followers visitors whoever tbd tba none n a na default various mixed
    todo todos toda todas cualquiera publico general generico generica audiencia audiencias gente mundo seguidores seguidoras
    y personas varios varias el la los las nuestro nuestra nuestros nuestras de del en quien sea por definir pendiente ninguno
    ninguna amplio
    """.split()
)
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
WITH_AUDIENCES = {"registries": {"audiences": "audiences.yaml"}}
EN = "Which grinder did you start with?\n"
ES = "¿Con qué molino empezaste?\n"


class MissingAudience(Rule, CampaignRule):
    message = {
        "missing": {
            "en": "Nothing says who this post is for. Add `audience:` with a group that you know, such as `audience: new-cafes`.",
            "es": "Nada dice para quién es esta publicación. Añade `público:` con un grupo que conozcas, como `público: cafeterias-nuevas`.",
        },
        "generic": {
            "en": "“{audience}” is everybody, and what is written for everybody speaks to nobody. Name a group that you know, such as `audience: new-cafes`.",
            "es": "«{audience}» es cualquiera, y lo que se escribe para cualquiera no le habla a nadie. Nombra un grupo que conozcas, como `público: cafeterias-nuevas`.",
        },
    }
    profiles = ("campaign",)
    options = {
        "generic_words": Option(
            ListOf(Text()),
            (),
            {
                "en": "further names that mean everybody, such as `customers`",
                "es": "otros nombres que son cualquiera, como `clientes`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose front matter says no `audience`, at its opening `---`, and an audience that is everybody (`everyone`,
`general public`, `our followers`), at its words. The audience of the post's campaign is enough, and one that is everybody
is reported once, at the campaign. A name that the audiences registry has is always a group. Of a thread, the first post is
judged for all.

## Why it matters
Badly targeted messages are part of the sixth of the seven mistakes. In a survey of US consumers, their interests made an
advertisement feel personal more than their place or age did: to write for interests, one has to know whose. That each
post names an audience is a policy.

## How to fix it
Think of three people who should stop at this post: what do they do, what do they need just now? Give them a name in the
audiences registry, and write it down: `audience: new-cafes`.

## References
- De Keyzer, Dens and De Pelsmacker, 2022, conjoint study of 595 US consumers
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación cuya cabecera no dice `público` (o `audience`), en su primer `---`, y de un público que es cualquiera
(`todos`, `público general`, `nuestros seguidores`), en sus palabras. Vale el público de la campaña, y si ahí pone cualquiera se
avisa una vez, en la campaña. Un nombre que está en el registro de públicos siempre es un grupo. De un hilo se mira la primera
publicación.

## Por qué importa
Los mensajes mal dirigidos son parte del sexto de los siete errores. En un estudio con consumidores de Estados Unidos, lo que
hacía sentir personal un anuncio eran los intereses de cada cual, más que el lugar o la edad: para escribir según intereses hay
que saber de quién. Que cada publicación nombre su público es una norma del equipo.

## Cómo arreglarlo
Piensa en tres personas que deberían pararse en esta publicación: ¿qué hacen, qué necesitan justo ahora? Ponles un nombre en el
registro de públicos y escríbelo: `público: cafeterias-nuevas`.

## Referencias
- De Keyzer, Dens y De Pelsmacker, 2022, estudio con 595 consumidores de Estados Unidos
- Política del equipo
""",
    }
    examples = (
        {"bad": f"[[---]]\nowner: ana.ruiz\n---\n\n{EN}"},
        {"bad": f"---\naudience: [[General public]]\n---\n\n{EN}"},
        {"bad": f"---\naudience: [new-cafes, [[everyone]] ]\n---\n\n{EN}"},
        {"bad": {"a.md": f"---\ncampaign: fall\n---\n\n{EN}", "campaigns.yaml": "fall: {audience: [[all]]}\n"}, "config": WITH_CAMPAIGNS},
        {"bad": f"---\naudience: [[customers]]\n---\n\n{EN}", "config": {"rules": {"missing-audience": {"generic_words": ["Customers"]}}}},
        {"good": EN, "front_matter": {"audience": "new-cafes"}},
        {"good": EN, "front_matter": {"audience": "people who open a café this year"}},
        {"good": {"a.md": f"---\ncampaign: fall\n---\n\n{EN}", "campaigns.yaml": "fall: {audience: new-cafes}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": f"---\naudience: people\n---\n\n{EN}", "audiences.yaml": "people: {name: Readers of People}\n"},
         "config": WITH_AUDIENCES},
        {"bad": f"[[---]]\nresponsable: ana.ruiz\n---\n\n{ES}", "lang": "es"},
        {"bad": f"---\npúblico: [[Público general]]\n---\n\n{ES}", "lang": "es"},
        {"bad": f"---\naudiencia: [[todo el mundo]]\n---\n\n{ES}", "lang": "es"},
        {"bad": {"a.md": f"---\ncampaña: otono\n---\n\n{ES}", "campaigns.yaml": "otono: {público: [[nuestros seguidores]]}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": ES, "front_matter": {"público": "cafeterias-nuevas"}, "lang": "es"},
        {"good": ES, "front_matter": {"público": "gente que abre un café este año"}, "lang": "es"},
        {"good": {"a.md": f"---\ncampaña: otono\n---\n\n{ES}", "campaigns.yaml": "otono: {público: cafeterias-nuevas}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if post.continues:
            return
        if not post.plan.audience:
            yield Finding(post.front_matter, variant="missing")
        yield from _generic(post.own_plan, post.registries, options)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:
        yield from _generic(campaign.plan, calendar.registries, options)


def _generic(plan: Plan, registries: Registries, options: Options) -> Iterator[Finding]:
    """The audiences that a post or a campaign states itself and that are everybody."""
    for stated in plan.audience:
        if not registries.audience(stated.value) and _is_everybody(stated.value, options["generic_words"]):
            yield Finding(stated.node.span, {"audience": stated.value}, "generic")


def _is_everybody(name: str, more: Collection[str]) -> bool:
    words = re.findall(r"[^\W_]+", folded(name))
    return all(word in EVERYBODY for word in words) or folded(name) in map(folded, more)
