"""Questions that only lead to an offer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from smm_lint.rule import Finding, Match, Options, Reading, Rule, Signal, fold, phrases_of

# ", ¿verdad?"
MOST_IN_TAG, MOST_BEFORE_TAG = 3, 14
MOST_TO_ANSWER = 20
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
CHOICES = frozenset("o u or".split())
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
        "are you (at|near|around|about|free|going|in town)\\b.*",
    ),
    "es": (
        "nos vemos\\b.*",
        "(te |os |se )?(vienes|venis|vienen)\\b.*",
        "quedamos\\b.*",
        "(estas|estais|estan) (hoy|mañana|libre|por|cerca)\\b.*",
    ),
}
# Where the reader is asked what he would do, he is asked: "¿os atreveríais?" But "¿te gustaría…?" only offers.
WOULD = ("arias", "erias", "irias", "ariais", "eriais", "iriais")
WOULD_YOU = re.compile(r"would (?:you|u) (?!like|love|believe|want|prefer to pay|rather)\w+", re.IGNORECASE)
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
        "(and |so |but )?(isn't it|isn't that) (about |high |finally )?(time|your turn|what)\\b.*",
        "(wouldn't|won't) (it|that|you|life|monday|your \\w+) (be (\\w+ )?(nice|great|lovely|wonderful|good|easier|better|handy|fun)|love|rather)\\b.*",
        "(don't|doesn't) (you|your \\w+|we all|everyone|everybody) (all )?(deserve|wish|just (love|hate)|hate it|love it)\\b.*",
        "aren't we all\\b.*",
        "(so |and |but |well,? )?(are )?(you )?(ready|set|all set) (to|for)\\b.*",
        "when (was|did) (the last time )?you (\\w+ ){0,3}(for|to|treat|spoil|pamper|took|take|had|have|treated|pampered|spoiled|spoilt) (yourself|you|a (break|rest|moment|proper|real|day))\\b.*",
        "when was the last time you (treated|pampered|spoiled|spoilt|did (something|anything)( nice)? for|took (some )?time for|switched off|put yourself)\\b.*",
        "(what would you do|where would you go|what could you do|how would you spend) with (an extra |extra |more |another |\\d+ (more|extra) )\\W?\\w+\\b.*",
        "who (needs|wants|cares about) [^?]{2,60} (when|if)\\b.*",
        "(and |but )?(have you ever (wondered|thought|asked yourself|imagined|dream\\w+)|what if (i|we) (told|said|showed)|guess what|you know what|sound(s)? (good|too good|familiar)|want proof|need proof|convinced|what's the (catch|secret|trick|point))\\b.*",
        "is there (anything|a) (more|better|nicer)\\b.*",
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
        "quien (necesita|quiere) [^?]{2,60} (si|teniendo|pudiendo|cuando)\\b.*",
        "(y |pero )?(alguna vez )?(te has|os habeis|se ha|se han) (alguna vez )?(preguntado|planteado|imaginado|parado a pensar)\\b.*",
        "(y )?si (te|os|le|les) (dijera\\w*|contara\\w*|dijesemos|decimos|digo)\\b.*",
        "(y |pero )?(acaso|a poco)\\b.*",
        "(y |pero )?no (seria|estaria|va siendo|es (ya )?hora|te mereces|se merece|se merecen|os mereceis|te lo mereces|te encantaria|te vendria|os vendria|le vendria|te apetece un|crees que (ya )?(es hora|te mereces|os mereceis|se merece|toca|va siendo|tus|tu))\\b.*",
        "(y |entonces,? |asi que )?(ya )?(estas |estais |estan |esta |y tu,? )?(list|preparad)[oa]s? (para|a)\\b.*",
        "(y )?por que no (te|os|se|le|les) (das|dais|dan|da|regal\\w+|mim\\w+|consient\\w+|permit\\w+|escap\\w+)\\b.*",
        "(y )?(cuando|cuanto hace que|hace cuanto)( fue)?( la ultima vez)?( que)? (no )?(te (diste|regalaste|mimaste|dedicaste|permitiste|consentiste)|os (disteis|regalasteis|mimasteis|dedicasteis)|se (dio|dieron|regalo|regalaron)|hiciste algo|hicisteis algo|hizo algo|desconectaste|desconectasteis)\\b.*",
        "(que harias|que harian|que hariais|que haria|donde irias|en que (gastarias|invertirias)) con \\W?(\\d+|un|una|dos|tres|cien|mil)( \\w+){0,2} (mas|extra|de mas|libre|libres)\\b.*",
    ),
}
# A need that an offer follows, wherever it stands.
NEEDS = {
    "en": (
        "(are you )?(looking for|in need of|tired of|sick of|fed up with|bored (of|with)|struggling (with|to)|dreaming of|craving|in the mood for|hunting for|searching for|in the market for|after) (a|an|some|the|your|those|something|more|better|new|\\w+ing|\\w+ \\w+ (that|who|which))\\b.*",
        "(do you )?(need|want|fancy|crave) (a|an|some|your|more|better|to (save|look|feel|lose|grow|boost|upgrade|sleep|spend less|impress|escape|relax|treat|get (more|rid|fit|away))|\\w+ (that|who|which))\\b.*",
    ),
    "es": (
        "(y |aun |todavia )?(estas |andas |estais |estan )?(busc(as|ais|an|a|ando)|necesit(as|ais|an|a|ando)|soñ(as|ais|ando) con|harto de|harta de|hartos de|cansad[oa]s? de|aburrid[oa]s? de) (un|una|unos|unas|algo|el|la|los|las|tu|mas|mejores|nuev[oa]s?|\\w+ (que|a|con|para|por|sin)|\\w+(ar|er|ir)(te|se|os|lo)?)\\b.*",
        "(y )?(te|os|le|les) (apetece|apetecen|hace falta|vendria bien|falta) (un|una|unos|algo|mas)\\b.*",
        "(y )?(quieres|quereis|quieren|queres|quiere) (un|una|ahorrar|vender|dormir|mejorar|adelgazar|lucir|renovar|estrenar|escapar\\w*|desconectar|impresionar|ganar|crecer|mas)\\b.*",
    ),
}
# What takes the place of a heading, where nothing else is asked: "The result? 40% less."
HEADINGS = {
    "en": (
        "(and |so |but )?(the|my|our|her|his) (very )?(best (part|bit|thing|news)|results?|secret|reason|catch|trick|difference|good news|bad news|answer|outcome|upshot|moral|twist|key|price|cost|problem|solution|goal|verdict)( of all| so far| yet)?",
        "(and |so |but )?(you know what|guess what|the catch|sound(s)? good|why|how|really|and you know why|how so)",
    ),
    "es": (
        "(y |pero )?(lo|la|el|los|las|mi|nuestro|nuestra|su) (\\w+ )?(mejor( parte| de todo)?|peor( de todo)?|resultados?|secreto|motivo|razon|clave|truco|problema|precio|diferencia|solucion|buena noticia|moraleja|objetivo|veredicto|consecuencia)( de todo)?",
        "(y |pero )?(sabes que|saben que|sabeis que|lo sabias|te suena|suena bien|adivina que|por que|resultado|conclusion|solucion)",
    ),
}
# What readers are told in the form of a question, where more follows.
TOLD = {
    "en": ("(and |but |so |hey,? )?did (you|u) know\\b.*",),
    "es": ("(y |pero )?(sabias|sabiais|sabian) que\\b.*",),
}
# What is no sale: to be told more, to take part, to help.
TAKING_PART = re.compile(
    r"\b(?:know|learn|hear|ask|join|help|volunteer|donate|apply|register|vote|attend|come|info\w*|details?|advice|support|lift"
    r"|saber|preguntar|particip\w+|colabor\w+|ayud\w+|apunt\w+|inscrib\w+|vot\w+|asist\w+|venir|dudas?|informaci[oó]n|consejo)\b",
    re.IGNORECASE,
)
# Right after a question, its own answer.
ANSWERED = {
    "en": (
        "(\\w+ ){0,4}(the answer('s| is| was| turns out)|the short answer|answer:)",
        "(oh )?(yes|no|nope|yep|yeah|nothing|nobody|no one|never|of course|absolutely|definitely|certainly|exactly|right here|look no further|not any ?more|not with us|simple|easy)[.!,:—–]",
        "(yes|no|of course|absolutely),? (you|it|we|they|she|he|there|but|and|not|because)( \\w+)?",
        "(you|we|it|they|ours|this one|she|he) (really |certainly |absolutely )?(can|can't|do|don't|does|doesn't|is|isn't|are|did|didn't|could|will|won't|has|have)[.!]",
        "because (we|our|it|they|of|the|nobody|with|every\\w*)( \\w+)?",
    ),
    "es": (
        "(\\w+ ){0,4}(la respuesta( corta)? (es|era|esta|fue)|respuesta:)",
        "(pues )?(si|no|nada|nadie|nunca|jamas|claro|claro que (si|no)|por supuesto|exacto|aqui mismo|ya no|con nosotros no|facil|sencillo|obvio|seguro)[.!,:—–]",
        "(se|lo|la|el nuestro|la nuestra|los nuestros|las nuestras|este|esta) (puede|hace|es|son|esta|si|ha sido|logra|consigue)[.!,]",
        "(el|la|los|las) nuestr[oa]s?,? (si|no|tambien)[.!,]",
        "porque (\\w+)( \\w+)?",
    ),
}
# After a question to readers, the sender's own case.
SHARED = {
    "en": (
        "(mine|ours|my (own|street|house|first|last)|in (ours|mine|my \\w+|our (street|house|office|kitchen|village|town|shop))|here,? it|we (saw|counted|heard|found|had|lost|got|did|still|have|never)|i (saw|counted|heard|found|had|lost|got|did|still|have|never))",
        "(mr|mrs|ms|dr|old) \\w+ (did|does|was|has|had|sold|found|saw|remembers)",
    ),
    "es": (
        "(la|el|los|las) mi[oa]s? \\w+",
        "en (la|el|los|las) (mi[oa]|nuestr[oa]s?|oficina|redaccion|tienda|taller)",
        "(aqui|nosotr[oa]s|yo|contamos|vimos|oimos|encontramos|en (mi|nuestr[oa]) \\w+)",
        "a (la|el|l) ?(señor[a]?|doña|don|vecin[oa]|abuel[oa]) \\w+",
    ),
}
# What readers have lived or do, by yes or no, other than what openers ask.
LIVED = {
    "en": (
        "(did|have|had|has|was|were|do|does|are|is) (you|your|anyone|anybody|any of you) (\\w+ )?(see|saw|seen|hear|notice|get|find|found|lose|lost|feel|felt|make|made|go|went|gone|been|take|took|taken|ever \\w+ (a|an|the|your|in|on|at)|still|also|keep|kept|have|had|grow|live|work|remember|manage|managed|vote|voted|walk|walked|eat|ate|eaten|street|road|bus|train|school|house|garden|dog|cat|child|kids|mother|grandmother|family|team|class|village|town|street's)\\b.*",
    ),
    "es": (
        "(y )?(tu|vos|usted|ustedes|vosotr[oa]s)? ?(tambien|todavia|aun|alguna vez|ayer|hoy)\\b.*",
        "\\w+(aste|iste|asteis|isteis)\\b.*",
        "\\w+ \\w+ (en|por|a) (tu|vuestr[oa]|su) (calle|casa|barrio|pueblo|ciudad|edificio|portal|colegio|trabajo|oficina)\\b.*",
        "(guardas|guardais|conservas|conservais|recuerdas|recordas|recordais|recuerdan|sigues|seguis|siguen|vives|vivis|viven|criais|cultivas|cultivais|tomas|tomais|toman)\\b.*",
    ),
}
TEASED = frozenset(
    "wondered thought considered dreamed dreamt heard tried imagined noticed know known wished wanted preguntado preguntaste pensado pensaste imaginado imaginaste oido probado sabias planteado planteaste".split()
)
OUR = frozenset("our nuestro nuestra nuestros nuestras".split())
REMEMBERING = (
    ["who", "remembers"],
    ["who", "still"],
    ["who", "else"],
    ["quien", "recuerda"],
    ["quienes", "recuerdan"],
    ["quien", "mas"],
)
# What a taste, an opinion, or a call to some of the readers begins with.
OPINIONS = {
    "en": (
        "(your )?(the )?(best|worst|favou?rite|first|last|strangest|weirdest|top|most \\w+|least \\w+) [^?]{2,60}",
        "should (we|shops|schools|they|it|the|a|an|all|every\\w*|parents|children|councils|cities|companies|dogs|cars|cyclists|pubs|there)\\b.*",
        "(are there )?any (\\w+ ){1,3}(here|from|out there|in|around|on here|left|awake|up)\\b.*",
    ),
    "es": (
        "(y )?(tu|vuestr[oa]|su|la|el|los|las) (\\w+ )?(mejor(es)?|peor(es)?|favorit[oa]s?|preferid[oa]s?|primer[oa]?s?|ultim[oa]s?|\\w+ favorit[oa]s?)\\b.*",
        "(deberian?|debe|deben|tendrian? que|habria que) (\\w+)\\b.*",
        "hay (por )?(aqui|alguien|algun[oa]?)\\b.*",
    ),
}
# Of readers' own things, by yes or no.
YOURS = {
    "en": re.compile(
        r"^\W*(?:(?:and|so)\s)?(?:is|are|was|were|does|do|did|has|have|will)\s(?:your|any of your|anyone's)\s",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"^\W*(?:y\s)?(?:(?!se\ste\s|se\sos\s|sabes|sab[eé]is|saben|quieres|quer|buscas|busc[aá]|necesit|cre[eé]|imagin|te\simagin|conoces|conoc|sueñ|soñ"
        r"|cansad|hart|list[oa]|preparad|aburrid|eres|sois|sos\s|te\sgust|te\sapet|pensando|problemas|ganas|qu|no\s|y\ssi)[^?]{0,60}\b(?:tu|tus|vuestr[oa]s?)\s|se\sles\s)",
        re.IGNORECASE,
    ),
}
EVER = ("alguna", "vez")
FAVOURITE = frozenset("favorito favorita favoritos favoritas favourite favorite preferido preferida".split())
LOSING = frozenset(
    "lose waste wasting losing pierdes perdes perdeis pierden pierde gastas gastais mejorar conseguir ahorrar".split()
)
ASKING_WORDS = frozenset("donde que cuando como cual cuanto cuanta cuantos cuantas quienes".split())
OURS = frozenset("ours us nuestra nuestro nuestras nuestros".split())
MOST_TO_SELF, MOST_IN_CHOICE = 2, 10
NAMING_HEADS = frozenset({"how", "what", "como"})
# Whoever collects answers wants them.
COLLECTING = {
    "en": (
        "(we're|we are|i'm|i am) (still |now )?(collecting|gathering|compiling|counting|asking|taking|mapping|making|writing|putting together|drawing up|doing)( \\w+){0,3} (answers|replies|names|prices|stories|examples|cases|suggestions|ideas|tips|opinions|votes|photos|numbers|figures|times|addresses|memories|recipes|a (list|map|survey|poll|table|count))",
        "(we're|we are|i'm|i am) (collecting|gathering|compiling|comparing)",
        "(we're|we are) (making|building|filling|sewing|painting|baking|printing|putting together|writing) (a|an|our) (\\w+ ){1,3}(out of|from|with|of|for) (\\w+ )?(them|your|yours|these|the|two|three|\\d+|hundreds|all)",
        "(\\w+ ){1,2}(want|wants|need|needs|'d like|would like|would love|is dying|are dying|is keen|are keen|has|have|is curious|are curious) to (know|hear|decide|choose)",
        "(is asking|are asking|asks|ask) (\\d+|you|all|us|every|residents|households|neighbours|parents|readers)( \\w+)?",
    ),
    "es": (
        "(estamos|andamos|estoy|ando|vamos) (recogiendo|recopilando|reuniendo|juntando|recolectando|anotando|apuntando|preguntando|coleccionando|comparando)",
        "(estamos|andamos) (haciendo|armando|montando|cosiendo|pintando|llenando|preparando|escribiendo) (un|una|el|la) \\w+ (con|de) (\\w+ )?(ell[oa]s|las|los|vuestr[oa]s|tus|doscient[oa]s|\\d+|tod[oa]s)",
        "(\\w+ ){1,3}(quieren|quiere|queremos|necesitan|necesita|necesitamos|tienen|tiene|tenemos) (que )?(saberlo|decidirlo|elegirlo|saber|decidir|elegir)",
        "(el|la|los|las) \\w+ (nos )?(pregunta|preguntan|pide|piden|consulta|consultan)( \\w+)?",
        "(estamos|andamos|estoy|ando) (haciendo|armando|preparando|levantando|dibujando) (un|una|el|la) (lista|listado|mapa|censo|encuesta|sondeo|recuento|tabla|inventario)",
        "(recogemos|recopilamos|reunimos|juntamos|anotamos|apuntamos) (\\w+ ){0,2}(respuestas|nombres|precios|historias|ejemplos|casos|propuestas|ideas|opiniones|votos|fotos|datos|recuerdos|recetas)",
    ),
}
WONDERING = frozenset("i me my anyone anybody someone alguien alguno algun alguna mi yo conmigo".split())


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
and others of the kind are reported wherever they stand, and so are a need that an offer follows (“Need a coat that lasts?
We have three”) and a question in place of a heading (“The result? 40% less”). One open question, a poll
or another invitation to talk back, anywhere in the post or its thread, and the rule is quiet. So it is about questions
further down (“No car? The shuttle leaves at eight”), requests, opinions, what readers have lived or own where nothing is
sold for it, quizzes, appeals for witnesses, cries of surprise, quotations and replies.

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
y otras así las señala estén donde estén; también la necesidad a la que sigue una oferta («¿Buscas un abrigo que dure?
Tenemos tres») y la pregunta que hace de título («¿El resultado? Un 40 % menos»). Basta una pregunta abierta, una encuesta
u otra invitación a contestar, en la publicación o en su hilo, para que no avise. Tampoco mira las preguntas que vienen más
abajo («¿Sin coche? El autobús sale a las ocho»), los favores y las opiniones que se piden, lo que quien lee ha vivido o
tiene si no se le vende nada a cambio, los acertijos, la busca de testigos, las exclamaciones de asombro, las citas ni las
respuestas a alguien.

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
        {
            "bad": "The path runs along the Tweed for 12 km. [[Need boots that can take it?]] Try the Fell Pro for a week."
        },
        {
            "bad": "We swapped the lamps in the hall for LEDs. [[The result?]] A bill that is 40% lower. See the figures at the desk."
        },
        {"good": "Did you see the swifts over Mill Lane this morning? We counted nine."},
        {
            "good": "Moss or rust for the spring boot? The last has to be cut by Thursday.",
            "also": ["interaction/one-way"],
        },
        {"bad": "El camino sigue el Tormes 12 km. [[¿Buscas botas a la altura?]] Las Fell Pro, a 89 €.", "lang": "es"},
        {
            "bad": "Cambiamos las lámparas del salón. [[¿El resultado?]] Un 40 % menos de factura. Pide las cifras en recepción.",
            "lang": "es",
        },
        {"good": "¿Visteis los vencejos de la calle Molino esta mañana? Contamos nueve.", "lang": "es"},
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
    if not questions:
        return next(_quoted_and_answered(post), None)
    if any(_asks_conditional(post, question) for question in questions) or _collects(post):
        return None
    first = questions[0]
    if _opens(post, first) and _goes_on(post) and not any(post.matches(phrases_of(WAITING[post.language]))):
        return None if _is_earnest(post, first) else first
    matches = list(post.matches(phrases_of(NEVER_ANSWERED[post.language])))
    needs = list(post.matches(phrases_of(NEEDS[post.language])))
    headings = list(post.matches(phrases_of(HEADINGS[post.language])))
    facts = list(post.matches(phrases_of(TOLD[post.language])))
    told = [*_quoted_and_answered(post), *_tags(post)]
    shown = (
        question
        for question in questions
        if _is_set_phrase(post, question, matches)
        or (_is_set_phrase(post, question, needs) and _is_sale(post, question))
        or _is_heading(post, question, headings)
        or (_is_set_phrase(post, question, facts) and _goes_on(post))
    )
    return next(shown, None) or next(iter(told), None)


def _is_heading(post: Reading, question: Signal, headings: list[Match]) -> bool:
    """Whether it is no more than a phrase, and the next words on the same line go on from it."""
    following = post.text[question.end : question.end + MOST_TO_ANSWER].split("\n")[0].split("http")[0]
    return any(map(str.isalnum, following)) and any(
        question.start <= match.start
        and not any(map(str.isalnum, post.text[question.start : match.start] + post.text[match.end : question.end]))
        for match in headings
    )


def _quoted_and_answered(post: Reading) -> Iterator[Signal]:
    """What somebody is said to ask at the very start, and is told in the next words."""
    for quote in post.signals.quotes:
        if any(word.start < quote.start for word in post.words):
            return
        if post.text[quote.start : quote.end].rstrip("\"'”»’“ .").endswith("?") and _is_answered(post, quote.end):
            yield quote


def _is_answered(post: Reading, end: int) -> bool:
    """Whether the words from `end` on answer what was asked before."""
    return _starts_with(post, end, ANSWERED[post.language])


def _starts_with(post: Reading, start: int, patterns: tuple[str, ...]) -> bool:
    return any(
        not any(map(str.isalnum, post.text[start : match.start]))
        for match in post.matches(phrases_of(patterns))
        if match.start >= start
    )


def _tags(post: Reading) -> Iterator[Signal]:
    """A statement at the very start that a tag asks to agree with, where an offer follows."""
    first = post.signals.questions[0]
    before = post.words_in(0, first.start)
    inside = post.words_in(first.start, first.end)
    head = post.text[: first.start].rstrip(" ¿")
    is_tag = len(inside) <= MOST_IN_TAG and head.endswith(",") and 0 < len(before) <= MOST_BEFORE_TAG
    if is_tag and not any(end in head for end in ".!?\n") and _sells(post, first):
        yield first


def _is_sale(post: Reading, question: Signal) -> bool:
    """Whether a need is asked for by somebody who has what it takes, not only help or a place to ask."""
    return not TAKING_PART.search(post.text[question.start : question.end]) and _sells(post, question)


def _sells(post: Reading, question: Signal) -> bool:
    """Whether a call, an offer, a price or something of the sender's own comes after it."""
    signals = post.signals
    priced = (fact for fact in signals.facts if fact.kind == "number")
    ours = (mark for mark in signals.self if fold(post.text[mark.start : mark.end]) in OUR)
    after = (*signals.invitations, *signals.offers, *signals.claims, *priced, *ours)
    return any(mark.start >= question.end for mark in after)


def _is_set_phrase(post: Reading, question: Signal, matches: list[Match]) -> bool:
    """Whether it begins with one of the phrases, and the sender asks it."""
    begins = any(
        question.start <= match.start < question.end
        and not any(map(str.isalnum, post.text[question.start : match.start]))
        for match in matches
    )
    return begins and not any(quote.start <= question.start < quote.end for quote in post.signals.quotes)


def _asks_conditional(post: Reading, question: Signal) -> bool:
    """Whether it asks the reader what he would do: yes or no, and by no word that only offers."""
    words = [fold(post.text[mark.start : mark.end]) for mark in post.signals.audience if _is_in(mark, question)]
    would = any(word.endswith(WOULD) and word not in OFFERING for word in words)
    asked = WOULD_YOU.match(post.text[question.start : question.end])
    return (would or asked is not None) and not any(
        _is_in(fact, question) and fact.kind == "number" for fact in post.signals.facts
    )


def _collects(post: Reading) -> bool:
    return any(post.matches(phrases_of(COLLECTING[post.language])))


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
    words = [fold(post.text[word.start : word.end]) for word in post.words_in(question.start, question.end)]
    if words[:2] in ECHOES or _is_answered(post, question.end):
        return False
    if _is_set_phrase(post, question, list(post.matches(phrases_of(NEVER_ANSWERED[post.language])))):
        return False
    tests = (
        _is_to_somebody, _is_astonished, _meets, _wonders, _asks_favour, _asks_reader, _gives_choice, _is_unsure, _asks_lived
    )  # fmt: skip
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
    inside = post.words_in(question.start, question.end)
    states = any("VerbForm=Fin" in word.feats for word in inside[1:]) and inside[0].part in STATING
    return states and not _is_to_reader(post, question)


def _meets(post: Reading, question: Signal, words: list[str]) -> bool:  # noqa: ARG001  as above
    return _is_set_phrase(post, question, list(post.matches(phrases_of(MEETING[post.language]))))


def _wonders(post: Reading, question: Signal, words: list[str]) -> bool:  # noqa: ARG001  as above
    return any(word in WONDERING and after != "vez" for word, after in pairwise([*words, ""]))


def _asks_favour(post: Reading, question: Signal, words: list[str]) -> bool:  # noqa: ARG001  as above
    """Whether a favour is asked, or what the question is about is only where to ask."""
    teases = not TEASING.isdisjoint(words[2:3])
    return (words[:2] in FAVOURS and not teases) or words[:1] in ASKED_FAVOURS or not ASKING.isdisjoint(words[:2])


def _asks_reader(post: Reading, question: Signal, words: list[str]) -> bool:
    first = words[1:2] if words[:1] and words[0] in BEFORE_WORDED else words[:1]
    return not WORDED.isdisjoint(first) and HURRYING.isdisjoint(words) and _is_to_reader(post, question)


def _asks_lived(post: Reading, question: Signal, words: list[str]) -> bool:
    """Whether it asks what readers have seen, have, call something, like best or choose, and nothing is sold for it."""
    if not words or _called(post, question) or not TEASED.isdisjoint(words):
        return False
    return _asks_anybody(post, question, words) or (
        _is_to_reader(post, question) and _asks_of_reader(post, question, words)
    )


def _asks_anybody(post: Reading, question: Signal, words: list[str]) -> bool:
    """Whether those who remember, a taste, an opinion, a choice or "ustedes" are asked for, with no word to one reader."""
    remembers = words[:2] in REMEMBERING or words[:3] == ["quien", "se", "acuerda"]
    ever = words[0] != "te" and any(pair == EVER for pair in pairwise(words))
    chooses = len(words) <= MOST_IN_CHOICE and not CHOICES.isdisjoint(words[1:-1])
    tastes = not FAVOURITE.isdisjoint(words)
    opines = _is_set_phrase(post, question, list(post.matches(phrases_of(OPINIONS[post.language]))))
    return remembers or ever or chooses or tastes or opines or _asks_plural(post, question, words)


def _asks_of_reader(post: Reading, question: Signal, words: list[str]) -> bool:
    """Whether the reader is asked how he does something, what he has lived, or about what is his."""
    if words[0] in NAMING_HEADS:
        return words[1:2] not in (["much"], ["many"]) and LOSING.isdisjoint(words)
    lived = _is_set_phrase(post, question, list(post.matches(phrases_of(LIVED[post.language]))))
    shares = words[0] not in ("quien", "who") and _starts_with(post, question.end, SHARED[post.language])
    is_his = YOURS[post.language].search(post.text[question.start : question.end]) is not None
    return lived or shares or (is_his and not _offers_itself(post, question))


def _asks_plural(post: Reading, question: Signal, words: list[str]) -> bool:
    """Whether in Spanish "ustedes" are asked more than yes or no: «¿Dónde compran pan?»."""
    if post.language != "es" or words[0] not in ASKING_WORDS:
        return False
    inside = post.words_in(question.start, question.end)
    verb = next((word for word in inside[1:] if "VerbForm=Fin" in word.feats), None)
    return verb is not None and "Number=Plur|Person=3" in verb.feats and verb is inside[1]


def _offers_itself(post: Reading, question: Signal) -> bool:
    """Whether the next words speak of what the sender has or does: "We fit a new one"."""
    after = post.words_in(question.end, len(post.text))[:MOST_TO_SELF]
    return any(
        word.start <= mark.start < word.end
        and "Tense=Past" not in word.feats
        and fold(post.text[mark.start : mark.end]) not in OURS
        for mark in post.signals.self
        for word in after
    )


def _called(post: Reading, question: Signal) -> bool:
    """Whether after it the reader is to buy or do something."""
    signals = post.signals
    sold = (*signals.offers, *signals.claims)
    return any(mark.start >= question.end for mark in sold) or any(
        call.kind == "action" and call.start >= question.end for call in signals.invitations
    )


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
