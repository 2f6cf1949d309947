"""Labels of advertising that do not say it is advertising, or say it where nobody looks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from smm_lint.rule import Choice, Disclosure, Finding, Option, Options, Phrases, Reading, Rule, Signal, fold

# Hashtags that stand for little else than a deal with a brand.
DEALS = frozenset(
    "spon sponso spnsrd spons sponsoredby paidpartner gifted giftedby invitedby hostedby kindlygifted prgifted presstour "
    "inpartnership inpartnershipwith partneredwith collabpost sponcon sponsoredish adish workwith workingwith affiliatepartner affiliatelink "
    "affiliatelinks afflink afflinks commissionlink commissionlinks commissionearned commissionsearned earnscommission "
    "friendofthebrand friendofbrand friendsofthebrand brandtrip pressloan mediadrive colabpagada colaboracioncomercial publipost canjepublicitario canjes "
    "viajepatrocinado viajedeprensa regalodemarca embajadorademarca embajadordemarca enviodemarca".split()
).union(
    # what was given, and how: "#giftedstay", "#prhaul", "#brandfriend"
    (f"gifted{thing}" for thing in "product stay meal experience trip item visit dinner treatment tickets".split()),
    (
        f"pr{thing}"
        for thing in "gift haul unboxing box sample samples stay package parcel trip product item invite mail".split()
    ),
    (f"press{thing}" for thing in "stay trip gift discount sample".split()),
    (f"hosted{thing}" for thing in "stay trip visit dinner meal".split()),
    (f"brand{thing}" for thing in "ambassador partner collab collaboration friend rep".split()),
)
# Hashtags that are also used for other things: labels only in a post that recommends something.
LOOSE = frozenset(
    "partner partners partnership info informacion legal gracias pr invitacion regalo colaborando hosted invited invite promo promotion complimentary client "
    "promocion promoted hospedaje intercambio press prensa".split()
)
# … and those that are labels as soon as somebody's account is praised.
LIKELY = frozenset(
    "ambassador ambassadors embajador embajadora affiliated afiliado afiliada canje invitada collaboration colaboracion invitado regalado cedido obsequio".split()
)
# … or at the end of a post that tells of nothing that several do.
CLIPPED = frozenset("sp sponsor collab collabs colab colabs affiliate affiliates aff".split())
# Written together with the name of a brand of the post: "#thanksKettleco", "#lumofamily", "#equipoLumo".
BONDS = re.compile(
    r"(?:thanks|thankyou|gracias|friendsof|(?:gifted|invited|hosted|sent)by|(?:partner|partnered|collab)with|embajadora?(?:de)?)(?P<before>[a-z]{4,})"
    r"|(?P<after>[a-z]{4,}?)_?(?:partners?|ambassador|affiliate|collab|invited|hosted|gifted|gifting|sponsored|creator|athlete|insider|embajadora?|ad)"
)
FANS = re.compile(
    r"(?:team|equipo|familia|soy)(?P<before>[a-z]{4,})|(?P<after>[a-z]{4,}?)_?(?:team|family|familia|squad|crew|girl|babe|fam|friend)"
)
# … and without it, in praise, unless what stands before is a kind of partner or ambassador that anybody may have.
UNNAMED = re.compile(r"(?P<after>[a-z]{4,}?)_?(?:partner|ambassador|affiliate|collab|gifted)")
EVERYDAY = re.compile(
    r"\w+ing|life|business|dance|travel|workout|study|accountability|channel|community|media|tech|technology|trusted|official|proud|perfect"
    r"|favou?rite|best|local|global|school|youth|students?|campus|peace|culture|goodwill|tourism|city|county|climate|health|senior|former"
    r"|future|domestic|silent|strategic|education|research|delivery|supply|doubles|tennis|golf|bridge|crime|music|artist|photo|fashion|craft|book"
)
# Who looks for people to advertise for a brand recommends nothing yet.
RECRUITS = Phrases(
    [
        "(become|becoming|apply|applications?|sign up|join|hiring|recruiting|looking for|seeking|searching for|wanted|vacancy)( [\\w'-]+){0,4} (affiliates?|ambassadors?|partners?|collaborators?|creators?|influencers?)"
    ]
)
# A brand as its account or as a name with capitals.
BRAND = r"(@[\w.]+|(the )?(?-i:[A-Z])[\w'-]+( (& |and |of )?(?-i:[A-Z])[\w'-]+){0,3})"
# What people make together: a “collab” on one of these is no advertising.
WORKS = {
    "en": Phrases(["(songs?|tracks?|singles|(new|debut|next|our|my) single|albums?|remix|mixtape|ep|music|episodes?|podcast|murals?|pieces?|beats?|covers?|designs?|prints?|comics?|cosplay|paintings?|drawings?|art|artwork|papers?|research|study|books|(the|an?|our|my|his|her|their|new|\\w+'s) (book|show|stream)|film|exhibition|gig|shows|workshop|event|cello|guitar|drums|vocals|violin|piano|bands?|choir|brass|orchestra|duet|recorded|recording|zine|quilt|linocut|gallery|studio|reading|lecture|seminar|fundraiser|auction|report|choreograph\\w+|chapel|library|school|university|students|council|charity|volunteers|neighbou?rs|project|lab|stage|theatre)"]),
    "es": Phrases(["(cancion|canciones|temas?|temazo|singles?|disco|musica|remix|videos?|videoclip|episodios?|capitulo|podcast|mural(es)?|cuadros?|dibujos?|ilustracion|articulo|estudio|investigacion|libro|pelicula|corto|exposicion|concierto|directo|taller|jornada|evento|obra|chelo|guitarra|bateria|voz|violin|piano|bandas?|coros?|orquesta|dueto|duo|grabad[oa]|grabacion|grabamos|fanzines?|comics?|ilustraciones|coreografia|capilla|biblioteca|colegio|instituto|escuela|universidad|alumnado|alumn[oa]s|ayuntamiento|asociacion|voluntari\\w+|vecin[oa]s|barrio|proyecto|laboratorio|escenario|teatro|estreno de|festival|feria)"]),
}  # fmt: skip
# What is done for nothing.
CAUSES = Phrases(
    [
        "(charit\\w+|hospices?|volunteer\\w*|donat\\w+|fundrais\\w+|foundations?|voluntari\\w+|benefic[oa]s?|solidari[oa]s?|donaci\\w+|donar|fundacion)"
    ]
)
# Who writes of advertising has its words for a subject.
TRADE = Phrases(
    [
        "(marketing|branding|copywriting|copys?|creatividad|anuncios?|campañas?|campaigns?|advertising|agencia|agency|adtech|seo|ads|creatives?)"
    ]
)
# Plain in some markets, not in these.
ELSEWHERE = {
    "es": frozenset({"ad", "sponsored"}),
    "us": frozenset(),
    "uk": frozenset({"paidpartnership"}),
}
LOOSE_ELSEWHERE = {"es": frozenset({"ads"}), "us": frozenset(), "uk": frozenset({"sponsored"})}
# Words that stand alone where a label should: first, or as a sentence of their own.
STANDING = {
    "en": r"sp|(gifted|pr|press|hosted|complimentary|comped) (gift|product|item|samples?|stay|visit|trip|meal|dinner|invite|package|parcel|box|haul|experience|treatment|tickets?)|gifted|pr|press|collab|collaboration|partner|brand partner|spon|affiliate|(contains )?(affiliate|aff) links?( \\w+)?|invite|invited|hosted|promo|partnership",
    "es": r"ad|sponsored|sponsor|collab|colab|colaboracion|colaborando|pr|partner|regal(o|ito)|invitacion|invitad[oa]|gifted|spon|cortesia|canje|afiliad[oa]|promo",
}
# … of which these stand for nothing else, but for English “gifted”, which pupils are as well.
TELLING = {
    "en": "spon|spon con|(contains )?(affiliate|aff|commission) links?|gifted|pr (gift|product|sample)|(ad|spon|sponsored)[- ]ish",
    "es": "ad|sponsored|sponsor|spon|sp|collab|colab|gifted|post amig[oa]|contenido (amigo|colaborativo)",
}
PICTURE = "[\u2600-\u27bf\U0001f300-\U0001faff]"
ALONE, ALONE_SURE = (
    {
        language: Phrases(
            [
                rf"(^|[\n.!?,])[^\w#@^]*({words})([^\w\n@&'-]*($|[\n.:|·•/–—]+)| ?{PICTURE}+)",
                rf"[(\[*] ?({words}) ?[)\]*]",
            ]
        )
        for language, words in table.items()
    }
    for table in (STANDING, TELLING)
)
ENDING = {"en": Phrases([]), "es": Phrases([r"[\n.!?][^\w#@]*(informacion|info|legal)[^\w@&'-]*$"])}
# … and what says with whom, without saying that it was paid.
WITH = {
    "en": Phrases([
        r"(^|[\n.!?])\W*(in )?(collab|collaboration|collaborating|partnership|partnering|partnered|association|teaming up) with @[\w.]+",
        r"(^|[\n.!?])\W*((proudly )?supported by|made possible by|powered by|ambassador for|(proud |happy )?(partner|friend|ambassador) of|with love from|c/o|courtesy of|my friends at|thanks to my friends at) @[\w.]+",
        r"(^|\n)\W*🤝\W*@[\w.]+",
        f"(my|our) (new |latest |first )?(collab|collaboration|partnership) (with|x) {BRAND}",
        "(brand|proud|official) (ambassador|rep|partner) (for|of|with) @[\\w.]+",
        "(my|this|these|the|an?|contains?|includes?|with|via|using|through) (aff|affiliate) (links?|codes?)", "(aff|affiliate) links? (is |are )?(in|on|below|above)( (my|the) \\w+)?",
        f"pr (haul|box|package|parcel|mail|unboxing|gift|drop|{PICTURE}) (from|by) @[\\w.]+",
        f"brought to you by ((our|my) (\\w+ )?(friends|pals|mates|folks|team) (over )?(at|from) )?{BRAND}",
        r"(^|[\n.!?])\W*(\w+ ){1,4}in (\w+ )?(collab|collaboration|partnership|association) with @[\w.]+",
        f"((as|i'm|i am)( now| officially)? (an?|their|the) (proud |official |new )?|(proud|official) ){BRAND} (ambassador|partner|affiliate|athlete|creator|insider)",
        f"(as|i'm|i am) (an?|the) (\\w+ )?(ambassador|affiliate|athlete|creator) (for|of|with) {BRAND}",
        "(i|i've|i'm|i am|i have) (\\w+ )?(teamed up|teaming up|joined forces|joining forces|partnered( up)?|partnering( up)?|working|collaborated|collaborating|linked up|paired up) with @[\\w.]+",
        r"(^|[\n.!?])\W*(teamed up|joined forces|joining forces|partnered up|working|linked up) with @[\w.]+",
        rf"(^|[\n.!?])\W*(in )?(collab|collaboration|partnership|association) with {BRAND}",
        rf"(i|i've|i'm|i am|i have) (\w+ )?(teamed up|teaming up|partnered( up)?|partnering( up)?) with {BRAND}( (again|once more))? to (bring|give|offer|show|share|help|tell)",
        rf"(^|[\n.!?])\W*(kindly )?(hosted|invited|gifted|comped|treated|sent|supplied|provided) by {BRAND}",
        rf"(work|works|working|worked|partner|partnering|partnered|collab|collaborating|teaming up|teamed up) with my (\w+ )?friends (over )?(at|from) {BRAND}",
        "(part|member) of (the|team) (@[\\w.]+( (family|team|crew|squad))?|(family|team|crew|squad) @[\\w.]+)",
        "this look is (all )?@[\\w.]+",
    ]),
    "es": Phrases([
        r"(^|[\n.!?])\W*(en )?(collab|colab|colabo|colaboracion|colaborando|colaboro|alianza) (con|x) @[\w.]+",
        "(me|nos) (he |hemos )?(ali[eo]|aliado|aliamos|uni|unido|unimos|junte|juntamos|asocie) (con|a) @[\\w.]+",
        "(trabajando|trabajo|colaboro|colaborando) (\\w+ )?(con|junto a) @[\\w.]+",
        "parte de(l)? (la |equipo )?(familia|equipo)? ?(de )?@[\\w.]+",
        "este (look|outfit|estilismo) es (todo )?(de )?@[\\w.]+",
        "canje con @[\\w.]+",
        "(in )?(collaboration|partnership|association) with @[\\w.]+|(sponsored|gifted|powered|hosted|invited) by @[\\w.]+|paid partnership( with @[\\w.]+)?|(thanks|thx) (to )?@[\\w.]+",
        "(gentileza|auspicio) de @[\\w.]+|auspiciad[oa] por @[\\w.]+",
        r"(^|[\n.!?])\W*((con el )?apoyo de|de la mano de|embajador[a]?( de)?|gracias al patrocinio de|pr de|invitacion de|partner de|team) @[\w.]+",
    ]),
}  # fmt: skip
THANKS = re.compile(r"thanks(?!giv|for)[a-z]{2,}|(?:thankyou|gracias)[a-z]{2,}|team[A-Z]")
# Words that stand where a label should, and that nobody but somebody favoured by a brand writes.
FAVOURS = {
    "en": Phrases([
        "(a )?(gift|present|treat) from (@[\\w.]+|the brand)", "(press|gifted|sponsored) (trip|stay|product|item)", "kindly (gifted|sent)( by @[\\w.]+)?", "not not an ad|(kinda|sorta|kind of|sort of) an ad",
        "(disclosures?|disclaimer|ad info)( is| are)? (in|on) (my |the )?(bio|profile|comments?|website)",
        "links? ((in|on) \\w+ \\w+ |below |here |above )?(may|might|could) (be|contain|include) affiliate( links?)?", "(may|might) (contain|include) affiliate links?",
    ]),
    "es": Phrases([
        "(muchas |mil )?gracias,? a la marca por (el|la|los|las|este|esta|estos|estas|pensar|invitarme|(enviar|mandar|regalar|ceder|prestar|invitar|mimar)(me|nos)\\w*|contar|confiar|todo)( \\w+){0,2}",
        "(un )?(regalo|regalito|regalazo|obsequio|cortesia|detalle|detallazo) de (la marca|@[\\w.]+)", "viaje (patrocinado|de prensa)( por @[\\w.]+)?",
    ]),
}  # fmt: skip
# … unless it goes on to tell of a giver who is no brand.
FROM_KIN = re.compile(r"\s+(?:by|from) (?:my|our|his|her|a|an|some)\b", re.IGNORECASE)
# Who is “gifted” as well.
PUPILS = Phrases(
    [
        "(pupils?|students?|teach\\w*|classrooms?|schools?|learners?|gifted ?(kids?|child\\w*|education|students?|learners?))"
    ]
)
# Whose partner is meant by “#partner”.
PARTNERS = frozenset({"partner", "partners"})
COUPLES = Phrases(
    [
        "(husbands?|wife|wives|hubby|wifey|boyfriend|girlfriend|fiancee?|married( ?life)?|marriage|couples?|spouses?|weddings?|marido|mujer|novi[oa]s?|espos[oa]s?|parejas?|bodas?)"
    ]
)
# Thanks that stand for a label in a post that recommends something.
THANKED = {
    "en": Phrases([
        "(thanks|thank you|thx|(so |very |super |forever )?grateful|big love|shout-?out)( so much)?( to)?,? (@[\\w.]+|the (brand|team|hotel)) for (sending|gifting|spoiling|lending|treating|having (me|us)|hosting|my|this|these|the (gift|invite|stay|parcel|box))( \\w+)?",
        rf"(thanks|thank you|thx|shout-?out)( so much)?( to)?,? {BRAND} for (sending|gifting|lending|treating|hosting|inviting) (me|us)( (a|an|the|this|these|their|some|my|our|to))?",
        "@[\\w.]+,? (thanks|thank you|thx)( so much| a lot| again)?,? for (sending|gifting|spoiling|lending|treating|having (me|us)|hosting|this|these|(the|my) (\\w+ )?(gift|box|parcel|package|stay|treats|goodies|invite))",
        f"(thanks|thank you|thx|shout-?out)( so much)?( to)?,? {BRAND} for (supporting|partnering|working|collaborating|teaming up)( \\w+){{0,2}}",
        # what invited guests say of themselves
        "(they|@[\\w.]+|the (brand|hotel|restaurant|team|resort|lodge|inn|spa)) ((very|so|kindly|recently|even) )*(invited|hosted|treated|flew) (me|us)( \\w+){0,2} (to )?(try|test|stay|sample|experience|review|taste)",
        "as their (invited |special )?guests?", f"(as|was|were|been|being) (a |the |invited |special )*guests? of (the (brand|hotel|restaurant|resort)|{BRAND})",
    ]),
    "es": Phrases([
        "gracias,? (a )?@[\\w.]+,? por (el (regalo|detalle|envio|paquete|pack|kit|viaje)|la (invitacion|experiencia|estancia)|pensar en mi|(enviar|mandar|regalar|ceder|prestar|invitar|mimar)(me|nos)\\w*|contar conmigo|confiar en mi|est[ea]s?|estos)( \\w+)?",
        "gracias,? (a )?@[\\w.]+", "x @[\\w.]+",
        "gracias por (la invitacion|el regalo|el detalle|el envio|invitarme|enviarme\\w*|mandarme\\w*)",
    ]),
}  # fmt: skip
# Labels that are no subject to write about.
SURE = frozenset(
    "publi contenidopromocional contenidopatrocinado colaboracionpagada paidpartnership paidad advertisementfeature".split()
)
# Signs of somebody who recommends a thing: what is new and mine, how it does, where and with what code to get it.
PRAISE = {
    "en": Phrases([
        "my new \\w+", "my honest (review|opinion|thoughts)", "what (a|an) (dinner|meal|night|stay|view|weekend|treat|day|place|dream)", "(is|are) (everything|unreal|a dream|a game[- ]?changer|to die for|the (comfiest|softest|best|cosiest|cutest))", "(breakfast|dinner|lunch|night|weekend|stay) (in \\w+ )?at @[\\w.]+", "i (sleep|slept|feel|smell|swear by|wear|use) \\w+", "my (\\w+ )?(favou?rite|go-to|routine|obsession|holy grail|must-have)", "(obsessed|in love) with", "(loving|love|adore) (my|this|these)",
        "my (skin|hair|mornings?|kitchen|nails|sleep|closet|commute) \\w+", "(use|with) (my )?(code )?(?-i:[A-Z]{2,}\\d+)", "my (discount |promo )?code",
        "(order|buy|shop|available|grab yours?|get yours?) (on|from|at|via) (their|the) (site|shop|store|website)", "(wearing|trying( out)?|testing|unboxing|styling) (the|these|this|my|their|out)",
        "such a treat", "honestly (delicious|amazing|gorgeous|brilliant)", "(dreamy|perfect|magical|lovely) (weekend|stay|night|getaway|evening|escape|trip)s?",
        "(weeks?|days|months?) in", "(weeks|days|months|nights) (with|on) (the|my|this|a|an|our)", "(code|with|using) (?-i:[A-Z]{3,}\\d*)", "\\d ?% off (with|using|when|from|the|my)", "(my link|link in my bio|my affiliate link)",
        "i (actually|really)( do)? (eat|use|wear|drink|love|like|cook|sleep)", "so (creamy|soft|comfy|cosy|cozy|tasty|yummy|pretty|dreamy|delicious|smooth|fluffy)", "(prettiest|comfiest|cosiest|dreamiest|softest) \\w+", "(worth (the|every)|bye bye|goodbye to|life-?saver|no more) \\w+", "my stay (at|in)", "this look", "loved (my|this|every)", "(has|have) (stopped|saved|changed) (my|me|clicking|hurting|leaking|squeaking)", "my (hip|back|knees?|feet|hands|face|elbows|hair|legs|dog|cat|kids|baby|toddler) (has|have|is|are|kept|feels?|looks?|drinks?|loves?|after)", "kept my \\w+",
"can't stop (wearing|using|eating)", "never (looked|felt|slept|been) (so|happier|better)", "since (i|we) started on", "new (\\w+ ){1,3}from @[\\w.]+", "still can't believe",
        # how somebody used it, and how long
        "(how|what|everything|all) i('ve)? (\\w+ )?(styled?|wore|wear|use[d]?|packed|ordered|layer(ed)?|paired)", "i('ve)? (been )?(\\w+ly )?(styled|styling|wore|wearing|tried|trying|tested|testing|using|road-tested|packed) (the|their|this|these|out)",
        "(tried|tested|testing|trying|road-tested) ([\\w@]+ ){1,6}so (that )?you don't have to", "we (tried|tested|stayed at|ate at|sampled) (the|their|[\\w &'@]+'s) (new )?\\w+",
        "(day|night|week|month) (\\d+|one|two|three|four|five|six|seven|ten) (and|in|on)", "(haven't|hasn't) (woken|stopped|taken (it|them)|looked back|put (it|them) down|touched|worn anything)", "(haven't|hasn't) (put|taken|left) [^.!?\\n]{2,30} (down|off|alone)", "(smells?|tastes?) (like|of|so)", "(everyone|everybody|you all|people) (keeps? )?ask(s|ed|ing)? me (about|where)", "honestly,? (that|the|this) \\w+", "never (want|wanted) to (leave|take (it|them) off|go (home|back))",
        "spent the (day|morning|afternoon|evening|night|weekend) (driving|trying|testing|riding|tasting|exploring)",
        # what is as good as none
        "the \\w+est (thing|\\w+) i('ve)?( ever| have)? (own|owned|used|tried|worn|had|slept|eaten|tasted|ridden|seen)", "like (nothing|no \\w+) i('ve)? (ever )?\\w+",
        "(better|softer|smoother|lighter|quieter|quicker|warmer|comfier) than (any|anything|all|every|my (old|last|usual))", "so (quiet|light|warm|gentle|easy to \\w+|lightweight|versatile|bouncy|shiny|crisp|sturdy) (that|the|i|my|it|you)", "what a (machine|ride|spread|feast|menu|room|bag|scent|glow|drive|show-?stopper)",
        "(pores|spots|dark circles|breakouts|frizz|curls|lashes|redness) (is|are|have|has|never|look|looks|feel|fading|gone)",
        # where to get it
        "(linked|links) (it |them |everything |all )?(in|on) my (\\w+)", "(grab|find|pick up|get) (it|them|one|yours|(a|your|some) \\w+) (now )?(in|at|from) (?-i:[A-Z])\\w+", "your sign to (book|try|buy|get|visit)", "\\d+ ?% off your (first|next) \\w+", "full review (is )?(up|live|coming|on|in|over)",
    ]),
    "es": Phrases([
        "mis? (\\w+ )?nuev[oa]s?( \\w+)?", "mis? (\\w+ )?(rutina|favorit[oa]s?|imprescindibles?|obsesion)( de \\w+)?", "(enamorad|obsesionad|encantad)[oa] (de|con)", "(estrenando|probando|luciendo|unboxing)( \\w+)?",
        "mi (opinion|reseña) (sincera|honesta)", "me (encantan?|flipan?|chiflan?|tienen? loc[oa])", "(con|usa|usad|usando|usen) mi codigo", "(que|menudo|vaya) (finde|fin de semana|planazo|escapada|cenaza|noche)",
        "mi (piel|pelo|cocina|rutina|colchon)", "(huele|sabe|suena|queda) (a|muy|tan|genial|de)", "nuev[oa]s? (\\w+ ){1,3}de @[\\w.]+", "pide (el|la|los|las) tuy[oa]s?", "cada mañana( con| desde)?",
        "(es|son) (una pasada|un puntazo|lo mas|una maravilla|un sueño|una locura|brutal(es)?|top)", "(lo|la|los|las) (llevo|uso|recomiendo|adoro)", "(crema|serum|labial|botas|zapas|tenis|bolso|vestido|gafas|perfume|colonia) nuev[oa]s?",
        "(me tienen?|estoy) (enganchad[oa]|enamorad[oa]|obsesionad[oa])", "(sali|salgo|estoy) como nuev[oa]", "(menud[oa]|vaya|que) (cena|desayuno|cuña|vistas|maravilla|pasada|delicia|estancia|hotel|lujo|gustazo)", "de diez",
        "(semanas|dias|meses|noches|dia \\w+) con (la|el|mi|los|las|mis|este|esta)", "adios (a )?(la |el |las |los )?\\w+", "(me|nos) (salvo|ha salvado|cambio la vida|ha cambiado|encanta|flipa)", "codigo (?-i:[A-ZÑ]{3,}\\d*)", "con (?-i:[A-Z]{3,}\\d+)", "(link|enlace) en (mi )?(bio|perfil)", "(mi|desde mi|con mi) (link|enlace)",
        "(este|mi) (look|outfit)", "(que )?de verdad (desayuno|uso|como|llevo|bebo)", "(volveria|repetiria|repetimos|volveremos)", "de ensueño", "(no|ni|ya no|sin) (me )?(gotea|calan|mancha|pica|aprietan|crujen?|ampollas|irrita)", "(re|super|muy|tan) (feliz|content[oa]|cremos[oa]|suave|comod[oa]|bonit[oa]|rico|rica)", "(duermo|descanso) (mejor|hasta|como)", "mi cara", "la mas (bonita|comoda|suave|rica)",
    ]),
}  # fmt: skip
# Delight in what is shown.
DELIGHT = re.compile("[😍🥰🤩😻💕💖✨💋🥹😋🤤💙💛🧡💗💓💞]")
PERSON = {"en": frozenset("i i'm i've me my mine".split()), "es": frozenset("yo me mi mis conmigo".split())}

SINGULAR = frozenset({"Person=1", "Number=Sing"})
# What a label begins and ends with that is no part of it.
TRIMMED = " \n\t.!?:|·•/–—-¡¿"


class AmbiguousDisclosure(Rule):
    message = {
        "vague": {
            "en": "“{match}” does not tell every reader that this is advertising. Open with “{label}”.",
            "es": "«{match}» no deja claro a todo el mundo que esto es publicidad. Empieza por «{label}».",
        },
        "late": {
            "en": "“{match}” stands where many readers will not see it. Open the post with “{label}”.",
            "es": "«{match}» está donde mucha gente no lo verá. Empieza la publicación por «{label}».",
        },
    }
    severity = "error"
    profiles = ("campaign", "legal-es", "legal-us")
    supersedes = ("strategy/missing-disclosure",)
    options = {
        "market": Option(
            Choice(("", "es", "us", "uk")),
            "",
            {
                "en": "the country whose labels count; by default the configured `market`, else es for Spanish and us for English",
                "es": "el país cuyas etiquetas valen; de fábrica, el `market` de la configuración o, si falta, es en español y us en inglés",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports labels that do not say plainly that a post is advertising: hashtags such as #sp, #spon, #collab, #partner or
#ambassador, thanks to the brand for what it sent, “gift from @brand”. Hashtags with other uses, such as #collab, count
only where the post recommends something: a new thing of mine, a discount code, praise. A choir that puts #collab under a
joint concert is left alone, and so is “sp.” in the name of a species.

A plain label is reported where it comes after the fold of the post's platforms (125 characters where there is none),
below three lines of dots, or amid three hashtags or more. Which labels are plain depends on `market`: #ad is one in the
United States and the United Kingdom, not in Spain, where “Publicidad” or “Publi” is.

## Why it matters
The trade's codes and the authorities' guides ask that advertising can be told at once, and name labels that do not do.
They differ by country and change; this rule holds a post against their lists and does not tell whether it is lawful.

## How to fix it
Put the plain label first and drop the vague one: “#ad New grinder from @brand”, in Spain “Publi · Mi nuevo molino”.
Where the network has a label of its own for paid partnerships, use that as well.

## References
- United States: FTC, Disclosures 101 for social media influencers, as told by https://www.lexology.com (2017),
  https://money.com and https://www.allaboutadvertisinglaw.com: #ad and #sponsored are clear; #sp, #spon, #partner,
  #collab and thanks are not; before “more”, not among hashtags
- Spain: code of conduct on advertising through influencers (AEA, AUTOCONTROL, IAB Spain), in force since 1 October 2025,
  as told by https://www.cuatrecasas.com and https://www.fieldfisher.com (10 November 2025)
- United Kingdom: ASA and CAP, Influencers' guide, 23 March 2023: http://www.asa.org.uk/resource/influencers-guide.html
""",
        "es": """\
## Qué hace
Avisa de las etiquetas que no dicen a las claras que una publicación es publicidad: #ad, #sp, #colab, #sponsor,
«gracias a la marca», «regalo de @marca», «viaje patrocinado». Las que también sirven para otra cosa, como #colaboración
o #gracias, solo cuentan si el texto recomienda algo: lo que estrenas, un código de descuento, elogios. Un coro que pone
#colaboración bajo un concierto conjunto se queda en paz, igual que el «sp.» de una especie.

También avisa de una etiqueta clara que llega después del corte («ver más») de las plataformas de la publicación (125
caracteres si no se sabe cuáles son), debajo de tres líneas de puntos o entre tres o más hashtags. Qué es claro depende
de `market`: #ad lo es en Estados Unidos y en el Reino Unido; en España no, allí valen «Publicidad» o «Publi».

## Por qué importa
Los códigos del sector y las guías de las autoridades piden que la publicidad se reconozca enseguida y nombran etiquetas
que no bastan. Cambian de un país a otro y con el tiempo; esta regla compara el texto con sus listas, no dice si es legal.

## Cómo arreglarlo
Pon la etiqueta clara al principio y quita la dudosa: «Publi · Mi nuevo molino». Si la red tiene su propio aviso de
colaboración pagada, úsalo también.

## Referencias
- España: Código de conducta de publicidad a través de influencers (AEA, AUTOCONTROL, IAB Spain), en vigor desde el 1 de
  octubre de 2025, según https://www.cuatrecasas.com y https://www.fieldfisher.com (10 de noviembre de 2025)
- Estados Unidos: FTC, Disclosures 101, según https://www.lexology.com (2017), https://money.com y
  https://www.allaboutadvertisinglaw.com
- Reino Unido: ASA y CAP, guía para influencers, 23 de marzo de 2023: http://www.asa.org.uk/resource/influencers-guide.html
""",
    }
    examples = (
        {"bad": "My new kettle pours like a dream ☕ [[#sp]] What do you brew first?"},
        {"bad": "Two weeks in with the Fennel serum and I sleep better. Which scent would you pick? [[#spon]]"},
        {"bad": "Dreamy weekend at Hotel Aster. Thanks to the team. Where should we go next? [[#collab]]"},
        {"bad": "[[Thank you @kettleco for sending this]] beauty! My mornings are sorted. What is in your cup?"},
        {"bad": "My new kettle pours like a dream and the handle stays cool, which my old one never did in seven years of tea, "
                "toast and shouting. [[#ad]] What do you brew?", "platform": "instagram"},
        {"bad": "My new kettle is here. What do you brew? #kitchen [[#ad]] #tea"},
        {"bad": "Honestly, that jam! We [[were guests of Hotel Aster]] for a night. Where should we go next?"},
        {"bad": "[[Proud @kettleco ambassador]] here ☕ Mine has been to three festivals. Which are you going to?"},
        {"bad": "Golden hour with the new @solshade frames 🌅 Where would you wear them?\n.\n.\n.\n.\n[[#ad]]"},
        {"good": "#ad My new kettle pours like a dream ☕ What do you brew first?"},
        {"good": "Wanted: tea lovers. Become an affiliate and write to Ana by Friday. What would you pour? #affiliate"},
        {"good": "Ad: two weeks in with the Fennel serum. Which scent would you pick?"},
        {"good": "#Collab with a difference: the brass band and the choir play on Sunday. Bring a chair!"},
        {"good": "The frog is a Litoria sp. that nobody has named. What would you call it?"},
        {"good": "Thank you @leithcouncil for sending the gritters. Which street did they miss?"},
        {"bad": "Mi nueva tetera sirve sin gotear ☕ [[#sp]] ¿Qué té te gusta?", "lang": "es"},
        {"bad": "Enamorada de mis botas nuevas. ¿Adónde las llevarías primero? [[#colab]]", "lang": "es"},
        {"bad": "Estrenando el molino de @molinosur. ¿Qué café pondrías? [[#ad]]", "lang": "es"},
        {"bad": "[[Gracias a la marca por el detalle]] 🎁 ¿Con qué lo combinarías?", "lang": "es"},
        {"bad": "[[Regalo de @chocosur]] para el desayuno. ¿Con leche o negro?", "lang": "es"},
        {"bad": "Mi nueva tetera ya está en casa. ¿Qué té te gusta? #cocina [[#publi]] #té", "lang": "es"},
        {"good": "Publi · Mi nueva tetera sirve sin gotear ☕ ¿Qué té te gusta?", "lang": "es"},
        {"good": "#publicidad Estrenando el molino de @molinosur. ¿Qué café pondrías?", "lang": "es"},
        {"good": "#Colaboración con el coro del barrio: el domingo cantamos en la plaza. ¡Ven!", "lang": "es"},
        {"good": "Gracias a la marca que dejó el agua en el muro sabemos hasta dónde llegó. ¿Tú la viste?", "lang": "es"},
        {"good": "La garza es una Ardea sp.; la foto salió movida. ¿Alguien la reconoce?", "lang": "es"},
        {"good": "#ad Mi nueva tetera sirve sin gotear ☕ ¿Qué té te gusta?", "lang": "es", "config": {"market": "uk"}},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        disclosure = Disclosure(post, options["market"])
        if disclosure.is_plain or any(post.matches(RECRUITS)):
            return
        recommends = _recommends(post) or disclosure.declared is not None or bool(disclosure.favours)
        late = [
            label
            for label in disclosure.labels
            if recommends
            or _praises(post)
            or _is_single(post)
            or _is_sure(post, label.start, label.end)
            or _ends(post, label.end)
        ]
        late = [] if _is_trade(post) else late
        vague = () if late else _vague(post, disclosure.market, recommends=recommends)
        hints = () if late or disclosure.labels else _hints(post, disclosure)
        for variant, found in (("late", late), ("vague", _apart((*vague, *hints)))):
            for label in found:
                values = {"match": post.text[label.start : label.end], "label": disclosure.proposed}
                yield Finding(post.place(label.start, label.end), values, variant)


def _vague(post: Reading, market: str, *, recommends: bool) -> Iterator[Signal]:
    """What stands in a post for a label."""
    for tag in post.analysis.tags:
        written = post.text[tag.start : tag.end]
        is_loose = tag.text in LOOSE | LOOSE_ELSEWHERE[market] or THANKS.fullmatch(fold(written)) is not None
        is_likely = tag.text in LIKELY | CLIPPED and (not _is_work(post) or (recommends and not _is_cause(post)))
        if (
            (tag.text in DEALS and not (tag.text == "gifted" and _is_of_pupils(post)))
            or _binds(post, tag.text, recommends=recommends)
            or (tag.text in ELSEWHERE[market] and not _is_trade(post))
            or (is_loose and (recommends or _tells_of(post)) and not (tag.text in PARTNERS and _is_couple(post)))
            or (
                is_likely
                and (
                    recommends or _is_single(post) or _praises(post) or (tag.text in CLIPPED and _shows(post, tag.end))
                )
            )
        ):
            yield Signal(tag.start - 1, tag.end)
    sells = bool(post.signals.offers) and not _is_ours(post)
    calls = any(invitation.kind == "action" for invitation in post.signals.invitations)
    praises = recommends or _praises(post) or sells
    texts = (
        (FAVOURS, True),
        (ALONE_SURE, market != "us" if post.language == "es" else recommends or not _is_work(post)),
        (THANKED, recommends and not _is_work(post)),
        (ALONE, praises),
        (ENDING, praises),
        (WITH, (praises or (calls and not _is_ours(post))) and (sells or not _is_work(post)) and not _is_cause(post)),
    )
    for phrases, counts in texts:
        for match in post.matches(phrases[post.language]) if counts else ():
            start = match.start + len(match.text) - len(match.text.lstrip(TRIMMED))
            is_quoted = any(quote.start <= start < quote.end for quote in post.signals.quotes)
            if not is_quoted and not FROM_KIN.match(post.text, match.end):
                yield Signal(start, start + len(match.text.strip(TRIMMED)))


def _binds(post: Reading, tag: str, *, recommends: bool) -> bool:
    """Whether a hashtag thanks a brand that the post names, or, as fans' do too, joins it."""
    bond = BONDS.fullmatch(tag) or (FANS.fullmatch(tag) if recommends else None)
    name = (bond["before"] or bond["after"]) if bond else ""
    accounts = (fold(post.text[mention.start + 1 : mention.end]) for mention in post.signals.mentions)
    is_account = bool(name) and any(account.startswith(name) or name.startswith(account) for account in accounts)
    unnamed = UNNAMED.fullmatch(tag) if recommends else None
    return (
        is_account
        or (unnamed is not None and not EVERYDAY.fullmatch(unnamed["after"]))
        or (recommends and _names(post, name))
    )


def _names(post: Reading, name: str) -> bool:
    """Whether a word with a capital, or two, are the name that a hashtag joins to a deal: "Corvane", "#CorvaneInvited"."""
    words = re.findall(r"[^\W\d_]{2,}", post.text)
    names = {fold(word) for word in words if word[0].isupper()}
    return name in names or any(fold(first + second) == name for first, second in pairwise(words) if first[0].isupper())


def _hints(post: Reading, disclosure: Disclosure) -> Iterator[Signal]:
    """Thanks and the like for what a brand gave, in a post that shows delight or speaks of oneself."""
    if DELIGHT.search(post.text) or _is_single(post) or _recommends(post):
        yield from (Signal(favour.start, favour.end) for favour in disclosure.favours if favour.is_hint)


def _apart(found: Iterable[Signal]) -> Iterator[Signal]:
    """Of what overlaps the longest of the earliest."""
    end = 0
    for signal in sorted(found, key=lambda signal: (signal.start, -signal.end)):
        if signal.start >= end:
            yield signal
            end = signal.end


def _recommends(post: Reading) -> bool:
    """Whether somebody recommends a thing that is his."""
    return any(post.matches(PRAISE[post.language]))


def _is_sure(post: Reading, start: int, end: int) -> bool:
    """Whether a label stands for nothing but itself: “#publi”, which nobody writes of a subject."""
    return fold(post.text[start:end]).lstrip("#") in SURE


def _shows(post: Reading, place: int) -> bool:
    """Whether a label ends a post that shows a thing, and tells of nothing that several do, at no time and place."""
    is_dated = any(fact.kind == "date" for fact in post.signals.facts)
    return _ends(post, place) and not is_dated and not _is_ours(post)


def _is_ours(post: Reading) -> bool:
    """Whether several speak."""
    return any({"Person=1", "Number=Plur"} <= {*word.feats.split("|")} for word in post.words)


def _ends(post: Reading, place: int) -> bool:
    """Whether nothing but hashtags and emoji stands after `place`."""
    signs = (*post.signals.hashtags, *post.signals.emoji)
    return not any(
        character.isalnum() and not any(sign.start <= at < sign.end for sign in signs)
        for at, character in enumerate(post.text[place:], place)
    )


def _praises(post: Reading) -> bool:
    """Whether somebody is delighted with an account's things, or one person tells of them."""
    is_delighted = DELIGHT.search(post.text) is not None or "!" in post.text
    return bool(post.signals.mentions) and (_tells_of(post) or is_delighted)


def _is_trade(post: Reading) -> bool:
    """Whether advertising is what the post is about."""
    return _writes_of(post, TRADE)


def _is_work(post: Reading) -> bool:
    """Whether the post tells of something made together."""
    return any(post.matches(WORKS[post.language]))


def _writes_of(post: Reading, subject: Phrases) -> bool:
    """Whether one of the words of `subject` stands in the post, in its hashtags too."""
    return any(subject.find(post.text.replace("#", " ")))


def _is_of_pupils(post: Reading) -> bool:
    """Whether the post is about children, who may be gifted too."""
    return _writes_of(post, PUPILS)


def _is_couple(post: Reading) -> bool:
    """Whether the post is about people who are married, or nearly so."""
    return _writes_of(post, COUPLES)


def _is_cause(post: Reading) -> bool:
    """Whether it asks for good works, which partners and ambassadors do unpaid."""
    return any(post.matches(CAUSES))


def _tells_of(post: Reading) -> bool:
    """Whether one person tells of somebody's account."""
    return bool(post.signals.mentions) and _is_single(post)


def _is_single(post: Reading) -> bool:
    """Whether one person speaks."""
    is_person = not PERSON[post.language].isdisjoint(fold(post.text).replace("’", "'").split())
    return is_person or any(set(word.feats.split("|")) >= SINGULAR for word in post.words)
