"""Questions that only lead to an offer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from smm_lint.rule import Finding, Match, Options, Phrases, Reading, Rule, Signal, fold

# A greeting or a topic may stand before an opener, and a question that the rest of the post answers has a rest.
MOST_BEFORE, FEWEST_AFTER = 4, 3
FAVOURS = (["can", "you"], ["could", "you"])
ASKED_FAVOURS = (["podrias"], ["podriais"], ["podrian"], ["podria"])
# "Ana Ruiz, ¿lo escuchas?"
MOST_IN_NAME = 3
TEASING = frozenset("believe imagine guess spot".split())
# "Questions about the ferry? Write to us" only says where to ask.
ASKING = frozenset("questions queries dudas preguntas consultas sugerencias".split())
CONTACTS = (["escribenos"], ["escribanos"], ["escribannos"], ["escribidnos"], ["escribinos"])
MOST_IN_CONTACT = 3
# With these words and the reader in it a question asks what only he knows, unless it hurries him.
WORDED = frozenset("what which where when who que cual cuales donde cuando quien quienes".split())
BEFORE_WORDED = frozenset("a con de en y and at from in on with".split())
HURRYING = frozenset("waiting wait excuse esperas espera esperan esperais esperar excusa".split())
# "¿Que no tienes tiempo?" repeats what is said, "did someone say pizza?" what nobody said.
ECHOES = (["que", "no"], ["alguien", "dijo"], ["did", "someone"], ["did", "somebody"], ["did", "anyone"])
# "Alone or with friends?" leaves the reader the choice.
CHOICES = frozenset("o or".split())
MANNERS = frozenset("con sin en solo sola with without in at alone".split())
# So a question begins in Spanish, whether marked or not.
TIRED = ("cansad", "hart", "aburrid", "list", "preparad", "ganas", "problemas", "antojo")
# In front of a speaker's words.
DASHES = ("-", "–", "—", ":", '"', "“", "«", "‘")
# Astonished rather than asking: "¿en serio?", "what?"
ASTONISHED = frozenset(
    "what why really seriously huh wtf wow right no que en serio de verdad como eh verdad ah".split()
)
# After a whole sentence of a few words the question goes on with a talk, unless that only greets.
GREETING = frozenset(
    "oye oiga ey listen psst hola buenos buenas dias tardes noches hey hi hello good morning evening atencion ojo spoiler".split()
)
SENTENCE_ENDS = (".", "!", "?", "…")
# A question that begins with none of these, and has a subject and a verb, is astonished too: "the ferry has sunk?"
AUXILIARIES = frozenset(
    "is are was were am do does did has have had can could will would should shall may might must isn't aren't wasn't weren't "
    "don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't if whether".split()
)
ASKED = frozenset("what which who whom whose where when why how".split())
JOINING = frozenset("and but so or well now then".split())
STATING = frozenset("NOUN PROPN PRON DET NUM ADJ INTJ ADV".split())
# Whoever looks for somebody, or runs a quiz, waits for answers; so does whoever makes an appointment.
WAITING = {
    "en": (
        "(missing (since|person|persons|man|woman|boy|girl|dog|cat)|looking for missing|stolen|last seen|went missing|appeal(ing)? for (information|witnesses))",
        "(quiz|trivia|riddle|brain[- ]?teaser|pub quiz)",
    ),
    "es": (
        "(se busca a|buscan a|buscamos a|(desaparecio|se perdio|desaparecid[oa]|extraviad[oa]) (el|en|desde|ayer|anoche)|buscamos testigos)",
        "(#reto\\w*|quiz|trivia|adivinanza|acertijo)",
    ),
}
MEETING = {
    "en": (
        "(will|shall) (we|i) see you\\b.*",
        "(are|is) (you|anyone|anybody) coming\\b.*",
        "(see you|coming)( \\w+){0,4}",
    ),
    "es": ("nos vemos\\b.*", "(te |os |se )?(vienes|venis|vienen)\\b.*", "quedamos\\b.*"),
}
# Where the reader is asked what he would do, he is asked: "¿os atreveríais?" But "¿te gustaría…?" only offers.
WOULD = ("arias", "erias", "irias", "ariais", "eriais", "iriais")
OFFERING = frozenset("gustarias gustaria querrias apetecerias creerias imaginarias".split())
# What nobody answers, wherever it stands.
NEVER_ANSWERED = {
    "en": (
        "(so |and |well,? )?(what are (you|we|ya) waiting for|why wait|why not (treat|spoil|give|join|try)\\b.*)",
        "(and |so |but )?(who|what more) could (ask for|want|you (ask for|want|wish for))( anything)?( more)?( \\w+)?",
        "what('s| is) not to (love|like)( \\w+){0,3}",
        "(and |so )?what could be (better|easier|simpler|sweeter|nicer|more \\w+)( than\\b.*)?",
        "(is there|could there be) (anything|a) (better|nicer|sweeter|cosier)\\b.*",
        "(how (good|cool|great|cute|awesome|amazing|lovely|easy) is (that|this)|need (we|i) say more|who can resist\\b.*|who doesn't (love|like|want)\\b.*)",
    ),
    "es": (
        "(y |entonces,? |pues )?(tu |vos |usted |ustedes )?,? ?(a )?que (esperas|esperais|esperan|espera|estas esperando|estais esperando|estan esperando)( para\\b.*| a\\b.*)?",
        "(y )?(te|se|os) (lo|la|los|las) (vas|va|van|vais) a perder",
        "(y )?(que|quien) mas (se )?(puede|podrias|puedes|quieres|podemos|pueden) pedir",
        "(y )?se puede pedir (algo )?mas",
        "(y )?(alguien|quien) da mas",
        "(y )?(que|hay algo) mejor (que|forma|manera|plan|momento|excusa|regalo)\\b.*",
        "(a )?quien (no )?(le |se )?(puede resistir(se)?|podria resistir(se)?|resiste|no le gusta|no quiere)\\b.*",
        "(y )?para que (esperar|complicarse|buscar)( mas)?",
    ),
}
# Whoever collects answers wants them.
COLLECTING = {
    "en": (
        "(we're|we are|i'm|i am) (still |now )?(collecting|gathering|compiling|counting|asking|taking|mapping|making|writing|putting together|drawing up|doing)( \\w+){0,3} (answers|replies|names|prices|stories|examples|cases|suggestions|ideas|tips|opinions|votes|photos|numbers|figures|times|addresses|memories|recipes|a (list|map|survey|poll|table|count))",
        "(we're|we are|i'm|i am) (collecting|gathering|compiling)",
    ),
    "es": (
        "(estamos|andamos|estoy|ando|vamos) (recogiendo|recopilando|reuniendo|juntando|recolectando|anotando|apuntando|preguntando|coleccionando)",
        "(estamos|andamos|estoy|ando) (haciendo|armando|preparando|levantando|dibujando) (un|una|el|la) (lista|listado|mapa|censo|encuesta|sondeo|recuento|tabla|inventario)",
        "(recogemos|recopilamos|reunimos|juntamos|anotamos|apuntamos) (\\w+ ){0,2}(respuestas|nombres|precios|historias|ejemplos|casos|propuestas|ideas|opiniones|votos|fotos|datos|recuerdos|recetas)",
    ),
}
WONDERING = frozenset("i me my anyone anybody someone anything alguien alguno algun alguna mi yo nadie conmigo".split())


class RhetoricalQuestion(Rule):
    """Reports the question that a post begins with, where it asks for show."""

    message = {
        "en": "“{match}” does not wait for an answer. Ask something that you would like to know, or state the point.",
        "es": "«{match}» no espera respuesta. Pregunta algo que quieras saber, o di directamente lo que ofreces.",
    }
    severity = "info"
    profiles = ("core",)
    docs = {
        "en": """\
## What it does
Reports a post that begins with a question for show and goes on by itself: openers such as “Looking for the best coffee?”,
“Did you know that…?” or “Tired of paperwork?”, and questions that the next sentence answers. “What are you waiting for?”
and others of the kind are reported wherever they stand. One open question, a poll
or another invitation to talk back, anywhere in the post or its thread, and the rule is quiet. So it is about questions
further down (“No car? The shuttle leaves at eight”), requests, quizzes, appeals for witnesses, cries of surprise, quotations
and replies.

## Why it matters
The studies in which questions went with more comments counted questions that can be answered. A question that only
introduces an offer takes the place of a real one, and readers know it from advertising. How much that costs has not been
measured: the rule is a policy of the team.

## How to fix it
Ask about your readers' own experience: not “Looking for the best coffee?” but “Which coffee made you quit sugar?”. Or
drop the question and begin with what follows it.

## References
- de Vries, Gensler and Leeflang, 2012, [“Popularity of Brand Posts on Brand Fan Pages”](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-).
- Otherwise a policy of the team.
""",
        "es": """\
## Qué hace
Avisa de una publicación que empieza con una pregunta de adorno y sigue por su cuenta: «¿Buscas el mejor café?», «¿Sabías
que…?», «¿Cansado del papeleo?» y las preguntas que contesta la frase siguiente. «¿A qué esperas?», «¿Te lo vas a perder?»
y otras así las señala estén donde estén. Basta una pregunta abierta, una encuesta
u otra invitación a contestar, en la publicación o en su hilo, para que no avise. Tampoco mira las preguntas que vienen más
abajo («¿Sin coche? El autobús sale a las ocho»), los favores que se piden, los acertijos, la busca de testigos, las
exclamaciones de asombro, las citas ni las respuestas a alguien.

## Por qué importa
Los estudios en los que preguntar fue con más comentarios contaban preguntas que se pueden contestar. Una pregunta que solo
presenta una oferta ocupa el sitio de una de verdad, y quien lee la conoce de la publicidad. Cuánto cuesta eso no está
medido: la regla es una política del equipo.

## Cómo arreglarlo
Pregunta por la experiencia de quien te lee: no «¿Buscas el mejor café?», sino «¿Qué café te quitó el azúcar?». O quita la
pregunta y empieza por lo que viene después.

## Referencias
- de Vries, Gensler y Leeflang, 2012, [«Popularity of Brand Posts on Brand Fan Pages»](https://research.rug.nl/en/publications/popularity-of-brand-posts-on-brand-fan-pages-an-investigation-of-).
- Por lo demás, una política del equipo.
""",
    }
    examples = (
        {"bad": "[[Looking for a suit for your sister's wedding?]] Book a fitting at Ibarra's this week."},
        {"bad": "[[Tired of chasing invoices?]] Try Tally free for a month."},
        {"bad": "[[Did you know that the museum opens on Thursday nights?]] Get your ticket at the door."},
        {"bad": "The ferry runs on Sundays again, from the old pier at ten. [[What are you waiting for?]]"},
        {
            "good": "Who pays for a locker, and how much? We're collecting prices across Leeds before the meeting.",
            "also": ["interaction/one-way"],
        },
        {"good": "Which suit did you wear to the last wedding you danced at? Book a fitting at Ibarra's this week."},
        {
            "good": "Tired of chasing invoices? Tell us which client takes longest, and we'll answer with a letter you can use."
        },
        {"good": "The museum opens on Thursday nights. No ticket? Ask the guard at the east door."},
        {"good": "What do you sow first? We begin with beans, and Ewan says that we are late."},
        {"good": "Questions about the ferry? Call us between nine and noon."},
        {"good": "Have you seen Max? He went missing on Sunday by the canal, with a red collar. Ring the kennels."},
        {"good": "Really? The clock strikes thirteen, and you only tell us now."},
        {"good": "Can you lend us a ladder on Friday? Ours went into the canal with the banner."},
        {"bad": "[[¿Buscas traje para la boda de tu hermana?]] Pide tu cita en Sastrería Ibarra.", "lang": "es"},
        {"bad": "[[¿Cansado de perseguir facturas?]] Pruebe Tally gratis un mes.", "lang": "es"},
        {"bad": "[[¿Sabías que el museo abre los jueves por la noche?]] Compra tu entrada en la puerta.", "lang": "es"},
        {
            "bad": "El barco vuelve a salir los domingos del muelle viejo, a las diez. [[¿Te lo vas a perder?]]",
            "lang": "es",
        },
        {"bad": "[[¿Te has preguntado alguna vez de dónde viene tu café?]] El nuestro viene de Huila.", "lang": "es"},
        {"good": "¿Cambiaríais el domingo por el lunes? El club de lectura lo decide el viernes.", "lang": "es"},
        {"good": "¿Con qué traje bailaste en la última boda? Pide tu cita en Sastrería Ibarra.", "lang": "es"},
        {
            "good": "¿Cansados de perseguir facturas? Cuéntennos qué cliente tarda más y les mandamos una carta que funciona.",
            "lang": "es",
        },
        {
            "good": "El museo abre los jueves por la noche. ¿Sin entrada? Pídela al guarda de la puerta este.",
            "lang": "es",
        },
        {"good": "¿Nos vemos el viernes en Lavapiés? Abrimos la plaza a las siete y tú traes la silla.", "lang": "es"},
        {"good": "¿Qué siembras primero? Aquí empezamos por las habas, y Ewan dice que tarde.", "lang": "es"},
        {
            "good": "«¿Busca usted trabajo?», decía el cartel. Ahí sigue, en la calle Feria, y tú puedes venir a leerlo.",
            "lang": "es",
        },
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        parts = post.thread or (post.signals,)
        asks = any(
            signal.kind == "reply" and not _is_contact(post, signal) for part in parts for signal in part.invitations
        )
        if asks or post.has_poll or post.signals.dialogue:
            return
        question = _for_show(post)
        if question:
            yield Finding(post.place(question.start, question.end), {"match": post.text[question.start : question.end]})


def _is_contact(post: Reading, call: Signal) -> bool:
    """Whether it only says where to order: "Escríbenos", and no word of what about."""
    words = fold(post.text[call.start : call.end]).split()
    return len(words) <= MOST_IN_CONTACT and words[:1] in CONTACTS


def _for_show(post: Reading) -> Signal | None:
    """The question that the post begins with and does not mean, or one that nobody ever answers."""
    questions = post.signals.questions
    if not questions or any(_asks_conditional(post, question) for question in questions) or _collects(post):
        return None
    first = questions[0]
    if _opens(post, first) and _goes_on(post) and not any(True for _ in post.matches(_phrases(WAITING[post.language]))):
        return None if _is_earnest(post, first) else first
    phrases = _phrases(NEVER_ANSWERED[post.language])
    matches = list(post.matches(phrases))
    return next((question for question in questions if _is_set_phrase(post, question, matches)), None)


def _is_set_phrase(post: Reading, question: Signal, matches: list[Match]) -> bool:
    """Whether nothing but the phrase is asked, and by the sender."""
    begins = any(
        question.start <= match.start < question.end
        and not any(map(str.isalnum, post.text[question.start : match.start]))
        for match in matches
    )
    return begins and not any(quote.start <= question.start < quote.end for quote in post.signals.quotes)


def _asks_conditional(post: Reading, question: Signal) -> bool:
    """Whether it asks the reader what he would do: yes or no, and by no word that only offers."""
    words = (fold(post.text[mark.start : mark.end]) for mark in post.signals.audience if _is_in(mark, question))
    return any(word.endswith(WOULD) and word not in OFFERING for word in words)


def _collects(post: Reading) -> bool:
    return any(True for _ in post.matches(_phrases(COLLECTING[post.language])))


def _is_in(mark: Signal, question: Signal) -> bool:
    return question.start <= mark.start < question.end


def _opens(post: Reading, question: Signal) -> bool:
    """Whether next to nothing stands before it: a topic or a greeting, but no sentence of a talk."""
    before = [fold(post.text[word.start : word.end]) for word in post.words if word.end <= question.start]
    head = post.text[: question.start].rstrip(" \n¿")
    talks = head.endswith(SENTENCE_ENDS) and GREETING.isdisjoint(before)
    return not before or (len(before) <= MOST_BEFORE and not talks)


def _goes_on(post: Reading) -> bool:
    """Whether the text itself goes on after its questions, so that they only lead there."""
    last = max(other.end for other in post.signals.questions)
    # An offer is short: "¿Frío? Estufas desde 49 €", "Tired? Book now".
    offered = any(fact.start >= last and fact.kind == "number" for fact in post.signals.facts)
    called = any(call.start >= last for call in post.signals.invitations)
    return offered or called or sum(word.start >= last for word in post.words) >= FEWEST_AFTER


def _is_earnest(post: Reading, question: Signal) -> bool:
    """Whether somebody asks for himself, what only the reader knows, or for a favour; or somebody else is quoted."""
    inside = (word for word in post.words if question.start <= word.start < question.end)
    words = [fold(post.text[word.start : word.end]) for word in inside]
    if words[:2] in ECHOES:
        return False
    tests = (_is_to_somebody, _is_astonished, _meets, _wonders, _asks_favour, _asks_reader, _gives_choice, _is_unsure)
    return any(test(post, question, words) for test in tests) or _is_spoken(post, question)


def _is_to_somebody(post: Reading, question: Signal, words: list[str]) -> bool:  # noqa: ARG001  the tests are called alike
    """Whether an account or a name right before it is asked: "@ana would you …?", "Sánchez, ¿lo escuchas?"."""
    head = post.text[: question.start].strip(" \n¿")
    if any(mention.start == 0 and mention.end == len(head) for mention in post.signals.mentions):
        return True
    names = head.removesuffix(",").split()
    is_name = 0 < len(names) <= MOST_IN_NAME and all(name[0].isupper() and name.isalpha() for name in names)
    return head.endswith(",") and is_name and GREETING.isdisjoint(map(fold, names))


def _is_astonished(post: Reading, question: Signal, words: list[str]) -> bool:
    """Whether it only cries out; or in English a statement has a question mark, and is not about the reader."""
    if ASTONISHED.issuperset(words):
        return True
    heads = [word for word in words[:2] if word not in JOINING][:1]
    if post.language != "en" or not heads or heads[0] in AUXILIARIES or not ASKED.isdisjoint(words):
        return False
    inside = [word for word in post.words if question.start <= word.start < question.end]
    states = any("VerbForm=Fin" in word.feats for word in inside[1:]) and inside[0].part in STATING
    return states and not _is_to_reader(post, question)


def _meets(post: Reading, question: Signal, words: list[str]) -> bool:  # noqa: ARG001  as above
    return _is_set_phrase(post, question, list(post.matches(_phrases(MEETING[post.language]))))


def _wonders(post: Reading, question: Signal, words: list[str]) -> bool:  # noqa: ARG001  as above
    return any(word in WONDERING and after != "vez" for word, after in pairwise([*words, ""]))


def _asks_favour(post: Reading, question: Signal, words: list[str]) -> bool:  # noqa: ARG001  as above
    """Whether a favour is asked, or what the question is about is only where to ask."""
    teases = not TEASING.isdisjoint(words[2:3])
    return (words[:2] in FAVOURS and not teases) or words[:1] in ASKED_FAVOURS or not ASKING.isdisjoint(words[:2])


def _asks_reader(post: Reading, question: Signal, words: list[str]) -> bool:
    first = words[1:2] if words[:1] and words[0] in BEFORE_WORDED else words[:1]
    return not WORDED.isdisjoint(first) and HURRYING.isdisjoint(words) and _is_to_reader(post, question)


def _gives_choice(post: Reading, question: Signal, words: list[str]) -> bool:
    chosen = any(word in CHOICES and after in MANNERS for word, after in pairwise(words))
    return chosen and _is_to_reader(post, question)


def _is_unsure(post: Reading, question: Signal, words: list[str]) -> bool:
    """Whether in Spanish neither a mark nor a reader tells where the question begins."""
    if post.language != "es" or post.text[question.start] == "¿" or words[0].startswith(TIRED):
        return False
    return not _is_to_reader(post, question)


def _is_spoken(post: Reading, question: Signal) -> bool:
    """Whether somebody else says it: in quotation marks, or after a dash."""
    quoted = any(quote.start <= question.start < quote.end for quote in post.signals.quotes)
    return quoted or post.text[: question.start].rstrip(" ").endswith(DASHES)


def _is_to_reader(post: Reading, question: Signal) -> bool:
    return any(_is_in(mark, question) for mark in post.signals.audience)


@cache
def _phrases(patterns: tuple[str, ...]) -> Phrases:
    return Phrases(patterns)
