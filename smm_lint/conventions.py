"""What front matter calls things: canonical names, and the others that conventions and Spanish have for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

Names = Mapping[str, tuple[str, ...]]

# Canonical names and what else is understood for them, with hyphens.
KEYS: Names = {
    "platform": ("platforms", "plataforma", "plataformas", "red", "redes", "network", "networks"),
    "lang": ("language", "idioma", "lengua"),
    "date": ("fecha", "publishdate", "publish-date", "schedule", "scheduledate", "programación"),
    "status": ("estado",),
    "campaign": ("campaña",),
    "goal": ("objetivo",),
    "kpi": ("kpis", "indicador", "indicadores"),
    "owner": ("responsable",),
    "department": ("departamento",),
    "approved_by": ("aprobado-por",),
    "audience": ("audiencia", "público"),
    "topic": ("tema",),
    "content_type": ("tipo", "tipo-de-contenido"),
    "effort": ("esfuerzo",),
    "budget": ("presupuesto",),
    "starts": ("inicio", "empieza"),
    "ends": ("fin", "termina"),
    "reuse_of": ("reutiliza", "reutilización-de"),
    "link": ("enlace",),
    "media": ("medios",),
    "images": ("imágenes",),
    "hashtags": (),
    "mentions": ("menciones",),
    "offer": ("oferta",),
    "paid_partnership": ("colaboración-pagada",),
    "sponsor": ("patrocinador", "patrocinado-por", "sponsored-by"),
    "gifted": ("regalado", "invitación", "invited"),
    "source": ("fuente", "sources", "fuentes"),
    "reply_owner": ("responsable-de-respuesta",),
    "reply_within": ("responder-en", "plazo-de-respuesta"),
    "results": ("resultados",),
    "poll": ("encuesta",),
    "reply": (),
    "retweet": (),
    "thread-delimiter": ("threaddelimiter",),
    "title": ("título",),
    "description": ("descripción",),
    "tags": ("etiquetas",),
    "draft": (),
    "published": (),
    "posts": (),
    "smm-lint": (),
}
VALUES: Mapping[str, Names] = {
    "status": {
        "draft": ("borrador",),
        "review": ("revisión", "en-revisión", "in-review"),
        "scheduled": ("programado", "programada"),
        "published": ("publicado", "publicada"),
    },
    "content_type": {
        "value": ("valor",),
        "promo": ("promoción", "promotion"),
        "community": ("comunidad",),
        "news": ("noticia", "noticias"),
        "service": ("servicio",),
    },
}
LANGUAGES: Names = {
    "en": ("english", "inglés"),
    "es": ("spanish", "español", "castellano"),
    "ca": ("catalán", "català"),
    "gl": ("galician", "gallego", "galego"),
    "eu": ("basque", "euskera", "euskara"),
    "pt": ("portuguese", "portugués"),
    "fr": ("french", "francés"),
    "it": ("italian", "italiano"),
    "de": ("german", "alemán"),
}

# What people write where there is nothing to name, such as no campaign.
NONE = frozenset({"none", "no", "n/a", "-", "ninguna", "ninguno", "sin-campana"})


def canonical(word: str, names: Names) -> str | None:
    """The name in `names` that `word` is, or means; case, accents and the kind of hyphen make no difference."""
    wanted = folded(word)
    return next((name for name, others in names.items() if wanted in map(folded, (name, *others))), None)


def says_none(word: str) -> bool:
    """Whether `word` says that there is none."""
    return folded(word) in NONE


@lru_cache(maxsize=1024)
def folded(word: str) -> str:
    """`word` in lower case, without accents (ñ is n here), with hyphens between its parts."""
    plain = "".join(part for part in unicodedata.normalize("NFD", word) if not unicodedata.combining(part))
    return re.sub(r"[\s_-]+", "-", plain.strip().casefold())
