"""Posts that keep back their point to force a click."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from smm_lint.rule import (
    Finding,
    Flag,
    ListOf,
    Match,
    Number,
    Option,
    Options,
    Phrases,
    Reading,
    Rule,
    Signal,
    Teaser,
    Text,
)

PHRASES = {
    "en": Phrases([
        "(you|ya|u|y'all) (won't|wont|will not|wouldn't|'ll never|will never|would never) believe (what|how|who|why|which|where|that|this|these|the|your|her|his|its|our|their|my)",
        r"(you|ya|u|y'all) (won't|wont|will not|wouldn't|'ll never|will never) believe (number|line|page|slide|step|minute|item|question|photo|picture|part|tip|day|room|no) ?#?\d+",
        r"you('ll| will) never (look at|see|think of|think about|drink|eat|use|walk past|cook|buy|hear|watch|trust) [^.!?\n]{1,40} the same( way)?( again)?",
        r"(number|line|page|slide|step|minute|item|reason|tip|photo|part) #?\d+ (will|may|might|is going to) (\w+ )?(me|us|you|your|everyone)",
        r"(the |one |1 )?(one )?thing (your|the|no|most|every|nobody|no one) ([\w'-]+ ){0,3}(isn't|aren't|won't|doesn't|don't|never|will|will never) (tell|tells|telling|told) you",
        r"(swipe|click|tap|scroll|watch|read on|keep reading)( [\w']+){0,3} to (see|find out|discover|learn|know) (what happen(ed|s)|what (he|she|they) (said|did|found|saw)|the (\w+ )?(ending|twist|secret|truth|shocking|unbelievable|surprising))",
        r"you('ll| will) (have|need|want) to (click|read|watch|swipe|scroll|wait|sit down)( [\w']+){0,3} (to (find out|know|see|believe)|for (this|it))( one)?",
        r"this ([\w'-]+ ){1,3}(could|can|will|might) (save|cost|make|earn|lose) you (a fortune|thousands|hundreds|millions|years|your (life|job|home|marriage))",
        r"only (true|real) [\w'-]+ will (get|understand|know|recogni[sz]e|remember) (this|these|them|it)",
        r"(did|does|found|said|made|tried|wore|ate|put|used|bought) (?-i:THIS|THESE)",
        "you('ll| will| won't| would) never (guess|believe) (what|how|who|why|which|where|this)",
        "what happened next",
        r"what happens (next|when [^.!?\n]{3,60}) (will|is going to)",
        r"(will|might|may|that'll|it'll|this'll|going to|gonna) (totally |completely |literally |probably |definitely |actually |instantly )?(blow your mind|melt your (heart|face)|restore your faith|change everything you|change the way you|ruin your (life|childhood)|haunt you|leave you (speechless|stunned|in tears|breathless)|give you (chills|goosebumps|nightmares|all the feels|wanderlust)|make you (\w+ )?(cry|laugh|question|cringe|scream|lol|rethink|nostalgic|uncomfortable|sob|giggle))",
        r"(that will|that'll|guaranteed to) make (you|your) (\w+ )?(cry|laugh|lol|cringe|scream|question|weep|sob|giggle|rethink|friends jealous|jaw drop|heart (melt|explode|burst)|skin crawl|brain hurt)",
        r"(the )?(answer|reason|reasons|result|results|ending|truth|outcome|number \d+|#\d+) (will|may|might|is going to) (surprise|shock|amaze|stun|astound|disgust) (you|everyone)",
        r"what [^.!?\n]{1,60} (left|leaves|will leave) (\w+ ){1,2}(speechless|stunned|in tears|shocked|baffled|in shock|amazed)",
        "(just )?wait (until|till|til) you (see|hear|find out|read) (what|how|who|why|the rest|which)",
        r"(the|one|this) (\w+ )?(real|true|shocking|surprising|heartbreaking|hilarious|incredible|unbelievable|bizarre|surprisingly \w+) (reason|reasons|truth|secret)( why| behind| about)",
        "(this|one) (one )?(weird|simple|strange|little|genius|clever|crazy|weird old) (trick|habit|hack)",
        "(doctors|experts|dentists|banks|trainers|lawyers|landlords) (hate|are baffled by) (this|him|her|it|them)",
        r"(they|the government|big \w+|banks|doctors|experts) (don't|doesn't|do not) want you to (know|see|find out)",
        "(what|things|secrets?) (they|nobody|no one|doctors|experts) (don't|doesn't|won't|never|ever) (tell|tells|told) you",
        r"you('ve| have)( probably)? been \w+ing [^.!?\n]{1,40} wrong( (all along|your (whole|entire) life))?",
        r"you('re| are)( probably)? (doing|using|eating|cooking|washing|pronouncing|storing|making|brewing|wearing) (it|this|your|the|them) ([^.!?\n]{0,30} )?(all )?wrong",
        "(broke|is breaking|has broken|just broke|won|is winning|is losing|has lost) the internet",
        "(the internet|twitter|fans|everyone) (is|are|can't|cannot) (freaking out|losing|obsessed|deal|handle|stop talking|roasting|dragging|living for)",
        r"(here's|here is) (what (happened|happens) (when|after|to)|what it's (really |actually )?like|what \w+ (really|actually) \w+|why you (should|need|shouldn't|can't) [^.!?\n:]{2,40})",
        "(we|can we|we can|we'll|we bet we can) (accurately |actually )?guess (your|what|which|who|how|where|if)",
        r"based on your (zodiac|birth\w*|star sign)",
        r"\d+ ([\w-]+ ){0,3}(things|reasons|facts|secrets|signs|photos|pictures|pics|tweets|times|moments|struggles|truths|gifs|texts|gifts|products|ways|posts|memes|hacks|tricks|recipes|dogs|cats|animals|jokes|stories|celebs|celebrities|images|songs|videos|problems|thoughts|mistakes|foods|costumes|books) (that|you|only|every|everyone|all|who|so|too|guaranteed|way) ([\w'-]+ ){0,4}?(will|that'll|you'll|won't|never|didn't know|understand|prove|proves|perfectly|totally|literally|too real|just get|relate|hilarious|gets)",
        r"\d+ ([\w-]+ ){0,2}(things|tweets|photos|pictures|jokes|memes|moments|struggles) only \w+",
        # what another person, or nobody, was to know
        r"(this|that|one) (one )?(ingredient|mistake|word|habit|thing|food) (is|are|could be) (slowly |quietly |secretly )?(ruining|killing|costing|destroying|hurting)",
        r"(nobody|no one) expected to (find|see|hear) (this|what)",
        r"(it isn't|it's not|it is not) what you (think|expect)",
        r"(don't|doesn't|do not|does not) want you to (know|see|find out)",
        r"only \d+ ?% of people (can|will|could) \w+",
        r"the answer is in the (link|comments|bio|video|blog)",
    ]),
    "es": Phrases([
        "no (te |se |os |me )?(lo |la )?(vas|va|vais|van) a (poder )?creer",
        "no (te|se|os) (lo|la) (creeras|creera|creereis|creeran)",
        "no (creeras|creereis|creerias|creeriais) (lo|quien|como|cuanto|cual|a quien)",
        "(nunca|jamas) (te |se |os )?(lo |la )?(adivin|imagin|cre|esper|sospech)(aras|aria|arias|ariais|arian|aran|areis|eras|erias|erian)",
        "a que no (adivinas|adivinais|adivinan|sabes|sabeis|saben) (que|quien|cual|lo que|como) (paso|hizo|dijo|ocurrio|sucedio|gano)",
        r"lo que (paso|ocurrio|sucedio|hizo|vio|encontro|descubrio|dijo) (despues|luego|a continuacion|te (\w+ )?(sorprend|dej|va)\w*)",
        r"lo que (habia|hay|encontr\w+|descubri\w+|vio|vieron|salio|escond\w+)( [^\s.!?]+){0,6} (dejo|deja|dejara|sorprendio|sorprende|asombro|helo|conmociono)\w*",
        "(no|nunca|jamas) (se )?(imagino|imaginaba|imaginaron|imaginaban|sospechaba|sospechaban) lo que (pasaria|ocurriria|sucederia|vendria|encontraria)",
        "(mira|mire|miren|mirad|mira|vea|checa) lo que (paso|hizo|dijo|ocurrio|sucedio|encontro|encontraron|hicieron|dijeron|le (paso|dijo|hizo))",
        r"(el resultado|la respuesta|el motivo|la razon|el final|el numero \d+|el precio|la cifra|el desenlace)( [^\s.!?]+){0,5} (te|os) (sorprendera|va a sorprender|dejara|va a dejar|impactara)",
        r"(esto|este \w+|esta \w+|que) (te )?(cambiara|va a cambiar) (tu|la|su) vida",
        "(esto|esta|este) (es|fue) lo (unico )?que (dijo|dijeron|paso|hizo|hicieron|ocurrio|sucedio|revelo|respondio|conto|pidio|encontro|descubrio|encontraron|descubrieron|opino|nadie)",
        r"(esta|estas|este|estos) (es|son|fue|fueron|seria|serian) (el|la|los|las) ((\w+ )?(verdader|autentic|insolit|inesperad|increibl|sorprendent|curios)\w+ )?(razon|razones|motivo|motivos|causa|causas|secreto|truco) (por|de|del|para|que|detras)",
        "(el|la) (verdader[oa]|autentic[oa]|insolit[oa]|inesperad[oa]|sorprendente|curios[oa]|increible|desopilante|misterios[oa]) (motivo|razon|secreto|truco|gesto|respuesta|reaccion|mensaje|confesion|pedido|revelacion|decision|detalle|frase|efecto)",
        "(la|el) (impactante|polemic[oa]|conmovedora?|fuerte|tajante|contundente|llamativ[oa]) (confesion|pedido|revelacion|gesto|respuesta|reaccion)",
        r"(explico|revelo|conto|dio|aclaro|confeso|revela|confiesa) (el|la|los|las|cual es el|cual es la|cual fue el|cual fue la) ((verdader|autentic|insolit|inesperad|increibl|curios)\w+ )?(motivo|motivos|razon|razones|secreto) (por|de|del|para|que|detras|tras)",
        r"[\pL\d]+:[ \t]por que",
        r"[\pL\d]+:[ \t](que|quien|quienes|como|cuando|donde|cuanto|cuanta|cuantos|cuantas|cual|cuales) (dijo|dijeron|dice|dicen|paso|pasa|pasara|ocurrio|ocurre|sucedio|hizo|hicieron|reacciono|respondio|revelo|conto|era|fue|fueron|sera|seran|puede|pueden|podria|podrian|afecta|afectan|cambia|cambiara|murio|gano|quedo|quedaron|significa|significan|busca|buscan|opina|piensa|se sabe|se juega|se gesto|hay detras|esta detras|impacta|implica)",
        r"[\pL\d]+:[ \t](quien|quienes) (es|son|eran)",
        r"[\pL\d]+:[ \t]asi (fue|fueron|quedo|quedaron|es|son|reacciono|respondio)",
        r"[\pL\d]+:[ \t](estos|estas) (son|fueron|serian) (los|las)",
        "(conozca|conoce|descubra|descubre|enterate|enterese|averigua|averigue|sepa|mira|mire) (por que|quien (es|fue|gano|era)|quienes (son|fueron|eran)|el motivo|la razon|los motivos|las razones|que dijo|que paso)",
        r"aqui (le|te|les|os) (contamos|explicamos|decimos|mostramos|revelamos)\s?:?\s?([.…]|\p{So}|»|https?:)",
        "(aqui )?(le|te|les|os) (contamos|explicamos|decimos|revelamos) (por que|quien (es|fue|era)|que paso|el motivo|la razon|los motivos|las razones)",
        "lo que (nadie|pocos|casi nadie) (te |os |le |les )?(cuenta|cuentan|dice|dicen|conto|dijo|vio|vieron)",
        "lo que no (te|os|le|les) (cuentan|dicen|contaron|dijeron)",
        "(este|un|el) (sencillo|simple|increible|infalible|curioso|viejo) truco",
        "(con )?este truco",
        "(los )?(medicos|expertos|dentistas|bancos|doctores|nutricionistas) (lo |la )?odian",
        "(lo )?(estas|estais|estan|llevas toda la vida|llevas años) haciendolo mal",
        "lo (estas|estais|estan) haciendo mal",
        r"llevas (toda la vida|años) \w+ndo(lo|la|te|los|las)? mal",
        r"que (sorprendio|conmovio|indigno|emociono|revoluciono|enloquecio) a (todos|las redes|internet|sus \w+|los fans|medio mundo)",
        "que (dejo sin palabras|dejo boquiabiertos|dejo helados|genero sorpresa|genero revuelo) (a|en)",
        r"\d+ (\w+ )?(cosas|trucos|secretos|fotos|frases|detalles|señales|razones) (que (solo|te (haran|dejaran|van a|sorprenderan)|no (sabias|conocias|creeras)|nadie)|por las que no)",
        r"lo que ([^\s.!?]+ ){1,14}(te|os|le|les) (va|van) a (dejar|sorprender|emocionar|impactar)",
        r"(nunca|jamas) (vas|va|vais|van) a (adivinar|imaginar|creer)\w*",
        r"(no|nunca|jamas) (quiere|quieren) que (sepas|sepa|sepais|sepan)",
        r"(este|un) (error|habito|gesto|ingrediente|alimento) (te|le|os|les) (esta|puede estar) (costando|arruinando|matando|quitando|robando)",
        r"(hizo|dijo|encontro|vio|paso|hicieron|encontraron) esto (con|en|a|y|al)",
        r"lo que (\w+ ){1,6}lo cambio todo",
        r"(la razon|el motivo) por (la|el) que ([^\s.!?]+ ){1,14}(te|os) (va a|sorprendera)",
        r"(la|el) (respuesta|motivo|razon|desenlace|final),? (esta )?en (el|la|los) (enlace|link|comentarios|bio|video|blog)",
        r"(no|nunca) (creeras|adivinaras|imaginas|te imaginas) lo que",
        r"entonces (paso|ocurrio|sucedio) (lo|algo) (impensable|increible|inesperado|insolito)",
        r"(llevan|lleva) (años|toda la vida) (ocultando|escondiendo|callando)",
    ]),
}  # fmt: skip

# What may be told in the next sentence: such phrases count where the post is as good as over.
UNTOLD = {
    "en": Phrases([
        "(just |but |and )?wait for it",
        r"(her|his|their|its|the|our \w+'s|the \w+'s) (answer|reply|response|reaction|reason|verdict|message|note|secret|story|advice|result|results|ending|face|discovery|confession|excuse) (\w+ )?(left|leaves|stunned|shocked|floored|silenced|blew|broke|surprised|amazed|horrified|changed|says it all|made|will)( [\w']+){0,4}",
        r"what (i|we|he|she|they|it|happened|came|the \w+|our \w+|a \w+)( [\w']+){1,6} (shocked|stunned|surprised|floored|horrified|amazed|blew|broke|silenced|changed|scared)( [\w']+){1,3}",
        "(couldn't|could not|can't|cannot) believe (her|his|their|my|our|your) (eyes|ears|luck)",
        r"(you|you'll|you will|you've) (just )?(have|need|got|gotta|must)( got)? (to )?see (this|it|what|how|why)( [\w']+){0,6}",
        "(nobody|no one|none of us|we never) (saw|expected|imagined) (this|that|it|what)( coming| came next| followed)?",
        r"guess (what|who) (we|they|he|she|i|our \w+|the \w+|a \w+|this \w+) (found|did|saw|discovered|heard|caught|said|brought|dug|uncovered)( [\w']+){0,6}",
        "(this|that) (one thing )?changes everything",
        "(and |but )?then (it|this|that|something( \\w+)?) happened",
        r"(is|are|was|were|it's|isn't|aren't|wasn't|it's)(n't| not)? (at all )?(what|who|where) you('d| would)?( might)? (think|expect|imagine|guess)",
        "(everyone|everybody|nobody|no one|most people|almost everyone) (missed|misses|noticed|overlooked|forgot|gets) (this|one thing|it)( [\\w']+){0,6}",
        r"(the|a|one) (\w+ )?mistake (that )?(every|most|all|almost every|nine out of ten)( [\w'-]+){1,4} (make|makes)",
        "(this|here|that) is why you should (never|always|stop|not)( [\\w']+){1,8}",
        "(you'll|you will) never guess",
        "you won't believe it",
        "(the|and the) (reason|answer|truth|result|ending|twist|outcome|explanation)( [\\w']+){0,4} will (break|warm|melt|stop|surprise|shock|amaze|stun|blow|floor)( [\\w']+){1,3}",
        "(the (reason|answer|truth|result|ending|twist)|what happened)? ?will (break|warm|melt) your heart",
    ]),
    "es": Phrases([
        "(pero )?espera(d|te|en)? (a|que) (ver|verl[oa]|llega) ?(lo|el final|el)?",
        r"(su|la|el) (respuesta|reaccion|motivo|razon|explicacion|final|desenlace|secreto|cara|mensaje) (nos|me|los|las|les) (dejo|dejaron|sorprendio|conmovio|helo)( \w+){0,3}",
        "(no )?(podia|podian|podiamos) creer(lo)? (lo que (vio|vieron|vimos)|sus ojos)",
        "esto lo cambia todo",
        "(y )?entonces (paso|ocurrio|sucedio)( esto| algo)?",
        "nadie (se )?(lo )?(esperaba|vio venir|imaginaba)( lo que (paso|vino|ocurrio))?",
    ]),
}  # fmt: skip

# Wording that keeps back its point in any kind of post, not in headlines alone, by the kind of the teaser: a list that
# does not come, a reason that is not told. Explanations ("qué es", "cómo hacer") teach what they announce.
EVERYWHERE = {
    "this": re.compile(
        r"(?:estos|estas) (?:son|fueron|ser[aá]n|ser[ií]an) l[oa]s "
        # what a picture shows, or who needs it looks up
        r"(?!horarios|fechas|puntos|requisitos|im[aá]genes|fotos|noticias|propuestas|novedades|ganador|nuev|productos"
        r"|servicios|precios|platos|men[uú]s|modelos|colores|actividades|talleres|opciones|pasos|plazas|d[ií]as)\w"
        r"|esto (?:es|fue) lo que (?!somos|hacemos|queremos|nos)\w"
        r"|esto (?:dijo|dice|respondió|reveló|opina|pidió|contestó|sabemos|se sabe) "
        r"|est[ea] (?:es|fue|sería) (?:el|la) (?:\w+ )?(?:motivo|razón|causa|secreto|truco|frase|respuesta|error|detalle|gesto|mensaje|cifra|decisión)\b",
        re.IGNORECASE,
    ),
    "clause": re.compile(
        r"por qué (?!no(?:\s|$))\w+ \w+ \w+"
        r"|(?:cómo|cuándo|dónde|cuánto) (?!(?:y|te|me|nos|os|no|más) |\w+(?:[aei]r)(?:se|l[aeo]s?)?\b)\w+ \w+"
        r"|(?:de |a |en |con )?qué (?:dijo|dicen?|hizo|hicieron|pasó|pasará|ocurrió|sucedió|respondió|reveló|encontr\w+|descubri\w+|se sabe|hay detrás) ?",
        re.IGNORECASE,
    ),
}
# After a colon in the same sentence the point comes: "what happened next at the harbour: six strangers carried the boat".
POINT = re.compile(r"[^.!?:\n]{0,80}:[ \t]+(?!https?:)\w+(?:[ \t,]+\w+){3}")
# So many words after a teaser that call nowhere may be what it kept back.
MAY_ANSWER = 5


class Clickbait(Rule):
    message = {
        "en": "“{match}” holds back the point to force a click. Say what happened or what readers will get, and let the link give the details.",
        "es": "«{match}» se guarda lo importante para forzar el clic. Di qué pasó o qué se encontrará quien entre, y deja los detalles para el enlace.",
    }
    severity = "warning"
    profiles = ("strict",)
    options = {
        "threshold": Option(
            Number(0, 1),
            0.5,
            {
                "en": "how sure the model of Spanish headlines has to be, from 0 to 1",
                "es": "cuánta seguridad se le pide al modelo de titulares, de 0 a 1",
            },
        ),
        "headlines": Option(
            Flag(),
            False,  # noqa: FBT003
            {
                "en": "posts announce articles: in Spanish, report questions, titles and lists too that leave their point to the article",
                "es": "las publicaciones anuncian artículos: avisa también de las preguntas, los títulos y las listas que dejan lo importante para el artículo",
            },
        ),
        "extra": Option(
            ListOf(Text()),
            (),
            {"en": "more phrases to report, in the same syntax", "es": "más frases que avisar, con la misma sintaxis"},
        ),
        "allow": Option(ListOf(Text()), (), {"en": "phrases to leave alone", "es": "frases que se dejan pasar"}),
    }
    docs = {
        "en": """\
## What it does
Reports wording that announces something and keeps it back: “you won't believe what…”, “what happened next”, “the real
reason why”, “one weird trick”, “17 things only nurses will understand”. A number, a how-to or a question that readers can
answer is not reported, and neither is wording inside quotation marks. The option `allow` takes phrases that belong to
you, such as the title of a programme.

Spanish posts are also read by a small model that learned from the headlines of 18 newspapers. It speaks up where an
announcement (“estas son las razones…”, “por qué cierra…”) is as good as the end of the post and nothing in it gives the
answer. If your Spanish posts announce articles, set `headlines: true`: questions, titles and lists that leave their point
to the article are then reported too, as in a newsroom.

How good is it? On the TA1C headlines, each newspaper judged by what was learned from the 17 others, `headlines: true` and
the default `threshold` of 0.5: precision 0.85 at recall 0.58; at 0.3 precision 0.80 at recall 0.69, at 0.7 precision 0.90 at recall 0.43. `python -m models.recipe.clickbait --evaluate DATA` prints the figures for other
thresholds and newspaper by newspaper. The teaser patterns were written with headlines of all of them at hand, so expect a
little less elsewhere. On what is no headline, leave `headlines` off.

## Why it matters
A reader who clicks and finds little feels cheated. Meta lists links of this kind (“You won't believe…”) among the content
that it shows less.

## How to fix it
Put the fact first. What is surprising in it will still be surprising: “62 dB at 7 a.m.: we measured this grinder” says
more than “You won't believe how quiet it is”.

## References
- Meta, Content Distribution Guidelines, 23 September 2021, as reported by medianama.com and neowin.net.
- Mordecki, Moncecchi and Couto, 2024, “Te Ahorré Un Click: A Revised Definition of Clickbait and Detection in Spanish News”, [arXiv 2507.09777](https://arxiv.org/abs/2507.09777), whose definition this rule follows: text that leaves out information to arouse curiosity. Its data set, TA1C (MIT), taught the model.
""",
        "es": """\
## Qué hace
Avisa de las frases que anuncian algo y se lo guardan: «no te vas a creer lo que…», «lo que pasó después», «el verdadero
motivo», «este sencillo truco», «: por qué…» sin decir por qué. No avisa de una cifra, unas instrucciones o una pregunta
que se pueda contestar, ni de lo que va entre comillas. La opción `allow` recoge las frases que son tuyas, como el título
de un programa.

En español, además, lee el texto un modelo pequeño que aprendió de los titulares de 18 periódicos. Habla cuando un anuncio
(«estas son las razones…», «por qué cierra…») queda al final y nada en el texto lo resuelve. Si tus publicaciones anuncian
artículos, pon `headlines: true`: avisará también, como en una redacción, de las preguntas, los títulos y las listas que
dejan lo importante para el artículo.

¿Cuánto acierta? En los titulares de TA1C, juzgando cada periódico con lo aprendido de los otros 17, con
`headlines: true` y el `threshold` de fábrica, 0,5: precisión de 0,85 con exhaustividad de 0,58; con 0,3, precisión de 0,80 y exhaustividad de 0,69; con 0,7, 0,90 y 0,43. `python -m models.recipe.clickbait --evaluate DATA` da las
cifras con otros umbrales y periódico a periódico. Los patrones se escribieron con titulares de todos ellos a la vista, así
que fuera de ahí conviene esperar algo menos. Si lo que escribes no son titulares, deja `headlines` como está.

## Por qué importa
Quien entra y encuentra poco se siente engañado. Meta cita los enlaces de esta clase («No te lo vas a creer…») entre los
contenidos que muestra menos.

## Cómo arreglarlo
Empieza por el dato. Si es sorprendente, lo seguirá siendo: «62 dB a las 7 de la mañana: medimos este molino» dice más
que «No te vas a creer lo silencioso que es».

## Referencias
- Meta, Content Distribution Guidelines, 23 de septiembre de 2021, según medianama.com y neowin.net.
- Mordecki, Moncecchi y Couto, 2024, «Te Ahorré Un Click: A Revised Definition of Clickbait and Detection in Spanish News», [arXiv 2507.09777](https://arxiv.org/abs/2507.09777), cuya definición sigue esta regla: texto que omite información para despertar la curiosidad. Con sus datos, TA1C (MIT), aprendió el modelo.
""",
    }
    examples = (
        {"bad": "[[You won't believe what]] our head baker puts in the rye. Link in the comments."},
        {"bad": "A diver checked the harbour chain in Oban and [[what happened next]] has gone round the world. Read it at oban.example/diver"},
        {"bad": "[[The real reason why]] your invoices are paid late. Read on in our blog."},
        {"bad": "[[17 photos only nurses will]] get 😂 Click through to see them."},
        {"good": "Our head baker puts cold coffee in the rye: 40 ml a loaf, for the colour. Come and taste it on Saturday."},
        {"good": "A diver checked the harbour chain in Oban and found a 1931 anchor. Come and see it on the quay from Friday."},
        {"good": "Three reasons why invoices are paid late: no due date, no order number, the wrong address. Which one is yours?"},
        {"good": "“You won't believe it,” said the caller. We did: the lynx is back in the valley, so look up on Sunday and tell us what you saw."},
        {"bad": "[[No te vas a creer]] lo que hace este molino. Enlace en la bio.", "lang": "es"},
        {"bad": "Cierra la biblioteca de [[Barranco: por qué]] y hasta cuándo. Entra en barranco.example", "lang": "es"},
        {"bad": "Un vecino de Soria abrió el arcón de su abuela y [[lo que encontró dentro dejó]] helada a la familia 😱 Lee la historia en el blog.", "lang": "es"},
        {"bad": "[[Este sencillo truco]] te ahorra media factura de la luz. Míralo en el primer comentario.", "lang": "es"},
        {"good": "Este molino hace 62 dB: lo medimos a las 7 de la mañana. ¿A qué hora mueles tú?", "lang": "es"},
        {"good": "La biblioteca de Barranco cierra hasta el 3 de marzo porque se cambia el tejado. Si tienes un préstamo, se alarga solo; consulta la fecha en la web.", "lang": "es"},
        {"good": "Un vecino de Soria abrió el arcón de su abuela y encontró 212 cartas del frente. Ven a leerlas al archivo.", "lang": "es"},
        {"good": "Truco de la casa: baja la nevera a 5 grados y el congelador a −18. ¿A cuánto tienes la tuya?", "lang": "es"},
        {"bad": "A farmer near Nakuru opened a sack from his barn and [[what was inside left everyone speechless]]. Read it on our blog."},
        {"good": "A farmer near Nakuru opened a sack from his barn and found 40 kilos of his grandfather's seed maize. Come and taste it on Sunday."},
        {"bad": "[[This one mistake is ruining]] your sourdough. Read on in our blog."},
        {"bad": "La torrefactora de Ibagué deja de vender molido. [[Estas son las razones]] 👇", "lang": "es", "also": ["interaction/one-way"]},
        {"good": "La torrefactora de Ibagué deja de vender molido. Estas son las razones: pierde aroma en tres días y casi nadie lo pide. Pásate y te lo molemos.", "lang": "es"},
        {"good": "Estas son las tres mesas que reservamos para bicis. ¿Cuál te queda mejor?", "lang": "es"},
        {"bad": "[[Por qué los vecinos de Triana dejaron de ir al mercado]]. Entra en el blog.", "lang": "es"},
        {"bad": "[[¿Quién compró la última librería de Maipú?]] Entra en maipu.example", "lang": "es", "config": {"rules": {"clickbait": {"headlines": True}}}, "also": ["rhetorical-question"]},
        {"good": "¿Quién compró la última librería de Maipú? Entra en maipu.example", "lang": "es", "also": ["rhetorical-question"]},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        allowed: list[Match | Signal] = [*post.matches(_phrases(options["allow"])), *post.signals.quotes]
        names = (*post.signals.links, *post.signals.hashtags, *post.signals.mentions)
        untold = (match for match in post.matches(UNTOLD[post.language]) if _is_over(post, match.end))
        found = [*post.matches(PHRASES[post.language]), *untold, *post.matches(_phrases(options["extra"]))]
        places = [
            (match.start, match.end)
            for match in found
            if not _touches(match, names) and not POINT.match(post.text, match.end)
        ]
        places.sort(key=lambda place: (place[0], -place[1]))
        teasers = sorted(_teasers(post, options), key=lambda teaser: (-teaser.probability, teaser.start, -teaser.end))
        # What a phrase tells is told; of the rest the post is told once.
        if not places and teasers:
            places.append((teasers[0].start, teasers[0].end))
        end = 0
        for start, stop in places:
            if start >= end and not any(other.start <= start and stop <= other.end for other in allowed):
                end = stop
                yield Finding(post.place(start, stop), {"match": post.text[start:stop]})


@cache
def _phrases(phrases: tuple[str, ...]) -> Phrases:
    return Phrases(phrases)


def _touches(match: Match, names: tuple[Signal, ...]) -> bool:
    return any(name.start <= match.start < name.end or name.start < match.end <= name.end for name in names)


def _teasers(post: Reading, options: Options) -> Iterator[Teaser]:
    """What the model takes for clickbait: in headlines whatever it is, in other posts where nothing may answer it."""
    if post.signals.dialogue and not options["headlines"]:
        return
    for teaser in post.signals.teasers:
        if teaser.probability >= options["threshold"] and (options["headlines"] or _keeps_back(post, teaser)):
            yield teaser


def _keeps_back(post: Reading, teaser: Teaser) -> bool:
    pattern = EVERYWHERE.get(teaser.kind)
    if not pattern or not pattern.match(post.text, teaser.start):
        return False
    following = post.text[teaser.end : teaser.end + 2].strip()[:1]
    # "Estas son las dos opciones" below a list looks back.
    looks_back = teaser.kind == "this" and post.text.count("\n", 0, teaser.start) > 1
    if (following and following in ":!") or looks_back or _is_within(post.signals.self, teaser):
        return False
    return _is_over(post, teaser.end)


def _is_over(post: Reading, end: int) -> bool:
    """Whether next to nothing follows but calls."""
    after = [
        word
        for word in post.words
        if word.start >= end and not any(call.start <= word.start < call.end for call in post.signals.invitations)
    ]
    return len(after) <= MAY_ANSWER


def _is_within(signals: tuple[Signal, ...], teaser: Teaser) -> bool:
    return any(teaser.start <= signal.start < teaser.end for signal in signals)
