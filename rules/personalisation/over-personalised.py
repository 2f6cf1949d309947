"""Posts that tell the public what belongs to one person, or tell readers that they are watched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smm_lint.rule import (
    Finding,
    ListOf,
    Option,
    Options,
    Reading,
    Rule,
    Severity,
    Text,
    fold,
    late_pattern,
    phrases_of,
)

EMAIL = r"(?<![\w.+@-])[\w+-][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
PHONE = r"(?<![\w.])\+?\d(?:[ ().-]{0,2}\d){7,14}(?![\w-])"
# Whose it is, what it is, and the thing itself: only what is said to be the reader's is private. A shop's telephone, a
# press contact or the account of a collection belong to the sender.
READERS = late_pattern(
    r"\b(?:your|tu|tus|vuestr[oa]s?|(?P<formal>sus?))\s(?:\w+\s)?"
    r"(?:e-?mail(?: address)?|mail|correo(?: electr[oó]nico)?|phone|telephone|mobile|cell(?: phone)?|number|tel[eé]fono|m[oó]vil|celular|"
    r"account|iban|cuenta)\b[^.!?\n@\d]{0,25}?"
    rf"(?P<datum>{EMAIL}|{PHONE}|\b[A-Z]{{2}}\d{{2}}(?: ?[A-Z0-9]{{4}}){{3,7}})",
    re.IGNORECASE,
)
# "Your number for questions: 900 …" is ours to be called at.
CALLS = late_pattern(r"\b(?:call|ring|dial|text|whatsapp us|llam\w+|marc[ae]\w*|for|para)\b", re.IGNORECASE)
# A full name that is spoken to, and what of it nobody else needs to know.
NAME = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?: (?:de |del |de la |van |von |Mc|Mac|O['’])?[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+){1,3}"
GREETINGS = "Hi|Hello|Hey|Dear|Mr|Mrs|Ms|Hola|Estimad[oa]|Querid[oa]|Buenos días|Buenas tardes|Don|Doña|Sr|Sra|Señora?"
CAPITAL = r"[A-ZÁÉÍÓÚÑ][\wáéíóúñü]+"
STREET = (
    rf"\b(?:c/|[Cc]alle|[Aa]vda\.?|[Aa]venida|[Aa]v\.|[Pp]aseo|[Pp]laza) ?(?:de |del |la |las |los ){{0,2}}{CAPITAL}"
    rf"(?: (?:de |del |la |y )?{CAPITAL}){{0,3}},? (?:n\.?[º°] ?)?\d{{1,3}}\b|"
    r"\b(?:[Cc]arrera|[Cc]alle|[Cc]ra\.?|[Cc]ll?\.?|[Kk]r\.?|[Dd]iagonal|[Tt]ransversal) \d{1,3}[A-Z]? ?# ?\d|"
    r"\b\d{1,4} (?:[A-Z]\w+ ){1,3}(?:St|Street|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Close|Court|Way|Terrace|Crescent)\b"
)
CASE = (
    r"(?:order|booking|reservation|invoice|account|parcel|tracking|policy|case|appointment|prescription|membership|claim|loan|file|ticket|room|repair|licence|permit|"
    r"pedido|reserva|factura|cuenta|paquete|env[ií]o|p[oó]liza|expediente|cita|receta|historial|pr[eé]stamo|solicitud|tr[aá]mite|gu[ií]a|folio|siniestro|habitaci[oó]n|compra|orden|boleta|licencia)"
    r"(?:\s(?:number|no\.?|n[.º°]+|n[uú]mero|ref\.?|reference|referencia))?[\s(]{0,2}[#:]?\s?[A-Z]{0,4}-?(?!(?:19|20)\d\d\b)\d{3,}\b"
)
TO_PERSON = late_pattern(
    rf"(?:^|(?<=\n))(?:[^\w\n]{{0,6}})(?:(?:{GREETINGS})\.?,?\s)?(?P<name>{NAME})\s?[,:!—-][^\n.!?]{{0,80}}?"
    rf"\b(?:(?:[Yy]our|[Tt]u|[Vv]uestr[oa]|[Ss]u)\s(?:\w+\s)?(?:{CASE})|(?:[Yy]ou|[Yy]our|[Tt]u|[Tt]e|[Ll]e|[Ss]u)\s[^\n.!?]{{0,50}}?(?:{STREET}))"
)
# The people whom a sender knows from serving them, and what he wishes or owes them: a name after these is a private
# person's, where that of a press contact or an author is public.
ROLE = (
    r"(?:customer|client|patient|guest|member|subscriber|tenant|resident|donor|winner|applicant|pupil|shopper|passenger|"
    r"client[ea]|paciente|hu[eé]sped|soci[oa]|suscriptora?|inquilin[oa]|vecin[oa]|donante|ganadora?|agraciad[oa]|alumn[oa]|pasajer[oa]|"
    r"usuari[oa]|afiliad[oa]|abonad[oa]|comprador[a]?|asegurad[oa])"
)
WISH = (
    r"(?:[Hh]appy (?:\d+(?:st|nd|rd|th) )?(?:[Bb]irthday|[Aa]nniversary)|[Cc]ongratulations|[Cc]ongrats|[Tt]hanks|[Tt]hank you|[Ss]hout-?out|[Gg]et well|"
    r"[Hh]appy \d+(?:st|nd|rd|th)|[Ff]eliz (?:cumple(?:años)?|d[ií]a|aniversario)|[Ff]elicidades|[Ff]elicitaciones|[Ee]nhorabuena|[Gg]racias|"
    r"[ÁáAa]nimo|[Hh]ola|[Oo]ye|[Cc]he|[Ww]elcome(?: to)?|[Bb]ienvenid[oa]|Hi|Hello|Hey|Dear|Querid[oa]|Estimad[oa])"
)
ONE_NAME = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]{2,}"
# What is told of a person's body, mind or purse.
CONDITION = (
    r"(?:\b(?:diabetic|pregnant|diagnosed|bipolar|infertile|alcoholic|bankrupt|in remission|in rehab|diab[eé]tic[oa]|embarazada|"
    r"diagnosticad[oa]|alcoh[oó]lic[oa]|celiac[oa]|cel[ií]ac[oa]|hipertens[oa]|moros[oa]|seropositiv[oa])\b|"
    r"\b(?:with|has|had|having|beat|of|con|tiene|tuvo|super[oó]|padece|sufre)\s(?:de\s)?(?:\w+\s)?(?:\d\s)?(?:cancer|c[aá]ncer|diabetes|depression|"
    r"depresi[oó]n|HIV|VIH|epilepsy|epilepsia|dementia|anxiety|ansiedad|leukaemia|leucemia|haemorrhoids|hemorroides|herpes|infertility)\b|"
    r"\b(?:[Yy]our|[Hh]er|[Hh]is|[Tt]u|[Ss]u|[Ss]us|[Tt]us)\s(?:\w+\s)?(?:chemo\w*|biopsy|surgery|test results|operation|IVF|debts?|rehab|"
    r"divorce|salary|vasectomy|quimio\w*|biopsia|cirug[ií]a|operaci[oó]n|resultados de|an[aá]lisis de|anal[ií]tica|deudas?|divorcio|sueldo|"
    r"vasectom[ií]a|embarazo|tratamiento (?:de|contra))\b|"
    r"\b(?:[Ll]oan|[Mm]ortgage|[Pp]r[eé]stamo|[Cc]r[eé]dito|[Hh]ipoteca)\b[^\n.!?]{0,30}\b(?:refused|denied|rejected|approved|declined|rechazad[oa]|denegad[oa]|aprobad[oa])\b|"
    r"\b(?:negamos|aprobamos|rechazamos|denegamos|concedimos) (?:el|la|un|una|tu|su) (?:pr[eé]stamo|cr[eé]dito|hipoteca)\b|"
    r"\b(?:[Hh]er|[Hh]is|[Ss]u|[Tt]u|[Yy]our) (?:\w+ )?(?:vasectomy|hip|knee|weight loss|credit score|hysterectomy|miscarriage|pregnancy|vasectom[ií]a|cadera|"
    r"pr[oó]stata|rodilla|colonoscopia|embarazo|bur[oó] de cr[eé]dito|p[eé]rdida de peso)\b|"
    r"\b(?:[Oo]we|[Oo]wes|adeudas?|nos debes|debe)\s(?:us\s|nos\s)?(?:[£$€]\s?\d|\d|\w+ (?:months?|cuotas|meses|recibos)))"
)
IDENTITY = (
    r"(?:DNI|D\.N\.I\.|NIE|CURP|NSS|RUT|C\.?C\.?|C\.?I\.?|[Cc][eé]dula|[Pp]asaporte|[Pp]assport|SSN|NHS number|[Ss]ocial [Ss]ecurity(?: number)?|"
    r"[Nn]ational [Ii]nsurance(?: number)?|[Dd]ocumento)(?:\s?(?:n\.?[º°o]\.?|number|no\.|núm\.?|:|#))?\s?[A-Z]{0,3}\d[\d. -]{4,14}\d"
)
HOME = (
    r"(?:\b(?:lives? (?:at|on)|vive en (?:la |el )?(?:calle|c/|avenida|urbanizaci[oó]n|piso|n[uú]mero|bloque|portal))\b|"
    r"\b(?:[Ff]lat|[Aa]partment|[Rr]oom|[Pp]iso|[Aa]pto\.?|[Dd]epto\.?|[Hh]abitaci[oó]n|[Hh]ab\.) \d|\b(?:born (?:on )?\d|nacid[oa] el \d|date of birth|fecha de nacimiento)|"
    r"\b(?:registration|plates?|matr[ií]cula|placas?|patente)\s(?:[A-Z]{1,3}[- ]?\d|\d{3,4}[- ]?[A-Z]))"
)
PRIVATE = rf"(?:{HOME}|{STREET}|{PHONE}|{EMAIL}|{CASE}|{IDENTITY}|{CONDITION})"
# Lines of a list of deliveries, winners or visits; a list of shops has addresses too.
LISTED = late_pattern(
    rf"(?:^|(?<=\n))[^\w\n]{{0,6}}(?:\d{{1,2}}[:.h)]\d{{0,2}}\s?(?:h|am|pm)?\W{{0,3}})?(?!{WISH})(?P<name>{NAME})\s?[,:(–—-]\s?[^\n]{{0,40}}?(?:{STREET}|{EMAIL}|{PHONE}|{CASE}|{IDENTITY}|{CONDITION})",
)
LISTS = late_pattern(
    r"\b(?:deliver\w*|orders?|parcels?|winners?|appointments?|debtors?|bookings?|shipped|waiting list|results|entregas?|env[ií]os?|pedidos?|ganador\w*|"
    r"citas?|moros\w+|reservas?|gu[ií]as?|lista de espera|deudor\w*|despachos?|resultados)\b",
    re.IGNORECASE,
)
# What belongs to the one who is spoken to by name: "Helen, your rent is overdue", "tu receta de insulina, Marta".
INTIMATE = (
    r"(?:(?:[Yy]our|[Tt]us?|[Ss]us?|[Vv]uestr[oa]s?)\s(?:\w+\s){0,2}(?:"
    r"(?:prescription|medication|tablets|pills|insulin|antidepressants?|pregnancy test|smear|scan|x-ray|blood test|results?|dentures|hearing aid|"
    r"receta m[eé]dica|receta de (?:la )?(?:insulina|pastillas|antidepresivos)|medicaci[oó]n|medicinas?|pastillas|insulina|antidepresiv\w+|prueba de|an[aá]lisis|resultados?|ecograf[ií]a|mamograf[ií]a|radiograf[ií]a|"
    r"dentadura|aud[ií]fono|colonoscopi[aá]|citolog[ií]a)\b|"
    r"(?:payment|rent|loan|fees?|instal?ments?|mortgage|bill|subscription|pago|cuotas?|recibo|alquiler|cr[eé]dito|pr[eé]stamo|hipoteca|mensualidad|colegiatura)\b"
    r"[^\n.!?]{0,30}\b(?:overdue|late|failed|bounced|declined|unpaid|vencid[oa]s?|atrasad[oa]s?|pendientes?|devuelt[oa]s?|rechazad[oa]s?|impagad[oa]s?)\b))"
)
SPOKEN_TO = (
    late_pattern(
        rf"(?:^|(?<=[\n.!?¡¿] )|(?<=[\n¡¿]))(?:{WISH},?\s)?(?P<name>(?:(?:Mrs?|Ms|Sra?|Do[nñ]a?)\.?\s)?{ONE_NAME}(?:\s{ONE_NAME}){{0,3}})\s?[,:!—][^\n]{{0,60}}?(?:(?:[Yy]our|[Tt]u|[Ss]u)\s(?:\w+\s)?{CASE}|{INTIMATE}|{CONDITION})"
    ),
    late_pattern(
        rf"(?P<name>(?:(?:[Yy]our|[Tt]u|[Ss]u)\s(?:\w+\s)?{CASE}|{INTIMATE}|{CONDITION}))[^\n.!?]{{0,60}},\s(?:(?:Mrs?|Ms|Sra?|[Dd]o[nñ]a?|señora?)\.?\s)?{ONE_NAME}(?:\s{ONE_NAME}){{0,3}}(?=[.!?,])"
    ),
    late_pattern(
        rf"(?P<name>(?:(?:Mrs?|Ms|Sra?|[Dd]on|[Dd]oña)\.?|señora?)\s{ONE_NAME}(?:\s{ONE_NAME}){{0,3}})[^\w\n][^\n]{{0,50}}?(?:{CASE}|{INTIMATE}|{CONDITION}|{STREET}|\b(?:[Ff]lat|[Aa]partment|[Pp]iso|[Aa]pto\.?|[Dd]epto\.?|[Dd]epartamento) \d)"
    ),
    late_pattern(
        r"(?P<name>\b(?:[Yy]our|[Tt]u|[Ss]u|[Vv]uestra)\s(?:\w+\s)?(?:card|account|tarjeta|cuenta)\s(?:\w+\s)?(?:ending|ends|terminada|acabada|que termina|que acaba)(?:\s(?:in|with|en|con))?\s\**\d{3,4}\b)"
    ),
    late_pattern(
        r"(?P<name>\b(?:[Yy]our|[Tt]u|[Hh]er|[Hh]is)\s(?:\w+\s)?(?:PIN|password|passcode|access code|contraseña|clave|c[oó]digo de acceso)\s?(?:is|es|:)\s?(?=\S*\d)\S{4,})"
    ),
    late_pattern(
        rf"(?P<name>\b(?:(?:[Hh]er|[Hh]is)\s(?:\w+\s)?(?:mobile|cell|phone|number|e-?mail|address)|[Ss]u (?:m[oó]vil|celular|correo personal|tel[eé]fono particular|domicilio))\s?(?:\w+\s)?(?:is|es|:)\s?(?:{PHONE}|{EMAIL}|{STREET}))"
    ),
)
OF_PERSON = (
    # "Ann Weir's mobile is 07…", "el móvil de Ana Ruiz es el 600 …", "… Ann Weir of 14 Elm Road ordered …"
    late_pattern(
        rf"(?P<name>\b{ONE_NAME}(?:\s{ONE_NAME}){{0,3}}['’]s\s(?:\w+\s)?(?:mobile|cell|phone|number|e-?mail|address|home)(?: \w+)?)\s?(?:is|:)\s?(?:at )?(?:{PHONE}|{EMAIL}|{STREET})"
    ),
    late_pattern(
        rf"(?P<name>\b(?:m[oó]vil|celular|correo|tel[eé]fono|domicilio|direcci[oó]n) de {ONE_NAME}(?:\s{ONE_NAME}){{0,3}})\s?(?:es|:)?\s?(?:el |la )?(?:{PHONE}|{EMAIL}|{STREET})"
    ),
    late_pattern(
        rf"(?P<name>{NAME})(?: |, )(?:of|from|at|de|del|en) (?:la )?(?:{STREET})[^\n.!?]{{0,30}}\b(?:ordered|bought|buys|won|wins|owes|has|is|had|got|gave|spent|compr[oó]|gan[oó]|debe|tiene|pidi[oó]|encarg[oó]|gast[oó]|se llev[oó])\b"
    ),
    late_pattern(
        rf"(?P<name>\b{ONE_NAME}(?:\s{ONE_NAME}){{0,3}}),?\s[^\n.!?]{{0,70}}?\b(?:lives (?:at|on) (?:\d|[A-Z])|vive en (?:la |el )?(?:calle|c/|avenida|av\.|urbanización|edificio) )"
    ),
    late_pattern(
        rf"\b(?i:parcel|package|delivery|delivered|shipped|dispatched|paquete|pedido|entreg\w+|enviad[oa]|reparto)\b[^\n.!?]{{0,30}}?(?P<name>{NAME})[^\n!?]{{0,50}}?(?:{STREET})"
    ),
    late_pattern(
        rf"(?P<name>{NAME})\s?[(,]\s?(?:(?:e-?mail|tel\.?|cel\.?|mobile|phone|m[oó]vil|correo):?\s)?(?:{EMAIL}|{PHONE})[^\n.!?]{{0,40}}\b(?:won|wins|bought|ordered|complained|owes|asked|gan[oóa]|compr[oó]|pidi[oó]|se quej[oó]|debe)\b"
    ),
    late_pattern(
        rf"(?P<name>\b{ONE_NAME})\b[^\n.!?]{{0,40}}?\b(?:at home|en (?:su )?casa|a (?:su )?casa)\s(?:on|al|en el)\s{PHONE}"
    ),
    late_pattern(
        rf"(?P<name>{NAME})\b(?:['’]s)?[^\n.!?]{{0,60}}?\b(?:(?:[Ll]oan|[Mm]ortgage)\b[^\n.!?]{{0,30}}\b(?:refused|denied|rejected|declined)|le (?:negamos|rechazamos|denegamos) (?:el|la|un|una) (?:préstamo|crédito|hipoteca))"
    ),
    # "Our customer Peter Ashworth of 22 Larkfield Road", "la ganadora es Ana Ruiz, tel. 600 …"
    late_pattern(
        rf"\b(?i:{ROLE})\b[^\w\n.!?]{{0,3}}(?:\s?(?:is|was|es|fue|del mes|of the month|number \d+)\s?:?)?\s?(?P<name>{NAME})[^\n!?]{{0,60}}?{PRIVATE}"
    ),
    # "Happy birthday, Karen! 31 and diabetic since …", "Thanks to Ann Weir of 14 Elm Road"
    late_pattern(
        rf"\b{WISH}\b[^\w\n]{{0,3}}(?:\s?(?:to|a|for|para)\s)?(?:(?:our|nuestr[oa]|dear|querid[oa])\s(?:\w+\s)?)?(?P<name>{ONE_NAME}(?:\s{ONE_NAME}){{0,3}})\W[^\n]{{0,80}}?{CONDITION}"
    ),
    late_pattern(
        rf"\b{WISH}\b[^\w\n]{{0,3}}(?:\s?(?:to|a|for|para)\s)?(?:(?:our|nuestr[oa]|dear|querid[oa])\s(?:\w+\s)?)?(?P<name>{NAME})\W[^\n.!?]{{0,12}}?(?:{STREET}|{PHONE}|{EMAIL}|{CASE})"
    ),
    # "Ann Weir (passport 533…)", "Ann Weir's order 8812", "order 8812 for Ann Weir"
    late_pattern(rf"(?P<name>{NAME})[^\n.!?]{{0,25}}?{IDENTITY}"),
    late_pattern(rf"(?P<name>{NAME})['’]s\s(?:\w+\s)?{CASE}"),
    late_pattern(
        rf"(?P<name>\b(?i:{CASE}))\s?[,(:—-]?\s?(?:(?:is |was |está |es )?(?:for|of|de|para|a nombre de))\s(?:la |el )?(?:Mrs?\.? |Ms\.? |Sra?\.? |señora? |don |doña )?{NAME}"
    ),
)
# Notices and contacts: such names are given so that people can find or reach them.
PUBLIC = late_pattern(
    r"\b(?:missing|last seen|reward|wanted|press contact|media contact|contact|enquiries|se busca|desaparecid\w+|visto por [uú]ltima|contacto|"
    r"prensa|informes|rip|obituary|funeral|falleci\w+|qepd|d\.e\.p)\b",
    re.IGNORECASE,
)
SPANISH_ID = late_pattern(r"(?<![\w./-])([XYZ]?)(\d{7,8})[ -]?([A-HJ-NP-TV-Z])(?![\w-])")
ID_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
CHILEAN_ID = late_pattern(r"(?<![\w.-])(\d{1,2})\.?(\d{3})\.?(\d{3})-([\dkK])(?![\w-])")
# Above this number a Chilean RUT is a company's.
MOST_OF_PERSONS = 50_000_000
OTHER_IDS = late_pattern(
    r"(?<!\w)(?:[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|(?<=SSN )\d{3}-\d{2}-\d{4})(?!\w)"
)
CARD = late_pattern(
    r"(?<![\w.-])[2-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![\w-])|(?<![\w.-])3[47]\d\d \d{6} \d{5}(?![\w-])"
)
# Collections are paid into a card or an account that is published for it.
COLLECTION = late_pattern(
    r"dep[oó]sit|donat|donaci|\bdona|aportaci|transfer|colecta|oxxo|clabe|ayuda|fundrais", re.IGNORECASE
)
# What one is told that the sender saw one do.
DID = (
    "(you|you've|you have|you were|you're|you are) (been |just |recently |still |only |also |always |already )*"
    "((look|looking|looked) (at|for)|view(ed|ing)?|brows(e|ed|ing)|search(ed|ing)? (for|our)|click(ed|ing) (on|our|the)|add(ed|ing)|"
    "bought|abandon(ed|ing)|scroll(ed|ing)|open(ed|ing) our|shop(ped|ping) for|googl(ed|ing)|"
    "visit(ed|ing) (our|the) (site|website|page|shop|store|app))"
)
STATE = "(pregnant|expecting|single|divorced|trying for|in debt|home alone|at home right now|off sick|still (at|in|on)|on your way|going through)"
TRACES = "(location|browsing|phone|purchases?|search(es)?|history|data|basket|cart|account|order history|gps|card|watch|clicks)"
HIZO = (
    "(te |lo |la |los |las )?((visit|mir|busc|naveg|abandon|compr|consult|entr|curiose|descarg|guard|agreg|anad|añad|puls|clic)"
    "(aste|asteis|abas|abais|aron)|(viste|visteis|pediste|leiste|abriste|leisteis|abristeis)|"
    "(has|habeis|ha|han) (estado )?(visitado (nuestr|la|el|est[ae])\\w*|visto|mirado|buscado|navegado|comprado|abandonado|consultado|abierto|añadido|"
    "mirando|buscando|viendo|navegando|visitando)|"
    "(estas|estabas|estuviste|estuvisteis|estais|andas|andabas|sigues|llevas [^.!?\n]{0,20}) (mirando|buscando|viendo|navegando|comprando|visitando)|"
    "(visito|busco|abandono|compro|consulto) (nuestr|la pagina|la web|el sitio|su|un|en)\\w*)"
)
ESTADO = "(embarazad|esperando un|soltera|soltero|divorciad|en paro|de baja|enferm|buscando (bebe|un bebe)|en casa ahora|a dieta)\\w*"
HUELLAS = "(ubicacion|historial|busquedas|compras?|ultimas? compras?|movil|celular|gps|tarjeta|navegacion|carrito|geolocalizacion|reloj)"
VISTO = (
    "((lo |te |os )?(hemos|he|habiamos) (visto|notado|observado|detectado|comprobado|registrado)|vimos|vemos|notamos|observamos|detectamos|"
    "nos dimos cuenta de|nos consta|me di cuenta de)"
)
WATCHED: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(we|i|we've|we have|i've) (just |also |recently |can )?(noticed|notice|spotted|detected) (that )?(you|you've|you have|you were|you're|you'd) (not |just |always |never |haven't |haven't been )*\\w+",
        "(we|i) (know|saw|can see|see) (that )?(you were|you've been|you have been|you are|you're) (\\w+ )?(in|at|inside|outside|near|close to|with) (our|the|your) [^.!?\n]{0,20}",
        # Whoever or whatever watched, and what it learnt of the reader.
        "(our (algorithms?|app|systems?|chatbot|cameras?|website|sensors|assistant)|your (heart rate|watch|phone|location|fridge|browser|bank|calendar|sleep data|step count)) (has |have |just )?(noticed|spotted|seen|detected|says?|told|tells|shows?|knows?|reveals?|suggests?) (us |me )?(that |how |when |what |where )?(you|your|you're|you've)\\b",
        "(based on|going by|judging by|according to|thanks to) your (location|browsing|search(es)?|profile|purchases?|history|heart rate|activity|sleep|movements|messages|recent \\w+)( history| data)?,? (you|you're|you've|we know|we think|we can see)",
        "(we|we've|we have) (also |just )?(read|listened to|tracked|followed|went through|gone through|scanned|analysed|analyzed|checked|monitored|been (watching|tracking|reading|following)) (all )?your (\\w+ ){0,2}(messages|emails|conversations|movements|orders|purchases|searches|steps|photos|history|location|socials|profile|spending|chats|sleep)",
        "(we|we've|we have) (saw|seen|noticed|spotted|found) (on|in|from|via) your (profile|timeline|account|phone|feed|story|socials|calendar)",
        "you (opened|read|ignored|deleted) (our|all|the) (last )?(\\w+ )?(emails?|messages|newsletters?)",
        "(since|as|because|seeing that|now that) you('ve| have) been (googling|searching|looking|browsing|watching|eyeing|stalking|scrolling|viewing)",
        "(we know|we noticed|we saw|we've noticed|we've seen|we spotted|we see) (that )?your (\\w+ )?(lease|mortgage|period|birthday|pregnancy|wedding|divorce|husband|wife|boyfriend|girlfriend|boss|salary|daughter|son|baby|child|card|contract|insurance|account|marriage|mother|father|ex) ",
        "(we know|we noticed|we can tell|we see) (that )?you('re| are) (lonely|stressed|single|pregnant|tired|sad|depressed|broke|overweight|divorced|behind|in debt|unemployed|alone)",
        "(haven't|hasn't|have not|has not) been (to|in|at) (the |our )?(gym|shop|store|class|pool|studio|dentist|surgery)( \\w+)? (for|in|since) (\\d+|\\w+) (days|weeks|months)",
        "you('ve| have)? (spent|bought|ordered|paid|slept|eaten|drunk|burnt|burned|visited) [^.!?\n]{0,15}\\d[^.!?\n]{0,30} (with us|last (year|month|week|night)|this (year|month|week))",
        "your (card|payment|direct debit|cheque|account) (was|is|has been|keeps being|got) (\\w+ )?(declined|refused|overdrawn|blocked|overdue|bounced)",
        "your neighbou?r (at|in|from|next|across)( \\w+){1,3} (just |already |has |has just )?(bought|got|has|ordered|owns|paid|spent)",
        "(we|i) saw (that )?you'd (looked|viewed|searched|visited|bought|opened|left)",
        f"(we|we've|we have|i|i've) (just |also |can |could )?(noticed|notice|saw|seen|see|spotted|detected|know) (that )?{DID}",
        "(we|i) (noticed|saw|see|can see|spotted|know) (that )?(you|you've|you have) (left|forgot|forgotten|abandoned) [^.!?\n]{0,60}(cart|basket|bag|trolley)",
        (
            "(you|you've|you have) (left|forgot|forgotten|abandoned) (something|an item|items|\\w+ items|the|a|an|that|those|your|\\w+) "
            "[^.!?\n]{0,30}(in|behind in) your (shopping |online )?(cart|basket|trolley)"
        ),
        "you (left|forgot|abandoned) (something|an item|items|\\w+ items) in your (shopping )?(cart|basket|bag)",
        "we (also )?know (where you (live|work|were|shop|are)|what you (bought|searched for|looked at|browsed|did last|buy))",
        f"we (can |also )?(know|see|tell|saw|noticed|noticed) (from|by) your (\\w+ )?{TRACES}",
        f"we (can |also )?(know|see|saw|noticed|can tell|guess) (that )?you('re| are| were) {STATE}",
        f"your (\\w+ )?{TRACES} (history )?(shows?|says?|tells?|told) (us|me|that|you)",
        "your (browsing|search|purchase|location|shopping) history (shows|says|tells)",
        "(we|our (cameras?|app|sensors?|staff)) (\\w+ )?(saw|seen|noticed|spotted|watched|caught|clocked) you (\\w+ )?(walk|walking|pass|passing|drive|driving|standing|staring|leave|leaving|outside|going past|go past|hesitat\\w+|look at|looking|browsing|searching|scrolling|awake|online|on (our )?(camera|cctv))",
        "you (spent|stayed|lingered|hovered) (for )?(\\w+ )?\\w+ (minutes|seconds|hours) (on|in|looking|browsing|reading|staring|over|outside|at) (our|the|that|those|this|it)?",
        "you('ve| have)? (looked at|opened|watched|viewed|read|visited|searched for|clicked|checked) [^.!?\n]{0,50} (twice|\\w+ times)",
        "(thinking about|remember|want|love|forget|missing) (the|that|those|them|this) [^.!?\n]{0,40} you (looked at|were looking at|viewed|browsed|searched for|left in|tried on|clicked|put in your)",
        "(the|that|those) [^.!?\n]{0,40} you (looked at|were looking at|viewed|browsed|searched for|tried on|clicked on|abandoned) (\\w+ )?(yesterday|last|on|at|this|twice|earlier|again)",
        "you (searched|googled|were searching|looked up|were browsing|were looking at) [^.!?\n]{0,50} (last night|yesterday|at \\d|on (mon|tues|wednes|thurs|fri|satur|sun)day|this morning)",
        "we (also )?(know|see|noticed|saw|hear|heard) (that )?(you|you've|you have|you're) (just |recently )?(haven't|have not|not) (bought|ordered|opened|visited|shopped|logged|been)",
        "we (also )?(know|see|noticed|saw|hear|heard) (that )?(you|you've|you have) (just |recently )?(live|turned|moved|divorced|split|broken up|broke up|had a baby|lost your|lost weight|put on|gained|earn|sleep|go to bed)",
        "we (also )?know (when|what time|how (often|much|many|long)|who|which) (\\w+ )?(you|your)",
        "(it's|it is|it has|it's) been \\w+ (days|weeks|months) since (you|your) (last )?(bought|ordered|order|purchase|visit|visited|came|opened)",
        "your (last|latest|usual) (order|purchase|visit|search) (was|is|came)",
        "you (bought|ordered|searched for|looked at|viewed|googled|purchased) [^.!?\n]{0,50} (\\d+ (days|weeks|months) ago|last (week|month|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on \\d|on the \\d|at \\d\\S*)",
        "you (always|usually|never|only|keep|still) (buy|order|shop|search|browse|look at|buying|ordering|searching|browsing|looking at|bought) ",
        "you haven't (bought|ordered|opened|logged|shopped|worn|used|visited) [^.!?\n]{0,40} (since|in|for) ",
        "(we|i) can (see|tell) (that )?(you|you're|you are|your|from) (still |just |now |been )?(\\w+ing|in|at|on|home|awake|up|near|browser|screen|last|location|order|basket|account)",
        "(we've|we have) been (watching|tracking|following) (you|your)",
        "(because|since) you (recently |just )?(viewed|browsed|searched for|looked at|abandoned)",
        "according to your (browsing|search|purchase|shopping|order|location)( history| data)?",
    ),
    "es": (
        f"{VISTO} que {HIZO}",
        f"(sabemos|{VISTO}) que (no |ya |todavia |aun )?(el \\w+ |ayer |anoche |esta \\w+ |hoy )?(te |lo |la |los |las |nos )?(estuviste|pasaste|\\w+aste|\\w+iste|\\w+abas)",
        "(notamos|detectamos|observamos|hemos notado|hemos detectado|hemos observado|nos dimos cuenta de) que (no |ya |todavia |aun |siempre |nunca )*(te |lo |la )?(has |andas |estas |sigues |llevas |duermes|compras|vienes|comes|gastas|pides|vuelves)",
        f"({VISTO} que )?(te |os |se )?(has dejado|dejaste|habeis dejado|olvidaste|dejo|ha dejado) [^.!?\n]{{0,50}} en (el|tu|la|su|vuestro) (carrito|cesta)",
        f"(sabemos|{VISTO}) que ((ya |todavia |aun )?(estas|esta|estais|sigues|andas) {ESTADO}|{HIZO})",
        "sabemos (donde (vives|trabajas|estuviste|compras|estas)|que (vives en|has comprado|compraste|has buscado|buscaste|miraste)|lo que (has buscado|buscaste|compraste|compras|miraste|buscas))",
        f"(sabemos|vemos|vimos|notamos|deducimos|{VISTO})( [^.!?\n]{{0,60}})? por (tu|tus|vuestr\\w+) (\\w+ )?{HUELLAS}",
        f"por (tu|tus|vuestr\\w+) (\\w+ )?{HUELLAS}( [^.!?\n]{{0,30}})? (sabemos|vemos|vimos|notamos|deducimos)",
        f"(tu|tus) (\\w+ )?{HUELLAS}( de (navegacion|busqueda|busquedas|compras|compra))? (nos )?(dice|dicen|muestra|muestran|cuenta|cuentan|chiva|revela)",
        f"segun (tu|tus) (\\w+ )?{HUELLAS},? (estas|sigues|te |vives|eres|has)",
        "(te|os|le|les) (vimos|hemos visto|vieron|han visto|observamos) (\\w+ )?(pasar|pasando|entrar|entrando|salir|saliendo|mirar|mirando|dudar|dudando|parad\\w+|buscar|buscando|curiose\\w+|por la camara|en la camara|conectad\\w+)",
        "(pasaste|estuviste|has pasado|has estado|te quedaste|te has quedado) (\\w+ )?\\w+ (minutos|segundos|horas) (mirando|viendo|en (nuestr|la pagina|la web|el producto|la ficha)|leyendo|frente|delante|dudando)\\w*",
        "(miraste|viste|abriste|visitaste|consultaste|has mirado|has visto|has abierto|has visitado) [^.!?\n]{0,50} (dos|tres|cuatro|cinco|seis|siete|\\d+) veces",
        "(el|la|los|las|es[aeo]s?|aquell\\w+) [^.!?\n]{0,40} que (miraste|viste|buscaste|estuviste mirando|estuviste viendo|mirabas|buscabas|dejaste en|has mirado|has buscado) (\\w+ )?(ayer|anoche|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo)|esta|hace|a las|en (el|tu) carrito|en nuestra)",
        "(buscaste|mirabas|buscabas|estabas (mirando|buscando)|miraste) [^.!?\n]{0,50} (anoche|ayer|a las \\d+|de la madrugada|esta mañana)",
        "(anoche|ayer|esta mañana|el (lunes|martes|miercoles|jueves|viernes|sabado|domingo)) (\\w+ ){0,3}(buscaste|miraste|buscabas|mirabas|estabas (mirando|buscando|viendo)|estuviste (mirando|buscando|viendo))",
        "(sabemos|vemos|vimos|notamos|hemos visto|nos hemos enterado de|nos enteramos de|nos han dicho) que (ya |te |no |aun )?(vives|cobras|ganas|debes|duermes|acabas de|te (divorci|separ|mud|cas|oper|acuest|has (mudado|divorciado|separado|casado|operado))\\w*|tienes \\d+ años|cumples|has engordado|has roto|rompiste|perdiste|no (has )?(compras|comprado|abres|abierto|vienes|venido))",
        # Whoever or whatever watched, and what it learnt of the reader.
        "(nuestr[oa] (algoritmo|app|sistema|chat|camaras?|web|tienda|asistente)|tu (pulso|reloj|pulsera|ubicacion|historial|perfil|banco|camara|ritmo cardiaco)) (nos )?(ha |han )?(notado|visto|detectado|dice|dicen|dijo|cuenta|revela|indica|muestra|sabe|saben) (que|cuand\\w+|cuant\\w+|lo que)",
        "(segun|por) tu (ubicacion|historial|perfil|pulso|geolocalizacion|actividad|consumo)( de \\w+)?,? (estas|vives|sueles|llevas|gastas|compras|sabemos|vemos|pasas|duermes)",
        "(leimos|leemos|hemos leido|escuchamos|rastreamos|seguimos|revisamos|hemos revisado|miramos|analizamos|hemos analizado) (tu|tus|todos tus) (\\w+ )?(mensajes|correos|conversaciones|movimientos|pedidos|compras|busquedas|pasos|fotos|historial|ubicacion|redes|perfil|gastos)",
        "(vimos|hemos visto|notamos|hemos notado|sabemos) (en|por|gracias a) tu (perfil|historial|muro|cuenta|telefono|movil|navegador|actividad|ubicacion)",
        "(abriste|has abierto|abris) (l[oa]s |nuestr[oa]s )(ultim[oa]s )?(\\w+ )?(\\w+ )?(correos|mensajes|newsletters?|emails?|boletines)",
        "(como|ya que|puesto que|viendo que|visto que) (llevas|estuviste|has estado|estabas|pasaste|has pasado) [^.!?\n]{0,30}(buscando|mirando|viendo|visitando|navegando|pensando en)",
        "sigues (pensando en|dandole vueltas a|mirando) [^.!?\n]{0,40} que (miraste|viste|buscaste|dejaste|estuviste)",
        "(el (año|mes) pasado|este año|esta semana|en \\w+|ayer|anoche) (te )?(gastaste|compraste|pediste|pagaste|visitaste|dormiste|entraste|buscaste) [^.!?\n]{0,20}\\d",
        "(llevas|lleva|llevais) (\\d+|\\w+) (dias|semanas|meses) sin (venir|comprar|entrar|abrir|pedir|entrenar|pasar|pesarte|pagar)",
        "(sabemos|notamos|vimos|hemos visto|hemos notado|nos consta) que (tu|tus|te) (\\w+ ){0,2}(contrato|alquiler|hipoteca|regla|periodo|cumpleaños|embarazo|boda|divorcio|hij[oa]|bebe|pareja|marido|mujer|jefe|sueldo|cuenta|tarjeta|va a bajar|acaba|vence|sientes|ha bajado|quedaste)",
        "tu (tarjeta|pago|cuenta|domiciliacion|cheque) (fue|ha sido|esta|sigue|vuelve a estar) (rechazad[oa]|bloquead[oa]|devuelt[oa]|sin fondos|vencid[oa]|en numeros rojos)",
        "tu vecin[oa] (del|de la|de al lado|de enfrente)( \\w+)? (ya |acaba de |se )?(compr|tiene|pid|llev|ha comprado|gast|pag)\\w*",
        "(sabemos|vemos) (cuant\\w+|a que hora|cuando|con quien|quien|de quien) [^.!?\n]{0,15}(compras|vives|duermes|cobras|gastas|pagas|sales|vuelves|pasas|ganas|entras|debes|comes|pesas)",
        "hace \\w+ (dias|semanas|meses) que no (compras|vienes|abres|pides|entras|pasas|haces)",
        "tus? ultim[oa]s? (pedido|compra|visita|busqueda)s? (fue|fueron|hace|data)",
        "(compraste|pediste|buscaste|miraste) [^.!?\n]{0,50} (hace \\w+ (dias|semanas|meses)|el \\d+ de|a las \\d|la (semana|noche) pasada|el mes pasado)",
        "(siempre|nunca|solo|todavia|aun) (compras|pides|buscas|te llevas|miras) ",
        "no (has (abierto|comprado|pedido|entrado|vuelto)|(compras|abres|pides|entras)) [^.!?\n]{0,40} desde ",
        "(te|os) (seguimos la pista|seguimos los pasos|tenemos (localizad|fichad|controlad)\\w+|estamos (vigilando|observando|siguiendo))",
        "(nuestra app|nuestras camaras|la app|el sistema|el algoritmo|tu (movil|banco|reloj|celular|telefono)) (nos )?(ha dicho|dice|dijo|cuenta|conto|chivo|aviso|avisa|ha avisado|detecto|ha detectado|vio|vieron)( de)? (que|que ya)",
        "porque (has visto|viste|miraste|buscaste|has buscado) (est[eao]s?|nuestr\\w+|en nuestra) ",
    ),
}
# What readers do for all to see, or what help is offered for, is no secret of theirs.
SOCIAL = late_pattern(
    r"\b(?:comment\w*|shar\w+|tag\w*|post(?:ed|ing)|follow\w*|lik(?:e|ed|ing)|lov\w+|ask\w*|mention\w*|tweet\w*|hav(?:e|ing)|had|having|want\w*|need\w*|enjoy\w*|"
    r"danc\w+|may|might|can|could|can't|wrote|writ\w+|sent|said|experienc\w+|struggl\w+|coment\w*|compart\w*|etiquet\w*|public\w*|segu\w*|pregunt\w*|escrib\w*|"
    r"respond\w*|particip\w*|mandaste|subiste|dijiste|tuviste|quisiste|pediste ayuda|disfrut\w*|gust\w*|encant\w*|bail\w*|contaste|votaste)$"
)
SHOWN = 60


class OverPersonalised(Rule):
    message = {
        "number": {
            "en": "“{match}” looks like the ID, card or account number of a person. Take it out of the post.",
            "es": "«{match}» parece el documento, la tarjeta o la cuenta de una persona. Quítalo de la publicación.",
        },
        "contact": {
            "en": "“{match}” is a reader's own address or number. Take it out, and write to them in private.",
            "es": "«{match}» es un dato de contacto de quien te lee. Quítalo y escríbele en privado.",
        },
        "case": {
            "en": "“{match}” shows everybody whose order, address, number or health this is. Thank them here, and write the rest in private.",
            "es": "«{match}» enseña a todo el mundo de quién es un pedido, una dirección, un teléfono o una dolencia. Da aquí las gracias y lo demás en privado.",
        },
        "watched": {
            "en": "“{match}” tells readers that you watch what they do. Say what you have for them, not how you know.",
            "es": "«{match}» le dice a quien te lee que vigilas lo que hace. Di qué tienes para ofrecer, no cómo lo sabes.",
        },
        "own": {
            "en": "“{match}” is personal data by your own list. Take it out of the post.",
            "es": "«{match}» es un dato personal según tu propia lista. Quítalo de la publicación.",
        },
    }
    severity = "error"
    profiles = ("strict",)
    options = {
        "patterns": Option(
            ListOf(Text()),
            (),
            {
                "en": "more personal data to report, in the syntax of phrases: “member \\d{5}”",
                "es": "más datos personales que avisar, con la sintaxis de las frases: «socia \\d{5}»",
            },
        ),
        "allow": Option(
            ListOf(Text()),
            (),
            {
                "en": "names and data that may be published, such as those of your spokespeople",
                "es": "nombres y datos que se pueden publicar, como los de quienes hablan por la organización",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports what belongs to one person and not to the public:

- ID numbers whose check letter or digit is right (DNI, NIE, RUT of a person, CURP, National Insurance) and card numbers;
- “your e-mail”, “your phone”, “your account” with the thing itself;
- a name, spoken to or of, with an order, an appointment, a home address, an illness or a debt, in lists of deliveries or winners too;
- phrasing that tells readers they are watched: “we noticed you looked at…”, “you left something in your basket”.

The telephone of a shop, a press contact, the account of a collection and the notice of a missing person are left alone.
Add data of your own house under `patterns`, and names that may be public under `allow`.

## Why it matters
Personal data need a reason to be published, by law in the European Union, the United Kingdom and much of Latin America,
and a post cannot be called back. In a study with 209 people, personalised messages were found more relevant, and the
feeling of being intruded on took some of that away.

## How to fix it
Keep what you know of a person's taste, drop what identifies them: not “Jane Doe, your order 8812 to 3 High Street” but
“Jane, thanks for the recipe”. The rest goes by private message.

## References
- “Personalization paradox”, Journal of Interactive Advertising, 2022, [doi 10.1080/15252019.2022.2032492](https://doi.org/10.1080/15252019.2022.2032492).
- Regulation (EU) 2016/679, articles 5 and 6.
""",
        "es": """\
## Qué hace
Avisa de lo que es de una persona y no del público:

- números de documento cuya letra o dígito de control cuadra (DNI, NIE, RUT de persona, CURP, seguro británico) y de tarjeta;
- «tu correo», «tu móvil», «tu cuenta» con el dato mismo;
- un nombre, al que se habla o del que se habla, junto a un pedido, una cita, una dirección, una dolencia o una deuda, también en listas de envíos o de ganadores;
- frases que dicen a quien lee que se le vigila: «hemos visto que estuviste mirando…», «te dejaste algo en el carrito».

No mira el teléfono de una tienda, un contacto de prensa, la cuenta de una colecta ni el aviso de una persona
desaparecida. Añade datos propios de tu casa en `patterns` y los nombres que pueden ser públicos en `allow`.

## Por qué importa
Publicar un dato personal necesita un motivo, por ley en la Unión Europea y en buena parte de América Latina, y una
publicación no se recoge. En un estudio con 209 personas, los mensajes personalizados parecieron más relevantes, y la
sensación de intromisión restó parte de ello.

## Cómo arreglarlo
Quédate con el gusto de la persona y quita lo que la identifica: no «Marta Gómez, tu pedido 8812 a la calle Real 3», sino
«Marta, gracias por tu receta». Lo demás va por mensaje privado.

## Referencias
- «Personalization paradox», Journal of Interactive Advertising, 2022, [doi 10.1080/15252019.2022.2032492](https://doi.org/10.1080/15252019.2022.2032492).
- Reglamento (UE) 2016/679, artículos 5 y 6.
""",
    }
    examples = (
        {"bad": "Hi [[Jane Doe, your order 8812]] left Leith this morning. Which loaf will you cut first?"},
        {"bad": "Thanks for the recipe! We wrote to [[your email jane.doe@example.com]] with the tasting notes."},
        {"bad": "[[We noticed you were looking at]] our night ferry. Book a seat before Friday."},
        {"bad": "The winner of the raffle shows the card [[4111 1111 1111 1111]] at the desk. Was it you?"},
        {"bad": "[[You left something in your basket]]. Come back for the honey before Sunday."},
        {"bad": "Our patient [[Colin Marsh, 58, is recovering well from his vasectomy]]. Which nurse helped you most?"},
        {"bad": "[[We noticed you stopped]] at the bakery window three times this week. Come in for a bun."},
        {"good": "Jane, thanks for the recipe! Which flour do you use?"},
        {"good": "Order 8812 was our thousandth loaf this year. Which one was your first?"},
        {"good": "For seats on the ferry, write to tickets@leithferry.example.org or call us on 0131 496 0123."},
        {"good": "Missing since Monday: Tom Baxter, 81, grey coat, last seen at 3 High Street. Call 0131 496 0123 if you see him."},
        {"good": "Press contact: Ann Weir, ann.weir@example.com, 0131 496 0777. Ask for the map."},
        {"good": "We saw you dance on Saturday, Leith. Send us your photos."},
        {"good": "Dear Mary Shelley, your novel is 208 years old. Which chapter would you read aloud?"},
        {"good": "Hello @jane, we noticed you had trouble with the lift. Which floor are you on?"},
        {"good": "Member 40122 sings on Friday. Come and listen."},
        {"bad": "[[Member 40122]] sings on Friday. Come and listen.",
         "config": {"rules": {"personalisation/over-personalised": {"patterns": ["member \\d{5}"]}}}},
        {"good": "Ann Weir, your order 8812 was the first of the stand at the fair. Which was yours?",
         "config": {"rules": {"personalisation/over-personalised": {"allow": ["Ann Weir"]}}}},
        {"bad": "[[Marta Gómez, tu pedido 8812]] ya va para casa. ¿Con qué lo vas a estrenar?", "lang": "es"},
        {"bad": "¡Gracias por la receta! Te escribimos a [[tu correo marta.gomez@example.com]] con la cata.", "lang": "es"},
        {"bad": "[[Hemos visto que estuviste mirando]] el ferri nocturno. Reserva antes del viernes.", "lang": "es"},
        {"bad": "El premio es para el DNI [[12345678Z]]. ¿Eres tú? Pásate por la tienda.", "lang": "es"},
        {"bad": "[[Te dejaste algo en el carrito]]. Vuelve a por la miel antes del domingo.", "lang": "es"},
        {"bad": "La entrada va a nombre de quien tenga el RUT [[12.345.678-5]]. ¿Eres tú? Escríbenos.", "lang": "es"},
        {"bad": "La ganadora es [[Adela Bello. Llámenla al 55 1234 5678]] para felicitarla. ¿Qué le dirían?", "lang": "es"},
        {"bad": "[[Notamos que no duermes]]: prueba la tila del huerto. ¿A qué hora la tomas?", "lang": "es"},
        {"good": "Marta, gracias por tu receta. ¿Qué harina usas?", "lang": "es"},
        {"good": "El pedido 8812 fue nuestra hogaza número mil. ¿Cuál fue la tuya?", "lang": "es"},
        {"good": "Para ir en el ferri, escríbenos a reservas@ferritriana.example.org o llámanos al 954 000 111.", "lang": "es"},
        {"good": "Se busca a Tomás Rey, de 81 años, visto por última vez en la calle Betis, 12. Llama al 600 000 111 si lo ves.",
         "lang": "es"},
        {"good": "Contacto de prensa: Ana Ruiz, ana.ruiz@example.com, 954 000 777. Pídele el plano.", "lang": "es"},
        {"good": "Dona a la colecta: ES91 2100 0418 4502 0005 1332. Tu ayuda llega esta semana.", "lang": "es"},
        {"good": "La orquesta de Celaya pide ayuda para volver a casa: depósito Oxxo 4111 1111 1111 1111. Gracias por cada peso.",
         "lang": "es"},
        {"good": "Tu teléfono para pedir cita: 954 000 111. ¿Qué día te va bien?", "lang": "es"},
        {"good": "Ya sabemos que te gusta el pan de centeno. ¿Lo quieres con semillas?", "lang": "es"},
        {"good": "El lote 12345678A sale el lunes. ¿Qué notas le encuentras?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        allowed = [fold(text) for text in (*options["allow"], post.brand.name) if text]
        end = 0
        for start, stop, variant in sorted(_found(post, options["patterns"])):
            match = post.text[start:stop]
            if start >= end and not any(text in fold(match) for text in allowed) and not _is_linked(post, start):
                end = stop
                severity = Severity.WARNING if variant == "watched" else None
                yield Finding(post.place(start, stop), {"match": _short(match)}, variant, severity)


def _found(post: Reading, patterns: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    yield from ((*place, "number") for place in _numbers(post.text))
    # "Su" is the reader's only where the text says usted.
    is_formal = post.signals.address_form in ("usted", "ustedes")
    for match in READERS.finditer(post.text):
        if not (CALLS.search(match[0]) or (match["formal"] and not is_formal)):
            yield *match.span(), "contact"
    yield from ((match.start("name"), match.end(), "case") for match in TO_PERSON.finditer(post.text))
    if not PUBLIC.search(post.text):
        listed = (LISTED,) if LISTS.search(post.text) else ()
        for pattern in (*OF_PERSON, *SPOKEN_TO, *listed):
            yield from ((match.start("name"), match.end(), "case") for match in pattern.finditer(post.text))
    for phrases, variant in ((WATCHED[post.language], "watched"), (tuple(patterns), "own")):
        for phrase in post.matches(phrases_of(phrases)):
            is_social = variant == "watched" and SOCIAL.search(fold(phrase.text))
            if not is_social and not any(quote.start <= phrase.start < quote.end for quote in post.signals.quotes):
                yield phrase.start, phrase.end, variant


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand that only one person has."""
    for match in SPANISH_ID.finditer(text):
        number = int(str("XYZ".find(match[1])) + match[2] if match[1] else match[2])
        if len(match[1] + match[2]) == 8 and ID_LETTERS[number % 23] == match[3]:
            yield match.span()
    for match in CHILEAN_ID.finditer(text):
        digits = "".join(match.group(1, 2, 3))
        if int(digits) < MOST_OF_PERSONS and _chilean_digit(digits) == match[4].lower():
            yield match.span()
    yield from (match.span() for match in OTHER_IDS.finditer(text))
    if not COLLECTION.search(text):
        yield from (match.span() for match in CARD.finditer(text) if _is_card(match[0]))


def _chilean_digit(number: str) -> str:
    """The last character of a RUT, from the others: modulo 11."""
    total = sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(number)))
    return "0123456789k0"[11 - total % 11]


def _is_card(text: str) -> bool:
    """Whether the digits add up as those of a card do (Luhn)."""
    digits = [int(character) for character in reversed(text) if character.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _is_linked(post: Reading, place: int) -> bool:
    return any(link.start <= place < link.end for link in post.signals.links)


def _short(match: str) -> str:
    flat = " ".join(match.split())
    return flat if len(flat) <= SHOWN else flat[: SHOWN - 1] + "…"
