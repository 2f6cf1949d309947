"""Hashtags whose words nobody can tell apart, and hashtags that break off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from smm_lint.rule import Edit, Finding, Fix, ListOf, Number, Option, Options, Reading, Rule, Signal, Text, fold

# Words that join others. A hashtag counts as several words when two stand in it that are none of these.
JOINING = {
    "en": "of the and to for in on at with from by is are your our my we you not no a",
    "es": "de la el los las del y en con por para un una al sin es tu mi nuestro nuestra no más",
}
CONTENT = {
    "en": """
        action animal anniversary april art artist august autumn awareness baby back bad bake bank beach beauty beer best better big
        bike bird birthday black blog blue book books brand bread breakfast bring business cancer care cat change charity cheap
        cheese child children choice christmas city clean climate clothes coffee college come community company cook country
        crime culture customer dance data date daily day days deal deals december design diet digital dinner dogs donate dream
        drink earth east eat economy education election energy english event every exercise eyes face fair fake family farm
        farmers fashion february feel festival film finance fire first fish fitness flowers food free freedom fresh friday
        friends fruit fun funny future game games garden gender gift girls give global go goals going gold good green group
        grow halloween happy healthcare health heart heritage hero high history holiday holidays home hope hospital hotel house
        human ice ideas immigration independence india industry internet january job jobs join july june justice kids king
        kitchen know labour language last law leadership learn learning library life light like live local london long look
        love lunch made magic make making march market marketing media meeting mental mind modern moment monday money month
        more morning mother motivation mountain movie museum music national nature never new news next night north november
        nurse ocean october office oil old online open organic outdoor parents park party peace people pet photo photography
        pizza place planet plastic play podcast poetry police politics power pride problems product project public quality
        question quotes radio read reading real recipe recycle red reform report rescue research rights river road roast rural
        safe safety sale sales saturday save school science sea season september service share shop shopping short sister
        skills sleep small smart social software space sport sports spring stand start startup stop store story strategy street
        strong student students summer sunday support sustainable swimming tax tea teach teacher teachers team tech technology
        thank thanks theatre think throwback thursday time times tips today together town toy trade traffic train training
        travel tree trees truth tuesday united university update vaccine value vegan video violence vision visit volunteer
        volunteers vote walk want war waste water website wedding wednesday week weekly weekend welcome west white wildlife
        wine winter woman women words work worker workers working workshop world worlds write writing year young youth
    """,
    "es": """
        abril adopción agenda agosto agricultura agua aire alimentos alimentación amor andalucía animal animales aniversario
        año años apoyo aprender arroz arte artesanía artista ayuda ayudas ayuntamiento bar barrio barcelona bebé belleza
        biblioteca bici bienestar bosque bueno buena buenos buenas café calidad calle calor cambio cáncer cantautor carne
        carnaval casa casas centro cerveza chile cine ciudad ciudadana clase clima climático climática cocina colegio comedor
        comer comida compra comprar compras comunicación comunidad concurso conoce consejos consumo contenidos convivencia
        corazón creativa creativo cultura cultural curso cursos dato datos deporte deportes derecho derechos desarrollo
        descuento desayuno deseo días día dieta digital diseño diversidad domingo dulce economía ecológica ecológico edición
        educación elecciones emoción empleo empresa empresas enero energía energías enfermedad entrada entradas equipo escuela
        españa especial espectáculo estudiantes estilo evento eventos exposición familia familias febrero felicidad feliz
        felices feria feriado festival fiesta fiestas fin flores fotografía fotos frutas fruta fuego fútbol futuro
        galería ganar gastronomía gato gatos género gente gracias gratis grande guerra hambre hecho hija hijos historia hogar
        hoy hora horas hospital hotel huerto humana humano humanos idea ideas igualdad impuestos inclusión incendios industria
        infancia información ingreso innovación instituto internacional internet invierno jardín jornada joven jóvenes juego
        juegos jueves juguetes julio junio justicia laboral lectura leche lectores leer lengua libertad libre libro libros
        liga local lucha lugar lunes luz madre madres madrid maestra maestro mañana mano manos mar maratón marca marketing
        martes marzo mascota mascotas mayo mayores medios mejor mejores memoria menú mercado mes méxico miedo miércoles
        migrantes minuto moda momento momentos montaña mujer mujeres mundial mundo museo museos música nacional natural
        naturaleza navidad negocio negocios nieve niña niñas niño niños noche noches noticia noticias noviembre nueva nuevo
        nuevos nunca nutrición octubre oferta ofertas otoño padre padres país paisaje pan paraíso parque partido patria paz
        película peluquería pensión perro perros pescado piel plan planeta plástico playa plaza población pobreza poesía
        poeta política popular postre premio premios prensa primavera primer primera productos profesor protección proyecto
        proyectos pueblo pueblos queso racismo receta recetas reciclaje red redes reforma regalo reserva residuos
        restaurante ropa rural sábado salud saludable salvaje sangre segunda seguridad semana septiembre servicio
        servicios siempre silencio sitio social sociales sol solidaridad soluciones sorteo sostenible taller talleres
        tarde teatro tecnología tercera tiempo tienda tiendas tierra todo todos trabajo trabajos tradición transporte tres
        turismo última último universidad urbano urgente vacaciones vacuna verano verde verdad viaje viajes viajar vida
        viernes vino violencia visita viva vivienda vivir voluntariado votar voto zona
    """,
}  # fmt: skip
# Single words that look like two of the tables above.
SOLID = frozenset(
    "birthplace bookmaking businesspeople businesswoman businesswomen coffeehouse dinnertime englishwoman "
    "fairground farmworker farmworkers freshwater greenhouse healthcare holidaymaker homeschool lighthouse "
    "marketplace newsletter playground playschool policewoman policewomen powerhouse salespeople salesperson "
    "schoolchildren schooldays schoolgirl schoolgirls schoolteacher schoolteachers schoolwork shortbread "
    "sportspeople sportswoman sportswomen springtime streetlight streetlights summertime throughout tradespeople "
    "understanding videogames wastewater whitewater wintertime bienestar bienvenida bienvenidas bienvenidos "
    "enhorabuena fotogaleria hierbabuena librecambio malentendido medioambiente mediodia nochebuena nochevieja "
    "padrenuestro sobremesa videojuego videojuegos".split()
)
SHAPE = re.compile(r"([^\W\d_]+)(\d*)")
SHORTEST_CONTENT, SHORTEST_SAID, LONGEST_WORD = 3, 4, 16
MOST_WAYS = 8
# What goes on after a hashtag that was meant to be longer: a number, or a sign between single letters.
NUMBER_AFTER = re.compile(r"[-.]\d{1,4}(?!\w|[.-]\d)")
SIGN_AFTER = re.compile(r"\+\+|(?:[-+&.]\w+)+")
PREFIXES = frozenset("co re pre anti non post ex pro semi sub self multi".split())
YEAR = re.compile(r"(?<!\S)#(?:19|20)\d\d(?![\w/.,-]\w|\w)")


class UnreadableHashtag(Rule):
    message = {
        "run-together": {
            "en": "“{match}”: screen readers take it for one word. Begin each word with a capital: “{better}”.",
            "es": "«{match}»: los lectores de pantalla lo toman por una palabra. Empieza cada una con mayúscula: «{better}».",
        },
        "broken": {
            "en": "“{match}”: the hashtag ends at “{sign}”. Use letters, digits and “_” only.",
            "es": "«{match}»: la etiqueta se corta en «{sign}». Usa solo letras, cifras y «_».",
        },
        "number": {
            "en": "“{match}”: digits alone make no hashtag. Add a word.",
            "es": "«{match}»: las cifras solas no hacen una etiqueta. Añade una palabra.",
        },
    }
    severity = "info"
    profiles = ("recommended",)
    options = {
        "min_length": Option(
            Number(least=4, whole=True),
            10,
            {
                "en": "from how many letters on a hashtag in one case is judged",
                "es": "a partir de cuántas letras se juzga una etiqueta escrita sin mezclar mayúsculas",
            },
        ),
        "ignore": Option(
            ListOf(Text()),
            (),
            {"en": "hashtags to leave alone, without #", "es": "etiquetas que se dejan pasar, sin #"},
        ),
    }
    docs = {
        "en": """\
## What it does
Reports hashtags of several words in one case (#homeespresso, #CAFEENCASA), hashtags that end earlier than meant
(#covid-19 is #covid, #t-shirt is #t) and years among hashtags (#2026). Where the words of a hashtag cannot be told for
certain, it says nothing.

## Why it matters
A screen reader reads #homeespresso as one word that does not exist, and other readers have to take it apart. Platforms
end a hashtag at the first sign that is no letter, digit or “_”, and do not link digits alone.

## How to fix it
Begin each word with a capital. In Spanish keep the accents: they cost nothing in searches. The fix changes capitals and,
where the word stands in a list or in the post, accents; it is not safe, because networks may list
#CaféEnCasa and #cafeencasa apart.

## References
- University of Virginia, https://digitalaccessibility.virginia.edu/, Idaho State University, https://www.isu.edu/, and
  University of Michigan, https://accessibility.engin.umich.edu/: write hashtags in CamelCase.
- Fundéu with Twitter, #acentúate, 2015, reported by ondacero.es and yorokobu.es: accents belong in hashtags.
- Mastodon documentation, 2026, https://github.com/mastodon/documentation, and AT Protocol, 2026,
  https://github.com/bluesky-social/atproto: what a hashtag may consist of.
""",
        "es": """\
## Qué hace
Avisa de las etiquetas de varias palabras escritas todas en minúsculas o en mayúsculas (#cafeencasa, #CAFEENCASA), de las
que se cortan antes de lo previsto (#covid-19 es #covid, #I+D es #I) y de los años sueltos entre etiquetas (#2026). Si no
es seguro qué palabras forman una etiqueta, no dice nada.

## Por qué importa
Un lector de pantalla lee #cafeencasa como una palabra que no existe, y los demás tienen que descifrarla. Las plataformas
cortan la etiqueta en el primer signo que no es letra, cifra o «_» y no enlazan las cifras solas.

## Cómo arreglarlo
Empieza cada palabra con mayúscula y conserva las tildes: no estorban en las búsquedas. El arreglo cambia las mayúsculas
y, si la palabra está en una lista o en la publicación, las tildes; no es seguro, porque alguna red puede separar
#CaféEnCasa de #cafeencasa.

## Referencias
- Universidades de Virginia, https://digitalaccessibility.virginia.edu/, Idaho State, https://www.isu.edu/, y Michigan,
  https://accessibility.engin.umich.edu/: escribir las etiquetas con mayúscula en cada palabra.
- Fundéu con Twitter, #acentúate, 2015, según ondacero.es y yorokobu.es: las etiquetas llevan tilde.
- Documentación de Mastodon, 2026, https://github.com/mastodon/documentation, y AT Protocol, 2026,
  https://github.com/bluesky-social/atproto: de qué puede constar una etiqueta.
""",
    }
    examples = (
        {
            "bad": "Which beans do you grind first thing? The Huila roast is back. [[#coffeeathome]]",
            "fixed": "Which beans do you grind first thing? The Huila roast is back. #CoffeeAtHome",
        },
        {
            "bad": "Leith library gives small business owners a desk on Mondays. What do you need? [[#SMALLBUSINESS]]",
            "fixed": "Leith library gives small business owners a desk on Mondays. What do you need? #SmallBusiness",
        },
        {"bad": "Our clinic gives the autumn jab against [[#covid-19]] on Friday. What would you like to ask?"},
        {"bad": "The wind band of Leith tours again. Which town would you send us to? #Leith [[#2026]]"},
        {"good": "Which beans do you grind first thing? The Huila roast is back. #CoffeeAtHome #coffee"},
        {"good": "Our newsletter has a new name. Which one would you have chosen? #newsletter #communication"},
        {"good": "#Leith's #AI-powered loom weaves again. Which pattern would you try? #weaving"},
        {"good": "You are guest #2026 at the Harbour Hotel. Which room would you like?"},
        {
            "bad": "Vuelve el tueste de Huila. ¿Con qué molino lo vas a preparar? [[#cafeencasa]]",
            "fixed": "Vuelve el tueste de Huila. ¿Con qué molino lo vas a preparar? #CaféEnCasa",
            "lang": "es",
        },
        {
            "bad": "Chelo abre el puesto a las ocho en el mercado de Triana. ¿Qué le compras? [[#MERCADODETRIANA]]",
            "fixed": "Chelo abre el puesto a las ocho en el mercado de Triana. ¿Qué le compras? #MercadoDeTriana",
            "lang": "es",
        },
        {"bad": "Nuestro laboratorio de Rosario dobla la plantilla de [[#I+D]]. ¿Qué investigarías?", "lang": "es"},
        {"bad": "La banda de Ñuñoa sale de gira. ¿A qué pueblo nos mandarías tú? #Ñuñoa [[#2026]]", "lang": "es"},
        {"good": "Vuelve el tueste de Huila. ¿Con qué molino lo vas a preparar? #CaféEnCasa #café", "lang": "es"},
        {
            "good": "¡Enhorabuena, Chelo! ¿Qué le deseas tú para los próximos 30? #enhorabuena #bienvenidos",
            "lang": "es",
        },
        {
            "good": "Hablamos de biodiversidad y desinformación el jueves. ¿Vienes? #biodiversidad #desinformación",
            "lang": "es",
        },
        {"good": "Eres el huésped #2026 del Hotel Mar. ¿Qué habitación prefieres?", "lang": "es"},
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        ignored = {fold(tag.lstrip("#")) for tag in options["ignore"]}
        said = _said(post) if post.signals.hashtags else {}
        for hashtag in post.signals.hashtags:
            text = post.text[hashtag.start : hashtag.end]
            if fold(text[1:]) in ignored:
                continue
            tail = _tail(text[1:], post.text[hashtag.end : hashtag.end + 20])
            if tail:
                span = post.place(hashtag.start, hashtag.end + len(tail))
                yield Finding(span, {"match": text + tail, "sign": tail[0]}, "broken")
            elif better := _readable(text[1:], said, post.language, options["min_length"]):
                yield _run_together(post, hashtag, text, better)
        yield from _years(post)


def _run_together(post: Reading, hashtag: Signal, text: str, better: str) -> Finding:
    span = post.place(hashtag.start, hashtag.end)
    better = f"{text[0]}{better}"
    title = {"en": f"Write {better}", "es": f"Escribir {better}"}
    return Finding(
        span, {"match": text, "better": better}, "run-together", fix=Fix(title, (Edit(span, better),), safe=False)
    )


def _years(post: Reading) -> Iterator[Finding]:
    """Years that stand beside a hashtag, as hashtags do; elsewhere the sign may mean a number."""
    for year in YEAR.finditer(post.text):
        before = len(post.text[: year.start()].rstrip())
        after = post.text[year.end() :].lstrip()[:1]
        if after == "#" or any(hashtag.end == before for hashtag in post.signals.hashtags):
            yield Finding(post.place(*year.span()), {"match": year[0]}, "number")


def _tail(tag: str, after: str) -> str:
    """What was meant to belong to the hashtag and does not."""
    pattern = SIGN_AFTER if len(tag) == 1 or (after[:1] == "-" and tag in PREFIXES) else NUMBER_AFTER
    found = pattern.match(after)
    return found[0] if found else ""


def _readable(tag: str, said: Mapping[str, str], own_language: str, least: int) -> str:
    """The hashtag with a capital for each of its words; empty where it has one word or may have other words."""
    shape = SHAPE.fullmatch(tag)
    if shape is None or len(shape[1]) < least or not (tag.islower() or tag.isupper()):
        return ""
    letters = fold(shape[1])
    if letters in SOLID or letters in said:
        return ""
    for language in (own_language, *(other for other in CONTENT if other != own_language)):
        known = {**said, **_table(language)}
        if words := _words(letters, known, _joining(language)):
            return "".join(known[word].capitalize() for word in words) + shape[2]
    return ""


def _said(post: Reading) -> Mapping[str, str]:
    """The words of the post by their folded form."""
    words = (post.text[word.start : word.end].lower() for word in post.words)
    return {fold(word): word for word in words if len(word) >= SHORTEST_SAID}


@cache
def _joining(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in JOINING[language].split())


@cache
def _table(language: str) -> Mapping[str, str]:
    return {fold(word): word for word in f"{CONTENT[language]} {JOINING[language]}".split()}


def _words(letters: str, known: Mapping[str, str], joining: frozenset[str]) -> list[str]:
    """The words that `letters` are, if there is one way to read them and they are surely several."""
    ways = [way for way in _ways(letters, known) if _is_sure(way, joining)]
    fewest = min(map(len, ways), default=0)
    shortest = [way for way in ways if len(way) == fewest]
    return shortest[0] if len(shortest) == 1 else []


def _ways(letters: str, known: Mapping[str, str]) -> list[list[str]]:
    """The ways to read `letters` as known words, MOST_WAYS at most for any part of them."""
    reachable: dict[int, list[list[str]]] = {0: [[]]}
    for end in range(1, len(letters) + 1):
        starts = (start for start in range(max(0, end - LONGEST_WORD), end) if letters[start:end] in known)
        ways = [[*way, letters[start:end]] for start in starts for way in reachable.get(start, [])]
        reachable[end] = ways[:MOST_WAYS]
    return reachable.get(len(letters), [])


def _is_sure(way: list[str], joining: frozenset[str]) -> bool:
    """Whether two words of substance stand in it, the last of them at its end."""
    content = [word for word in way if word not in joining]
    return len(content) >= 2 and all(len(word) >= SHORTEST_CONTENT for word in content) and way[-1] == content[-1]
