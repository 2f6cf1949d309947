"""Posts that speak to their reader in two ways, or in another way than the brand chose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from smm_lint.rule import Finding, Options, Reading, Rule, Signal, Word, fold, phrases_of

SHOWN = {"tu": "tú", "usted": "usted", "vosotros": "vosotros", "ustedes": "ustedes", "vos": "vos"}
# What one voice does not say beside each form. Tú and vosotros are one and many; so are tú or vos and ustedes in America.
AGAINST = {
    "tu": {"usted"},
    "vos": {"usted", "vosotros"},
    "usted": {"tu", "vos", "vosotros"},
    "vosotros": {"usted", "ustedes"},
    "ustedes": {"vosotros"},
}
# Whom a formal command speaks to, by its number.
FORMAL_CALLS = {"Number=Sing": "usted", "Number=Plur": "ustedes"}
# What may hang on to one, which then has an accent: "pruébalo", "visítenos".
HANGING = re.compile(r"(?P<host>\w*?)(?P<many>n??)((me|te|se|nos|os)?(lo|la|los|las|le|les)|me|te|se|nos)")
# "Preséntela" may be cut in two ways; what is left of the right one is the stem of its verb, and a vowel.
HANGING_LATE = re.compile(r"(?P<host>\w+?[ae])(?P<many>n??)(lo|la|los|las|le|les|me|te|se|nos)")
# The vowel that a command ends in, by the verb's ending: "prueba", "abre" say tú; "pruebe", "abra" say usted.
VOWELS = {"ar": {"a": "tu", "e": "usted"}, "er": {"e": "tu", "a": "usted"}, "ir": {"e": "tu", "a": "usted"}}
NUMBERED = {"tu": "tu", "usted": "ustedes"}
# What joins one command to another.
JOINING = frozenset("y e o ni no".split())
# Wishes that look like commands: "¡viva el Betis!"
WISHES = frozenset("viva vivan muera mueran gane ganen descanse descansen bendiga conste sea sean ojala".split())
# Before a comma or an exclamation mark these only urge: "¡venga, anímate!"
URGING = frozenset("venga vaya anda oiga mire".split())
# What hawkers cry, in Mexico above all: "¡pásele, güerita!"
HAWKED = frozenset("pasele subale andele entrele acerquele echele llevele apurele corrale orale".split())
# "Gane quien gane", "sea como sea".
WHATEVER = frozenset("quien como donde lo cuando cual cuanto".split())
# "Cine |" is a heading, and so is "Lea también:".
BARS = frozenset("|·•")
HEADINGS = ("lea", "vea", "escuche", "mire", "siga", "consulte"), ("mas", "tambien", "ademas", "aqui", "en")
# Commands that "de" follows: "disfrute del paseo".
ENJOYED = frozenset("disfrutar gozar salir cambiar hablar presumir participar".split())
# After these words and a colon somebody else speaks, to the end of the sentence.
QUOTING = (
    "(dice|dicen|decia|decian|dijo|ponia|pone|reza|rezaba|grita|gritaba|gritaban|leimos|lei|contesto|respondio|cartel|letrero|anuncio|refran|lema)( \\w+){0,4}:",
)
# After "reserve su plaza y" a plain "trae" is a command too, to one who is called tú; in a clause it has a subject.
JOINED = {"Mood=Ind", "Number=Sing", "Person=3", "Tense=Pres"}
CLAUSES = frozenset("que quien quienes donde cual cuyo cuya cuando como porque si".split())
# At the very start, where nobody has been named, these ask a reader who is called usted.
ASKED = r"(?-i:¿ ?((Ya|Aun|Todavia|Que|No) )?(?i:(conoce|sabe (que|cual|como|cuanto|cuando|donde|por que|quien)|tiene (dudas|preguntas|ganas|hambre|sed|planes|tiempo|un minuto)|ha (notado|sentido|soñado|querido)|busca|quiere|necesita|desea|prefiere|sueña con|piensa|esta buscando|le (gusta|gustan|gustaria|parece|apetece|interesa|preocupa)|sabia|(probo|visito|conocio|leyo|penso|reservo|pidio)|ha (probado|visitado|pensado|leido|oido|reservado|pedido)))|Si (usted |ya |todavia |aun )?(busca|quiere|necesita|desea|prefiere|le (gusta|gustan|gustaria|apetece|interesa|preocupa)))"
# With a capital and no subject, so may a sentence that serves him.
SERVED = (
    "(gracias por|agradecemos) su (compra|pedido|reserva|llamada|mensaje|solicitud|consulta)",
    "(?-i:Su) (pedido|cita|reserva|compra|cuenta|factura|opinion|plaza|saldo|entrada|abono)",
    "(?-i:Su) (apoyo|ayuda|confianza|opinion|donacion|aportacion|visita|voto|generosidad) (nos|es|hace|cuenta|importa|vale|llega)",
    "(esperamos|confiamos en) (contar con )?su (visita|llamada|respuesta|mensaje|compra|apoyo|pedido)",
    "(?-i:Le|Se le) (atend|llam|asesor|ayud|avis|inform|contest|respond|recib|acompañ|mand|guard|regal|prepar)\\w+mos",
    "(?-i:Ya puede) \\w+[aei]r(se|lo|la|los|las)?( su| sus)?",
    "(?-i:Puede) (reservar|pedir|comprar|consultar|recoger|visitar|descargar|solicitar|inscribirse|apuntarse|llamar|escribir|llamarnos|escribirnos|contactarnos|traer|elegir|pagar|acudir|registrarse|suscribirse|dejar|adquirir)",
)
PASSED_ON = re.compile(r"\s*RT @")
# Nobody else is meant by a wish without a subject: "pase cuando guste".
WISHED = ("(cuando|donde|como|lo que) (usted )?(guste|desee|quiera)[.,:;!]",)
# After which somebody else is named: "¿quiere el alcalde…?", "¿le gusta a tu hijo?"
NAMED = frozenset("el los a al".split())
FORMAL = (
    "(dear|respected|esteemed|honou?red) (sirs?|madam|ma'am|ma)( ?(or|and|/|&) ?(madam|sirs?|ma'am|ma))?",
    "ladies and gentlemen",
    "dear (mr|mrs|ms|mx|dr|prof|professor)[.]? (?-i:[A-Z])\\w+",
    "(respected|honou?rable) (all|members|guests|parents|colleagues|delegates)",
    "dear (valued|esteemed) (customers?|clients?|members?|guests?|partners?)",
    "to whom it may concern",
    "yours (faithfully|sincerely|truly|respectfully)",
    "(respectfully|sincerely|faithfully) yours",
    "(i|we|one) (humbly |most |respectfully )?(beg|beseech) (to|leave|your)",
    "(humbly|respectfully|cordially|duly|formally|hereby) (beg|request|submit|inform|invite|notify|remind|announce|advise|solicit|entreat|implore)(s|ed)?",
    "(permit|allow) (me|us) to (introduce|inform|express|extend|present|convey)",
    "we (wish|beg|have the honou?r|are obliged|are pleased) to (hereby )?(inform|notify|advise|bring to)",
    "(notice is hereby given|be it known|the pleasure of your company|request the honou?r)",
    "(aforementioned|aforesaid|hereinafter|hereunder|heretofore|hereto|therein|thereof|thereto|forthwith|notwithstanding|henceforth|whereupon|in witness whereof)",
    "(in accordance with|in compliance with|under the provisions of|in pursuance of) (the|our|section|article|clause|rule|paragraph)",
    "we (trust|hope) (that )?(this|the) (\\w+ )?finds you well",
    "your (kind|esteemed|gracious|prompt) (attention|patronage|cooperation|co-operation|custom|presence|consideration|understanding)",
    "(do|please do) not hesitate to (contact|write|call|enquire|inquire)",
    "it is (incumbent|imperative|requested) (upon|that)",
    "(is|are) (hereby|cordially|respectfully|kindly|humbly) (\\w+ed)",
    "(please|kindly) be (advised|informed|notified)",
    "kindly (note|ensure|refrain|be reminded)",
    "(we|the management|the (board|committee)) (hereby|kindly request|respectfully request|beg to|cordially invites?|regrets? to)",
    "(we are|we're|i am|it is|we have|it gives us) (\\w+ ){0,2}(pleased|pleasure|honou?red|honou?r|privilege|delight|duty|our (distinct|great|sincere) \\w+) to (inform|advise|invite|extend|notify|request)( \\w+)?",
    "(has|have|had) the (great |distinct )?(honou?r|pleasure|privilege) (of|to) \\w+",
    "(please )?accept (our|my) (sincer\\w+|heartfelt|humble|deepest|profound|warmest) \\w+",
    "(our|my) (sincerest|heartfelt|deepest|humble|profound) (apologies|condolences|regrets|gratitude|thanks|honou?r|sympathies)",
    "should you (wish|care|choose|need|find|be|encounter|prefer|have|so)",
    "(?-i:Kindly|Pray) \\w+|(pray|kindly) (be|note|ensure|refrain|submit|return|confirm|contact|address|complete|forward|advise|inform|do the|find|keep|remit|observe|call upon)",
    "(we request that you|you are (kindly |cordially )?(requested|invited|advised|reminded|asked|required) to) \\w+",
    "(your|his|her|their) (excellency|honou?r|majesty|lordship|ladyship|worship|eminence|grace)",
    "(shall (not )?be|are to be|is to be|may be) (submitted|vacated|furnished|considered|made|addressed|returned|presented|borne|observed|obtained|directed|completed|remitted|surrendered|construed|deemed)",
    "(applicants|tenderers|candidates|members|delegates|patrons|residents|participants|tenants|contestants|guests|entrants) (shall|are (hereby |kindly |respectfully )?(requested|reminded|advised|required|invited|asked|obliged))",
    "(the|this) (board|committee|council|management|undersigned|secretariat|directorate|faculty|registrar|chair) (has|have|regrets?|wishes|remains?|begs|requests|hereby|is pleased|shall|invites)",
    "(formal|smart|business) attire( is)? (required|requested)",
    "(obedient|humble|faithful) servants?",
    "(in (duplicate|triplicate)|under separate cover|at your disposal|for your (kind )?perusal|for your kind \\w+|prior to said|no later than the aforementioned)",
    "(may (we|i) (extend|offer|take this opportunity|express|remind|draw)|we (take this opportunity|extend|express|offer) (to|our) \\w+|with (the )?(utmost|sincere|deepest) (respect|regards|gratitude|esteem))",
    "(distinguished|esteemed|honou?red) (delegates?|passengers?|patrons?|guests?|members?|customers?|clients?|colleagues|subscribers?|residents|attendees|alumni|shareholders?)",
    "in accordance with \\w+( \\w+)?",
    "(we|i) (regret|deeply regret|regretfully|sincerely regret) (to|that|any)",
    "by order of( the)? \\w+",
    "(the|our) (annual general meeting|board of directors|honourable \\w+)",
    "(we|the \\w+) (cordially|respectfully|humbly|hereby|formally) \\w+",
    "(hereby|herewith|the undersigned|pursuant to|at your (earliest|very earliest) convenience)",
    "it is with (great|deep|the greatest|profound) (pleasure|regret|honou?r)",
    "(our )?(esteemed|distinguished|honou?red) (customers?|clients?|members?|guests?|sirs?|patrons?|colleagues|readers)",
    "(patrons|guests|customers|visitors|residents|members) are (kindly |respectfully |hereby )(requested|reminded|advised|asked|invited)",
    "should you (require|wish|desire|have any)",
    "we (remain at your disposal|would be most grateful|should be grateful)",
)
CASUAL = (
    "(grab|snag|cop|bag|nab) (yours|one|some|'em|a (pair|pint|seat|slice|coffee|beer|brew|drink|bite)|your \\w+)",
    "(gonna|wanna|gotta|lemme|gimme|kinda|dunno|ain't|y'all|cuz|'cause|ya|'em)",
    "(lol|lmao|omg|fyi guys|tbh|ngl|asap pls|pls|plz|thx|rofl|btw)",
    "(hey|hiya|heya|yo|yay|woohoo|woo hoo|yikes|oops|yep|nope|cheers mate)",
    "(you guys|peeps|fam|bestie|besties|dude|dudes|buddy|folks|bro|bros|bruh|sis|homie|homies|lads|hun|babes|y'all)",
    "(c'mon|cmon|sup|whassup|wassup|what's up|howdy|nah|yup|yeah|yeet|heck yeah|hell yeah|woot|aww+|haha+|hehe+|xoxo|imo|idk|srsly|cya|whatcha|betcha|gotcha|outta|lotta|sorta|innit|ikr)",
    "(lowkey|highkey|slay|slaying|vibing|vibes|legit|deets|comfy|brekkie|bevvy|bevvies|grub|booze|boozy|hyped|bomb|banger|bangers|rad|cheers|ta-da|tada|easy peasy|no probs|no prob)",
    "(who's|you|anyone|anybody) (up for|in|down for|game|keen|with us)( \\w+)?\\?",
    "who's (up for|down for|game|keen|coming|hungry|thirsty)",
    "(give it|take it for|have) a (whirl|spin|go|bash|crack|shot)",
    "(let's|lets) (go|do this|roll|party|rock|dance|boogie|crush it|smash it|get (it|this|started))[!.]",
    "(hang with|come hang|chill with|party with|rock up|roll up|mosey|scoot|hop) (us|on over|on down|over|down|out)",
    "(get your \\w+ on|bring your a-game|spill the (tea|beans)|hit (me|us) up|slide into|shout out|shoutout|you do you|treat yo|peace out)",
    "(super|totally|so) (cool|awesome|pumped|stoked|psyched|excited|fun)",
    "(awesome|epic|lit|dope|fab|chill|no-brainer|no biggie|sneak peek|freebies?|good vibes)",
    "(come on (down|over)|(swing|pop|drop) (by|in)|hit us up|give us a shout|drop us a line|check it out)",
    "(you lot|you('re| are) all stars|our bad|my bad|bummer|kaput|whatevs|woop woop|whoop whoop|whoop|owt|nowt|nosh|babe|gorgeous|hun|mate|mates|matey|pal|chum|chums|luv|doll|legends?|ladies|girlies|gals|folks|gents|you guys|ya'll|champ|boo)[,!.? ]",
    "(byob|tgif|fomo|yolo|asap|omfg|wtf|smh|tho|u|ur|r u|2nite|tmrw|tmw|obvs|totes|deffo|defo|soz|ta)[,!.? ]",
    "(gonna be|gonna love|gotta love|got a sec|got a mo|don't be a stranger|don't sleep on|we don't bite|ping us|slide in|holler|hollah|give us a (bell|shout|ring)|pop (in|by|over|round)|nip (in|round|over)|crack on|chop chop|dig in|tuck in|chow down|come hungry|no drama|bob's your uncle)",
    "(loads|heaps|oodles|bucketloads) of \\w+",
    "(super|mega|proper|bloody|flippin'?|freakin'?|crazy|insanely|stupidly) (good|tasty|cheap|easy|excited|happy|nice|fun|hungry|yum|fast|keen|cute|chuffed|handy)",
    "(it's|it'll be|gonna be|that's) (a blast|a hoot|a riot|lit|epic|a doozy|bonkers|a banger)",
    "(splash about|rock up|rocks up|roll up|hang about|chill out|kick back|veg out|pig out|dance your socks off|let your hair down|get stuck in|get down here|get your (butt|ass|bum|skates)\\w*)",
    "(don't|dont|do not) (be shy|be a stranger|sleep on|freak out)",
    "(can't wait to (party|hang)|see ya|catch ya|laters|toodle-?pip|ttyl|xx+|tata|ta-ta|buh-?bye)[,!. ]",
    "(don't sweat it|no worries|(catch|see) (ya|you) (later|there|soon)|hang out|bring your mates)",
)


class MixedAddressForm(Rule):
    message = {
        "mixed": {
            "en": "“{match}” says {form}, while the rest of the post says {other}. Speak to the reader in one way.",
            "es": "«{match}» trata de {form} y el resto de la publicación, de {other}. Usa un solo trato.",
        },
        "brand": {
            "en": "“{match}” says {form}; the brand says {other}. Use the brand's form, or change `brand.address`.",
            "es": "«{match}» trata de {form}; la marca, de {other}. Usa el trato de la marca o cambia `brand.address`.",
        },
        "register": {
            "en": "“{match}” is casual, “{other}” is formal. Choose one tone for the whole post.",
            "es": "«{match}» es coloquial y «{other}», formal. Elige un solo tono para toda la publicación.",
        },
    }
    severity = "warning"
    profiles = ("strict",)
    docs = {
        "en": """\
## What it does
In Spanish, reports posts that say tú and usted, or vosotros and ustedes, to the same reader, at the form that is used
less; and, where the configuration sets `brand.address`, posts in another form. Tú to one and ustedes to many is how
America speaks and is fine, and so is tú with vosotros in Spain. In English, reports slang in a post that opens or
closes like a letter (“Dear Sir or Madam … grab yours!”). Quotations are left alone.

## Why it matters
The form of address is a choice about the reader: in a study of advertising in El Salvador people preferred tú, a
balance of tú and usted for professional services, and found vos young and informal. In an experiment with Dutch slogans
the informal pronoun went with a better attitude to the advertisement. Nobody has measured what a mixture does to
replies; that a brand should have one voice is a policy.

## How to fix it
Choose who is speaking to whom, then change every verb, pronoun and possessive to that form.

## References
- Study of address forms in Salvadoran advertising, https://hispadoc.es (10230371)
- Experiment on formal and informal “you” in Dutch slogans, 2023, https://doi.org/10.1080/08961530.2023.2215472
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de las publicaciones que tratan de tú y de usted, o de vosotros y de ustedes, a la misma persona, en la forma que
menos aparece; y, si la configuración fija `brand.address`, de las que usan otra. Tú para uno y ustedes para varios es lo
normal en América, y tú con vosotros en España: no se avisa. En inglés avisa de la jerga en un texto que empieza o acaba
como una carta («Dear Sir or Madam … grab yours!»). No mira las citas.

## Por qué importa
El trato es una decisión sobre quien lee: en un estudio sobre publicidad en El Salvador se prefería el tú, un
equilibrio de tú y usted para servicios profesionales, y el vos sonaba joven e informal. En un experimento con lemas
neerlandeses, el pronombre informal fue con mejor actitud hacia el anuncio. Nadie ha medido qué hace la mezcla con las
respuestas; que una marca tenga una sola voz es una política.

## Cómo arreglarlo
Decide quién habla a quién y pasa a esa forma todos los verbos, pronombres y posesivos.

## Referencias
- Estudio sobre las formas de tratamiento en la publicidad salvadoreña, https://hispadoc.es (10230371)
- Experimento sobre el tú formal e informal en lemas neerlandeses, 2023, https://doi.org/10.1080/08961530.2023.2215472
- Política del equipo
""",
    }
    examples = (
        {"bad": "Dear Sir or Madam, the spring catalogue is out. [[Grab yours]] at the desk before Friday."},
        {"bad": "The pool opens at eleven. Please be advised that lockers take coins, and [[check it out]] before the first fifty."},
        {"bad": "The boiler in block C is fixed. [[No worries]] about the bill: call 555-0142. Yours sincerely, the council of Ward 6"},
        {"good": "The spring catalogue is out. Grab yours at the desk before Friday!"},
        {"good": "The pool opens at eleven. Please be advised that lockers take coins, and bring your own towel."},
        {"good": "The card began “Dear Sir or Madam” and was meant for a child of three. Swing by and see her answer on the wall."},
        {"bad": "Descubre tu taza nueva en la calle Feria y, si quieres, pruébala. [[Cuéntenos]].", "lang": "es"},
        {"bad": "Tu mochila ya está en Rosario: pasa a buscarla y dinos si te gusta. Si [[usted]] no puede, te la enviamos.",
         "lang": "es"},
        {"bad": "Tenéis las bicis listas y os esperamos en el puente. Traed casco. Si [[ustedes]] llegan tarde, salimos.",
         "lang": "es"},
        {"bad": "[[Descubre la taza nueva]].", "lang": "es", "config": {"brand": {"address": "usted"}}},
        {"bad": "[[Reescríbelo]] con calma en la mesa del fondo. Si usted duda, llame a Ana: le ayudamos.", "lang": "es"},
        {"good": "¡Pásele, güerita! Tu taco de canasta te espera en el puesto 4 de Coyoacán.", "lang": "es"},
        {"good": "Que gane el mejor. Si vienes el sábado al frontón, trae bufanda verde.", "lang": "es"},
        {"good": "El letrero de 1950 decía: no pise el césped. Tú písalo descalzo el domingo.", "lang": "es"},
        {"good": "Descubre tu taza nueva y cuéntanos. Los esperamos a todos ustedes el sábado en la tienda de Puebla.", "lang": "es"},
        {"good": "Si usted llevó uniforme en Gamarra, seguro se lo cosimos. Mándenos la foto con el año.", "lang": "es"},
        {"good": "«Tú espera ahí», me dijo el médico. Si a usted también le hablan así, cuéntenoslo en el mostrador de Teruel.",
         "lang": "es"},
        {"good": "Vení a las 16 con algo verde y escribile a tu senadora desde acá.", "lang": "es",
         "config": {"brand": {"address": "vos"}}},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        if post.language == "en":
            yield from _register(post)
            return
        # What is passed on is as somebody else wrote it.
        if PASSED_ON.match(post.text):
            return
        marks = _marks(post)
        mixed = list(_mixed(post, marks))
        yield from mixed
        if post.brand.address and not mixed:
            chosen = fold(post.brand.address)
            yield from _at_first(post, marks, AGAINST.get(chosen, set()), chosen, "brand")


def _marks(post: Reading) -> list[Signal]:
    """Where the reader is spoken to, in the order of the text.

    A formal command looks like a subjunctive ("que gane", "¡viva!"): its features tell them apart.
    """
    others = {mark.start: mark for mark in post.signals.audience if mark.kind in SHOWN}
    commands = _commands(post)
    found = {**{mark.start: mark for mark in _served(post)}, **others, **commands}
    wished = {word.start for word in post.words if {"Mood=Sub", "Person=3"} <= {*word.feats.split("|")}}
    cries = {word.start for word in post.words if _is_cry(post, word)}
    nobody = (wished - {*commands}) | cries | {start for start, mark in found.items() if _is_no_address(post, mark)}
    kept = {start: mark for start, mark in found.items() if start not in nobody and not _is_quoted(post, mark)}
    more = {mark.start: mark for mark in (*_joined(post, {*kept}), *_asked(post))}
    return [mark for _, mark in sorted({**more, **kept}.items())]


def _commands(post: Reading) -> dict[int, Signal]:
    """The commands by where they start, told apart by their features and, with pronouns on them, by their vowel."""
    commands = {}
    for word in post.words:
        features = {*word.feats.split("|")}
        if "Mood=Imp" in features and _may_command(post, word.start) and not _is_noun(post, word):
            form = _form(post.text[word.start : word.end].lower(), word.lemma, features)
            if form:
                commands[word.start] = Signal(word.start, word.end, form)
    return commands


def _is_noun(post: Reading, word: Word) -> bool:
    """Whether "de" follows, as it does on nouns that look like commands: "Cine de autor"."""
    after = re.findall(r"\w+", fold(post.text[word.end : word.end + 20]))[:1]
    return after in (["de"], ["del"]) and word.lemma not in ENJOYED


def _form(text: str, lemma: str, features: set[str]) -> str:
    """Whom a command speaks to; nothing where it does not tell."""
    hanging = HANGING.fullmatch(fold(text))
    # Many leave the accent out: "enviame"; but "tome" has no pronoun on it.
    if hanging and text.isascii() and not hanging["host"].startswith(lemma[:-2]):
        hanging = None
    late = HANGING_LATE.fullmatch(fold(text))
    if hanging and late and late["host"][:-1] == lemma[:-2]:
        hanging = late
    if hanging:
        # An unknown verb is one in -car where its command has "qu": "comuníquese".
        if lemma[-2:] not in VOWELS and hanging["host"].endswith("que"):
            return "ustedes" if hanging["many"] else "usted"
        by_vowel = VOWELS.get(lemma[-2:], {}).get(hanging["host"][-1:])
        if by_vowel:
            return NUMBERED[by_vowel] if hanging["many"] else by_vowel
        return "tu" if {"Person=2", "Number=Sing"} <= features else ""
    if "Person=3" in features and text.isascii():
        ending = text.removesuffix("n")[-1:]
        is_formal = lemma[:2] == text[:2] and VOWELS.get(lemma[-2:], {}).get(ending) == "usted"
        return next((FORMAL_CALLS[number] for number in FORMAL_CALLS if number in features), "") if is_formal else ""
    return ""


def _is_no_address(post: Reading, mark: Signal) -> bool:
    """Whether it is "sé", which mostly means "I know"."""
    return fold(post.text[mark.start : mark.end]) == "se"


def _is_quoted(post: Reading, mark: Signal) -> bool:
    """Whether somebody else says it: between quotation marks, or after a colon that lets him speak."""
    if any(quote.start <= mark.start < quote.end for quote in post.signals.quotes):
        return True
    sentence = next((each for each in post.sentences if each.start <= mark.start < each.end), None)
    return sentence is not None and any(
        sentence.start <= match.start and match.end <= mark.start for match in post.matches(phrases_of(QUOTING))
    )


def _joined(post: Reading, known: set[int]) -> Iterator[Signal]:
    """Plain verbs joined to a formal command of their sentence, where no subject of their own can be meant."""
    for sentence in post.sentences:
        words = post.words_in(sentence.start, sentence.end)
        folds = [fold(post.text[word.start : word.end]) for word in words]
        formal = bool(words) and {"Mood=Imp", "Person=3", "Number=Sing"} <= {*words[0].feats.split("|")}
        for place in range(2, len(words) if formal and CLAUSES.isdisjoint(folds) else 0):
            word = words[place]
            if folds[place - 1] == "y" and {*word.feats.split("|")} >= JOINED and word.start not in known:
                yield Signal(word.start, word.end, "tu")


def _served(post: Reading) -> Iterator[Signal]:
    """What begins a sentence and serves somebody whom it does not name, or leaves it to him."""
    starts = {sentence.start for sentence in post.sentences}
    served = (match for match in post.matches(phrases_of(SERVED)) if match.start in starts)
    return (Signal(match.start, match.end, "usted") for match in (*served, *post.matches(phrases_of(WISHED))))


def _asked(post: Reading) -> Iterator[Signal]:
    """The question or condition that the post begins with, where it can speak of nobody but the reader."""
    match = next(iter(post.matches(phrases_of((ASKED,)))), None)
    if match and not any(map(str.isalnum, post.text[: match.start])):
        after = post.text[match.end :].split()
        named = NAMED - {"el", "los"} if " le " in fold(match.text) or "¿le" in fold(match.text) else NAMED
        if after and fold(after[0]) not in named and not after[0][0].isupper():
            yield Signal(match.start, match.end, "usted")


def _may_command(post: Reading, start: int) -> bool:
    """Whether a sentence begins there, or another command may be joined to it."""
    sentence = max((sentence.start for sentence in post.sentences if sentence.start <= start), default=0)
    before = post.text[sentence:start]
    return not any(map(str.isalpha, before)) or fold(before.split()[-1]) in JOINING


def _is_cry(post: Reading, word: Word) -> bool:
    """Whether it is a wish, an interjection or a heading, or cried twice, as hawkers and crowds do."""
    said = fold(post.text[word.start : word.end])
    after = post.text[word.end :].lstrip(" ")
    following = re.findall(r"\w+", fold(after[:80]))[:4]
    if said in WISHES | HAWKED or after[:1] in BARS or (said in URGING and after[:1] in ",!"):
        return True
    if said in HEADINGS[0] and following[:1] and following[0] in HEADINGS[1]:
        return True
    before = re.findall(r"\w+", fold(post.text[max(0, word.start - 40) : word.start]))[-1:]
    again = said in (*following[:1], *before)
    return again or (bool(following) and following[0] in WHATEVER and said in following)


def _mixed(post: Reading, marks: list[Signal]) -> Iterator[Finding]:
    counts = Counter(mark.kind for mark in marks)
    pairs = [(rare, usual) for usual in counts for rare in counts if rare in AGAINST[usual]]
    if not pairs:
        return
    rare, usual = min(pairs, key=lambda pair: (counts[pair[0]], -_first(marks, pair[0])))
    yield from _at_first(post, marks, {rare}, usual, "mixed")


def _first(marks: list[Signal], form: str) -> int:
    return next(mark.start for mark in marks if mark.kind == form)


def _at_first(post: Reading, marks: list[Signal], forms: set[str], other: str, variant: str) -> Iterator[Finding]:
    mark = next((mark for mark in marks if mark.kind in forms), None)
    if mark:
        values = {"match": post.text[mark.start : mark.end], "form": SHOWN[mark.kind], "other": SHOWN[other]}
        yield Finding(post.place(mark.start, mark.end), values, variant)


def _register(post: Reading) -> Iterator[Finding]:
    quotes = post.signals.quotes
    formal, casual = (
        [m for m in post.matches(phrases_of(patterns)) if not any(q.start <= m.start < q.end for q in quotes)]
        for patterns in (FORMAL, CASUAL)
    )
    if formal and casual:
        first = casual[0]
        yield Finding(post.place(first.start, first.end), {"match": first.text, "other": formal[0].text}, "register")
