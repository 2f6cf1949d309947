"""Words that tell where words written together divide: what joins, what begins or ends single words, what is one."""

from __future__ import annotations

# Words that join others. At least one word that is none of these stands at the end, and another, or two, before it.
JOINING = {
    "en": """a all an and are as at be by can did do does dont for from get gets have has how if in into is it its just
        let lets me more most my never no not of off on one only or our out over so that the their they this to up us we
        what when where who why will with you your youre""",
    "es": """a al ante aqui asi bajo bien cada como con contra cuando de del desde donde el ella en entre es esta
        este esto ha hasta hay la las le lo los mas me mi mis ni no nos os para pero por que se si sin sobre
        son su sus te tu tus un una vos y ya yo""",
}  # fmt: skip
# The short ones that a slogan begins with; the others stand there as parts of a word (“in”, “con”, “des”).
OPENING = frozenset(
    """
    al all be do el for get how if its keep la las let los mas mi my ni no nos not one our si so stop the tu un una us
    we who why ya yo you
    """.split()
)
# After these the last word need not be known (“mercadodeabastos”), nor the first one before these.
BEFORE_NAMES = frozenset("de del el la las los of the".split())
AFTER_NAMES = frozenset("con de del para".split())
# After these a word is one, whatever single words end in.
ARTICLES = frozenset("del el la las los the un una".split())
# These and one long word are two words.
LEADING = frozenset("las los nuestra nuestro sin tus".split())
# The beginnings of single words, which are words themselves.
PREFIXES = frozenset(
    """
    after agri agro anti audio auto avi back bio bronco centro ciber cine come con contra counter cripto cross
    crypto cyber decimo demo down eco electro entre euro extra foto hetero hidro hiper homo hydro hyper ibero indo
    infra inter intra intro macro mal man marca medio mega meta micro mid mini mono moto multi nano narco neo neuro
    nor norte off omni out over para petro photo physio poli poly porta post pre pro proto pseudo psico radio retro
    self semi sexo sobre socio sub super supra sur techno tecno tele termo trans tras tri turbo ultra under vice
    video villa
    """.split()
)
# Of these no word of several begins with one either.
ALWAYS_PREFIXES = frozenset("anti inter man tele trans".split())
# The ends of single words, which are words themselves.
SUFFIXES = frozenset(
    """
    able adores ago aires al alistas ally america americana americano ando antes aran aria arias ario arios arme
    arse arte ban berry board boards borough building cera cion ciones cita cito dad dado darios das dientes dor
    dora dos dose el ent eran eras ero eros ers field fields ful grafia grafica grafico graficos ground grounds
    holder holders hood house houses ice ing ings ion ions irian ise ism ist ista istas ive keeper keepers keeping
    land lands las le less lights like line lines lista listas lo logia los maker makers making man manos master
    masters me men ment mente mentos metro metros miento mientos monos mos nacion naciones nadas ness nido nidos nos
    nudista nudistas ola ology ora oras parlantes people person persons possible puesta queria ramos ran res ria
    rias rio rios rizadas rizado rizados sand se ship ships side sighted sionistas source sourcing spoken stone
    storm table tas te terapia terapias time times tion tions ton town trapping ville ward wards washing wide wise
    woman women wood work worker works zo
    """.split()
)
# Single words that the list lacks and two words of which make them up.
SINGLE = frozenset(
    """
    answerphone bankrolled benchmarked blacklisting blockchains bloodletting breakwater bullfighting busybodies
    camposantos cazabombarderos checklists cheesecakes chokepoint copywriter correcaminos couchsurfing courtrooms
    doublethink everywhere eyewitnesses farmworkers fingerprinting flashpoint flashpoints forthright freewheeling
    frontbench frontrunner heartwarming heavyweights landlocked lanzagranadas librecambio livestreamed livestreaming
    loudspeakers lugarteniente masterminds medianoche milmillonarios mouthwatering neverending newsgroups nochevieja
    northernmost padrenuestro passageways playschool ringleader robachicos sacapuntas schoolteachers sharpshooters
    shirtsleeves shortbread smartwatches southernmost spellbinding spotlighting stablecoins standstill
    straightforward streamlining streetlight switchblade thunderstruck timeframes todopoderosa todopoderoso
    todoterreno touchscreens tractocamion trailblazing trainspotting troubleshoot troubleshooting waterboarding
    whistleblowing wristwatches
    """.split()
)
# The endings of verb forms and of nouns that Spanish has beside those of the list, each with what the list has instead.
INFLECTIONS = (
    (
        """
        a aba aban ada adas ado ador adora adoras adores ados ala alas alo alos amos an ando anos ara aran aria arian
        arla arlo aron arse as ate e ed ela elo emonos emos en enos era eran eria erian es ete ian id idas idos iendo
        ieron imos ira iran iria irian ite ad
        """.split(),
        ("ar", "er", "ir"),
    ),
    ("as ita itas ito itos os".split(), ("o", "a", "os")),
)
SHORTEST_INFLECTED, SHORTEST_STEM, SHORTEST_LED = 6, 4, 6
# The commonest words of three and four letters alone; the rarer ones are found in anything.
COMMON = {3: 2_500, 4: 7_000}
EXTRA_COST = {3: 1.2, 4: 0.5}
# Common Spanish words as they are written: the list has no accents, and many stand far down in it, among the English.
SPANISH = """
    abraza abrazo abriga abril abuela abuelo actualización adopción adopta agenda agosto agricultura agua ahora aire
    ajo alegría alimentación alimentos alma alto amiga amigas amigo amigos amor andalucía animal animales
    aniversario apoya apoyo aprender arriba arroz arte artesanal artesanía artista asado aventura ayer ayuda ayudas
    ayuntamiento azul azúcar año años baile baja balón banda bar barcelona barco barrio basura baño bebé belleza
    besos biblio biblioteca bici bicis bienestar bienvenidos blanca blanco boda bosque botella brazos buen buena
    buenas bueno buenos cabeza cacao café caja calidad calle calles calma calor cama cambio camino caminos camisa
    campaña campeones campo canciones canción cantautor canto cara caridad carnaval carne carrera carta cartas casa
    casas cena centro cero cerveza chica chicas chico chicos chile cielo cien ciencia científica cinco cincuenta
    cine ciudad ciudadana clase clases clima climática climático club clásico cocina cole colegio color colores
    comedor comer comida compañía compra comprar compras comunicación comunidad concierto concurso conoce consejo
    consejos consumo contenidos convivencia copa corazón corre cosa cosas cosecha costa creativa creativo crecer
    crema crisis cuatro cuento cuentos cuerpo cuida cuidado cultura cultural curso cursos cáncer danza dato datos
    deja deporte deportes derecho derechos desarrollo desayuno descuento deseo dieta diez digital dinero dios
    directo disco diseño diversidad doce dolor domingo dona dos doña ducha dueño dulce día días ecológica ecológico
    economía edad edición educación elecciones emoción empleo empresa empresas encuentro energía energías enero
    enfermedad ensayo entrada entradas equipo equipos eres escuela españa especial espectáculo estilo estudiantes
    evento eventos exposición fama familia familias favor fe febrero fecha felices felicidad feliz feo feria feriado
    ferias festival fiel fieles fiesta fiestas fin finde firma flor flores foro foto fotografía fotos francia frente
    fresco fruta frutas fruto frío fuego fuente fuerte fuerza futuro fácil fáciles física fútbol galería gana ganar
    ganas gastronomía gato gatos gente gol gracias grande gratis grupo grupos guerra gusto género habla hace hambre
    haz hecho helado hermana hermano hija hijas hijo hijos historia historias hogar hola hombre hombres hora horas
    hormiga horno hospital hotel hoy huella huerto huevo huevos humana humano humanos idea ideas igualdad imagen
    impuestos incendios inclusión industria infancia información inglés ingreso innovación instituto internacional
    internet invierno invita isla jabón jardín jornada joven joya juega juego juegos jueves juguetes julio junio
    juntas juntos justicia juventud jóvenes kermés kilos laboral lago lana larga largo leche lector lectora lectores
    lectura leer lengua letra letras ley leyenda libertad libra libre libres libro libros liga limpia limpio lista
    listo llega llena lluvia lobo loca local loco luces lucha lugar luna lunes luz línea madre madres madrid maestra
    maestro mal maleta mamá mano manos manta mapa mar maratón marca marketing martes marzo masa mascota mascotas
    matar mate mayo mayor mayores maíz mañana medios mejor mejores melón memoria menos mente menú mercado merece mes
    mesa metro miedo miel migrantes mil minuto minutos mira misa mitad miércoles mochila moda momento momentos mono
    montar montaña moto mucho mujer mujeres mundial mundo museo museos musical máscara médica médico mérito méxico
    música nacional nada nadie nata natural naturaleza navidad negocio negocios negra negro nieve niña niñas niñez
    niño niños noche noches nombre norte noticia noticias noviembre nubes nuestra nuestro nueva nuevas nueve nuevo
    nuevos nunca nutrición número obra ocho ocio octubre océano oferta ofertas ojos ola olla once oreja orgullo
    oriente oro otoño otra otro oveja padre padres pago paisaje paja palabra palabras pan papel papá paraíso pared
    pareja parejas parque partida partido paseo paso pasos pasta patio pato patria payaso paz país pelo pelota
    peluquería película pensión pequeña pequeño pera perro perros pesca pescado pie piel pies pino pintura pizarra
    plan planes planeta plata plato platos playa playas plaza pluma plástico población pobre pobreza poco poder
    poesía poeta pollo política popular porque postre premio premios prensa primavera primer primera primero
    productos profesor propia protección proyecto proyectos publicidad pueblo pueblos puente puerta pues pulpo
    página público queso quiero quince química racismo radio ramo raza razón raíces raíz rebaja rebajas receta
    recetas reciclaje recuerdo red redes reforma regalo reina reserva residuos restaurante resto reto rey rio risa
    ritmo rock roja rojo ronda ropa rosa rumbo rural ruta rápido sabor sabores saca sal sala salsa salud saludable
    salvaje salvar salvemos sangre santa santo sed segunda segundo seguridad seis selva semana semanas semilla
    semillas septiembre servicio servicios seña señor señora siembra siempre siento siete siglo silencio silla sitio
    social sociales sol sola solidaridad solo soluciones sombra somos sonrisa sonrisas sopa sorpresa sorteo
    sostenible sueldo suelo suerte sueño sueños sur sábado taller talleres también tapa tapas tarde taza teatro
    tecnología teje tejer tela tercera tiempo tiempos tienda tiendas tierra tinta toda todas todo todos toma tomar
    tomate toro torre tortilla trabajo trabajos tradición trajes transporte tren tres triste turismo tía tío túnel
    universidad urbano urgente uva vaca vacaciones vacuna valle vamos vecina vecinas vecino vecinos veinte vela
    venta ventana verano verdad verde verdura verduras vez viajar viaje viajes vida vieja viejo viento viernes vino
    violencia visita vista viuda viva vive viven vivienda vivir vivo voluntariado volver votar voto voy voz vuela
    vuelta vuestra vuestro yoga zapatos zona árbol árboles época éxito última último
"""
# A word that both languages have stands among the English ones; this is the first that is Spanish alone.
FIRST_SPANISH = "años"
RANK_SHIFT = 400
JOINING_COST = {1: 7.0, 2: 5.5}
USUAL_JOINING_COST, GIVEN_COST, INFLECTED_COST = 4.5, 6.5, 10.0
NAME_LENGTHS, NAME_COST, NAME_COST_A_LETTER, SHORTEST_BESIDE_NAME = range(4, 13), 3.0, 1.6, 4
# What several words may cost at most: so much, and so much a letter.
MOST, MOST_A_LETTER, MOST_A_LETTER_OF_MANY, FOR_JOINING = 2.5, 1.35, 1.55, 0.25
LONGEST_WORD = 20
