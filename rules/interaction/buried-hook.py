"""Posts whose visible beginning says nothing yet."""

from __future__ import annotations

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
        post posted via official account press release statement
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
        """.split()
    ),
}
SHOWN = 60
CHARACTERS_A_WORD = 30


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
mentions, your name, a greeting or words such as “we are pleased to announce”, while a question, an invitation or an
offer comes after them. Fewer than `min_content_words` words that say something count as nothing (fewer still where less
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
invitación o la oferta viene después. Con menos de `min_content_words` palabras que digan algo es como si no hubiera
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
         "also": ["too-many-hashtags", "emoji-overuse"]},
        {"bad": "Good morning, dear followers, and happy Friday to all of you and to your families! ☀️\n.\n.\n#leith #library #sunday #reading #books\n.\n.\n"
         "[[Which book kept you up last night?]] Bring it on Sunday at three.", "platform": "instagram"},
        {"bad": "📣 Good morning and happy Friday, everybody! Big news... 📣\n\n[[Book your seat on the night ferry]] to Burntisland:"
         " twelve are left.", "platform": "pinterest"},
        {"bad": "🌱🌱🌱 @leithgarden 🌱🌱🌱\n#allotment #growyourown #leith #edinburgh #spring #seeds #compost #bees #soil #sharing #green #gardening"
         " #organic #veg #urban\n\n[[What do you sow first?]] Tell us before Sunday.", "platform": "instagram",
         "also": ["too-many-hashtags", "emoji-overuse"]},
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
        if fold_at is None or len(post.text) <= fold_at or post.signals.dialogue:
            return
        # A sentence that begins before the fold may well make its reader press "more".
        shown = max((sentence.end for sentence in post.sentences if sentence.start < fold_at), default=fold_at)
        hooks = sorted((hook.start, hook.end) for hook in _hooks(post))
        # Where little is shown, less of it can say something.
        enough = min(options["min_content_words"], max(1, fold_at // CHARACTERS_A_WORD))
        if hooks and hooks[0][0] >= shown and _content(post, shown) < enough:
            start, end = hooks[0]
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
    words = [word for word in post.words if hook.start <= word.start < hook.end]
    return all(word.is_function or _folded(post, word) in empty for word in words)


def _content(post: Reading, shown: int) -> int:
    """How much of what is shown says something: words, numbers and what stands in a sentence as a hashtag or account."""
    empty = EMPTY[post.language] | set(fold(post.brand.name).split())
    words = [word for word in post.words if word.end <= shown and not word.is_function]
    said = [word for word in words if _folded(post, word) not in empty]
    numbers = [fact for fact in post.signals.facts if fact.kind == "number" and fact.end <= shown]
    names = (*post.signals.hashtags, *post.signals.mentions)
    joined = [name for name in names if name.end <= shown and _is_joined(post, name)]
    return len(said) + len(numbers) + len(joined)


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
