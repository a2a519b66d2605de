# ruff: noqa: E501
"""Values for the fourth and fifth table: cells as real exports have them, and columns that look like what they are not.

A kind begins with the field it can feed (`email_work`, `phone_fax`, `first_kana`), so that a star behind it says which
field is meant; any other kind feeds none.
"""

from __future__ import annotations

import random
import unicodedata

FIRST = {
    "en": "Chloe|Marcus|Deborah|Tunde|Siobhan|Walter|Kayleigh|Ravi|Peggy|Hamish|Lakshmi|Todd|Bernadette|Curtis",
    "nl": "Marieke|Sjoerd|Annelies|Ruud|Yasmina|Floris|Truus|Gijs|Jolanda|Bram|Hennie|Tjitske|Stijn|Wilma",
    "de": "Ingrid|Torsten|Sabine|Hüseyin|Wiebke|Dieter|Gudrun|Jonas|Franziska|Hans-Jürgen|Emine|Lutz|Birgit|Falk",
    "fr": "Mathilde|Thierry|Noémie|Rachid|Sylvie|Guillaume|Anne-Sophie|Hervé|Fanny|Ousmane|Clotilde|Rémi|Josiane|Loup",
    "es": "Rosario|Joaquín|Mónica|Adrián|María Luisa|Ignacio|Encarnación|Rubén|Estefanía|Álvaro|Dolores|Hugo|Miren|Félix",
    "it": "Alessandra|Giorgio|Carla|Salvatore|Martina|Fabrizio|Rosa Maria|Luigi|Benedetta|Ivan|Tiziana|Nino|Assunta|Dario",
    "ja": "恵子|隆|由美子|拓也|真理|正人|彩|浩二|菜々子|亮|久美|雄介|のぞみ|博",
}
LAST = {
    "en": "Pemberton|Okonkwo|Fitzgerald|Ramsbottom|Kaur|Whitlock|Sanderson|D'Souza|Blackwood|Lee|Yates|Campbell-Reid|Marsh|Stubbs",
    "nl": "Dijkstra|van Dam|Koster|de Groot|Bouazza|Hofstede|van der Meulen|Peters|Zijlstra|in 't Veld|Schouten|Kok|Wiersma|op den Berg",
    "de": "Hoffmann|Jäger|Çelik|Neumann|von Stetten|Scholz|Größler|Zimmermann|Kraus|Lange-Wolf|Winkler|Uhlig|Reuß|Baumgärtner",
    "fr": "Moreau|Leclerc|Bouchard|El Amrani|Rousseau|Chevallier|Du Bois|Perrin|Marchand|Sow|L'Hermite|Giraud|Besnard|Petit",
    "es": "Navarro|Gutiérrez|Molina|Vidal|Serrano|de la Fuente|Cano|Iglesias|Peña|Aguirre|Moreno|Santos|Otero|Ruiz",
    "it": "Marino|Galli|De Santis|Lombardi|Moretti|D'Amico|Rinaldi|Costa|Vitale|La Rosa|Gatti|Pace|Mancini|Serra",
    "ja": "石川|前田|藤田|岡本|後藤|松井|近藤|坂本|遠藤|青木|西村|福田|太田|三浦",
}
KANA = {
    "first": "ケイコ|タカシ|ユミコ|タクヤ|マリ|マサト|アヤ|コウジ|ナナコ|リョウ|クミ|ユウスケ|ノゾミ|ヒロシ",
    "last": "イシカワ|マエダ|フジタ|オカモト|ゴトウ|マツイ|コンドウ|サカモト|エンドウ|アオキ|ニシムラ|フクダ|オオタ|ミウラ",
}
ROMAJI = {
    "first": "Keiko|Takashi|Yumiko|Takuya|Mari|Masato|Aya|Koji|Nanako|Ryo|Kumi|Yusuke|Nozomi|Hiroshi",
    "last": "Ishikawa|Maeda|Fujita|Okamoto|Goto|Matsui|Kondo|Sakamoto|Endo|Aoki|Nishimura|Fukuda|Ota|Miura",
}
# `#` is any digit.
MOBILE = {
    "en": "07### ######|+44 7### ######|(###) 555-01##|+1 ### 555 01##",
    "nl": "06-########|06 ## ## ## ##|+316########|0031 6 ########",
    "de": "017# #######|+49 151 ########|0160/#######|0049 17# #######",
    "fr": "06 ## ## ## ##|+33 6 ## ## ## ##|07.##.##.##.##|06########",
    "es": "6## ### ###|+34 6## ## ## ##|6########|7## ## ## ##",
    "it": "34# #######|+39 33# ### ####|32#/#######|38########",
    "ja": "090-####-####|080-####-####|070########|+81-90-####-####",
}
LANDLINE = {
    "en": "020 7### ####|0161 ### ####|+44 (0)131 ### ####|###-555-01## x##",
    "nl": "020-#######|(0512) ######|+31 (0)30 #######|010 ### ## ##",
    "de": "030 #######|0221/######-##|+49 (0)40 ######|(089) ## ## ##",
    "fr": "01 ## ## ## ##|04.##.##.##.##|+33 (0)3 ## ## ## ##|05########",
    "es": "91 ### ## ##|93#######|+34 95# ## ## ##|(96) ### ## ##",
    "it": "02 #######|06-#######|+39 051 ######|081/#######",
    "ja": "03-####-####|06-####-####|(045)###-####|+81-3-####-####",
}
COUNTRY = {"en": "44", "nl": "31", "de": "49", "fr": "33", "es": "34", "it": "39", "ja": "81"}
YES_NO = {
    "en": "Yes No",
    "nl": "Ja Nee",
    "de": "Ja Nein",
    "fr": "Oui Non",
    "es": "Sí No",
    "it": "Sì No",
    "ja": "はい いいえ",
}
LETTERS = {"en": "Y N", "nl": "J N", "de": "J N", "fr": "O N", "es": "S N", "it": "S N", "ja": "○ ×"}
MAILS = ("mail.example", "postbus.example", "inbox.example.org", "webmail.example.net")
WORK = ("hollandia.example", "nordlicht.example", "atelier.example.com", "cielo.example", "yamato.example.org")

TITLES = {
    "en": ("Mr", "Mrs", "Ms"),
    "nl": ("Dhr.", "Mevr."),
    "de": ("Herr", "Frau"),
    "fr": ("M.", "Mme"),
    "es": ("Sr.", "Sra."),
    "it": ("Sig.", "Sig.ra"),
    "ja": ("様",),
}

CHOICES = {
    "amount": ("12,50", "1.249,00", "0,00", "89,95"),
    "branch": ("Utrecht Centrum", "Leeds", "Köln Süd", "Lyon 3", "Milano Brera", "渋谷店"),
    "campaign": ("Spring sale 24", "Welcome series", "Black Friday", "Herbstaktion"),
    "channel": ("Email", "SMS", "Phone", "Post"),
    "city": ("Almere", "York", "Kassel", "Nantes", "Vigo", "Lecce", "神戸市"),
    "company": ("Hollandia Fietsen BV", "Nordlicht GmbH", "Atelier Nantes SARL", "Cielo S.r.l.", "山田製作所", "Marsh & Sons Ltd"),
    "country": ("Netherlands", "United Kingdom", "Deutschland", "France", "España", "Italia", "日本"),
    "currency": ("EUR", "GBP", "USD"),
    "device": ("iPhone 14", "Galaxy S23", "Pixel 8"),
    "gender": ("F", "M", "X"),
    "handle": ("@kayleigh_y", "@ruud", "@noemie.m", ""),
    "iso": ("NL", "GB", "DE", "FR", "ES", "IT", "JP"),
    "job": ("Sales Manager", "Owner", "Teacher", "Nurse", "Geschäftsführer"),
    "lang": ("nl", "en", "de", "fr"),
    "level": ("Gold", "Silver", "Bronze"),
    "login": ("kayleigh_y", "ruud01", "nmoreau", "admin", "ignacio.v"),
    "member": ("Adult", "Junior", "Family", "Honorary"),
    "note": ("Rang 3x, no reply", "prefers e-mail", "", "moved to York in May", "VIP!"),
    "optin": ("opt-in", "opt-out"),
    "particle": ("", "van", "de", "van der", ""),
    "product": ("Mug, blue", "Kaffeemaschine", "Fietsbel", "Sac à dos"),
    "region": ("Noord-Holland", "Bayern", "Yorkshire", "Bretagne"),
    "salutation": ("Dear Chloe", "Beste Ruud", "Sehr geehrte Frau Jäger", "Chère Madame"),
    "segment": ("High value", "Churn risk", "New customers"),
    "source": ("Website", "Fair", "Phone", "Shop"),
    "staff": ("Sandra Mills", "Peter Brandt", "Eline Smits"),
    "status": ("Active", "Inactive", "Pending"),
    "street": ("Kerkstraat 12", "4 Mill Lane", "Am Bahnhof 7", "8 rue du Port"),
    "subscribed": ("Subscribed", "Unsubscribed", "Cleaned", "Never subscribed"),
    "tags": ("vip, newsletter", "vip", "", "fair2024,lead"),
    "ticket": ("Early bird", "Regular", "Student"),
    "url": ("https://crm.example/c/1821", "https://crm.example/c/77", ""),
    "verified": ("valid", "invalid", "risky", "unknown"),
    "academic": ("", "", "Dr.", "Prof. Dr."),
    "bool": ("true", "false"),
    "flag": ("1", "0"),
    "mark": ("x", "", ""),
    "empty": ("",),
}  # fmt: skip


def people(language: str, rows: int, chance: random.Random) -> list[int]:
    """Each row's place in the lists of names."""
    return [chance.randrange(14) * 100 + chance.randrange(14) for _ in range(rows)]


def column(kind: str, language: str, who: list[int], chance: random.Random) -> list[str]:
    """A cell for each of `who`."""
    field, _, form = kind.partition("_")
    cells = {"email": _address, "phone": _phone, "first": _given, "last": _family, "full": _full}.get(field)
    return [
        cells(form, language, row, person, chance) if cells else _other(kind, language, row, chance)
        for row, person in enumerate(who)
    ]


def latin(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").lower())
    return "".join(one for one in plain if one.isascii() and one.isalpha())


def _name(language: str, person: int) -> tuple[str, str]:
    first, last = divmod(person, 100)
    return FIRST[language].split("|")[first], LAST[language].split("|")[last]


def digits(pattern: str, chance: random.Random) -> str:
    return "".join(str(chance.randrange(10)) if one == "#" else one for one in pattern)


def _address(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    first, last = divmod(person, 100)
    names = ROMAJI if language == "ja" else {"first": FIRST[language], "last": LAST[language]}
    given, family = latin(names["first"].split("|")[first]), latin(names["last"].split("|")[last])
    own = chance.choice((f"{given}.{family}", f"{given}{row}", f"{given[0]}_{family}", f"{family}{60 + row}"))
    match form:
        case "":
            return f"{own}@{chance.choice(MAILS)}" if chance.random() < 0.95 else ""
        case "work":
            return f"{given[0]}.{family}@{chance.choice(WORK)}" if chance.random() < 0.9 else ""
        case "info":
            return f"{chance.choice(('info', 'sales', 'office', 'kontakt'))}@{chance.choice(WORK)}"
        case "staff":
            return f"{chance.choice(('s.mills', 'p.brandt', 'e.smits'))}@{WORK[0]}"
        case "caps":
            return f"{own}@{chance.choice(MAILS)}".upper()
        case "named":
            return f"{' '.join(_name(language, person))} <{own}@{chance.choice(MAILS)}>"
        case "dirty":
            return chance.choice(
                (f"{own}@{chance.choice(MAILS)}", f" {own}@{MAILS[0]}", "n/a", f"{own}(at)mail.example", "-")
            )
        case "some":
            return f"{own}@{chance.choice(MAILS)}" if chance.random() < 0.4 else ""
        case "sparse":
            return f"{own}@{chance.choice(MAILS)}" if row % 11 == 3 else ""
        case "empty":
            return ""
    raise ValueError(form)


def _phone(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    mobile, landline = MOBILE[language].split("|"), LANDLINE[language].split("|")
    match form:
        case "":
            return digits(chance.choice(mobile + landline), chance) if chance.random() < 0.85 else ""
        case "mobile":
            return digits(chance.choice(mobile), chance) if chance.random() < 0.85 else ""
        case "landline" | "fax":
            return digits(chance.choice(landline), chance) if chance.random() < 0.7 else ""
        case "office":
            return digits(landline[0][:6] + "12##", random.Random(row % 3))  # noqa: S311
        case "e164":
            return digits(f"+{COUNTRY[language]}6########", chance)
        case "lost":
            return digits("6########", chance)
        case "float":
            return digits(f"{COUNTRY[language]}6########.0", chance)
        case "local":
            return digits("### ####", chance)
        case "some":
            return digits(chance.choice(mobile), chance) if chance.random() < 0.4 else ""
        case "sparse":
            return digits(chance.choice(landline), chance) if row % 11 == 3 else ""
        case "empty":
            return ""
    raise ValueError(form)


def _given(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    given = _name(language, person)[0]
    match form:
        case "":
            return given
        case "caps":
            return given.upper()
        case "lower":
            return given.lower()
        case "initial":
            return f"{given} {'ABCDEFGH'[row % 8]}."
        case "some":
            return given if chance.random() < 0.5 else ""
        case "kana":
            return KANA["first"].split("|")[person // 100]
        case "romaji":
            return ROMAJI["first"].split("|")[person // 100]
        case "empty":
            return ""
    raise ValueError(form)


def _family(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    family = _name(language, person)[1]
    match form:
        case "":
            return family
        case "caps":
            return family.upper()
        case "two":
            return f"{family} {_name(language, 100 + (person + 5) % 14)[1]}"
        case "bare":
            return family.split()[-1]
        case "some":
            return family if chance.random() < 0.5 else ""
        case "kana":
            return KANA["last"].split("|")[person % 100]
        case "romaji":
            return ROMAJI["last"].split("|")[person % 100]
        case "empty":
            return ""
    raise ValueError(form)


def _full(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    given, family = _name(language, person)
    match form:
        case "":
            return f"{family}{chance.choice(('', ' ', '　'))}{given}" if language == "ja" else f"{given} {family}"
        case "reversed":
            return f"{family}, {given}"
        case "caps":
            return f"{family} {given}".upper()
        case "surnamefirst":
            return f"{family.upper()} {given}"
        case "formal":
            return f"{given[0]}. {family}"
        case "titled":
            return f"{chance.choice(TITLES[language])} {given} {family}"
        case "kana":
            return f"{KANA['last'].split('|')[person % 100]} {KANA['first'].split('|')[person // 100]}"
        case "romaji":
            names = (ROMAJI["first"].split("|")[person // 100], ROMAJI["last"].split("|")[person % 100])
            return " ".join(names)
        case "mixed":
            return chance.choice((f"{given} {family}", f"{given[0].lower()}{latin(family)}{row}", given))
    raise ValueError(form)


def _other(kind: str, language: str, row: int, chance: random.Random) -> str:
    patterns = {
        "customer": "10########", "number": "#####", "barcode": "871#########", "registration": "########",
        "card": "6299 #### #### ####", "iban": "NL##BANK0##########", "vat": "NL#########B01", "epoch": "171#######",
        "zip": {"nl": "#### KB", "en": "LS# #XY", "ja": "###-####"}.get(language, "#####"), "ext": "1##", "small": "#",
        "invoice": "2024-#####", "ip": "10.#.##.1", "fiscal": "RSSMRA8#A##H501U", "score": "0.####", "line": "###",
        "long": "##################", "sport": "RL##X##", "year": "19##", "percent": "##%",
    }  # fmt: skip
    if kind in patterns:
        return digits(patterns[kind], chance)
    match kind:
        case "yesno":
            return chance.choice(YES_NO[language].split())
        case "letter":
            return chance.choice(LETTERS[language].split())
        case "sha" | "md5" | "guid":
            return f"{chance.getrandbits(256):064x}"[: {"sha": 64, "md5": 32, "guid": 36}[kind]]
        case "hex":
            return f"003{chance.getrandbits(60):015X}"
        case "date":
            return f"{chance.randint(1, 28):02}-{chance.randint(1, 12):02}-{chance.randint(1945, 2024)}"
        case "stamp":
            return f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T{chance.randint(0, 23):02}:14:00Z"
        case "dial":
            return f"+{COUNTRY[language]}"
        case "initials":
            return ".".join(chance.sample("ABCDEFGHJKLMP", chance.randint(1, 3))) + "."
        case "domain":
            return chance.choice((*MAILS, *WORK))
        case "counter":
            return str(row + 1)
        case "title":
            return chance.choice(TITLES[language])
    return chance.choice(CHOICES[kind])
