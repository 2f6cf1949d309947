"""Posts that are for several audiences at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smm_lint.rule import Finding, Options, Reading, Rule, fold

# Kinds of readers that want different things told, by language; what stands in one line belongs together, so that
# "parents and children" is one audience. Folded, in the singular or as it is said.
KINDS: Mapping[str, tuple[frozenset[str], ...]] = {
    "en": tuple(
        frozenset(line.split())
        for line in """
        individual individuals consumer consumers family families household households parent parents kid kids child children couple couples
        adult adults senior seniors grown-ups pensioner pensioners retirees
        company companies business businesses enterprise enterprises sme smes corporation corporations startup startups start-ups corporates organisations organizations
        freelancer freelancers
        beginner beginners novice novices newbie newbies newcomer newcomers starter starters amateur amateurs hobbyist hobbyists
        expert experts professional professionals pro pros specialist specialists veterans
        student students pupil pupils undergraduate undergraduates teacher teachers educator educators
        researcher researchers scientist scientists academic academics
        ceo ceos executive executives manager managers founder founders entrepreneur entrepreneurs director directors
        developer developers engineer engineers programmer programmers
        designer designers artist artists
        tourist tourists traveller travellers traveler travelers visitor visitors
        tenant tenants landlord landlords
        employee employees worker workers
        """.strip().splitlines()
    ),
    "es": tuple(
        frozenset(line.split())
        for line in """
        particular particulares consumidor consumidores familia familias hogar hogares padres madres niño niños niña niñas peques hijos pareja parejas
        adulto adultos mayores abuelos jubilados jubiladas jubilado jubilada
        empresa empresas pyme pymes negocio negocios compañias corporaciones startup startups multinacionales
        autonomo autonomos autonoma autonomas freelance freelances emprendedor emprendedora emprendedores emprendedoras
        principiante principiantes novato novatos novata novatas aficionado aficionados aficionada aficionadas amateur amateurs
        experto expertos experta expertas profesional profesionales especialista especialistas veteranos veteranas
        estudiante estudiantes alumno alumnos alumna alumnas alumnado universitarios profesor profesores profesora profesoras docente docentes maestros maestras profesorado
        investigador investigadores investigadora investigadoras cientificos cientificas
        ceo ceos directivo directivos directiva directivas gerente gerentes empresario empresarios empresaria empresarias jefes
        desarrollador desarrolladores programador programadores ingeniero ingenieros
        diseñador diseñadores artista artistas
        turista turistas viajero viajeros visitante visitantes
        inquilino inquilinos propietario propietarios
        empleado empleados trabajador trabajadores
        """.strip().splitlines()
    ),
}
# What offers itself to somebody.
FITTING: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:ideal|perfect|great|designed|made|built|meant|intended|suitable|tailored|available|open|fun|aimed|"
        r"services?|solutions?|courses?|classes|workshops?|training|tools?|apps?|software|products?|plans|tickets|tours|insurance)"
        r"(?: \w+)?\s?$",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:ideal(?:es)?|perfect[oa]s?|dirigid[oa]s?|pensad[oa]s?|hech[oa]s?|diseñad[oa]s?|apt[oa]s?|abiert[oa]s?|"
        r"disponibles?|recomendad[oa]s?|v[aá]lid[oa]s?|servicios?|soluciones|cursos?|clases|talleres|taller|formaci[oó]n|"
        r"herramientas?|app|software|productos?|planes|tarifas?|entradas|visitas|seguros?|asesor[ií]a)(?: \w+)?\s?$",
        re.IGNORECASE,
    ),
}
TO: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:for both|for|to|at)\s", re.IGNORECASE),
    "es": re.compile(r"\b(?:tanto para|para|tanto a|al?)\s", re.IGNORECASE),
}
# The first half of "whether you are … or …".
WHETHER: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\bwhether you(?:['’]re| are)\s", re.IGNORECASE),
    "es": re.compile(
        r"\b(?:tanto si (?:eres|sois|es usted|son ustedes|sos)|(?:ya )?(?:seas|se[aá]is|sea usted|sean ustedes)|"
        r"(?:no importa|da igual) si (?:eres|sois|sos))\s",
        re.IGNORECASE,
    ),
}
# What joins the items of a list.
JOINTS: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"\s*(?:,(?:\s*(?:and|or)\b)?|&|/|\band\b|\bor\b)\s*", re.IGNORECASE),
    "es": re.compile(
        r"\s*(?:,(?:\s*[yeou]\b)?|&|/|\b[yeou]\b|\bcomo\b)\s*(?:\bsi (?:eres|sois|sos)\b\s*)?", re.IGNORECASE
    ),
}
# What may stand in an item before its noun.
LEADING = frozenset(
    """
    for a an the our all both any new young small large big complete absolute seasoned busy medium-sized private curious
    future para al el la los las un una unos unas todo todos todas grandes pequeñas pequeños medianas nuevos nuevas futuros
    jovenes
    """.split()
)
WORD = re.compile(r"\s?([\w-]+)")
CLAUSE = re.compile(r"(?:[^.!?…;:\n()]|\.(?=\w))+")
ALIKE = re.compile(r"\s(?:alike|por igual)\b", re.IGNORECASE)
NO_LETTERS = re.compile(r"[\W_]*")
# Words of an item: "a very curious student of law".
MOST = 4
MOST_ITEMS = 8
# No longer than this are the two words that offer something.
NEAR = 40


class MixedAudiences(Rule):
    message = {
        "en": "“{match}”: who is for everybody speaks to nobody. Choose one of these audiences, and write another post for the rest.",
        "es": "«{match}»: lo que es para todos no le habla a nadie. Elige uno de estos públicos y escribe otra publicación para el resto.",
    }
    severity = "info"
    profiles = ("strict",)
    docs = {
        "en": """\
## What it does
Reports a post that offers itself to readers of different kinds in one list: “for individuals and companies”, “ideal for
beginners and experts alike”, “whether you're a student or a CEO”. Readers who belong together (parents and children,
students and teachers) are one audience, and so is a list in news about others: “tax relief for families and businesses”.

## Why it matters
A beginner and an expert need different words, examples and first lines. A post for both tends to say only what is true
of both, and that is little. How much it costs has not been measured: the rule is a policy of the team.

## How to fix it
Pick the reader whom this post would help most and write to that one: not “for individuals and companies” but “for the
café that opens at seven with one pair of hands”. Give the others a post of their own.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación que se ofrece en una sola lista a lectores de distinta clase: «para particulares y empresas»,
«ideal tanto para principiantes como para expertos», «ya seas estudiante o directiva». Los que van juntos (madres y niños,
alumnado y profesorado) son un solo público, y no se mira una lista en noticias sobre otros: «ayudas a familias y pymes».

## Por qué importa
Quien empieza y quien ya sabe necesitan otras palabras, otros ejemplos y otra primera línea. Una publicación para ambos
acaba diciendo solo lo que vale para los dos, que es poco. Cuánto cuesta no está medido: la regla es una política del
equipo.

## Cómo arreglarlo
Elige a quién le serviría más esta publicación y escríbele a esa persona: no «para particulares y empresas», sino «para la
cafetería que abre a las siete con un solo par de manos». A los demás, otra publicación.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": "Our accounts cost nothing: open yours on Monday. [[For individuals and companies]]."},
        {"bad": "The pottery course is [[ideal for beginners and experts alike]]. Book your wheel for March."},
        {"bad": "[[Whether you're a student or a CEO]], our planner finds you an hour. Try it on Monday."},
        {"bad": "We run [[workshops for children, adults and companies]] all year round. Which one suits you?"},
        {"good": "For the café that opens at seven with one pair of hands: our grinder doses by itself. Would it help you?"},
        {"good": "The Saturday workshop is for parents and children. Bring an apron and come."},
        {"good": "The budget brings tax relief for families and businesses. We read all 212 pages: what would you ask?"},
        {"good": "Whether you're voting by post or in person, bring your own pen."},
        {"good": "Thanks to the students and companies who came. Send us your photos."},
        {"good": "Whether you like it sweet or not, try the black bread."},
        {"bad": "Nuestras cuentas no cuestan nada: abre la tuya el lunes. [[Para particulares, pymes y grandes empresas]].", "lang": "es"},
        {"bad": "El curso de cerámica es [[ideal tanto para principiantes como para expertos]]. Reserva tu torno.", "lang": "es"},
        {"bad": "[[Tanto si eres estudiante como si eres directiva]], nuestra agenda te encuentra una hora. Pruébala.", "lang": "es"},
        {"bad": "Tenemos [[talleres para niños, adultos y empresas]] todo el año. ¿Cuál te va?", "lang": "es"},
        {"bad": "[[Ya seas una principiante o una profesional]], acá vas a encontrar tu telar. Vení el sábado.", "lang": "es"},
        {"good": "Para la cafetería que abre sola a las siete: nuestro molino dosifica por ti. ¿Te serviría?", "lang": "es"},
        {"good": "El taller del sábado es para madres y niños. Traed delantal.", "lang": "es"},
        {"good": "El presupuesto trae ayudas para familias y empresas. Leímos las 212 páginas: ¿qué preguntarías?", "lang": "es"},
        {"good": "Gracias a los estudiantes y a las empresas que vinisteis. Mandadnos vuestras fotos.", "lang": "es"},
        {"good": "Tanto si votas por correo como en la mesa, trae tu bolígrafo.", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        signals = post.signals
        if not (signals.audience or signals.self or signals.invitations or signals.offers):
            return
        end = 0
        for start, stop in sorted(_lists(post)):
            if start >= end and not any(quote.start <= start < quote.end for quote in signals.quotes):
                end = stop
                yield Finding(post.place(start, stop), {"match": " ".join(post.text[start:stop].split())})


def _lists(post: Reading) -> Iterator[tuple[int, int]]:
    """Where readers of several kinds are listed to whom something offers itself."""
    language = post.language
    for clause in CLAUSE.finditer(post.text):
        text = clause[0]
        for opening in WHETHER[language].finditer(text):
            end = _end_of_list(text, opening.end(), language)
            if end:
                yield clause.start() + opening.start(), clause.start() + end
        for opening in TO[language].finditer(text):
            end = _end_of_list(text, opening.end(), language)
            start = _start_of_offer(text, opening.start(), end, language) if end else None
            if end and start is not None:
                yield clause.start() + start, clause.start() + end


def _start_of_offer(text: str, place: int, end: int, language: str) -> int | None:
    """Where what offers itself to a list begins: before it, or with a list that stands alone; None where nothing does."""
    fitting = FITTING[language].search(text, max(0, place - NEAR), place)
    if fitting:
        return fitting.start()
    return place if NO_LETTERS.fullmatch(text, 0, place) and NO_LETTERS.fullmatch(text, end) else None


def _end_of_list(text: str, place: int, language: str) -> int | None:
    """Where the list of readers at `place` ends, None where there is none or they are all of one kind."""
    kinds: set[int] = set()
    end = None
    for _ in range(MOST_ITEMS):
        item = _item(text, place, language)
        if item is None:
            break
        end, kind = item
        kinds.add(kind)
        joint = JOINTS[language].match(text, end)
        if joint is None:
            # An adjective after the noun, where the list goes on: "empresas internacionales y particulares".
            after = WORD.match(text, end)
            joint = JOINTS[language].match(text, after.end()) if after else None
        if joint is None:
            break
        place = joint.end()
    if end is None or len(kinds) < 2:
        return None
    alike = ALIKE.match(text, end)
    return alike.end() if alike else end


def _item(text: str, place: int, language: str) -> tuple[int, int] | None:
    """The end and the kind of the readers named at `place`, None where none are."""
    for _ in range(MOST):
        word = WORD.match(text, place)
        if word is None:
            return None
        folded = fold(word[1])
        kind = next((number for number, words in enumerate(KINDS[language]) if folded in words), None)
        if kind is not None:
            return word.end(), kind
        if folded not in LEADING:
            return None
        place = word.end()
    return None
