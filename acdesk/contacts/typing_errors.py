"""Slips of the finger in the domains most people have their address at.

Only domains that are unmistakably a slip stand here: an address at one of them is set aside with the right one
proposed, never changed unasked. Real domains that look alike (`ymail.com`, `gmx.com`, `live.co.uk`) do not.
"""

from __future__ import annotations

from collections.abc import Mapping

_SLIPS: Mapping[str, str] = {
    "gmail.com": """
        gmial.com gmai.com gmal.com gmil.com gamil.com gmaill.com gmail.con gmail.cm gmail.om gmail.comm
        gmail.vom gmail.xom gmail.ocm gmail.cpm gmail.cim gmail.conm gnail.com gmsil.com gmaio.com gmali.com gmailc.om
        gmail.coom gmaul.com gmeil.com gmaii.com ggmail.com gmaail.com gmaiil.com
        gmail.co gmail.nl gmail.be gmail.de gmail.fr gmail.es gmail.it gmail.co.uk gmail.co.jp""",
    "hotmail.com": """
        hotmial.com hotmal.com hotmai.com hotmil.com hotnail.com hotmaill.com hotmail.con hotmail.cm
        hotmail.om hotmail.comm homail.com hotamil.com hotmali.com hotmsil.com htomail.com hptmail.com
        hotmail.vom hotmail.xom hormail.com hotmaul.com hottmail.com htmail.com hotmaio.com
        hotmail.co hotmeil.com hotmaail.com hotmsail.com hotmaiil.com""",
    "outlook.com": """
        outlok.com outloo.com outllok.com outlook.con outlook.cm outlook.comm oulook.com outloook.com
        otulook.com outlool.com outlookc.om outlook.co outlokk.com""",
    "yahoo.com": """
        yaho.com yahooo.com yahoo.con yahoo.cm yahoo.comm yhoo.com yhaoo.com yaoo.com yahho.com yahoo.vom
        yahoo.xom""",
    "icloud.com": """
        iclous.com icloude.com iclodu.com iclod.com icloud.con icloud.cm icoud.com iclould.com icolud.com iclud.com
        icluod.com""",
    "live.nl": "live.nll liev.nl lve.nl",
    "hotmail.nl": "hotmial.nl hotmal.nl hotnail.nl hotmai.nl hotmail.nll homail.nl",
    "ziggo.nl": "ziggoo.nl ziggo.nll zggo.nl",
    "kpnmail.nl": "kpnmial.nl kpnmai.nl knpmail.nl",
    "web.de": "web.dee wbe.de",
    "gmx.de": "gmx.dee gxm.de gmx.ed",
    "t-online.de": "t-onlin.de t-onlie.de t-onine.de t-oline.de t-onlne.de t-onlien.de",
    "orange.fr": "ornage.fr orang.fr ornge.fr orange.ff orangr.fr",
    "wanadoo.fr": "wanado.fr wanadoo.ff wandoo.fr wannadoo.fr",
    "hotmail.fr": "hotmial.fr hotmal.fr hotnail.fr hotmai.fr homail.fr",
    "yahoo.fr": "yaho.fr yahooo.fr yahou.fr",
    "hotmail.es": "hotmial.es hotmal.es hotnail.es hotmai.es",
    "libero.it": "liberoo.it libero.ti libero.itt liebro.it",
    "hotmail.it": "hotmial.it hotmal.it hotnail.it hotmai.it",
    "virgilio.it": "virgillio.it virgili.it",
    "yahoo.co.jp": "yaho.co.jp yahoo.co.jpp yahooo.co.jp yahoo.cojp yhoo.co.jp",
    "docomo.ne.jp": "docmo.ne.jp dokomo.ne.jp docomo.ne.jpp docomo.nejp",
    "ezweb.ne.jp": "ezwb.ne.jp ezewb.ne.jp",
}

TYPING_ERRORS: Mapping[str, str] = {slip: right for right, slips in _SLIPS.items() for slip in slips.split()}
"""The right domain for each slip, lower case."""

_ENDINGS: Mapping[str, str] = {
    "com": "con cmo ocm vom xom dom comm conm coom ccom cpm cim coj comn",
    "nl": "nll",
    "de": "dee ed",
    "fr": "frr",
    "it": "itt",
    "org": "ogr orgg",
    "net": "nett ent",
}
"""Of what is typed for frequent endings, that which is no top-level domain (IANA's list)."""

ENDING_SLIPS: Mapping[str, str] = {slip: right for right, slips in _ENDINGS.items() for slip in slips.split()}
