"""Posts that any organisation could publish unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from smm_lint.rule import Finding, Number, Option, Options, Reading, Rule, Word, fold

# What organisations of every kind say of themselves and to everybody, by language: folded words; those of five letters
# and more stand for every word that begins so.
STOCK: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        """
        achiev amazing appreciat assist
        audience award awesome beautiful believ benefit best better brand bright business care cared cares caring
        celebrat challeng constan client committ commitment communit company companies compet confiden connect contact
        continu creat custom dedicat deliver delight deserv develop dream dynamic effort elevat empower enabl encourag
        energy engag enhanc enjoy ensur everyb everyone evolv evolution excel excit exceptional experienc expert
        extraordinar family families fellow follow foster freedom friend future goal goals gratef gratitud great grow
        grows growing growth happy happier help helps helped helping highest honor honour hope hopes hoping humbl idea
        ideas impact importan improv incredib innovat inspir integrit invit journey joy kind kindly leader leading
        learn legac legend like likes love loved loves loving loyal meaningful meet meets meeting memor message
        mission moment momentum motivat network opportunit partner passion people perfect perform phase pleas positiv
        possib potential power powerful premium pride priorit profession promis proud provid purpose qualit reach
        ready relationship reliab repost result reward satisf send service share shared shares sharing smile solution
        special spirit stand standing stay step steps story stories strength strive strong success support sustain
        talent team teams thank thrill together touch transform trust truth unique united unity value vision visit
        welcom wish wishes wishing wonder work works working worked world agree retweet comment note detail further
        word words sorry unfortun hear heard forward launch dm needs need
        """.split()
    ),
    "es": frozenset(
        """
        acompañ adapta agradec alcanz alegr aliad amable ambiente amig amigo amiga amor apasion aporta apoy apoyo
        apoyar aprend apuest apost atencion avanz avance ayud ayuda bienestar bienven brind calidad cambio camin
        cariño cercan cerca client colabor compart comprom comprens comun comunes comunid comunic confian constan
        construi construy contact cordial crecer creci crecem crear creamos creado creac cumpli dedica desafi
        desarroll descubr desead deseo deseamos destac diferen disfrut disponib empresa encant energia enorgull entreg
        entusias equipo esencia esfuerz espera esperam especial evento exclusiv excelen exito experien expert
        extraordin familia felic feliz fiel fieles forma fortal fuerza futur garanti gente gracias gran grand gratit
        historia honor honra humano humana idea ideas ideal ilusi importan impuls increib general informac informam
        inmejor innova inolvid inspir integr interes invita juntos juntas labor lealt lider limpi logro logra maner
        mantener marca maravill mejor merece mision momento motiva mundo necesid necesit nivel nuevo nueva nuevos
        objetiv ofrec oportun orgull pasion perfect persona placer poder posib potenc present primer priorid proceso
        producto profesion promesa proposit propuest proteg proxim proyect publico recib reconoc recorda recuerd
        referent relacion respald respet respons resulta reto retos satisf seguidor seguir seguim segurid sentid
        servici siempre sinerg solucion somos sonris soñar soñam sueño suenos super talento tarea tecnolog tiempo
        trabaj tradici transform trato trayec traido unico unica unidos unidas union valor vida vision vivir volunt
        """.split()
    ),
}
# Words that say little by themselves, beside the function words.
PLAIN: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        """
        able ahead all bet hit wo ca pay paying ones literally real key begin folks phone sent alway back bring come
        day days each easy ever every feel find first full get give go going good got happen here hard hello hey hi
        today tomorrow keep know last let life little live long look lot make making man many mean more most much
        never new next nice no now offer one only open other our own part place plan see simple something soon start
        take tell thing things think time turn two us use using via want way ways week weekend well what who will yes
        yet you year years forget stop morning afternoon evening night attent
        """.split()
    ),
    "es": frozenset(
        """
        ahora algo alguien algun alguna asi ayer aqui bien buen buena buenas buenos cada cosa cosas creer cree dar
        decir dejar deja desde despues dia dias donde encont entra entrar estar estamos fin ha hace hacen hacer
        hacemos haga hay hora horas hoy ir llega llegar lleva llevar lo lugar luego manana mañana mes meses mira mirar
        mucho mucha muchos nada noche noches nunca otra otro parte pasa pasar paso piensa pensar propio propia puede
        puedes pueden quiere quieres querer sabe saber sabemos sale salir sea semana siente sentir sigue siga tarde
        tardes tener tenemos tiene tienes toda todas todo todos traer trae va vamos van ven ver vez veces viene vista
        volver vuelve ya hola area areas
        """.split()
    ),
}
STEM = 5
FACTS = ("number", "date")
# Fewer different stock words are small talk.
LEAST_STOCK = 3


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
            5,
            {
                "en": "how many content words a post needs before it is judged",
                "es": "cuántas palabras con contenido hacen falta para juzgar",
            },
        ),
        "max_specific": Option(
            Number(0, 1),
            0.2,
            {
                "en": "the share of content words outside the stock vocabulary up to which a post counts as generic",
                "es": "la parte de palabras con contenido fuera del vocabulario común hasta la que un texto pasa por genérico",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports posts without a number, date, name or place whose words nearly all come from what every organisation says:
team, values, quality, thank, community, help. One word in five from elsewhere is enough to be left alone; hashtags count
as such words, links and mentions do not. Posts with few content words are not judged.

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
Avisa de las publicaciones sin número, fecha, nombre ni lugar cuyas palabras salen casi todas de lo que dice cualquier
organización: equipo, valores, calidad, gracias, comunidad, ayudar. Basta que una palabra de cada cinco sea otra
para que calle; las etiquetas cuentan como tales, los enlaces y las menciones no. No juzga las que tienen pocas palabras con contenido.

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
        {"good": "Marta threw away three coffees before she got it right. What did your first one taste of?"},
        {"good": "Thank you to the 42 people who carried sandbags in Hull on Sunday. Your boots are drying in the hall."},
        {"good": "Our team fixed the lift without closing the ward. Tell us which door sticks on yours."},
        {"good": "Thanks, everyone!"},
        {"bad": "Estamos orgullosos de nuestra trayectoria. Nuestro equipo y nuestros valores nos han traído hasta aquí.",
         "lang": "es", "also": ["interaction/one-way"]},
        {"bad": "Ofrecemos servicios de calidad para satisfacer las necesidades de cada persona. ¡Contacta con nuestro equipo!",
         "lang": "es", "also": ["personalisation/cliche"]},
        {"bad": "Gracias por vuestra confianza. Seguimos trabajando con ilusión para ofreceros lo mejor. ¡Compartid vuestra historia!",
         "lang": "es"},
        {"good": "Marta tiró tres cafés antes de acertar. ¿A qué te supo a ti el primero?", "lang": "es"},
        {"good": "Gracias a las 42 personas que llevasteis sacos de arena el domingo en Sevilla. Recoged las botas en el salón.",
         "lang": "es"},
        {"good": "Nuestro equipo arregló el ascensor sin cerrar la planta de pediatría. ¿Qué le pedirías ahora?", "lang": "es"},
        {"good": "¡Gracias a todas! ¿Nos contáis qué os gustó?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        content = [word for word in post.words if not word.is_function and _is_whole(post, word)]
        stock = {_folded(post, word) for word in content if _is_in(STOCK, post, word)}
        specific = [word for word in content if not _is_in(STOCK, post, word) and not _is_in(PLAIN, post, word)]
        if len(content) < options["min_words"] or len(stock) < LEAST_STOCK or _is_concrete(post, specific):
            return
        if len(specific) + len(post.signals.hashtags) <= options["max_specific"] * len(content):
            yield Finding()


def _is_whole(post: Reading, word: Word) -> bool:
    """Whether it is no part of a contraction ("n't") or signature ("^MK")."""
    text = post.text[word.start : word.end]
    return text[0].isalpha() and "'" not in text and "’" not in text


def _is_concrete(post: Reading, specific: list[Word]) -> bool:
    """Whether a number, a date or a name other than of stock words ("Our Team") stands in the post."""
    return bool(post.signals.placeholders) or any(
        fact.kind in FACTS or (fact.kind == "name" and any(fact.start <= word.start < fact.end for word in specific))
        for fact in post.signals.facts
    )


def _folded(post: Reading, word: Word) -> str:
    return fold(post.text[word.start : word.end])


def _is_in(vocabulary: Mapping[str, frozenset[str]], post: Reading, word: Word) -> bool:
    known, folded = vocabulary[post.language], _folded(post, word)
    return folded in known or any(folded[:length] in known for length in range(STEM, len(folded)))
