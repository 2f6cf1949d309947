"""Posts that are for several audiences at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from smm_lint.rule import Finding, Options, Reading, Rule, fold, late_pattern

# Kinds of readers that want different things told, by language; what stands in one line belongs together, so that
# "parents and children" is one audience. A word may stand in several lines: teenagers go with children and with
# students. Folded, in the singular or as it is said.
KINDS: Mapping[str, tuple[frozenset[str], ...]] = {
    "en": tuple(
        frozenset(line.split())
        for line in """
        individual individuals consumer consumers family families household households parent parents kid kids child children couple couples dad dads mum mums mom moms toddler toddlers baby babies teen teens teenager teenagers grandparent grandparents homeowner homeowners
        teen teens teenager teenagers student students pupil pupils undergraduate undergraduates graduate graduates teacher teachers educator educators school schools university universities college colleges lecturer lecturers professor professors nursery nurseries
        adult adults
        senior seniors grown-ups pensioner pensioners retirees retiree elder elders grandma grandpa granny oap oaps
        company companies business businesses enterprise enterprises sme smes corporation corporations startup startups start-ups start-up corporates organisation organisations organization organizations multinational multinationals firm firms giant giants agency agencies brand brands chain chains
        freelancer freelancers contractor contractors self-employed sole-trader solopreneur solopreneurs
        beginner beginners novice novices newbie newbies newcomer newcomers starter starters amateur amateurs hobbyist hobbyists first-timer first-timers learner learners rookie rookies
        expert experts professional professionals pro pros specialist specialists veteran veterans champion champions master masters connoisseur connoisseurs
        researcher researchers scientist scientists academic academics student students
        ceo ceos executive executives manager managers founder founders entrepreneur entrepreneurs director directors boss bosses
        intern interns trainee trainees apprentice apprentices
        developer developers engineer engineers programmer programmers coder coders
        designer designers artist artists illustrator illustrators photographer photographers musician musicians writer writers poet poets maker makers
        tourist tourists traveller travellers traveler travelers visitor visitors backpacker backpackers guest guests
        local locals resident residents neighbour neighbours neighbor neighbors
        tenant tenants landlord landlords renter renters
        buyer buyers
        seller sellers
        investor investors
        employee employees worker workers staff
        nurse nurses doctor doctors carer carers dentist dentists patient patients clinic clinics hospital hospitals surgeon surgeons vet vets pharmacist pharmacists
        farmer farmers grower growers breeder breeders rancher ranchers
        trader traders merchant merchants shopkeeper shopkeepers retailer retailers wholesaler wholesalers shop shops store stores vendor vendors
        baker bakers chef chefs cook cooks café cafe cafes cafés restaurant restaurants pub pubs bar bars bakery bakeries
        hotel hotels b&b hostel hostels landlady
        gym gyms athlete athletes runner runners cyclist cyclists swimmer swimmers club clubs
        office offices factory factories warehouse warehouses workshop
        church churches charity charities ngo ngos nonprofit nonprofits volunteer volunteers library libraries museum museums
        journalist journalists blogger bloggers influencer influencers publisher publishers editor editors
        lawyer lawyers accountant accountants solicitor solicitors banker bankers consultant consultants
        council councils government governments civil-servant servants authorities municipality municipalities politician politicians
        driver drivers commuter commuters motorist motorists pedestrian pedestrians trucker truckers courier couriers
        builder builders plumber plumbers electrician electricians architect architects carpenter carpenters mechanic mechanics
        owner owners shelter shelters
        man men gentleman gentlemen boy boys
        woman women lady ladies girl girls
        gamer gamers reader readers gardener gardeners
        bride brides groom grooms
        soldier soldiers policeman police firefighter firefighters
        """.strip().splitlines()
    ),
    "es": tuple(
        frozenset(line.split())
        for line in """
        particular particulares consumidor consumidores familia familias hogar hogares padre padres madre madres niño niños niña niñas peques hijos hijo hija pareja parejas mama mamas papa papas bebe bebes chicos chicas adolescente adolescentes ama amas embarazada embarazadas
        adolescente adolescentes joven jovenes estudiante estudiantes alumno alumnos alumna alumnas alumnado universitario universitaria universitarios universitarias profesor profesores profesora profesoras docente docentes maestro maestra maestros maestras profesorado profe profes colegio colegios escuela escuelas universidad universidades instituto institutos guarderia guarderias
        adulto adultos adulta adultas
        mayor mayores abuelo abuela abuelos abuelas jubilados jubiladas jubilado jubilada pensionista pensionistas senior seniors
        empresa empresas pyme pymes negocio negocios compañia compañias corporacion corporaciones startup startups multinacional multinacionales microempresa microempresas corporativo corporativos industria industrias organizacion organizaciones agencia agencias cadena cadenas
        autonomo autonomos autonoma autonomas freelance freelances freelancer freelancers independiente independientes emprendedor emprendedora emprendedores emprendedoras monotributista monotributistas
        principiante principiantes novato novatos novata novatas aficionado aficionados aficionada aficionadas amateur amateurs aprendiz aprendices primerizo primeriza primerizos primerizas
        experto expertos experta expertas profesional profesionales especialista especialistas veterano veterana veteranos veteranas maestro maestra avanzado avanzada avanzados avanzadas pro pros
        investigador investigadores investigadora investigadoras cientifico cientifica cientificos cientificas academicos academicas estudiante estudiantes
        ceo ceos directivo directivos directiva directivas gerente gerentes empresario empresarios empresaria empresarias jefe jefa jefes jefas ejecutivo ejecutiva ejecutivos ejecutivas director directora directores directoras
        becario becaria becarios becarias practicante practicantes
        desarrollador desarrolladora desarrolladores desarrolladoras programador programadora programadores programadoras ingeniero ingeniera ingenieros ingenieras
        diseñador diseñadora diseñadores diseñadoras artista artistas ilustrador ilustradora ilustradores fotografo fotografa fotografos musico musica musicos escritor escritora escritores poeta poetas artesano artesana artesanos artesanas
        turista turistas viajero viajera viajeros viajeras visitante visitantes mochilero mochileros
        vecino vecina vecinos vecinas locales residente residentes comunidades
        inquilino inquilina inquilinos inquilinas propietario propietaria propietarios propietarias arrendador arrendadores arrendatario arrendatarios
        comprador compradora compradores
        vendedor vendedora vendedores
        inversor inversora inversores inversionista inversionistas
        empleado empleada empleados empleadas trabajador trabajadora trabajadores trabajadoras obrero obrera obreros oficinista oficinistas
        enfermero enfermera enfermeros enfermeras medico medica medicos medicas sanitario sanitarios paciente pacientes clinica clinicas hospital hospitales dentista dentistas odontologos veterinario veterinaria veterinarios farmacia farmacias consultorios
        agricultor agricultora agricultores agricultoras ganadero ganadera ganaderos productor productores campesino campesina campesinos campesinas apicultor apicultores criador criadores
        comerciante comerciantes tendero tendera tenderos tienda tiendas comercio comercios kiosco kioscos quiosco minorista minoristas mayorista mayoristas almacen almacenes supermercado supermercados
        panadero panadera panaderos cocinero cocinera cocineros chef chefs restaurante restaurantes bar bares cafeteria cafeterias panaderia panaderias hosteleria hosteleros
        hotel hoteles hostal hostales posada posadas
        gimnasio gimnasios deportista deportistas atleta atletas corredor corredora corredores ciclista ciclistas nadador nadadora nadadores club clubes clubs
        oficina oficinas fabrica fabricas taller bodega bodegas despacho despachos
        iglesia iglesias parroquia parroquias ong ongs asociacion asociaciones fundacion fundaciones voluntario voluntaria voluntarios voluntarias biblioteca bibliotecas museo museos
        periodista periodistas bloguero blogueros influencer influencers editor editores editorial editoriales creador creadora creadores
        abogado abogada abogados abogadas contador contadora contadores contable contables asesor asesores notario notarios gestoria gestorias consultor consultora consultores
        ayuntamiento ayuntamientos municipio municipios gobierno gobiernos funcionario funcionaria funcionarios funcionarias administraciones alcaldia alcaldias politico politicos
        conductor conductora conductores taxista taxistas camionero camioneros transportista transportistas motorista motoristas peaton peatones repartidor repartidores
        albañil albañiles fontanero fontaneros plomero plomeros electricista electricistas arquitecto arquitecta arquitectos carpintero carpinteros mecanico mecanicos
        hombre hombres caballero caballeros varon varones
        mujer mujeres dama damas señoras
        jugador jugadores gamer gamers lector lectora lectores jardinero jardineros
        novia novias novio novios
        opositor opositora opositores opositoras
        desempleado desempleada desempleados parado parada parados
        """.strip().splitlines()
    ),
}
# What readers may be called besides, by what they have or lack: one of each pair in a "whether".
TRAITS: Mapping[str, tuple[frozenset[str], ...]] = {
    "en": tuple(
        map(
            frozenset,
            (
                ("young", "new", "junior", "rich", "male", "single"),
                ("old", "older", "experienced", "senior", "poor", "female", "seasoned", "married"),
            ),
        )
    ),
    "es": tuple(
        map(
            frozenset,
            (
                ("joven", "jovenes", "nuevo", "nueva", "rico", "soltero", "soltera", "junior"),
                (
                    "mayor",
                    "mayores",
                    "experimentado",
                    "experimentada",
                    "pobre",
                    "casado",
                    "casada",
                    "senior",
                    "viejo",
                    "vieja",
                ),
            ),
        )
    ),
}
# What offers itself to somebody.
FITTING: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"\b(?:ideal|perfect|great|designed|made|built|meant|intended|suitable|tailored|available|open|fun|aimed|works|something|"
        r"services?|solutions?|courses?|class(?:es)?|lessons?|workshops?|training|tools?|apps?|software|products?|plans?|tickets|tours?|insurance|"
        r"advice|accounts?|loans?|evenings?|guides?|platforms?|programmes?|programs?|packages?|camps?|events?|menus?|clubs?|sessions|supplies|"
        r"equipment|kits?|coaching|consulting|accounting|cleaning|catering|printing|discounts?|gifts?|room|space|desks?|activities|shows?|"
        r"yoga|pilates|dance|swimming|pottery|language|photography|is|are|it's|we're|we cater|caters|caters?|talks?|for all|appeals?)(?: [\w'’-]+){0,3}\s?$",
        re.IGNORECASE,
    ),
    "es": late_pattern(
        r"\b(?:ideal(?:es)?|perfect[oa]s?|dirigid[oa]s?|pensad[oa]s?|hech[oa]s?|diseñad[oa]s?|apt[oa]s?|abiert[oa]s?|cread[oa]s?|"
        r"disponibles?|recomendad[oa]s?|v[aá]lid[oa]s?|servicios?|soluci[oó]n|soluciones|cursos?|clases?|talleres|taller|formaci[oó]n|"
        r"herramientas?|app|aplicaci[oó]n|software|productos?|plan|planes|tarifas?|entradas|visitas?|seguros?|asesor[ií]as?|sirven?|funciona|"
        r"gu[ií]as?|plataforma|programas?|paquetes?|campamentos?|eventos?|men[uú]s?|sesiones|material(?:es)?|equipos?|kits?|limpieza|catering|"
        r"descuentos?|regalos?|espacios?|actividades|espect[aá]culos?|cuentas?|cr[eé]ditos?|pr[eé]stamos?|gestor[ií]a|contabilidad|facturaci[oó]n|"
        r"yoga|pilates|zumba|nataci[oó]n|cer[aá]mica|ingl[eé]s|fotograf[ií]a|charlas?|adapta|hay|tenemos|es|algo|atendemos|agua|impresi[oó]n|uniformes)"
        r"(?: [\w'’-]+){0,3}\s?$",
        re.IGNORECASE,
    ),
}
TO: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(r"\b(?:for both|for|to|at|with)\s", re.IGNORECASE),
    "es": late_pattern(r"\b(?:tanto para|para|tanto a|al?|con)\s", re.IGNORECASE),
}
# What takes readers for its object, or calls them, or has a list of them after "from".
TAKING: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"\b(?:suits|we (?:\w+ )?(?:serve|insure|teach|train|advise|work with|host|coach|equip|supply|look after|cater for)|calling(?: all)?|attention|welcomes|welcoming|fits|dear|hey|hello|hi)[,:]?\s",
        re.IGNORECASE,
    ),
    "es": late_pattern(
        r"\b(?:(?:atendemos|formamos|asesoramos|acompañamos|aseguramos|trabajamos|servimos|entrenamos|recibimos|enseñamos|vendemos|equipamos|sirve|ayuda|ayudamos)(?: a| con| para)?|atenci[oó]n(?! al? )|llamando a(?: todos los)?|convocamos a|queridos|estimados|hola)[,:]?\s",
        re.IGNORECASE,
    ),
}
FROM: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(r"\bfrom\s", re.IGNORECASE),
    "es": late_pattern(r"\b(?:desde|de)\s", re.IGNORECASE),
}
UNTIL: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(r"\s*(?:(?:right |all the way )?(?:up )?to|through to|and)\s", re.IGNORECASE),
    "es": late_pattern(r"\s*(?:hasta|al?)\s", re.IGNORECASE),
}
AGES = late_pattern(
    r"\b(?:for (?:ages |people |everyone |anyone )?(?:from )?(?:aged )?|from |ages |de |desde los |desde |entre )(?:los )?(?:[0-9]|1[0-8]) (?:años )?(?:to|a|hasta|hasta los|y|and)"
    r"(?: los)? (?:8[05-9]|9\d)\b(?: years old| años)?",
    re.IGNORECASE,
)
# The first half of "whether you are … or …".
WHETHER: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"\b(?:whether|no matter (?:if|whether)|it doesn['’]t matter if|doesn['’]t matter whether|regardless of whether) "
        r"you(?:['’]re| are| run| own| have| manage| lead|['’]ve got)\s|\b(?:be|if) you(?:['’]re| are)?\s|\bare you\s|\bboth\s|\b(?:if|whether) it['’]s for\s",
        re.IGNORECASE,
    ),
    "es": late_pattern(
        r"\b(?:tanto si (?:eres|sois|es usted|es|son ustedes|son|sos|tienes|ten[eé]is|ten[eé]s|tiene|tienen|llevas|lleva|diriges)|"
        r"(?:ya )?(?:seas|se[aá]is|sea usted|sean ustedes|sea|sean)|(?:ya |bien )?tengas|(?:ya )?tenga[ns]?|"
        r"(?:no importa|da igual|da lo mismo) (?:que seas|que se[aá]is|que sean|si (?:eres|sois|sos|es|son|tienes|ten[eé]s))|\bsi (?:eres|sois|sos|es usted|tienes|ten[eé]s|ten[eé]is)|\btanto(?: a| en)?|[¿](?:eres|sos|sois|es usted|son))\s",
        re.IGNORECASE,
    ),
}
# One or the other, whoever they are: two nouns with their articles, or what one is and what another does.
EITHER: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"\b(?:(?:whether|no matter if|no matter whether) you(?:['’]re| are)|be you) (?:an? (?:[\w'’-]+ ){1,4}?or an? [\w'’-]+|(?:just )?(?:starting out|new to [\w'’ -]{2,30}?|\d{1,2}) or (?!not\b)[\w'’-]+)",
        re.IGNORECASE,
    ),
    "es": late_pattern(
        r"\b(?:tanto si (?:eres|sois|sos|es|son) (?!de\b|del\b)(?:[\w-]+ ){1,5}?como si (?!no\b)[\w-]+(?: (?:un |una )?[\w-]+)?|"
        r"(?:ya )?(?:seas|se[aá]is|sea usted|sean) (?:un |una )(?:[\w-]+ ){1,4}?o (?:un |una )[\w-]+|(?:ya )?(?:tengas|tenga|teng[aá]is|tengan) \d{1,2} [uo] \d{1,2}(?: años)?)",
        re.IGNORECASE,
    ),
}
# What joins the items of a list.
JOINTS: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"\s*(?:,(?:\s*(?:and|or|as well as)\b)?|&|/|\band\b|\bor\b|\bas well as\b|\bplus\b)\s*(?:\b(?:for|to)\b\s*)?",
        re.IGNORECASE,
    ),
    "es": late_pattern(
        r"\s*(?:,(?:\s*[yeou]\b)?|&|/|\b[yeou]\b|\bcomo\b|\bpero tambi[eé]n\b)\s*(?:\b(?:si (?:eres|sois|sos|es|son|tienes|ten[eé]s|tiene)|para|al?|una?)\b\s*)?",
        re.IGNORECASE,
    ),
}
# What may stand in an item before its noun; any other word ends the search but for one adjective or noun that it is joined to.
LEADING = frozenset(
    """
    for a an the our all both any new young small large big complete absolute seasoned busy medium-sized private curious to
    future first-time first time local primary secondary public tiny huge global independent experienced total
    pet dog cat home shop small-business civil estate stay-at-home working self-employed retired keen serious established high senior
    para al el la los las un una unos unas todo todos todas grandes gran pequeña pequeño pequeñas pequeños medianas nuevos nuevas futuros de con
    jovenes propia propio tu tus vuestra su sus personas persona
    """.split()
)
WORD = late_pattern(r"\s?([\w&-]+)")
# Plurals that mostly name people.
PERSONS: Mapping[str, re.Pattern[str]] = {
    "en": late_pattern(
        r"(?:[\w'’-]+ ){0,2}?[\w-]{2,}(?:ers|ors|ists|ians|ees|ants|eurs|men|women|people|fans|lovers|teams)\b|[\w-]{3,}s(?=\s*(?:,|and\b|or\b|&|$))",
        re.IGNORECASE,
    ),
    "es": late_pattern(
        r"(?:l[oa]s )?(?:[\w-]+ )?\w{2,}(?:istas|eros|eras|ores|oras|antes|entes|icos|icas|arios|arias|ianos)\b|personas? [\w ]{3,20}|\w{3,}s(?=\s*(?:,|y\b|o\b|$))|equipos? de \w+|amantes de \w+|amas de casa",
        re.IGNORECASE,
    ),
}
CLAUSE = late_pattern(r"(?:[^.!?…;:\n()]|\.(?=\w))+")
ALIKE = late_pattern(r"\s(?:alike|por igual)\b", re.IGNORECASE)
MOST_AFTER = 3
# Readers in general, not one company that the sentence goes on about.
PLURAL = late_pattern(
    r"(?:s|men|people|children|staff|police|alumnado|profesorado)(?: (?:alike|por igual))?$", re.IGNORECASE
)
NO_LETTERS = late_pattern(r"[\W_]*")
# A list that calls its readers by what they are: before a colon, a dash, a question mark, at the start of a sentence.
CALLED = late_pattern(r"\s*(?:[:?!]|[—–-]\s)")
START = late_pattern(r"(?:^|(?<=[.!?…\n¡¿]))[\s\W]*", re.MULTILINE)
EVERYONE = late_pattern(
    r"\b(?:everyone|everybody|anyone|all of you|todo el mundo|todos|todas|cualquiera|quien sea)\s?[:,(—–-]\s?",
    re.IGNORECASE,
)
FEWEST_CALLED = 3
# A sentence that thanks, or that tells news of others, offers nothing.
TELLS = late_pattern(
    r"\b(?:thanks?|grateful|thanked|provision|joined|marched|gathered|gracias|agradec\w+|asistieron|participaron|acudieron|marcharon|"
    r"bill|budget|laws?(?! firms?)|tax (?:relief|cuts?|breaks?|credits?)|(?:la|esta|nueva) ley|presupuesto|impuestos?|decreto|congress|senate|congreso|parlamento|ministr\w+)\b",
    re.IGNORECASE,
)
# Words of an item: "a very curious student of law".
MOST = 4
MOST_ITEMS = 8
# No longer than this are the words that offer something.
NEAR = 60


class MixedAudiences(Rule):
    message = {
        "en": "“{match}”: who is for everybody speaks to nobody. Choose one of these audiences, and write another post for the rest.",
        "es": "«{match}»: lo que es para todos no le habla a nadie. Elige uno de estos públicos y escribe otra publicación para el resto.",
    }
    severity = "info"
    profiles = ("strict",)
    docs = {
        "en": """\
## What it does
Reports a post that offers itself to readers of different kinds in one list: “for individuals and companies”, “ideal for
beginners and experts alike”, “whether you're a student or a CEO”, “from toddlers to pensioners”, “Nurses, drivers, bakers: …”. Readers who belong together (parents and children,
students and teachers) are one audience, and so is a list in news about others: “tax relief for families and businesses”.

## Why it matters
A beginner and an expert need different words, examples and first lines. A post for both tends to say only what is true
of both, and that is little. How much it costs has not been measured: the rule is a policy of the team.

## How to fix it
Pick the reader whom this post would help most and write to that one: not “for individuals and companies” but “for the
café that opens at seven with one pair of hands”. Give the others a post of their own.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación que se ofrece en una sola lista a lectores de distinta clase: «para particulares y empresas»,
«ideal tanto para principiantes como para expertos», «ya seas estudiante o directiva», «de peques a jubilados», «Enfermeras, taxistas, panaderas: …». Los que van juntos (madres y niños,
alumnado y profesorado) son un solo público, y no se mira una lista en noticias sobre otros: «ayudas a familias y pymes».

## Por qué importa
Quien empieza y quien ya sabe necesitan otras palabras, otros ejemplos y otra primera línea. Una publicación para ambos
acaba diciendo solo lo que vale para los dos, que es poco. Cuánto cuesta no está medido: la regla es una política del
equipo.

## Cómo arreglarlo
Elige a quién le serviría más esta publicación y escríbele a esa persona: no «para particulares y empresas», sino «para la
cafetería que abre a las siete con un solo par de manos». A los demás, otra publicación.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": "Our accounts cost nothing: open yours on Monday. [[For individuals and companies]]."},
        {"bad": "The pottery course is [[ideal for beginners and experts alike]]. Book your wheel for March."},
        {"bad": "[[Whether you're a student or a CEO]], our planner finds you an hour. Try it on Monday."},
        {"bad": "We run [[workshops for children, adults and companies]] all year round. Which one suits you?"},
        {"bad": "[[From toddlers to pensioners]], our pool in Leith has a lane for you. Come on Monday."},
        {"bad": "[[Homeowners, renters, landlords]]: our boiler cover fits you. Call us on Monday."},
        {"good": "From intern to CEO in ten years: Ana tells us how on Friday. What would you ask her?"},
        {"good": "For the café that opens at seven with one pair of hands: our grinder doses by itself. Would it help you?"},
        {"good": "The Saturday workshop is for parents and children. Bring an apron and come."},
        {"good": "The budget brings tax relief for families and businesses. We read all 212 pages: what would you ask?"},
        {"good": "Whether you're voting by post or in person, bring your own pen."},
        {"good": "Thanks to the students and companies who came. Send us your photos."},
        {"good": "Whether you like it sweet or not, try the black bread."},
        {"bad": "Nuestras cuentas no cuestan nada: abre la tuya el lunes. [[Para particulares, pymes y grandes empresas]].", "lang": "es"},
        {"bad": "El curso de cerámica es [[ideal tanto para principiantes como para expertos]]. Reserva tu torno.", "lang": "es"},
        {"bad": "[[Tanto si eres estudiante como si eres directiva]], nuestra agenda te encuentra una hora. Pruébala.", "lang": "es"},
        {"bad": "Tenemos [[talleres para niños, adultos y empresas]] todo el año. ¿Cuál te va?", "lang": "es"},
        {"bad": "[[Ya seas una principiante o una profesional]], acá vas a encontrar tu telar. Vení el sábado.", "lang": "es"},
        {"bad": "[[De peques a jubilados]]: la piscina de Triana tiene una calle para ti. Ven el lunes.", "lang": "es"},
        {"bad": "[[Emprendedores, amas de casa, estudiantes]]: en el taller del lunes hay sitio. Apúntate.", "lang": "es"},
        {"good": "De becaria a directora en diez años: Ana lo cuenta el viernes. ¿Qué le preguntarías?", "lang": "es"},
        {"good": "Para la cafetería que abre sola a las siete: nuestro molino dosifica por ti. ¿Te serviría?", "lang": "es"},
        {"good": "El taller del sábado es para madres y niños. Traed delantal.", "lang": "es"},
        {"good": "El presupuesto trae ayudas para familias y empresas. Leímos las 212 páginas: ¿qué preguntarías?", "lang": "es"},
        {"good": "Gracias a los estudiantes y a las empresas que vinisteis. Mandadnos vuestras fotos.", "lang": "es"},
        {"good": "Tanto si votas por correo como en la mesa, trae tu bolígrafo.", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        end = 0
        for start, stop in sorted(_lists(post)):
            if start >= end and not any(quote.start <= start < quote.end for quote in post.signals.quotes):
                end = stop
                yield Finding(post.place(start, stop), {"match": " ".join(post.text[start:stop].split())})


def _lists(post: Reading) -> Iterator[tuple[int, int]]:
    """Where readers of several kinds are listed to whom something offers itself."""
    language = post.language
    # News of others has no reader of its own.
    speaks = bool(post.signals.audience or post.signals.self or post.signals.invitations or post.signals.offers)
    sentences = post.sentences
    ends = [each.end for each in sentences]
    # Asked once of each sentence, which may have thousands of clauses.
    tells = [TELLS.search(post.text, each.start, each.end) is not None for each in sentences]
    for clause in CLAUSE.finditer(post.text):
        around = bisect_right(ends, clause.start())
        if around < len(ends) and sentences[around].start < clause.end() and tells[around]:
            continue
        for start, stop in _in_clause(clause[0], language, speaks=speaks):
            yield clause.start() + start, clause.start() + stop
    yield from _called(post.text, language)


def _in_clause(text: str, language: str, *, speaks: bool) -> Iterator[tuple[int, int]]:
    yield from (ages.span() for ages in AGES.finditer(text))
    yield from (either.span() for either in EITHER[language].finditer(text))
    yield from _alike(text, language)
    for openings, traits in ((WHETHER, TRAITS[language]), (TAKING, ())):
        for opening in openings[language].finditer(text):
            end = _end_of_list(text, opening.end(), language, traits)
            if end:
                yield opening.start(), end
    for opening in FROM[language].finditer(text):
        end = _end_of_range(text, opening.end(), language)
        if end and (speaks or _stands_alone(text, opening.start(), end)):
            yield opening.start(), end
    for opening in TO[language].finditer(text):
        end = _end_of_list(text, opening.end(), language)
        start = _start_of_offer(text, opening.start(), end, language) if end else None
        if end and start is not None and PLURAL.search(text, max(0, end - NEAR), end):
            yield start, end


def _alike(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Lists that end in "alike", whatever comes before them."""
    for alike in ALIKE.finditer(text):
        words = WORD.finditer(text, max(0, alike.start() - NEAR), alike.start())
        begins = (word.start(1) for word in words if _end_of_list(text, word.start(1), language) == alike.end())
        begin = next(begins, None)
        if begin is not None:
            yield begin, alike.end()


def _called(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Lists of readers who are spoken to: "Teachers, nurses, drivers: …", "¿Autónoma, jubilada, estudiante?"."""
    for opening in START.finditer(text):
        if opening.end() == len(text):
            return
        end = _end_of_list(text, opening.end(), language, fewest=FEWEST_CALLED)
        if end and CALLED.match(text, end):
            yield opening.end(), end
    for opening in EVERYONE.finditer(text):
        end = _end_of_list(text, opening.end(), language, fewest=FEWEST_CALLED)
        if end:
            yield opening.start(), end


def _start_of_offer(text: str, place: int, end: int, language: str) -> int | None:
    """Where what offers itself to a list begins: before it, or with a list that stands alone; None where nothing does."""
    begin = max(0, place - NEAR)
    fitting = None
    while found := FITTING[language].search(text, begin, place):
        # The nearest of them.
        fitting, begin = found.start(), found.start() + 1
    if fitting is not None:
        return fitting
    return place if _stands_alone(text, place, end) else None


def _stands_alone(text: str, start: int, end: int) -> bool:
    return bool(NO_LETTERS.fullmatch(text, 0, start) and NO_LETTERS.fullmatch(text, end))


def _end_of_range(text: str, place: int, language: str) -> int | None:
    """Where "from beginners to experts" ends, None where it is none or both are of one kind."""
    first = _item(text, place, KINDS[language])
    joint = UNTIL[language].match(text, _after(text, first[0], UNTIL[language])) if first else None
    last = _item(text, joint.end(), KINDS[language]) if joint else None
    if not (first and last) or first[1] & last[1]:
        return None
    joint = JOINTS[language].match(text, last[0])
    if not (text.endswith("s", 0, first[0]) and text.endswith("s", 0, last[0])):
        # "From intern to director" is a career.
        return None
    return (joint and _end_of_list(text, joint.end(), language)) or last[0]


def _end_of_list(
    text: str, place: int, language: str, more: tuple[frozenset[str], ...] = (), fewest: int = 2
) -> int | None:
    """Where the list of readers at `place` ends, None where there is none or they are all of one kind."""
    kinds: list[frozenset[int]] = []
    end = None
    for number in range(MOST_ITEMS):
        item = _item(text, place, (*KINDS[language], *more)) or _unknown(text, place, language, -1 - number)
        if item is None:
            break
        end, kind = item
        kinds.append(kind)
        joint = JOINTS[language].match(text, _after(text, end, JOINTS[language]))
        if joint is None:
            break
        place = joint.end()
    known = [kind for kind in kinds if min(kind) >= 0]
    if end is None or len(kinds) < fewest or not known or frozenset.intersection(*kinds):
        return None
    # Of two, both must be known; of more, what is not may be told by its ending.
    if len(known) < 2 and len(kinds) < FEWEST_CALLED:
        return None
    alike = ALIKE.match(text, end)
    return alike.end() if alike else end


def _after(text: str, end: int, joint: re.Pattern[str]) -> int:
    """Where the item ends: an adjective may follow its noun, where the list goes on: "empresas internacionales y …"."""
    if joint.match(text, end):
        return end
    after = end
    for _ in range(MOST_AFTER):
        word = WORD.match(text, after)
        if word is None:
            return end
        after = word.end()
        if joint.match(text, after):
            return after
    return end


def _unknown(text: str, place: int, language: str, number: int) -> tuple[int, frozenset[int]] | None:
    """The end of an item that names people by its ending, and a kind of its own."""
    match = PERSONS[language].match(text, place)
    return (match.end(), frozenset({number})) if match else None


def _item(text: str, place: int, known: tuple[frozenset[str], ...]) -> tuple[int, frozenset[int]] | None:
    """The end and the kinds of the readers named at `place`, None where none are."""
    for _ in range(MOST):
        word = WORD.match(text, place)
        if word is None:
            return None
        folded = fold(word[1])
        kinds = frozenset(number for number, words in enumerate(known) if folded in words)
        # "Shop owners", "school teachers": the last of such words is whom it is about.
        following = WORD.match(text, word.end())
        further = following and frozenset(n for n, words in enumerate(known) if fold(following[1]) in words)
        if following and further:
            return following.end(), further
        if kinds:
            return word.end(), kinds
        if folded not in LEADING:
            return None
        place = word.end()
    return None
