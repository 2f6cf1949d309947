"""Posts whose visible beginning says nothing yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smm_lint.rule import (
    ByPlatform,
    Finding,
    Number,
    Option,
    Options,
    PerPlatform,
    Platform,
    PlatformRule,
    Reading,
    Signal,
    Word,
    fold,
    late_pattern,
)

# Greetings, whom they greet, and the words that only say that something is going to be said; folded.
EMPTY: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        """
        hi hello hey good morning afternoon evening happy welcome dear friends friend followers follower everyone everybody
        folks guys all community family fans customers customer clients client members team today tonight day week monday
        tuesday wednesday thursday friday saturday sunday weekend lovely wonderful
        news new update breaking big exciting great announcement announcing announce announced pleased delighted thrilled excited
        proud glad honoured honored happy here share sharing tell inform finally attention drumroll ready
        post posted via official account press release statement page profile
        welcome greetings greeting greet cheers hugs regards warm warmest very much again dearest old all y'all folks mates
        morning midday noon sunshine spring summer autumn winter season month year able so super really truly absolutely incredibly awaited
        """.split()
    ),
    "es": frozenset(
        """
        hola buenos buenas dias tardes noches feliz bienvenidos bienvenidas bienvenid@s querido queridos querida queridas
        estimado estimados estimada estimadas amigo amigos amiga amigas seguidor seguidores seguidoras todo todos todas
        comunidad familia clientes cliente clientas gente equipo hoy dia semana lunes martes miercoles jueves viernes sabado
        domingo finde
        noticia noticias novedad novedades nuevo nueva nuevos nuevas ultima hora atencion aviso comunicado oficial
        complace anunciar anunciaros anunciarles anunciamos anuncio comunicar comunicaros comunicarles comunicamos
        compartir compartiros compartirles compartimos presentar presentaros presentarles presentamos presentarte contar
        contaros contarles contamos contarte placer alegria orgullo orgullosos orgullosas encantados encantadas emocionados
        emocionadas ilusion gran grandes
        saludo saludos abrazo abrazos besos enorme fuerte cordial cordiales afectuoso bienvenido bienvenida vecino vecina vecinos
        vecinas lector lectora lectores lectoras socios socias parte pagina cuenta perfil oficial muy mucho manana mediodia
        mes año verano otoño invierno primavera linda lindo lindos bonita bonito bello hermoso excelente tenga tengan tengais
        tengas
        """.split()
    ),
}
# What makes a part of a sentence a greeting, a wish for the reader's health, or a credit, as long as it tells nothing else.
GREETING: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"\b(?:hello|hi|hey|hiya|howdy|greetings?|welcome|happy(?! (?:to|that|with)\b)|merry|good (?:morning|afternoon|evening|day|night)|dear|regards|"
        r"g'day|top of the morning)\b|\b(?:hop(?:e|ing)|trust|wish(?:ing)?)\b.{0,60}\b(?:well|lovely|great|good|wonderful|nice|fine|safe|"
        r"enjoy\w*|happy|blessed|fantastic)\b|"
        r"^\W*(?:brought to you|posted|shared|presented|written|words|photos?|pictures?|sponsored)(?: and \w+)? (?:to you )?by\b"
    ),
    "es": late_pattern(
        r"\b(?:hola|holi|holaa+|buen(?:os|as)? (?:dias?|tardes?|noches?|finde|fin|lunes|martes|miercoles|jueves|viernes|sabado|domingo)|"
        r"saludos?|abrazos?|bienvenid\w+|felic(?:es|isimo)|feliz(?! (?:de|con|por)\b)|querid[oa]s?|estimad[oa]s?)\b|"
        r"\b(?:esper\w+|dese\w+|ojala)\b.{0,60}\b(?:bien|mejor|buen\w*|excelente|lindo|linda|bonit\w+|disfrut\w+|feliz|genial)\b|"
        r"^\W*(?:(?:te|os|les) (?:trae|traen|habla|hablan|saluda|saludan|escribe|escriben)|(?:foto|fotos|texto|publicado|presentado|patrocinado)(?: y \w+)? (?:de|por))\b"
    ),
}
# What only says that something is going to be said, and how many more words a part that says so may have.
ANNOUNCING: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"\b(?:(?:excited|thrilled|delighted|proud|pleased|happy|honou?red|glad) to (?:be able to )?(?:finally )?(?:announce|share|tell|reveal|"
        r"let|present|bring)|(?:can'?t|cannot|couldn'?t) wait|drum ?roll|long time coming|(?:big|exciting|great|huge|amazing|some|special) "
        r"(?:news|announcement)|announcement|stay tuned|the wait is over|without further ado|guess what|read on|keep reading|"
        r"something (?:\w+ )?(?:special|exciting|big|new)|been (?:working on|keeping)|stop (?:the )?scroll\w*|wait for it|listen up|"
        r"news to share|share (?:some|this|the|our))\b"
    ),
    "es": late_pattern(
        r"\b(?:(?:complace|alegra|enorgullece|emociona|honra|encanta|ilusiona) (?:\w+ )?(?:anunci|comunic|compart|present|inform|cont|inf)\w+|"
        r"(?:tenemos|traemos|hay|llega|llegan) (?:\w+ )?(?:\w+ )?(?:noticias?|novedad(?:es)?|anuncio|sorpresa)|redoble|atencion|"
        r"ya no aguant\w+|por fin (?:podemos|llego)|llego el (?:dia|momento)|algo (?:muy )?(?:especial|grande|nuevo|bonito)|"
        r"sigan? leyendo|sigue leyendo|segui leyendo|no (?:te|se|os) (?:lo|la) (?:pierd|perd)\w+|estad atent\w+|est[ae]n? atent\w+|"
        r"(?:queremos|podemos|venimos a) (?:contar|compartir|anunciar|comunicar|presentar)\w*|gran(?:des)? (?:noticias?|anuncio)|"
        r"placer (?:de )?(?:anunciar|comunicar|compartir|presentar|informar)\w*)\b"
    ),
}
MOST_MORE = 3
# Verbs of greetings: "wherever you are reading this", "os saluda", "según cuando lo leas".
GREETING_VERBS = frozenset(
    """
    be read follow see keep hope wish send say bring enjoy have greet welcome trust do join thank write visit
    ser estar leer seguir ver esperar desear mandar enviar saludar tener encontrar disfrutar haber escribir acompañar traer hablar
    dar querer pasar visitar
    """.split()
)
# What parts of a sentence end at, and what stands between the signs of a signboard.
PARTS = late_pattern(r"(?:[^,;:\n|·•]|:(?=\S))+")
SIGNS = late_pattern(r"[|·•]")
PLAIN = late_pattern(r"[\W_]+|(?<![^\W_])(?:and|y|e|the|el|la|los|las|de|del|of)(?![^\W_])")
# Words of a sign, such as "Café y Té".
MOST_ON_SIGN = 4
SHOWN = 60
CHARACTERS_A_WORD = 30
# Words with which a sentence tells something.
TELLING = 4
LINE = late_pattern(r"[^\n]+")


class BuriedHook(PlatformRule):
    message = {
        "en": "Before “more” {platform} shows about {fold} characters, and these greet or announce. Move “{hook}” up there.",
        "es": "Antes de «más», {platform} enseña unos {fold} caracteres, y aquí saludan o anuncian. Sube ahí «{hook}».",
    }
    severity = "info"
    profiles = ("strict",)
    options = {
        "min_content_words": Option(
            Number(1, 50, whole=True),
            4,
            {
                "en": "how many words that say something are enough before the fold",
                "es": "cuántas palabras que digan algo bastan antes del corte",
            },
        ),
        "fold": Option(
            ByPlatform(),
            PerPlatform(),
            {
                "en": "where the text is cut, in characters, if you know it better: {instagram: 100}",
                "es": "dónde se corta el texto, en caracteres, si lo sabes mejor: {instagram: 100}",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose first characters, as many as the platform shows before “more”, hold nothing but hashtags, emoji,
mentions, your name, a greeting or words such as “we are pleased to announce”, while a question, an invitation, an
offer or a sentence that tells something comes after them. A name that a hashtag or account repeats, and the signs of a
board (“Yoga | Pilates”), say nothing either. Fewer than `min_content_words` words that say something count as nothing (fewer still where less
than 120 characters are shown). Platforms without a known fold, posts that fit before it and replies are left alone.

## Why it matters
Who does not press “more” reads only what stands before it. Where the cut falls is a matter of app, screen and font: the
numbers come from guides that disagree, none from a network, so take the place as approximate.

## How to fix it
Begin with the question or with what the reader gets, and put greeting, hashtags and credits after it: not “🎉🎉 #coffee
#news Hello everybody!” but “Espresso at home under €100? We tried three.”

## References
- Guides to post length (posttruncate.com, socialswiss.tech), 2026; see `fold` in `smm_lint/platforms.yaml`.
- Otherwise a policy of the team.
""",
        "es": """\
## Qué hace
Avisa de una publicación cuyos primeros caracteres, los que la plataforma enseña antes de «más», no llevan más que
etiquetas, emojis, menciones, tu nombre, un saludo o palabras como «nos complace anunciar», mientras que la pregunta, la
invitación, la oferta o lo que se cuenta viene después. Tampoco dicen nada un nombre que repite una etiqueta o una
cuenta, ni un letrero («Yoga | Pilates»). Con menos de `min_content_words` palabras que digan algo es como si no hubiera
nada (con menos aún, donde se ven menos de 120 caracteres). No mira las plataformas de las que no se conoce el corte, ni lo que cabe antes de él, ni las respuestas.

## Por qué importa
Quien no pulsa «más» solo lee lo de antes. Dónde cae el corte depende de la aplicación, la pantalla y la letra: las cifras
son de guías que no coinciden, ninguna de las propias redes, así que tómalo como aproximado.

## Cómo arreglarlo
Empieza por la pregunta o por lo que se lleva quien te lee, y deja para después el saludo, las etiquetas y los créditos: no
«🎉🎉 #Café #Novedades ¡Hola a todos!», sino «¿Espresso en casa por menos de 100 €? Probamos tres».

## Referencias
- Guías de longitud de publicaciones (posttruncate.com, socialswiss.tech), 2026; véase `fold` en `smm_lint/platforms.yaml`.
- Por lo demás, una política del equipo.
""",
    }

    examples = (
        {"bad": "🎉🎉🎉 #coffee #espresso #homebarista #baristalife #news #launch\n\nHello everybody and happy Monday, dear friends of our"
         " community! 🎉☕\n\n[[Espresso at home under €100: which would you try?]] We tested three.", "platform": "instagram",
         "also": ["too-many-hashtags", "emoji-overuse", "unreadable-hashtag"]},
        {"bad": "Good morning, dear followers, and happy Friday to all of you and to your families! ☀️\n.\n.\n#leith #library #sunday #reading #books\n.\n.\n"
         "[[Which book kept you up last night?]] Bring it on Sunday at three.", "platform": "instagram"},
        {"bad": "📣 Good morning and happy Friday, everybody! Big news... 📣\n\n[[Book your seat on the night ferry]] to Burntisland:"
         " twelve are left.", "platform": "pinterest"},
        {"bad": "🌱🌱🌱 @leithgarden 🌱🌱🌱\n#allotment #growyourown #leith #edinburgh #spring #seeds #compost #bees #soil #sharing #green #gardening"
         " #organic #veg #urban\n\n[[What do you sow first?]] Tell us before Sunday.", "platform": "instagram",
         "also": ["too-many-hashtags", "emoji-overuse", "unreadable-hashtag"]},
        {"bad": "Hello dear friends, and the warmest of welcomes to the page of Leith Pottery, from all of us in the team! ☀️ We hope that you"
         " are all keeping well.\n\n[[The kiln burst on Monday, and forty cups came out blue.]]", "platform": "instagram"},
        {"good": "Espresso at home under €100: which would you try? We tested three, and the cheapest one won by a length. ☕\n\n"
         "The whole test is on the shelf by the door.\n\n#HomeEspresso #Leith", "platform": "instagram"},
        {"good": "The weir is mended. It took Ewan's crew eleven nights, two pumps and a heron that would not move from the lock"
         " gate. Which bank do you walk first?", "platform": "instagram"},
        {"good": "Hello everybody! ☀️ Happy Friday! Which book kept you up last night?", "platform": "instagram"},
        {"good": "Hello everybody and happy Friday! ☀️ ☀️ Here is our news of the day, dear friends of the library: which book kept"
         " you up last night, and who gave it to you?", "platform": "x"},
        {"bad": "🎉🎉🎉 #café #novedades #barista #espresso #lunes #aroma\n\n¡Hola a todos y feliz lunes, queridos amigos de nuestra gran"
         " comunidad! 🎉☕\n\n[[Espresso en casa por menos de 100 €: ¿cuál probarías?]] Probamos tres.", "lang": "es",
         "platform": "instagram", "also": ["too-many-hashtags", "emoji-overuse"]},
        {"bad": "¡Buenos días, querida comunidad, y muy feliz viernes a todas y a todos, clientes y amigos! ☀️\n.\n.\n#triana #biblioteca #domingo #leer #libros\n"
         ".\n.\n[[¿Qué libro te quitó el sueño anoche?]] Tráelo el domingo a las tres.", "lang": "es", "platform": "instagram"},
        {"bad": "📣 ¡Noticia! 📣 Nos complace anunciar la gran novedad de hoy…\n\n[[Reserva tu sitio en el ferri nocturno]]: quedan doce.",
         "lang": "es", "platform": "pinterest"},
        {"bad": "🌱🌱🌱 @huertosnunoa 🌱🌱🌱\n#huerto #semillas #ñuñoa #santiago #primavera #compost #abejas #tierra #verde #barrio #vecinos #riego"
         " #tomates #cosecha #flores #agua\n\n[[¿Qué siembras primero?]] Cuéntanos antes del domingo.", "lang": "es",
         "platform": "instagram", "also": ["too-many-hashtags", "emoji-overuse"]},
        {"bad": "Hola, queridos amigos, y un saludo muy grande de parte de todo el equipo del Taller de Triana. ☀️ Esperamos que estéis"
         " todos muy bien.\n\n[[El horno reventó el lunes y cuarenta tazas salieron azules.]]", "lang": "es", "platform": "instagram"},
        {"good": "¿Espresso en casa por menos de 100 €? Probamos tres y ganó el más barato. ¿Cuál probarías tú? ☕\n\nLa prueba entera"
         " está en la estantería de la puerta.\n\n#EspressoEnCasa #Triana", "lang": "es", "platform": "instagram"},
        {"good": "El azud ya está arreglado. A la cuadrilla de Elías le llevó once noches, dos bombas y una garza que no quiso"
         " moverse de la compuerta. ¿Qué orilla paseamos primero?", "lang": "es", "platform": "instagram"},
        {"good": "¡Hola a todos! ☀️ ¡Feliz viernes! ¿Qué libro te quitó el sueño anoche?", "lang": "es", "platform": "instagram"},
        {"good": "¡Hola a todos y feliz viernes! ☀️ ☀️ Van las novedades de hoy, queridos amigos de la biblioteca: ¿qué libro te"
         " quitó el sueño anoche y quién te lo prestó?", "lang": "es", "platform": "x"},
    )  # fmt: skip

    def check(self, post: Reading, platform: Platform, options: Options) -> Iterator[Finding]:
        own = options["fold"].on(platform)
        fold_at = platform.fold if own is None else int(own)
        is_reply = post.signals.dialogue and post.text.lstrip().startswith("@")
        if fold_at is None or len(post.text) <= fold_at or is_reply:
            return
        # A sentence that begins before the fold may well make its reader press "more".
        shown = max((sentence.end for sentence in post.sentences if sentence.start < fold_at), default=fold_at)
        # Where little is shown, less of it can say something.
        enough = min(options["min_content_words"], max(1, fold_at // CHARACTERS_A_WORD))
        empty = list(_empty_parts(post, shown))
        if _content(post, empty, 0, shown) >= enough:
            return
        hooks = sorted((hook.start, hook.end) for hook in _hooks(post) if not _is_within(hook, empty))
        told = [
            (sentence.start, sentence.end)
            for sentence in post.sentences
            if sentence.start >= shown and _content(post, _greetings(post), sentence.start, sentence.end) >= TELLING
        ]
        found = hooks[:1] or told[:1]
        if found and found[0][0] >= shown:
            start, end = found[0]
            values = {"platform": platform.name, "fold": fold_at, "hook": _short(post.text[start:end])}
            yield Finding(post.place(start, end), values)


def _hooks(post: Reading) -> Iterator[Signal]:
    """What a reader may stay for: questions, invitations, offers, and where the text speaks to him."""
    signals = post.signals
    asked = [Signal(sentence.start, sentence.end) for sentence in post.sentences if sentence.is_question]
    for hook in (*asked, *signals.invitations, *signals.offers, *signals.audience):
        # "Todos" and "everybody" in a greeting speak to readers too.
        if not _is_greeting(post, hook):
            yield hook


def _is_greeting(post: Reading, hook: Signal) -> bool:
    empty = EMPTY[post.language]
    words = post.words_in(hook.start, hook.end)
    return all(word.is_function or _folded(post, word) in empty for word in words)


def _is_within(place: Signal, parts: list[Signal]) -> bool:
    return any(part.start <= place.start and place.end <= part.end for part in parts)


def _empty_parts(post: Reading, shown: int) -> Iterator[Signal]:
    """The parts before the fold that greet, that say whose the post is, or that stand on it like signs."""
    yield from (part for part in _greetings(post) if part.start < shown)
    names = [fold(post.text[name.start + 1 : name.end]) for name in (*post.signals.hashtags, *post.signals.mentions)]
    for line in LINE.finditer(post.text, 0, shown):
        are_signs = len(SIGNS.findall(line[0])) > 1
        parts = [Signal(line.start() + part.start(), line.start() + part.end()) for part in PARTS.finditer(line[0])]
        seen: set[str] = set()
        for part in parts:
            sign = PLAIN.sub("", fold(post.text[part.start : part.end]))
            words = post.words_in(part.start, part.end)
            is_name = bool(sign) and any(sign in PLAIN.sub("", name) for name in names)
            is_sign = are_signs and len(words) <= MOST_ON_SIGN and not any(map(_is_verb, words))
            if is_name or is_sign or sign in seen:
                yield part
            seen.add(sign)


def _greetings(post: Reading) -> list[Signal]:
    """The parts of sentences that greet or announce, and tell nothing."""
    found = []
    for sentence in post.sentences:
        for part in PARTS.finditer(post.text, sentence.start, sentence.end):
            words = post.words_in(part.start(), part.end())
            tells = any(_is_verb(word) and word.lemma not in GREETING_VERBS for word in words)
            numbers = any(
                fact.kind == "number" and part.start() <= fact.start < part.end() for fact in post.signals.facts
            )
            text = fold(part[0])
            greets = not tells and GREETING[post.language].search(text)
            more = sum(not word.is_function and _folded(post, word) not in EMPTY[post.language] for word in words)
            announces = ANNOUNCING[post.language].search(text) and more <= MOST_MORE
            if not numbers and (greets or announces):
                found.append(Signal(part.start(), part.end()))
    return found


def _is_verb(word: Word) -> bool:
    return word.part == "VERB" and "VerbForm=Fin" in word.feats


def _content(post: Reading, parts: list[Signal], start: int, end: int) -> int:
    """How much of a range says something outside `parts`: words, numbers, and hashtags or accounts that are its words."""
    empty = EMPTY[post.language] | set(fold(post.brand.name).split())
    names = (*post.signals.hashtags, *post.signals.mentions)
    tags = "".join(fold(post.text[name.start + 1 : name.end]) + " " for name in names)
    said = [
        Signal(word.start, word.end)
        for word in post.words
        if not word.is_function and not _names_sender(post, word, empty, tags)
    ]
    numbers = [Signal(fact.start, fact.end) for fact in post.signals.facts if fact.kind == "number"]
    joined = [name for name in names if _is_joined(post, name)]
    places = (place for place in (*said, *numbers, *joined) if start <= place.start and place.end <= end)
    return sum(not _is_within(place, parts) for place in places)


def _names_sender(post: Reading, word: Word, empty: frozenset[str] | set[str], tags: str) -> bool:
    """Whether a word says nothing of its own: one of a greeting, or of a name that a hashtag or account repeats."""
    folded = _folded(post, word)
    is_tagged = post.text[word.start].isupper() and len(folded) > 2 and folded in tags
    return folded in empty or is_tagged


def _is_joined(post: Reading, name: Signal) -> bool:
    """Whether a word goes before it, or one in lower case after it: then it is a word of a sentence itself."""
    return any(
        post.text[word.end : name.start] in (" ", ", ")
        or (post.text[name.end : word.start] in (" ", "'s ", "’s ") and post.text[word.start].islower())
        for word in post.words
    )


def _folded(post: Reading, word: Word) -> str:
    return fold(post.text[word.start : word.end])


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"
