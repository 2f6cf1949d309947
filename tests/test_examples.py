"""The example drafts: what newcomers lint first."""

from __future__ import annotations

import json
from collections import defaultdict

from tests.command_line import run_here
from tests.conftest import REPOSITORY

DRAFTS = "examples/drafts"
# Other rules may say more about these; the clean ones must stay clean.
EXPECTED = {
    "cafe-aurora/molino-nota-de-prensa.md": {"broadcast-opener", "cliche", "one-way", "too-many-hashtags"},
    "cafe-aurora/partido.md": {"off-topic"},
    "cafe-aurora/sorteo.md": {"engagement-bait"},
    "cafe-aurora/taza.txt": {"mixed-address-form"},
    "northfold-library/reopening.tweet": {"over-limit"},
    "northfold-library/thank-you.md": {"unfilled-placeholder"},
    "rios-vivos/diciembre.csv": {"cliche", "emoji-overuse", "missing-opening-mark", "shouting"},
    "rios-vivos/limpieza.md": {"cliche", "one-way"},
    "tidewater-bikes/new-workshop.md": {"broadcast-opener", "cliche", "one-way", "self-centred"},
    "tidewater-bikes/winter-service.txt": {"styled-unicode"},
}
CLEAN = {"cafe-aurora/molino.md", "northfold-library/late-night.tweet", "tidewater-bikes/salt.md"}


def test_the_drafts_have_the_faults_that_they_were_written_with() -> None:
    """Each draft that was written with faults has them, and the clean ones have none."""
    run = run_here("check", "--format", "json", DRAFTS, folder=REPOSITORY)
    found = defaultdict(set)
    for diagnostic in json.loads(run.stdout)["diagnostics"]:
        path = diagnostic["path"].removeprefix(f"{DRAFTS}/")
        found[path].add(diagnostic["rule"].partition("/")[2])

    assert {path: rules & found[path] for path, rules in EXPECTED.items()} == EXPECTED
    assert not CLEAN & set(found)


CAMPAIGN = {
    "campaigns.yaml": {"missing-budget", "unquantified-goal", "vague-goal", "vanity-kpi"},
    "posts/2025-11-05-grinder-news.md": {"unknown-campaign", "unquantified-goal"},
    "posts/2025-11-07-follow-us.md": {
        "malformed-utm", "mismatched-kpi", "mismatched-utm", "missing-results", "untagged-link", "vanity-kpi",
    },
    "posts/2025-11-12-nota-de-prensa.md": {"broadcast-opener", "one-way", "unknown-audience"},
    "posts/2025-11-17-estimados-clientes.md": {"cliche", "unfilled-placeholder"},
    "posts/2025-11-19-copia.md": {"identical-cross-post"},
    "posts/2025-11-20-video.md": {"effort-over-budget", "single-use-asset"},
    "posts/2025-11-21-descuento.md": {
        "effort-over-budget", "missing-owner", "missing-reply-owner", "offer-without-terms", "unapproved-offer",
    },
    "posts/2025-11-25-otro-molino.md": {"date-collision"},
    "posts/2025-11-27-sin-fecha.md": {"effort-over-budget", "invalid-date"},
}  # fmt: skip


def test_the_campaign_breaks_and_keeps_each_of_the_seven_mistakes() -> None:
    """Every post that was written with faults has them, and the other seven have none."""
    run = run_here("check", "--format", "json", "--today", "2025-11-20", "examples/campaign", folder=REPOSITORY)
    found = defaultdict(set)
    for diagnostic in json.loads(run.stdout)["diagnostics"]:
        path = diagnostic["path"].removeprefix("examples/campaign/")
        found[path].add(diagnostic["rule"].partition("/")[2])

    assert found == CAMPAIGN
