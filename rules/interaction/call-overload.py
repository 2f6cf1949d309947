"""Posts that want too much of their reader at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from smm_lint.rule import Finding, Number, Option, Options, Reading, Rule, Signal, Struct, Word, fold, late_pattern

# What a call asks for, by the lemma of its verb. Verbs that go along with any call ("get", "find", "empezar") are none.
ASKS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "answer": "comment reply answer tell respond vote rate review upload",
        "pass": "share tag retweet rt repost mention like save bookmark spread upvote invite recommend forward",
        "follow": "follow subscribe",
        "buy": "buy order shop purchase preorder pre-order",
        "attend": "register rsvp book reserve enrol enroll apply join come attend sign",
        "look": "read watch listen visit click tap download browse explore discover swipe tune install stream",
        "give": "donate pledge volunteer",
        "contact": "call email dm message contact whatsapp",
    },
    "es": {
        "answer": "comentar responder contestar contar decir opinar votar valorar calificar puntuar",
        "pass": "compartir etiquetar retuitear difundir mencionar repostear guardar reenviar likear invitar recomendar",
        "follow": "seguir suscribir",
        "buy": "comprar encargar adquirir contratar pedir",
        "attend": (
            "inscribir apuntar reservar registrar matricular anotar venir ven acudir asistir unir sumar agendar solicitar "
            "participar"
        ),
        "look": (
            "leer ver mirar escuchar visitar pinchar clicar descargar entrar descubrir explorar deslizar sintonizar "
            "consultar instalar checar chequear"
        ),
        "give": "donar firmar asociar afiliar colaborar apadrinar",
        "contact": "llamar escribir contactar",
    },
}
# Words after a verb that change what it asks for: the first pattern that fits decides, else what stands last.
OBJECTS: Mapping[str, Mapping[str, tuple[tuple[tuple[re.Pattern[str], str], ...], str]]] = {
    "en": {
        "share": (((late_pattern(r"(?:your|what|how|a|any)\b"), "answer"),), "pass"),
        "follow": (((late_pattern(r"(?:us|me|@|our|on|and|for)|$"), "follow"),), "look"),
        "sign": (((late_pattern(r"up\b"), "attend"),), "give"),
        "join": (((late_pattern(r"(?:the|our) (?:conversation|debate|discussion|chat)"), "answer"),), "attend"),
        "vote": (((late_pattern(r"(?:in the poll|below|here)"), "answer"),), "vote"),
        "save": (((late_pattern(r"(?:this|it)\b"), "pass"),), ""),
        "like": (((late_pattern(r"(?:this|it|and|our|us)\b|$"), "pass"),), ""),
        "apply": (((late_pattern(r"(?:now|here|today|for|by|at|online|before)\b|$"), "attend"),), ""),
        "call": (((late_pattern(r"(?:us|me|\+?\d|now|today|our)"), "contact"),), ""),
        "order": (((late_pattern(r"(?:in)\b"), ""),), "buy"),
        "rate": (((late_pattern(r"(?:us|me|our|it|this)\b"), "answer"),), ""),
        "review": (((late_pattern(r"(?:us|me|our)\b"), "answer"),), ""),
        "invite": (((late_pattern(r"(?:a|your|two|three|\d|someone|friends)\b"), "pass"),), ""),
        "forward": (((late_pattern(r"(?:this|it)\b"), "pass"),), ""),
        "leave": (
            ((late_pattern(r"(?:us |me )?(?:a |your )?(?:comment|review|thoughts|reply|rating)"), "answer"),),
            "",
        ),
        "drop": (
            (
                (late_pattern(r"(?:us |me )?(?:a |your )(?:comment|emoji|reply|thoughts|answer)"), "answer"),
                (late_pattern(r"(?:us |me )?(?:a )?(?:line|dm|message|email)\b"), "contact"),
                (late_pattern(r"(?:in|by)\b"), "attend"),
            ),
            "",
        ),
        "send": (
            (
                (late_pattern(r"(?:us|me) (?:your|a (?:photo|picture|video|story))"), "answer"),
                (late_pattern(r"(?:us|me) an? (?:dm|message|email|note)"), "contact"),
                (late_pattern(r"(?:this|it) to\b"), "pass"),
            ),
            "",
        ),
        "write": (((late_pattern(r"(?:to us|us)\b"), "contact"),), ""),
        "hit": (
            ((late_pattern(r"(?:the )?like"), "pass"), (late_pattern(r"(?:the )?(?:follow|subscribe|bell)"), "follow")),
            "",
        ),
        "turn": (((late_pattern(r"on (?:post )?notifications"), "follow"),), ""),
        "check": (((late_pattern(r"(?:it |us |them )?out\b"), "look"),), ""),
        "stop": (((late_pattern(r"by\b"), "attend"),), ""),
        "become": (((late_pattern(r"an? (?:\w+ )?(?:member|patron|friend|supporter|volunteer|donor)"), "give"),), ""),
    },
    "es": {
        "compartir": (((late_pattern(r"(?:tus?|vuestr[oa]s?|sus?|con nosotr[oa]s|que|como)\b"), "answer"),), "pass"),
        "seguir": (
            (
                (
                    late_pattern(r"(?:@|a @|nuestr|en (?:instagram|facebook|redes|twitter|tiktok)|y\b)|$"),
                    "follow",
                ),
            ),
            "look",
        ),
        "votar": (((late_pattern(r"(?:en la encuesta|abajo|aqui)"), "answer"),), "vote"),
        "decir": (((late_pattern(r"(?:en|que|cual|si|tu)\b|$"), "answer"),), ""),
        "contar": (((late_pattern(r"(?:con)\b"), ""),), "answer"),
        "ver": (((late_pattern(r"(?:a|al)\b"), "attend"),), "look"),
        "valorar": (((late_pattern(r"(?:el servicio|la app|nuestr|tu|su)"), "answer"),), ""),
        "calificar": (((late_pattern(r"(?:el servicio|la app|nuestr|tu|su)"), "answer"),), ""),
        "puntuar": (((late_pattern(r"(?:el servicio|la app|nuestr|tu|su)"), "answer"),), ""),
        "invitar": (((late_pattern(r"(?:a (?:un|tu|su|vuestr|quien|otr|dos|tres|\d)|amig)"), "pass"),), ""),
        "recomendar": (((late_pattern(r"(?:a (?:un|tu|su|vuestr|quien|otr)|esta pagina)"), "pass"),), ""),
        "pedir": (((late_pattern(r"(?:tu |una |su |vuestra )?(?:cita|hora|turno|presupuesto)\b"), "attend"),), "buy"),
        "participar": (((late_pattern(r"en (?:la encuesta|el debate|los comentarios)"), "answer"),), "attend"),
        "sumar": (((late_pattern(r"(?:\d|un[oa]?\b|los|las|el|la)"), ""),), "attend"),
        "colaborar": (((late_pattern(r"con\b"), "give"),), ""),
        "dejar": (
            (
                (
                    late_pattern(
                        r"(?:nos |me )?(?:tus?|un|una|vuestr[oa]s?|sus?) (?:comentarios?|opinion|respuesta|rese[nñ]a|valoracion|mensaje)"
                    ),
                    "answer",
                ),
            ),
            "",
        ),
        "dar": (
            (
                (late_pattern(r"a seguir|follow|a la campan"), "follow"),
                (late_pattern(r"(?:un )?(?:a )?(?:me gusta|like|rt\b|corazon)"), "pass"),
            ),
            "",
        ),
        "hacer": (
            (
                (late_pattern(r"(?:clic|click)\b"), "look"),
                (late_pattern(r"(?:tu|su|un|el) (?:pedido|encargo)"), "buy"),
                (late_pattern(r"(?:tu|su|una|la) (?:reserva|inscripcion)"), "attend"),
                (
                    late_pattern(
                        r"(?:soci|miembro|voluntari|donante|mecenas)|(?:tu|su|un|una) (?:donacion|aporte|donativo)"
                    ),
                    "give",
                ),
            ),
            "",
        ),
        "activar": (((late_pattern(r"(?:la |las )?(?:campan|notificacion)"), "follow"),), ""),
        "pasar": (
            (
                (late_pattern(r"(?:al? )(?:plan\b|premium|pro\b|la version)"), "buy"),
                (
                    late_pattern(r"(?:por (?:el|la|los|las|nuestr|aqui|aca)|a (?:ver|conocer|recoger|buscar|tomar))"),
                    "attend",
                ),
            ),
            "",
        ),
        "acercar": (((late_pattern(r"(?:al?|hasta)\b"), "attend"),), ""),
        "enviar": (
            (
                (late_pattern(r"a (?:un|tu|quien|alguien)"), "pass"),
                (late_pattern(r"(?:un )?(?:dm|mensaje|whatsapp|correo|mail)\b"), "contact"),
                (late_pattern(r"(?:tus?|una|un) (?:fotos?|videos?|audios?|historias?|recetas?|preguntas?)"), "answer"),
            ),
            "",
        ),
        "mandar": (
            (
                (late_pattern(r"a (?:un|tu|quien|alguien)"), "pass"),
                (late_pattern(r"(?:un )?(?:dm|mensaje|whatsapp|correo|mail)\b"), "contact"),
                (late_pattern(r"(?:tus?|una|un) (?:fotos?|videos?|audios?|historias?|recetas?|preguntas?)"), "answer"),
            ),
            "",
        ),
        "subir": (((late_pattern(r"tus? (?:fotos?|videos?|historias?)"), "answer"),), ""),
        "bajar": (((late_pattern(r"(?:te )?(?:la app|la aplicacion|el pdf|la guia)"), "look"),), ""),
        "poner": (((late_pattern(r"(?:un|tu) comentario"), "answer"),), ""),
        "traer": (((late_pattern(r"a (?:un|tu|su|vuestr|quien)"), "pass"),), ""),
        "avisar": (((late_pattern(r"a (?:un|tu|su|vuestr|quien)"), "pass"),), ""),
        "llenar": (((late_pattern(r"(?:el|la|este|tu) (?:formulario|ficha|inscripcion)"), "attend"),), ""),
        "rellenar": (((late_pattern(r"(?:el|la|este|tu) (?:formulario|ficha|inscripcion)"), "attend"),), ""),
        "echar": (((late_pattern(r"un (?:vistazo|ojo)"), "look"),), ""),
    },
}
# With a pronoun hanging on ("síguenos", "cuéntanos") the verb's object is the sender, or the post.
TO_US = late_pattern(r"(?:nos|me)$")
# The calls that follow are the steps of one.
ONE_CALL = late_pattern(
    r"\b(?:to (?:enter|win|take part|participate|join in)|how to (?:enter|win|take part)|steps|step \d|para (?:participar|ganar|entrar en)|"
    r"como (?:participar|ganar)|requisitos|pasos|paso \d|giveaway|sorteo)\b"
)
PRIZE = late_pattern(
    r"\b(?:win|wins|winner|prize|raffle|contest|competition|gana|ganar|ganate|llevate|premio|rifa|concurso|regalamos)\b"
)
NUMBERED = late_pattern(r"[ \t]*(?:\d{1,2}[.)º]|\d\ufe0f?\u20e3|[a-d]\))")
JOINT = late_pattern(r"\s*(?:,|,?\s(?:and|or|y|e|o|u|&))\s+", re.IGNORECASE)
COMMAND = ("Mood=Imp",)
INFINITIVE = "VerbForm=Inf"
# What a command to one reader shares its form with, in Spanish.
CALLS_TOO = {"Mood=Ind", "Number=Sing", "Person=3", "Tense=Pres"}
# Calls so far from each other do not stand together: a long text may have one at each of its ends.
NEAR = 12
# What is none of the usual things to ask for counts where it stands right among them, and two of it as much as one.
NEXT = 3
OTHER = "other "
ANY_CALL = frozenset(
    """
    get find start begin miss remember know let see make take need use keep do go give have be hurry wait imagine enjoy
    perder olvidar empezar comenzar conseguir encontrar aprovechar recordar saber tener ir llevar disfrutar ser estar
    """.split()
)
FEWEST_SENTENCES = 4
FEWEST_ASKS = 2


class _Call(Struct, frozen=True):
    """A call, what it asks for, and the number of its sentence."""

    signal: Signal
    ask: str
    sentence: int


class CallOverload(Rule):
    message = {
        "different": {
            "en": "“{match}” is call number {count} of another kind (before it: {earlier}). Keep the one that matters most.",
            "es": "«{match}» ya es la petición distinta número {count} (antes: {earlier}). Quédate con la que más te importe.",
        },
        "directive": {
            "en": "{count} of {sentences} sentences tell the reader what to do. Keep one call, and use the rest to tell or to ask.",
            "es": "{count} de {sentences} frases le dicen a quien lee qué hacer. Deja una petición y usa el resto para contar o preguntar.",
        },
    }
    severity = "warning"
    profiles = ("strict",)
    options = {
        "max_ctas": Option(
            Number(1, 20, whole=True),
            2,
            {"en": "the most different calls in a post", "es": "cuántas peticiones distintas caben en una publicación"},
        ),
        "max_directive": Option(
            Number(0, 1),
            0.5,
            {
                "en": "the largest share of sentences that call, in posts of four sentences and more",
                "es": "qué parte de las frases puede pedir algo, en publicaciones de cuatro frases o más",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Counts what a post asks its reader to do: answer, pass it on, follow, buy, sign up or come, look at something, give, get in
touch. It reports the call that is one kind too many (more than `max_ctas` within twelve sentences; a call for anything else, right
among them, counts half), or a post of four
sentences and more of which a larger share than `max_directive` calls for different things. Several calls of one kind
count once. Open questions do not count; nor do recipes, advice and instructions, numbered steps, what a giveaway asks of
those who enter, and replies. Each post of a thread counts for itself.

## Why it matters
Each call competes with the others for one moment of attention. Orders also read as advertising: in a study of
conversations with brands, directive language lowered the engagement of those who looked on.

## How to fix it
Decide what the post is for and keep that call; the rest belongs to other posts or behind the link. Not “Click, buy,
follow, comment and share” but “Which would you try? (link in profile)”.

## References
- Directive brand language, Psychology & Marketing, 2025, [arXiv 2508.15826](https://arxiv.org/abs/2508.15826).
- Otherwise a policy of the team.
""",
        "es": """\
## Qué hace
Cuenta lo que una publicación pide a quien la lee: contestar, difundirla, seguir la cuenta, comprar, apuntarse o venir,
mirar algo, donar, ponerse en contacto. Avisa en la petición que ya es una clase de más (más de `max_ctas` en doce frases;
una petición de otra cosa, justo entre ellas, cuenta la mitad)
o cuando, en cuatro frases o más, una parte mayor que `max_directive` pide cosas distintas. Varias de una clase cuentan
una vez. No cuentan las preguntas abiertas, las recetas, los consejos ni las instrucciones, los pasos numerados, lo que un
sorteo pide para entrar ni las respuestas. En un hilo, cada publicación cuenta por su lado.

## Por qué importa
Cada petición les quita a las otras un momento de atención. Y las órdenes suenan a publicidad: en un estudio sobre
conversaciones con marcas, el lenguaje directivo bajó la participación de quienes miraban.

## Cómo arreglarlo
Decide para qué es la publicación y deja esa petición; lo demás va en otras publicaciones o detrás del enlace. No «Entra,
compra, síguenos, comenta y comparte», sino «¿Cuál probarías? (enlace en el perfil)».

## Referencias
- Lenguaje directivo de las marcas, Psychology & Marketing, 2025, [arXiv 2508.15826](https://arxiv.org/abs/2508.15826).
- Por lo demás, una política del equipo.
""",
    }
    examples = (
        {"bad": "The honey is in. Buy a jar, follow us on Instagram and [[tell us your recipe]]."},
        {"bad": "Read the report on the weir, register for the walk on Sunday and [[donate to the rowing club]]."},
        {"bad": "Tickets for the night ferry are out. Book your seat. Call us on 0131 496 0123. [[Share this with your crew]]."},
        {"bad": "Watch the film of the regatta. Visit the boathouse. Join us on Sunday. Listen to the drummers. The tide is at nine.",
         "config": {"rules": {"interaction/call-overload": {"max_ctas": 3}}}},
        {"bad": "1. Follow us.\n2. Buy a jar of honey.\n3. [[Tell us your recipe]].\n"},
        {"good": "The honey is in, and this year it tastes of lime. Which would you spread it on? (link in profile)"},
        {"good": "Mix 500 g of flour with the starter. Fold it twice. Leave it overnight. Bake it hot. How did yours rise?"},
        {"good": "Storm from ten tonight. Stay indoors, take in the chairs, keep off the pier and call 999 if you see a boat adrift."},
        {"good": "How to enter: follow us, tell us which bridge is yours and share the post. The winner rows with us on Sunday.",
         "also": ["engagement-bait"]},
        {"good": "1. Read the sheet.\n2. Sign up at the desk.\n3. Tell us your size.\n4. Share the date with your crew."},
        {"good": "Read the report on the weir, watch the film and listen to Ewan. Then register for the walk on Sunday."},
        {"bad": "Ya está la miel. Compra un bote, síguenos en Instagram y [[cuéntanos con qué la tomas]].", "lang": "es"},
        {"bad": "Lee el informe del azud, apúntate al paseo del domingo y [[dona al club de remo]].", "lang": "es"},
        {"bad": "Salen las entradas del ferri nocturno. Reserva tu sitio. Llámanos al 954 000 111. [[Comparte esto con tu cuadrilla]].",
         "lang": "es"},
        {"bad": "Mira el vídeo de la regata. Visita la caseta. Ven el domingo. Escucha a los tambores. La marea es a las nueve.",
         "lang": "es", "config": {"rules": {"interaction/call-overload": {"max_ctas": 3}}}},
        {"bad": "Firmá por el puente, sumate a la marcha y [[compartí]] el mapa. La obra empieza el lunes.", "lang": "es"},
        {"good": "Ya está la miel, y este año sabe a azahar. ¿Con qué la tomarías? (enlace en el perfil)", "lang": "es"},
        {"good": "Mezcla 500 g de harina con la masa madre. Dale dos pliegues. Déjala una noche. Hornéala fuerte. ¿Cómo te subió?",
         "lang": "es"},
        {"good": "Tormenta desde las diez. Quédate en casa, recoge las sillas, no bajes al muelle y llama al 112 si ves una barca a"
         " la deriva.", "lang": "es"},
        {"good": "Para participar: síguenos, cuéntanos qué puente es el tuyo y comparte la publicación. Quien gane rema con nosotros.",
         "also": ["engagement-bait"], "lang": "es"},
        {"good": "1. Lee la hoja.\n2. Apúntate en el mostrador.\n3. Dinos tu talla.\n4. Comparte la fecha con tu cuadrilla.", "lang": "es"},
        {"good": "Lee el informe del azud, mira el vídeo y escucha a Elías. Y apúntate al paseo del domingo.", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if ONE_CALL.search(fold(post.text)) or (post.signals.dialogue and post.text.lstrip().startswith("@")):
            return
        calls = _calls(post)
        over = _one_too_many(calls, options["max_ctas"])
        if over:
            start, end = over[-1].signal.start, over[-1].signal.end
            earlier = ", ".join(_quoted(post, call.signal) for call in over[:-1])
            values = {"match": post.text[start:end], "count": len(over), "earlier": earlier}
            yield Finding(post.place(start, end), values, "different")
            return
        calls = [call for call in calls if not call.ask.startswith(OTHER)]
        calling = {call.sentence for call in calls}
        total = len(post.sentences)
        asks = {call.ask for call in calls}
        if total >= FEWEST_SENTENCES and len(asks) >= FEWEST_ASKS and len(calling) > options["max_directive"] * total:
            yield Finding(values={"count": len(calling), "sentences": total}, variant="directive")


def _calls(post: Reading) -> list[_Call]:
    """The calls that ask for something of their own, in their order; questions ask too, but do not order."""
    calls = [_Call(signal, ask, _sentence(post, signal)) for signal, ask in _asking(post)]
    steps = [call for call in calls if _is_step(post, call.signal)]
    # Nobody must follow an account to get something done: a numbered list with such a call is no list of steps.
    if any(call.ask == "follow" for call in steps) and not PRIZE.search(fold(post.text)):
        return calls
    return [call for call in calls if call not in steps]


def _asking(post: Reading) -> Iterator[tuple[Signal, str]]:
    """Where something is asked for, and what: by an invitation, or by a verb within one or joined to one."""
    questions = {question.start for question in post.signals.questions}
    begun: set[int] = set()
    last: Signal | None = None
    forms: tuple[str, ...] = COMMAND
    # Sorted, and none overlaps another.
    waiting = [*reversed(post.signals.invitations)]
    for word in post.words:
        while waiting and waiting[-1].end <= word.start:
            waiting.pop()
        call = waiting[-1] if waiting and waiting[-1].start <= word.start else None
        if call and call.start in questions:
            continue
        is_first = call is not None and call.start not in begun
        is_further = any(form in word.feats for form in forms) if call else _is_joined(post, last, word, forms)
        ask = _ask(post, word) if is_first or is_further else ""
        if not ask and call and word.part == "VERB" and "Mood=Imp" in word.feats:
            ask = _other(post, word)
        if call:
            last = call
        if ask:
            # "No olvides seguirnos, comentar y compartir": infinitives go on with infinitives.
            forms = (*COMMAND, INFINITIVE) if INFINITIVE in word.feats else COMMAND
            last = Signal(call.start if call and is_first else word.start, call.end if call else word.end)
            begun.update((call.start,) if call else ())
            yield last, ask


def _is_joined(post: Reading, call: Signal | None, word: Word, forms: tuple[str, ...]) -> bool:
    """Whether the verb goes on where a call ends: "síguenos y comparte", which looks like an indicative."""
    if call is None or not JOINT.fullmatch(post.text, call.end, word.start):
        return False
    return any(form in word.feats for form in forms) or set(word.feats.split("|")) >= CALLS_TOO


def _sentence(post: Reading, signal: Signal) -> int:
    return sum(other.start <= signal.start for other in post.sentences)


def _is_step(post: Reading, call: Signal) -> bool:
    """Whether the call stands in a numbered line; in Markdown the number is no part of the prose."""
    source, place = post.post.source.text, post.place(call.start, call.end).start
    return NUMBERED.match(source, source.rfind("\n", 0, place) + 1, place) is not None


def _ask(post: Reading, word: Word) -> str:
    """What a verb asks for, with what follows it; nothing where it asks for none of these things."""
    asks, patterns = _by_lemma(post.language), OBJECTS[post.language].get(word.lemma)
    text = fold(post.text[word.start : word.end])
    if patterns is None or (post.language == "es" and word.lemma in asks and TO_US.search(text)):
        return asks.get(word.lemma, "")
    after = fold(post.text[word.end : word.end + 40].split("\n")[0]).lstrip(" ,.!:")
    return next((ask for pattern, ask in patterns[0] if pattern.match(after)), patterns[1])


def _other(post: Reading, word: Word) -> str:
    """What a command asks for that is none of the usual things: something of its own; nothing where it goes with any."""
    is_usual = word.lemma in _by_lemma(post.language) or word.lemma in OBJECTS[post.language]
    return "" if is_usual or word.lemma in ANY_CALL else OTHER + word.lemma


def _by_lemma(language: str) -> Mapping[str, str]:
    return {lemma: ask for ask, lemmas in ASKS[language].items() for lemma in lemmas.split()}


def _one_too_many(calls: list[_Call], most: int) -> list[_Call]:
    """The first call of each kind up to the one that is too many, near each other; none where there are not so many."""
    for place, first in enumerate(calls):
        kinds: dict[str, _Call] = {}
        for call in islice(calls, place, None):
            if call.sentence - first.sentence >= max(NEXT, NEAR):
                break
            if call.ask in kinds:
                continue
            is_other = call.ask.startswith(OTHER)
            if call.sentence - first.sentence < (NEXT if is_other else NEAR):
                kinds[call.ask] = call
            usual = sum(not ask.startswith(OTHER) for ask in kinds)
            if usual > most or (usual == most and len(kinds) - usual > 1):
                return list(kinds.values())
    return []


def _quoted(post: Reading, signal: Signal) -> str:
    text = " ".join(post.text[signal.start : signal.end].split())
    return f"«{text}»" if post.language == "es" else f"“{text}”"
