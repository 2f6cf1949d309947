"""Posts that any organisation could publish unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smm_lint.rule import Finding, Number, Option, Options, Reading, Rule, Signal, Word, fold, phrases_of

# The accounts that a reply begins with.
ANSWERED = re.compile(r"(?:\s*@\S*+)*\s*")
# What organisations of every kind say of themselves and to everybody, by language: folded words; those of five letters
# and more stand for every word that begins so.
STOCK: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        """
        achiev agree amazing appreciat assist audience award awesome beautiful believ benefit best better bless brand
        bright business care cared cares caring celebrat challeng christmas click client collabor comment commitment
        committ communit companies company compet confiden connect constan contact continu courag creat custom deal
        deals dedicat delight deliver deserv detail develop discount dm dream dynamic effort elevat empower enabl
        encourag endless energy engag enhanc enjoy ensur everyb everyday everyone evolution evolv excel exceptional
        excit experienc expert extraordinar families family fellow festiv follow forward foster freedom friend further
        future gift gifts goal goals grate gratef gratitud great grow growing grows growth happier happiness happy
        heart help helped helping helps highest holiday honor honour hope hopes hoping humbl idea ideas impact
        importan improv incredib innovat inspir integrit invit journey joy key keys kind kindly launch leader leading
        legac legend link love loved loyal meaningful meet meeting meets memor merry message mission moment momentum
        motivat needs network note offer online opportunit partner passion peace perfect perform phase pleas positiv
        possib potential power powerful premium price pride priorit profession promis prosper proud provid purpose
        qualit reach ready relationship reliab repost result retweet reward sale satisf season send service
        share shared shares sharing shop shopping smile solution sorry special spirit stand stay step steps
        store stories story strength strive strong success support sustain talent team teams teamw thank thrill
        together touch transform trust truth unfortun unique united unity value vision visit welcom wish wishes
        wishing wonder word words work worked working works world
        """.split()
    ),
    "es": frozenset(
        """
        acompañ adapta agradec alcanz alegr aliad amable ambiente amor animas animo apasion aporta apost apoy apoyar
        apoyo aprend apuest atencion avance avanz ayud ayuda bendic bendit bienestar bienven brind calidad cambio
        camin cariño celebr cercan client colabor compart comprens comprom comun comunes comunic comunid confian
        constan construi construy contact corazon cordial creac creado creamos crear crecem crecer creci cumpli dedica
        desafi desarroll descubr descuento desead deseamos deseo destac diferen disfrut disponib empresa encant
        energia enlace enorgull entreg entusias equipo esencia esfuerz especial espera esperam evento excelen exclusiv
        exito experien expert extraordin familia felic feliz fiel fieles fiesta fiestas forma fortal fuerza futur
        garanti general gracias gran grand gratit historia homenaj honor honra humana humano idea ideal ideas ilusi
        importan impuls increib informac informam inmejor innova inolvid inspir integr interes invita juntas juntos
        labor lealt lider llena llenas llenen llenes lleno llenos logra logro mantener maravill marca mejor merece
        mision momento motiva navid necesid necesit nivel nueva nuevo nuevos objetiv oferta ofertas ofrec online
        oportun orgull pasate pasion paz perfect placer poder posib potenc precio precios present primer priorid
        proceso producto profesion promesa promoc proposit propuest prosper proteg proxim proyect publico recib
        reconoc recorda recuerd referent regalo regalos relacion respald respet respons resulta reto retos satisf
        seguidor seguim seguir segurid sentid servici siempre sinerg solucion somos sonris soñam soñar suenos sueño
        super talento tecnolog tienda tiendas trabaj tradici traido transform trato trayec unica unico unidas unidos
        union valent valor vamos vision
        """.split()
    ),
}
STEM = 5
# Fewer different stock words are small talk.
LEAST_STOCK = 2
# Asking for reach is no matter either: what the post is about has to stand beside it.
REACH = {
    "en": (
        "(hit|tap|smash|press) (share|like|follow)",
        "repost",
        "retweet",
        "rt (if|this|and|to|for)",
        "double[- ]tap",
        "tag (a|an|someone|somebody|your|the|that|one|two|three)",
    ),
    "es": (
        "(dale|dele|denle|dad|dadle) (a )?(like|me gusta|compartir|rt)",
        "rt (si|para|y)",
        "etiquet\\w* a",
        "(retuite|repostea)\\w*",
    ),
}
# The same within a call: "tag a friend who…", "comparte si…".
CALLED = {
    "en": frozenset("share like comment tag mention drop follow react".split()),
    "es": frozenset(
        "comparte comparta compartan compartid comenta comente comenten comentad etiqueta etiquete etiqueten etiquetad"
        " menciona reacciona".split()
    ),
}
# Such a call is as good as these stock words, and may be a post by itself.
REACHING, FEWEST_REACHING = 2, 4
# "Every Monday" and "feliz lunes" are no dates.
ANY_DAY = frozenset("every each happy cada feliz los".split())
WISHED = frozenset("happy merry feliz felices".split())
# Who says "I" tells of himself.
PERSONAL = frozenset("i my me mi mis yo".split())
# How much of a matter a word may name and still say nothing ("year" 0.1, "thing" 0), and the most that one adds.
LIGHT, MOST = 0.3, 1.0
# Parts of speech whose rare words, which the vectors do not know, name things: "borehole", "bisagras".
NAMING = ("NOUN", "PROPN", "ADJ", "X")
# Shorter words in capitals are signatures and calls: "JP", "DM".
NAME = 3
# So many words in a hashtag are a phrase of somebody's own.
PHRASE = 3


class GenericCopy(Rule):
    message = {
        "en": "Any organisation could post this unchanged. Add what only you can say: a name, a figure, a place, what happened.",
        "es": "Cualquier organización podría publicar esto tal cual. Añade lo que solo tú puedes decir: un nombre, una cifra,"
        " un sitio, lo que pasó.",
    }
    severity = "info"
    profiles = ("strict",)
    options = {
        "min_words": Option(
            Number(least=1, whole=True),
            8,
            {
                "en": "how many words a post needs before it is judged",
                "es": "cuántas palabras hacen falta para juzgar",
            },
        ),
        "max_specific": Option(
            Number(least=0),
            0.6,
            {
                "en": "how many words of a matter of its own there may be for each stock word",
                "es": "cuántas palabras con asunto propio puede haber por cada palabra comodín",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports posts that name nothing: no number, date, account, hashtag, name or place, and hardly a word of a matter of its
own. For each such word (“bread”, “clinic”, “puncture”) there have to be two that every organisation says (team,
values, thank, together, success). How much of a matter a word names is read from word vectors; without them the rule
is nearly quiet. Calls to like, tag or share are no matter either. Short posts, threads and posts in the first person
singular are not judged.

## Why it matters
Copy that fits everybody tells nobody who is speaking. In 15 million tweets, 50,000 Reddit posts and an experiment,
concrete language went with more sharing (preprint an2p4), and over 106,316 Facebook messages humour and emotion
went with more likes, comments and shares (Lee, Hosanagar and Nair, 2018).

## How to fix it
Put in what only you can say: who did it, how many, where, what went wrong. “We provide quality products” becomes “Marta
threw away three coffees. The fourth smelled of chocolate.”

## References
- Preprint on concrete language, https://osf.io/an2p4_v2
- Lee, Hosanagar and Nair, 2018, advertising content on Facebook, https://ssrn.com/abstract=5261429
- The stock vocabulary is the choice of this linter.
""",
        "es": """\
## Qué hace
Avisa de las publicaciones que no nombran nada: ni número, fecha, cuenta, etiqueta, nombre o lugar, ni apenas una palabra
con asunto propio. Por cada palabra así («pan», «clínica», «pinchazo») tiene que haber dos de las que dice cualquier
organización (equipo, valores, gracias, juntos, éxito). Cuánto asunto tiene una palabra se lee en vectores; sin ellos la
regla casi calla. Tampoco es asunto pedir «me gusta», etiquetas o compartidos. No juzga textos cortos, hilos ni lo que
alguien cuenta de sí mismo.

## Por qué importa
Un texto que vale para todo el mundo no dice quién habla. En 15 millones de tuits, 50 000 entradas de Reddit y un
experimento, el lenguaje concreto fue con más compartidos (prepublicación an2p4), y en 106 316 mensajes de Facebook el
humor y la emoción fueron con más «me gusta», comentarios y compartidos (Lee, Hosanagar y Nair, 2018).

## Cómo arreglarlo
Pon lo que solo tú puedes decir: quién lo hizo, cuántos, dónde, qué salió mal. «Ofrecemos productos de calidad» pasa a
«Marta tiró tres cafés antes de acertar. El cuarto olía a chocolate».

## Referencias
- Prepublicación sobre lenguaje concreto, https://osf.io/an2p4_v2
- Lee, Hosanagar y Nair, 2018, contenido publicitario en Facebook, https://ssrn.com/abstract=5261429
- El vocabulario común lo eligió este linter.
""",
    }
    examples = (
        {"bad": "We are proud of our team and our values. Thank you for your trust: together we create the best experience."},
        {"bad": "Our mission is to provide quality service and to help our clients achieve their goals. Contact us today!"},
        {"bad": "Great things happen when passion meets purpose. Tell us: what does success mean to you?"},
        {"bad": "Success is a journey, not a destination. Together we go further. Keep going!"},
        {"bad": "Double tap if this is you every Monday! 😂", "also": ["interaction/engagement-bait"]},
        {"good": "Marta threw away three coffees before she got it right. What did your first one taste of?"},
        {"good": "Thank you to the 42 people who carried sandbags in Hull on Sunday. Your boots are drying in the hall."},
        {"good": "Our team fixed the lift without closing the ward. Tell us which door sticks on yours."},
        {"good": "Thanks, everyone!"},
        {"bad": "Estamos orgullosos de nuestra trayectoria. Nuestro equipo y nuestros valores nos han traído hasta aquí.",
         "lang": "es", "also": ["interaction/one-way"]},
        {"bad": "Ofrecemos servicios de calidad para satisfacer las necesidades de cada persona. ¡Contacta con nuestro equipo!",
         "lang": "es", "also": ["personalisation/cliche"]},
        {"bad": "Gracias por vuestra confianza. Seguimos trabajando con ilusión para ofreceros lo mejor. ¡Compartid vuestra historia!",
         "lang": "es", "also": ["personalisation/cliche"]},
        {"bad": "Detrás de cada gran proyecto hay un gran equipo. ¡Gracias por tanto! ¿Nos acompañas en lo que viene?",
         "lang": "es"},
        {"bad": "Etiqueta a quien necesite leer esto cada lunes 😂", "lang": "es",
         "also": ["interaction/engagement-bait", "interaction/one-way"]},
        {"good": "Marta tiró tres cafés antes de acertar. ¿A qué te supo a ti el primero?", "lang": "es"},
        {"good": "Gracias a las 42 personas que llevasteis sacos de arena el domingo en Sevilla. Recoged las botas en el salón.",
         "lang": "es"},
        {"good": "Nuestro equipo arregló el ascensor sin cerrar la planta de pediatría. ¿Qué le pedirías ahora?", "lang": "es"},
        {"good": "¡Gracias a todas! ¿Nos contáis qué os gustó?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if post.post.thread or _is_concrete(post) or _is_personal(post):
            return
        reaches = _reaches(post)
        if len(post.words) < (FEWEST_REACHING if reaches else options["min_words"]):
            return
        words = [word for word in post.words if _is_whole(post, word)]
        content = [word for word in words if not word.is_function]
        stock = [_folded(post, word) for word in words if _is_stock(post, word)]
        weight = len(stock) + REACHING * reaches
        matter = sum(_matter(post, word) for word in content)
        if (reaches or len(set(stock)) >= LEAST_STOCK) and matter <= options["max_specific"] * weight:
            yield Finding()


def _is_concrete(post: Reading) -> bool:
    """Whether a number, a date, an account, a hashtag or a name other than of stock words stands in the post."""
    facts = post.signals.facts
    numbers = any(fact.kind == "number" or (fact.kind == "date" and not _is_any_day(post, fact)) for fact in facts)
    begun = ANSWERED.match(post.text)
    accounts = any(fact.kind == "mention" and not (begun and fact.start <= begun.end()) for fact in facts)
    tags = any(_names(post, tag.words) for tag in post.analysis.tags)
    names = any(_is_name(post, word) for word in post.words)
    return bool(post.signals.placeholders) or numbers or accounts or tags or names


def _is_any_day(post: Reading, fact: Signal) -> bool:
    before = post.text[: fact.start].split()
    return bool(before) and fold(before[-1]).lstrip("¡(") in ANY_DAY


def _names(post: Reading, words: tuple[Word, ...]) -> bool:
    """Whether a hashtag of these words is the name of something: "#CityMarathon", but not "#teamwork"."""
    unknown = [word for word in words if not _is_stock(post, word) and post.weights.get(word.start, MOST) > 2 * LIGHT]
    return len(words) >= PHRASE or bool(unknown)


def _is_name(post: Reading, word: Word) -> bool:
    """Whether somebody or something is called so; stock words in capitals are no names."""
    text = post.text[word.start : word.end]
    if word.is_function or len(text) < NAME or not text[0].isupper() or _is_stock(post, word):
        return False
    around = [fact for fact in post.signals.facts if fact.start <= word.start < fact.end]
    kinds = {fact.kind for fact in around}
    # "Happy New Year" wishes what everybody wishes.
    wished = any(fold(post.text[fact.start : fact.end].split()[0]) in WISHED for fact in around if fact.kind == "name")
    return (
        "date" not in kinds and not wished and (word.part == "PROPN" or ("name" in kinds and _matter(post, word) > 0))
    )


def _is_personal(post: Reading) -> bool:
    """Whether somebody speaks for himself, other than in a reply."""
    return not post.text.startswith("@") and any(_folded(post, word) in PERSONAL for word in post.words)


def _is_whole(post: Reading, word: Word) -> bool:
    """Whether it is no part of a contraction ("n't") or signature ("^MK")."""
    text = post.text[word.start : word.end]
    return text[0].isalpha() and "'" not in text and "’" not in text


def _reaches(post: Reading) -> bool:
    """Whether it asks its readers to pass it on, or to react."""
    if any(post.matches(phrases_of(REACH[post.language]))):
        return True
    called = CALLED[post.language]
    return any(
        call.start <= word.start < call.end and _folded(post, word) in called
        for word in post.words
        for call in post.signals.invitations
    )


def _is_stock(post: Reading, word: Word) -> bool:
    known, folded = STOCK[post.language], _folded(post, word)
    return folded in known or any(folded[:length] in known for length in range(STEM, len(folded)))


def _matter(post: Reading, word: Word) -> float:
    """How much it names a matter of its own, other than what every organisation speaks of."""
    if _is_stock(post, word):
        return 0
    unknown = MOST if word.part in NAMING else 0
    return min(MOST, max(0, post.weights.get(word.start, unknown) - LIGHT))


def _folded(post: Reading, word: Word) -> str:
    return fold(post.text[word.start : word.end])
