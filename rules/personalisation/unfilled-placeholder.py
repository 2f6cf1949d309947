"""Placeholders, notes to oneself and words of an assistant that were left in a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import (
    Finding,
    ListOf,
    Option,
    Options,
    Reading,
    Rule,
    Span,
    Text,
    fold,
    late_pattern,
    phrases_of,
)

# What a gap is named after, in both languages: a draft may well be written with the template of the other. These name
# what differs from post to post; those after them name it better, or whose it is.
HEADS = frozenset(
    """
    name names surname nickname date dates time times day days month year price prices cost amount total
    percentage percent quantity number numbers temperature distance duration age venue place location address city town country region
    client customer company organisation organization brand product service event discount industry sponsor sponsors speaker speakers
    guest guests winner winners host author artist photographer partner partners recipient email phone telephone code
    codes deadline title headline handle username account quote credit credits hashtags emojis cta hook topic theme season holiday occasion
    role position job url
    nombre nombres apellido apellidos fecha fechas hora horas horario dia dias mes año precio precios coste costo importe monto cifra porcentaje
    cantidad numero telefono temperatura distancia duracion edad lugar direccion ciudad localidad pais ubicacion region
    cliente clienta empresa organizacion entidad marca producto servicio evento descuento sector sponsor patrocinador patrocinadora
    patrocinadores ponente ponentes invitado invitada invitados ganador ganadora ganadores anfitrion autor autora artista fotografo fotografa colaborador colaboradora
    colaboradores correo codigo titulo titular usuario cuenta cita credito creditos gancho tema temporada ocasion cargo puesto
    enlace testimonio cupon testimonial
    """.split()
)
NARROWER = frozenset(
    """
    first last full middle client customer company brand product event venue store shop user city job speaker sponsor winner guest
    partner photographer photo author artist contact email phone mobile stand booth room table seat flight order account start end opening
    closing due launch release promo discount coupon new exact correct final specific sale ticket hotel school team project
    course class album song book film social media instagram twitter facebook
    your tu tus vuestro vuestra
    completo exacto exacta correcto correcta final nuevo nueva colaborador colaboradora patrocinador patrocinadora anfitrion
    anfitriona limite inicial social comercial invitado invitada
    """.split()
)
# What draws on somebody or something else: "[name of the venue]", "[cita de la alcaldesa]"; a place may be called so too.
OWNING = frozenset("of for from about de del sobre para".split())
PLACES = frozenset("ciudad city town dia day days dias lugar sector tema".split())
# Pictures and links are named in finished posts as well: "[photo]"; in a draft together with what is in them.
MEDIA = (
    "(photo|picture|image|video|logo|graphic|screenshot|link|url|caption|text|emojis?|hashtags?|cta|quote|"
    "foto|fotografia|imagen|grafico|captura|enlace|texto|cita|llamada a la accion)"
)
SLOT = (
    f"{MEDIA} ((goes |va )?(here|aqui|aca)|tbc|tbd)|url|link|enlace|"
    "logo( (of|de|del))?( \\w+){1,3}|(\\w+ ){1,2}logo|"
    "(enlace|link) (al?|to|de|del) [^]})>]{2,30}|your (\\w+\\s?){1,4}|(tu|su|vuestr[oa]|nuestr[oa]) (\\w+\\s?){1,4}|"
    "[^]})>\\n]{2,40},? (to be (confirmed|decided|announced|added)|tbc|tbd|(por|a|sin) (confirmar|definir|decidir|poner)|pendiente)"
    "( (by|por|with|con) [^]})>\\n]{2,30})?|"
    "tbc|tbd|por confirmar|por definir|pendiente|x{2,}|n[º°]|"
    "(insert|insertar|inserta|inserte|add|añadir|añade|poner|pon|completar|rellenar|agregar|pegar|falta|fill in|replace|sustituir|reemplazar|adjuntar|attach) [^]})>]{2,60}|"
    "(check|confirm|verify|revisar|confirmar|verificar|comprobar|consultar) (with|con|if|si|before|antes|que|that|the|el|la|los|las|name|date|price|spelling|nombre|fecha|precio)\\b[^]})>]{0,60}|"
    "(hook|cta|hashtags?|desarrollo|solucion|titulo|title|body|cuerpo|intro|introduccion|cierre|closing)"
    "\\s?([-:+–—]|de |del |of ) [^]})>]{2,80}"
)
DUMMY = "lorem ipsum( dolor[^.!?\\n]{0,60}| ?(\\.\\.\\.|…))"
GAPS = (
    f"\\[\\s?({SLOT})\\s?\\]",
    f"\\{{\\s?({SLOT})\\s?\\}}",
    f"<{{1,2}}\\s?({SLOT})\\s?>{{1,2}}",
    "\\((insert|insertar|inserta|poner|añadir|agregar|pegar|falta|completar|rellenar) [^)]{2,60}\\)",
    "\\((nombre|name|numero|number|lugar|direccion|address|cargo|titulo) (de|del|of|of the) [\\w ]{2,40}\\)",
    "\\((enlace|link|foto|imagen|image|photo|picture|url|logo|video) (aqui|aca|here)\\)",
    (
        "\\((?-i:NOMBRE|FECHA|HORA|PRECIO|LUGAR|LINK|ENLACE|CIUDAD|DIRECCION|TELEFONO|NAME|DATE|TIME|PRICE|VENUE|ADDRESS|CITY|"
        "(CONFIRMAR|REVISAR|CAMBIAR|CHECK|CONFIRM|ADD) [^)a-z]{2,40})\\)"
    ),
    DUMMY,
    "(?-i:(YOUR|TU|Your|Tu)) (brand|company|name|text|link|marca|empresa|nombre|texto|enlace) (here|aqui)",
    "(text|copy|headline|quote|caption) (goes|to go) here",
    "(?-i:INSERT|INSERTAR|AÑADIR|AGREGAR|PONER|ADD) (THE |YOUR |EL |LA |TU )?(link|date|name|photo|image|quote|price|url|logo|cta|hashtags|enlace|fecha|nombre|foto|imagen|cita|precio)( (here|aqui|aca))?",
    "(insert|insertar) (the |your |el |la |tu )?(link|date|name|photo|image|quote|price|url|logo|cta|hashtags|enlace|fecha|nombre|foto|imagen|cita|precio) (here|aqui|aca)",
    # What a tool sends where a field was empty.
    "(hi|hello|hey|dear|hola|querid[oa]|estimad[oa]),? (undefined|null|nan|none|\\[object object\\]|(?-i:NAME|NOMBRE|X{2,}))[,:! ]",
    "[$](nombre|name|first_?name|last_?name|firstname|usuario|cliente|customer)",
    "#(hashtag[1-9]|yourhashtag|tuhashtag|brandhashtag)",
    "(?-i:January|February|March|April|May|June|July|August|September|October|November|December) (?-i:X{1,2})(th|st|nd|rd)?",
    "(?-i:X{2})(th|st|nd|rd)? (of )?(?-i:January|February|March|April|May|June|July|August|September|October|November|December)",
    "(https?://)?(www\\.)?(tuweb|nombrede(la|tu)(web|empresa|marca|pagina|tienda)|tudominio|tupagina|tuempresa|yoursite|yourwebsite|yourdomain|yourcompany|your-site|tu-web|websitename)\\.\\w+",
    "@(tuusuario|nombredeusuario|brandhandle|tucuenta|tumarca|tuempresa|yourhandle|yourbrand|yourusername|youraccount)",
    "(?-i:FIRSTNAME|FIRST_NAME|LASTNAME|FNAME|LNAME)",
    "xx[/:]xx([/:]xx+)?",
    "x{2,}([.,]x{2,})? ?(euros?|pesos|soles|dolares|dollars|pounds|€|%|h|horas|personas|people|plazas|places|spots|cupos)",
    "x{2,}[.,]x{2,}",
    "[$€£] ?(x{2,}|_{2,}|\\?{2,}|(?-i:TB[CD]))",
    "(\\d{2,4}[ -])?x{3}[ -]x{3,4}([ -]x{2,4})?",
    "\\d{2,4}[ -](?-i:X{3,4})([ -](?-i:X{2,4}))*",
    "(\\?{2,}|_{2,}) ?(%|€|euros?|pesos|soles|dollars|pounds)",
    "_{2,} (de|of) (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december)",
    "(?-i:DD/MM|MM/DD)(/(?-i:(YY|AA)+))?",
    "x{2,} de (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    # "TBC" where a value belongs: a plain announcement says "date to be confirmed", after the noun.
    "(?-i:(copy|caption|text|artwork|graphic|image|photo|link|texto|foto|imagen|enlace|COPY|CAPTION|TEXT|ARTWORK|GRAPHIC|IMAGE|PHOTO|LINK|TEXTO|FOTO|IMAGEN|ENLACE) TB[CD])",
    "(?-i:(PENDIENTE|FALTA|PENDING)( DE)?( LA| EL)?) (?i:precio|fecha|hora|foto|imagen|texto|enlace|link|aprobacion|confirmar|revisar|logo|titulo|photo|price|date|approval|image|copy)",
    "(?-i:DO NOT (POST|PUBLISH)|NO PUBLICAR)( (YET|AUN|TODAVIA))?",
    "(?-i:(TODO|TBD|TBC|INSERT|LINK|NAME|DATE|EVENT|FECHA|NOMBRE|ENLACE|EVENTO|PRECIO|PRICE|CITY|CIUDAD)_(?-i:[A-Z_]{3,30}))",
    "(?-i:TB[CD]) (price|prices|date|dates|time|venue|location|place|speaker|guest|name|address|link|number)",
    "(at|in|on|for|by|with|from|costs|only|a las|en el|con|por|desde|el dia|solo) (?-i:TB[CD])",
    "(?-i:POR CONFIRMAR|POR DEFINIR)",
    (
        "(fecha|hora|horario|precio|lugar|ponente|enlace|date|time|price|venue|place|speaker|link): ?"
        "((por|a|sin) (confirmar|definir)|pendiente|tb[cd]|_{3,}|\\?{2,}|x{2,}|\\.{3,}|…)"
    ),
    "(dia|calle|avenida|av\\.|telefono|tel\\.|sala|aula|stand|room|whatsapp) (?-i:X{2,})",
    "\\((completar|rellenar|pendiente|tbc|tbd)\\)",
    "[(\\[](aqui|aca|here) (va|iria|goes) [^)\\]]{2,40}[)\\]]",
)
ASSISTANT = (
    "as an? (ai|large language model|(ai )?language model|ai (language )?model|ai assistant),? i",
    "i('m| am) (just |only )?an? (ai|large language model|language model|ai (language )?(model|assistant))",
    "i (can't|cannot|don't have|do not have) (access|browse|check)( to)? (the internet|the web|real[- ]time \\w+)",
    (
        "(como|soy) (un |una )?(modelo de lenguaje|modelo de ia|ia|inteligencia artificial|asistente virtual|asistente de ia)"
        "( de ia)?,? (y )?(no (puedo|tengo|cuento)|puedo|te (puedo|recomiendo|sugiero)|soy)"
    ),
    "no (tengo acceso|puedo acceder) a (internet|la web|informacion en tiempo real|enlaces)",
    (
        "(would you like me to|do you want me to|shall i|let me know if you('d| would) like me to) (also )?(write|draft|prepare|"
        "create|make|adapt|shorten|tweak|adjust|suggest|generate|add|turn|rewrite)( \\w+){0,8} (versions?|posts?|captions?|"
        "tone|hashtags|tweets?|copy|variations?|options?|alternatives?|shorter|longer|thread|carousel)"
    ),
    "feel free to (tweak|adjust|customi[sz]e|edit|modify|personali[sz]e) (it|this|the (post|caption|text|copy|tone))",
    (
        "(quieres|quiere|queres|te gustaria|le gustaria|deseas|desea) que (te |le |lo |la |os )?(tambien )?(prepare|haga|escriba|"
        "redacte|adapte|cree|genere|proponga|ajuste|acorte|haga|convierta|sugiera|añada)( \\w+){0,8} (version|versiones|post|"
        "publicacion|copy|texto|tono|hashtags|tuit|tweet|hilo|variantes?|opciones|alternativas?|mas (corta|corto|larga|largo|formal|informal|cercan[oa]|divertid[oa])|carrusel)"
    ),
    (
        "(avisame|dime|hazme saber|dejame saber) si (quieres|prefieres|necesitas) (que (lo |la |te )?(ajuste|adapte|cambie|acorte|"
        "modifique)|algun (cambio|ajuste)|otra version|otro tono)"
    ),
    "(let me know|tell me) (which (one|version|option)s?|if|how) you('d| would)? (like|want|need|prefer) (me to (refine|adjust|tweak|change|edit|polish|shorten|rework|expand)|it (adjusted|changed|tweaked|shortened))",
    "(i can|i could|i'm happy to|happy to|i'd be happy to) (also )?(tweak|adjust|refine|shorten|rewrite|revise|polish|adapt) (it|this|these|them|the (tone|text|copy|length|post|caption|style|hashtags))",
    "(want|need) (me to|it) (tweak\\w*|adjust\\w*|refine\\w*|shorten\\w*|rewrit\\w*|mak\\w+ it) (it|this|the (tone|text|copy|post|caption)|shorter|longer|punchier|funnier|more \\w+)",
    (
        "(puedo|podria|si (quieres|quiere|prefieres|lo deseas)[, ]{1,2}(tambien )?(te |lo |la )?(puedo )?)( tambien)? ?(ajust|adapt|acort|modific|personaliz|reescrib|cambi)(ar|ir|o|e)(lo|la|los|las)? ?(el tono|el texto|la longitud|el estilo|el copy|"
        "los hashtags|a (otro|otra|tu) \\w+|segun|si (lo |la )?(necesitas|quieres|prefieres|deseas))"
    ),
    "let me know if you('d| would)? (like|want|need) (any (changes|edits|adjustments)|(a|another) (different )?(version|tone)|more options)",
    "puedes (ajustar|personalizar|adaptar|modificar) (el tono|este texto|el texto|los hashtags|este copy)( a tu| según| segun)?",
    "(:?contentreference\\W?)?\\[?oaicite\\S*",
    "utm_source=(chatgpt|openai)(\\.com)?",
    "(word|character) count: ?\\d+",
    "\\(\\d+ (words|characters|caracteres|palabras)\\)",
    "as of my (last|latest) (knowledge )?(update|cutoff)|my knowledge cut-?off",
    "i'm sorry,? but i (can't|cannot) (help|assist|comply) with (that|this)( request)?",
    "lo siento,? pero no puedo (ayudar\\w*|cumplir|continuar) con (esa|esta) (solicitud|peticion)",
    "regenerate response",
    "(espero que (este|el) (post|texto|copy)|(i )?hope this (post|caption|copy|draft)) (te sirva|te ayude|helps|works)",
)
KIND = (
    r"(?:post|caption|tweet|tuit|copy|texto|publicaci[oó]n|pie de foto|borrador|draft|version|versi[oó]n|hilo|thread|titular|"
    r"headline|guion|script|mensaje|descripci[oó]n|description|propuesta|variante)"
)
COUNT = (
    r"(?:a|an|your|the|one|some|two|three|four|five|several|a few|\d+|un|una|unos|unas|el|la|las|los|tu|su|este|dos|tres|cuatro|"
    r"cinco|varios|varias|alguno?s|algunas)"
)
AGREED = r"(?:sure(?: thing)?|certainly|of course|absolutely|great|claro(?: que s[ií])?|por supuesto|perfecto|vale|con gusto|desde luego)"
HANDED = (
    r"(?:here(?:['’]s| is| are| you go| you have)|(?:aqu[ií]|ac[aá]) (?:tienes|ten[eé]s|tiene|ten[eé]is|va|van|est[aá]n?|te dejo)|"
    r"below (?:is|are)|i(?:['’]ve| have) (?:written|drafted|created|prepared|put together)|he (?:preparado|redactado|escrito|creado|adaptado)|"
    r"te (?:dejo|propongo|comparto|presento|paso)|a continuaci[oó]n(?:,|,? te (?:dejo|presento|propongo|paso)| tienes| encontrar[aá]s))"
)
# The first line of an answer: it names a text and ends in a colon, and the text follows; one that agrees first
# ("Sure!") may go on in the same line.
PREAMBLE = late_pattern(
    rf"\A\W{{0,3}}(?:{AGREED}\b[^\n]{{0,25}}?\b)?{HANDED},? {COUNT}\b[^\n:]{{0,50}}\b{KIND}(?:e?s)?\b[^\n:]{{0,90}}:[ \t]*(?=\n)"
    rf"|\A\W{{0,3}}{AGREED}\b[^\n]{{0,25}}?\b{HANDED},? {COUNT}\b[^\n:]{{0,50}}\b{KIND}(?:e?s)?\b[^\n:]{{0,90}}:",
    re.IGNORECASE,
)
# These matter in capitals alone: "todo" is a Spanish word, "xxx" three kisses, "XXX" the Roman thirty.
NOTES = late_pattern(
    r"(?:\A|(?<=\n))(?P<dummy>Lorem ipsum)(?=\.?\s*(?:\n|\Z|[A-ZÁÉÍÓÚÑ¡¿]))|(?<![\w%])(?P<bars>\|[A-ZÁÉÍÓÚÑ_]{4,30}\|)|(?<![\w%])(?P<percents>%[A-Za-z_ñ]{4,30}%)(?!\w)|(?:^|(?<=[\n(\[]))[ \t]*(?P<todo>TODO(?=:|\()|FIXME\b|PTE:|PENDIENTE:)|(?<![\w#@])(?P<tbd>TBD|FIXME)(?=\s*(?:[.,;:!)\]]|\Z|\n))"
    r"|(?<![\w#@.,-])(?P<xs>X{5,})(?![\w-])|(?P<braces>\{[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ_]{3,40}\b[^{}]{0,300}\})"
)
# What stands in brackets, and whether "(date)" in parentheses is a value: after a preposition.
BRACKETS = late_pattern(r"(?P<open>[\[{<(])[ \t]?(?P<said>[^\[\](){}<>\n]{2,60}?)[ \t]?[\]})>](?!\()")
WORDS = late_pattern(r"[A-ZÁÉÍÓÚÑ]?[a-záéíóúñ]+(?:['’-][a-záéíóúñ]+)*|[A-ZÁÉÍÓÚÑ]+(?:['’-][A-ZÁÉÍÓÚÑ]+)*|\d+")
BEFORE_VALUE = frozenset("on at in by from until to for el en al del desde hasta a las los para de".split())
VALUES = frozenset(
    "date time name venue place address price city link fecha hora nombre lugar direccion precio ciudad enlace".split()
)
# "XX places" and "up XX%" want a number; "the XX century", "siglo XX" and "XX jornadas" have one.
CROSSES = late_pattern(
    r"(?:(?P<before>[^\W\d_]+)[ \t]+)?(?<![\w#@/-])(?P<xs>X{2,4})(?=[ \t]?(?:%|€|£|km\b|kg\b|am\b|pm\b|mph\b|cm\b|ml\b)|-(?:year|day|week|hour|minute)\b|[ \t](?P<after>[a-záéíóúñ]+))"
)
ORDINALS = frozenset(
    "siglo siglos century capitulo chapter tomo volumen volume parte part talla tallas size sizes superbowl bowl cromosoma cromosomas chromosome"
    " chromosomes sexo edicion congreso olimpiada promocion papa rey luis".split()
)
NUMBERED = frozenset(
    "jornadas fiestas juegos ediciones congresos premios aniversarios encuentros olimpiadas certamenes muestras ferias siglos jornades chromosomes cromosomas"
    " videos movies films".split()
)
# So a name in capitals is told from a line in capitals.
CAPITALS = late_pattern(
    r"(?<![A-ZÁÉÍÓÚÑ][ \t])\b(?:NAME|DATE|TITLE|NOMBRE|FECHA|T[IÍ]TULO|LUGAR)[ \t](?:OF|DE|DEL)[ \t](?:(?:THE|LA|EL|LOS)[ \t])?"
    r"(?:EVENT|COMPANY|BRAND|VENUE|SPEAKER|PERSON|CLIENT|EVENTO|EMPRESA|MARCA|PONENTE|PERSONA|CLIENTE|LOCAL|CURSO|COURSE)\b(?![ \t]+[A-ZÁÉÍÓÚÑ]{2})"
)
# Marks that no one writes for anything but a field to be filled in.
FIELDS = ("{{", "{%", "%", "*|", "[[")
# What stands in a value of the front matter for "not known yet".
UNKNOWN = late_pattern(
    r"(?i:tbd|tbc|tba|fixme|x{3,}|\?{2,}|por definir|por confirmar|pendiente|rellenar|completar|n/d)|TODO"
)
NOTE = late_pattern(r"TODO:|FIXME\b|TBD\b|\{\{")
SHOWN = 50


class UnfilledPlaceholder(Rule):
    message = {
        "gap": {
            "en": "“{match}” was never filled in. Write what belongs here.",
            "es": "«{match}» se quedó sin rellenar. Escribe lo que va aquí.",
        },
        "assistant": {
            "en": "“{match}” is an assistant speaking to you, not you to your readers. Delete it.",
            "es": "«{match}» es un asistente hablándote a ti, no tú a quien te lee. Bórralo.",
        },
        "metadata": {
            "en": "“{match}” stands where a value should. Fill in `{key}`, or leave the key out.",
            "es": "«{match}» ocupa el lugar de un valor. Rellena `{key}`, o quita la clave.",
        },
    }
    severity = "error"
    profiles = ("core",)
    options = {
        "allow": Option(
            ListOf(Text()),
            (),
            {
                "en": "placeholders to leave alone because a tool fills them in: “{{first_name}}”, or “{{” for all of that form",
                "es": "huecos que se dejan pasar porque los rellena una herramienta: «{{nombre}}», o «{{» para todos los de esa forma",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports merge fields (`{{first_name}}`, `*|FNAME|*`, `%NAME%`), gaps in brackets (“[EVENT NAME]”, “(insert link here)”),
notes to oneself (“TODO:”, “TBD”, “XXXXX”), filler text, and what an assistant wrote round the post (“Here is your
caption:”), in the text and in the values of the front matter. Footnotes, “[VIDEO]”, “[link text](…)” and hashtags are
left alone. If a publishing tool fills some of them in, name those under `allow`.

## Why it matters
A gap is a certain defect: the reader sees that nobody read the post before it went out. An address that is
plainly automatic also loses what a personal one would gain.

## How to fix it
Fill the gap, or rewrite the sentence so that it does not need it.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de campos de combinación (`{{nombre}}`, `*|FNAME|*`, `%NOMBRE%`), huecos entre corchetes («[NOMBRE DEL EVENTO]»,
«(insertar enlace)»), notas para uno mismo («TODO:», «TBD», «XXXXX»), texto de relleno y lo que un asistente escribió
alrededor de la publicación («Aquí tienes un copy:»), en el texto y en los valores de los metadatos. No mira notas al pie,
«[VIDEO]», «[texto del enlace](…)» ni etiquetas. Si una herramienta rellena algunos al publicar, ponlos en `allow`.

## Por qué importa
Un hueco es un defecto seguro: quien lee ve que nadie leyó la publicación antes de que saliera. Y un trato que se nota
automático pierde lo que ganaría el personal.

## Cómo arreglarlo
Rellena el hueco, o escribe la frase de modo que no haga falta.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": "Hi [[{{first_name}}]], visit the desk in Hull for your library card."},
        {"bad": "Join us at [EVENT NAME] on 4 May: soup, bread and a talk about eels."},
        {"bad": "[[Here's a short caption for Instagram, with emojis:]]\n\n🍜 Ramen night is back at Kuma. Come hungry!"},
        {"bad": "The late tour starts at nine. Book at the museum desk.", "front_matter": {"goal": "TBD"}},
        {"good": "[VIDEO] Two minutes with the beekeeper of Ward 6. Try [the recipe](https://example.org/honey) [1]."},
        {"good": "My to-do list for Monday: bread (rye), soup, and a walk <3 #TODO What is on yours?"},
        {"good": "Hi {{first_name}}, visit the desk for your library card.",
         "config": {"rules": {"personalisation/unfilled-placeholder": {"allow": ["{{first_name}}"]}}}},
        {"good": "We were open through Superbowl XXX, in 1996, and the chilli ran out by halftime. Where were you? xxx"},
        {"bad": "¡Hola, [[{{nombre}}]]! Recoge tu carné en el mostrador de la biblioteca de Teruel.", "lang": "es"},
        {"bad": "El jueves celebramos el aniversario en [[(nombre del local)]]. Ven a partir de las 20.", "lang": "es"},
        {"bad": "[[TODO]]: confirmar con Andrea\nVuelo y hotel por [[XXXXX pesos]]. Escríbenos y te decimos fechas.", "lang": "es"},
        {"bad": "El sábado abre la piscina de Ronda. ¡Traed la gorra!\n\n¿[[Quieres que te prepare también una versión más corta]]"
         " para X?", "lang": "es"},
        {"good": "TODO incluido, de verdad: vuelo, hotel y traslado a San Andrés por 1.290.000 pesos. Escríbenos.", "lang": "es"},
        {"good": "[VÍDEO] Marta enseña a purgar un radiador. Mira los pasos en [la guía](https://example.org/guia) [1].",
         "lang": "es"},
        {"good": "Ven el 4 de mayo al XXX aniversario del bar. Dime si quieres que te prepare un cortado.", "lang": "es"},
        {"good": "Hola, {{nombre}}: recoge tu carné en el mostrador.", "lang": "es",
         "config": {"rules": {"personalisation/unfilled-placeholder": {"allow": ["{{"]}}}},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        allowed = [fold(text) for text in options["allow"]]
        end = 0
        for start, stop, variant in sorted(_in_text(post), key=lambda found: (found[0], -found[1])):
            if start < end:
                continue
            end, match = stop, post.text[start:stop]
            if not _is_allowed(match, allowed):
                yield Finding(post.place(start, stop), {"match": _short(match)}, variant)
        for key, span, match in _in_metadata(post):
            if not _is_allowed(match, allowed):
                yield Finding(span, {"match": _short(match), "key": key}, "metadata")


def _in_text(post: Reading) -> Iterator[tuple[int, int, str]]:
    for signal in post.signals.placeholders:
        if post.text.startswith(FIELDS, signal.start):
            yield signal.start, signal.end, "gap"
    quotes = post.signals.quotes
    yield from ((*place, "gap") for place in (*_slots(post.text), *_crosses(post)))
    for match in post.matches(phrases_of(GAPS, post.language)):
        # Dummy text within quotes is what the post is about.
        if match.phrase != DUMMY or not any(quote.start <= match.start < quote.end for quote in quotes):
            yield match.start, match.end, "gap"
    for note in NOTES.finditer(post.text):
        yield *note.span(note.lastgroup or 0), "gap"
    for match in post.matches(phrases_of(ASSISTANT, post.language)):
        if not any(quote.start <= match.start < quote.end for quote in quotes):
            yield match.start, match.end, "assistant"
    preamble = PREAMBLE.search(post.text)
    if preamble:
        yield *preamble.span(), "assistant"


def _slots(text: str) -> Iterator[tuple[int, int]]:
    """Where something stands for a value: what it is called, in brackets or capitals, or crosses."""
    for match in BRACKETS.finditer(text):
        words = [fold(word) for word in WORDS.findall(match["said"])]
        before = fold(text[max(0, match.start() - 20) : match.start()]).split()[-1:]
        if match["open"] == "(":
            is_slot = len(words) == 1 and words[0] in VALUES and not BEFORE_VALUE.isdisjoint(before)
        else:
            is_slot = _is_slot(words) and not (len(words) == 1 and _is_heading(text, match))
        if is_slot:
            yield match.span()
    yield from (match.span() for match in CAPITALS.finditer(text))


def _is_heading(text: str, match: re.Match[str]) -> bool:
    """Whether it opens a line in capitals, as the kind of a post does: "[EVENTO] El lunes …"."""
    is_first = text[: match.start()].rstrip(" \t")[-1:] in ("", "\n")
    return is_first and match["said"].isupper() and text[match.end() :].lstrip(" \t")[:1] not in ("", "\n", ",")


def _crosses(post: Reading) -> Iterator[tuple[int, int]]:
    """Crosses where a number of things should be."""
    if "XX" not in post.text:
        return
    counted = {word.start for word in post.words if word.part == "NOUN" and "Number=Plur" in word.feats}
    for match in CROSSES.finditer(post.text):
        after = fold(match["after"] or "")
        wants_one = not after or after == "of" or (match.start("after") in counted and after not in NUMBERED)
        if wants_one and fold(match["before"] or "") not in ORDINALS:
            yield match.span("xs")


def _is_slot(words: list[str]) -> bool:
    """Whether words in brackets name what belongs there: "winner's name", "cita de la alcaldesa"."""
    owning = next((place for place, word in enumerate(words) if word in OWNING), len(words))
    named = words[:owning]
    heads = [word for word in named if word in HEADS]
    if not heads or (owning < len(words) and (owning + 1 == len(words) or not PLACES.isdisjoint(heads))):
        return False
    return all(word in HEADS | NARROWER or word.endswith("'s") for word in named)


def _in_metadata(post: Reading) -> Iterator[tuple[str, Span, str]]:
    """Values of the front matter that are no values: their key, place and text."""
    for key, value in post.metadata_values():
        if (
            UNKNOWN.fullmatch(value.text.strip())
            or NOTE.match(value.text)
            or any(_slots(value.text))
            or any(phrases_of(GAPS).find(value.text))
        ):
            yield key, value.span, value.text


def _is_allowed(match: str, allowed: list[str]) -> bool:
    return any(text in fold(match) for text in allowed)


def _short(match: str) -> str:
    flat = " ".join(match.split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"
