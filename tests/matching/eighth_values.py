# ruff: noqa: E501
"""Values for the eighth table and those after it: other names and numbers than before, more kinds of damage, more look-alikes.

Kinds are named as in `fourth_values`, which makes those that are not here.
"""

from __future__ import annotations

import random

from tests.matching import fourth_values
from tests.matching.fourth_values import COUNTRY, TITLES, digits, latin

FIRST = {
    "en": "Amelia|Noah|Jade|Callum|Rosalind|Ngozi|Vikram|Beth|Declan|Harriet|Zach|Wei Ling|Mary Jane|Errol|Saoirse|Gwyn|Tamara|Brody|Ada|Leroy|Imogen|Stuart|Yusuf|Kelly|Agnieszka|Craig|Dawn|Elijah",
    "nl": "Maud|Jeroen|Anouk|Wouter|Fatima|Pieter|Saskia|Maarten|Ilse|Sem|Roos|Anne-Fleur|Hassan|Dirk|Gerda|Niels|Merel|Koen|Rianne|Youssef|Lieke|Arie|Nienke|Bart|Willemijn|Teun|Corrie|Ömer",
    "de": "Anja|Matthias|Renate|Kevin|Leonie|Wolfgang|Zeynep|Heinz-Peter|Jana|Günther|Maximilian|Silke|Mehmet|Annegret|Tim|Marlene|Ralf|Svenja|Eckhard|Lina|Klaus|Doğan|Helga|Philipp|Mareike|Volker|Agnes|Niklas",
    "fr": "Camille|Lucas|Marie-Claire|Étienne|Amina|Hugo|Océane|Bertrand|Zoé|Jean-Luc|Maëlle|Karim|Ghislaine|Yann|Louise|Cédric|Agathe|Mamadou|Odile|Maxime|Solène|Pascal|Inès|Tristan|Delphine|Bruno|Léa|Gérard",
    "es": "Carmen|Alejandro|Ana Belén|Javier|Pilar|Sergio|Marta|José Luis|Inmaculada|Pablo|Alba|Ramón|María del Mar|Xavier|Noelia|Eneko|Teresa|Gonzalo|Lourdes|Manuel|Silvia|Raúl|Nerea|Jesús|Ainhoa|Diego|Montserrat|Jordi",
    "it": "Sofia|Lorenzo|Valentina|Antonio|Maria Grazia|Riccardo|Ilaria|Giuseppe|Federica|Stefano|Gian Marco|Serena|Nicola|Lucia|Andrea|Donatella|Emanuele|Angela|Michele|Beatrice|Vincenzo|Paola|Raffaele|Camilla|Enrico|Loredana|Ciro|Viola",
    "ja": "裕子|誠|智子|大樹|優花|健太|直美|和也|愛|修|京子|達也|あかり|勇気|麻衣|洋平|香織|一郎|莉子|慎吾|明日香|武|ひなた|俊介|理恵|悠斗|文子|拓海",
}
LAST = {
    "en": "Harrington|Adeyemi|Clarke|O'Sullivan|Singh|Bennett|McGregor|Chen|Fox|Holloway|Mbeki|Turner-Hall|Rhys|Gallagher|Ellis|Hussain|Wright|Nowak|Armstrong|Day|Van Buren|Cho|Pratt|Mistry|St. John|Ogden|Rivera|Swift",
    "nl": "de Jong|van Leeuwen|Mulder|El Idrissi|Hendriks|van 't Hoff|Dekker|Brouwer|Kaya|de Wit|Hoekstra|van der Linden|Vos|Timmermans|ter Horst|Prins|Scholten|Willems|van Beek|Postma|Verhoeven|den Hartog|Sanders|Bosman|Kuipers|van Rijn|Groen|Veenstra",
    "de": "Schneider|Brandt|Öztürk|Fuchs|von der Heide|Lehmann|Sauer|Kühne|Roth|Peters-Wulf|Yılmaz|Voß|Heinrich|Götz|Schulte|Dietrich|Kowalski|Engel|Bergmann|Haas|Strauß|Pfeiffer|Thiele|Graf|Ziegler|Böttcher|Nowak|Arnold",
    "fr": "Bernard|Lemaire|Ben Salah|Roux|de Montigny|Caron|Lefebvre-Roy|Picard|N'Diaye|Collet|Masson|Le Gall|Barbier|Traoré|Renault|Charpentier|Huet|D'Amboise|Prévost|Blanchard|Tessier|Gaillard|Nguyen|Carpentier|Vidal|Brun|Lacroix|Aubry",
    "es": "Domínguez|Prieto|Etxeberria|Lozano|Vega|del Río|Cabrera|Méndez|Puig|Herrero|Benítez|de los Santos|Campos|Flores|Soler|Gallego|Bravo|Nieto|Carrasco|Reyes|Pastor|Zubizarreta|León|Marín|Parra|Camacho|Ferrer|Arias",
    "it": "Greco|Fontana|De Angelis|Leone|Mariani|Bruno|Sala|Dell'Orto|Farina|Basile|Martinelli|Coppola|Villa|Ferrara|Grassi|Di Stefano|Sanna|Palumbo|Bellini|Marchetti|Negri|Lo Monaco|Testa|Parisi|Fabbri|Amato|Valenti|Zanetti",
    "ja": "吉田|佐々木|山口|松本|井上|木村|林|斎藤|清水|山崎|森|池田|橋本|阿部|石井|中島|小川|長谷部|東|原|岩崎|榊原|菊地|上野|宮本|久保|熊谷|桜井",
}
KANA = {
    "first": "ユウコ|マコト|トモコ|ダイキ|ユウカ|ケンタ|ナオミ|カズヤ|アイ|オサム|キョウコ|タツヤ|アカリ|ユウキ|マイ|ヨウヘイ|カオリ|イチロウ|リコ|シンゴ|アスカ|タケシ|ヒナタ|シュンスケ|リエ|ユウト|フミコ|タクミ",
    "last": "ヨシダ|ササキ|ヤマグチ|マツモト|イノウエ|キムラ|ハヤシ|サイトウ|シミズ|ヤマザキ|モリ|イケダ|ハシモト|アベ|イシイ|ナカジマ|オガワ|ハセベ|ヒガシ|ハラ|イワサキ|サカキバラ|キクチ|ウエノ|ミヤモト|クボ|クマガイ|サクライ",
}
ROMAJI = {
    "first": "Yuko|Makoto|Tomoko|Daiki|Yuka|Kenta|Naomi|Kazuya|Ai|Osamu|Kyoko|Tatsuya|Akari|Yuki|Mai|Yohei|Kaori|Ichiro|Riko|Shingo|Asuka|Takeshi|Hinata|Shunsuke|Rie|Yuto|Fumiko|Takumi",
    "last": "Yoshida|Sasaki|Yamaguchi|Matsumoto|Inoue|Kimura|Hayashi|Saito|Shimizu|Yamazaki|Mori|Ikeda|Hashimoto|Abe|Ishii|Nakajima|Ogawa|Hasebe|Higashi|Hara|Iwasaki|Sakakibara|Kikuchi|Ueno|Miyamoto|Kubo|Kumagai|Sakurai",
}
NAMES = 28
MOBILE = {
    "en": "07#########|+44 7### ### ###|07### ### ###|(###) 555-01##|###-555-01##|+1-###-555-01##",
    "nl": "06########|06 - ########|+31 (0)6 ########|06-## ## ## ##|00316########",
    "de": "0151########|0176 / ########|+49 (0)172 #######|0157-########|+49 160 ########",
    "fr": "06########|07 ## ## ## ##|+336########|06-##-##-##-##|+33 (0)7 ## ## ## ##",
    "es": "6########|6##-##-##-##|+346########|7## ### ###|(+34) 6## ### ###",
    "it": "3#########|+39 3## #######|3##-#######|3## ## ## ###|00393#########",
    "ja": "090########|080-####-####|+8190########|070 #### ####|０８０－####－####",
}
LANDLINE = {
    "en": "01### ######|0207 ### ####|+44 1## ### ####|(###) 555-01## ext. ##|###.555.01##",
    "nl": "0## ### ####|0###-######|+31 ## ### ## ##|(0##) ### ## ##",
    "de": "0### ######|0##/########|+49 ### ######-##|0#### / ####",
    "fr": "0# ## ## ## ##|02########|+33 1 ## ## ## ##|03-##-##-##-##",
    "es": "9## ### ###|9########|+34 9## ## ## ##|9#-###-##-##",
    "it": "0## ######|0#########|+39 0## #######|0##.######",
    "ja": "0##-###-####|03########|+81 3 #### ####|(0##)###-####",
}
MAILS = (
    "mail.example",
    "brief.example.com",
    "freemail.example.net",
    "courrier.example",
    "mein-postfach.example",
    "yubin.example.org",
)
WORK = (
    "vandersteen-bouw.example",
    "muehlenwerke.example",
    "ateliers-roux.example",
    "grupovega.example",
    "fontana-srl.example",
    "kimura-ss.example",
    "harrington.example.com",
)
SHARED = ("info", "sales", "office", "contact", "administratie", "buchhaltung", "compta", "facturacion", "soumu")
HOLES = ("", "-", "N/A", "n/a", "NULL", "unknown", "?")
TAKES_THE_HOLE = 0.35
CHOICES = {
    "label": ("* Home", "Work", "* Other", "Mobile"),
    "smtp": ("SMTP",),
    "lead": ("New", "Open", "Unqualified", "Connected"),
    "stage": ("Lead", "Customer", "Subscriber", "Opportunity"),
    "seller": ("AB", "JK", "MDV"),
    "terms": ("30D", "14 days", "CM(8T)"),
    "pref": ("Phone", "Email", "Post", "Any"),
    "frequency": ("Weekly", "Monthly", "Never"),
    "size": ("S", "M", "L", "XL"),
    "breed": ("Labrador", "Tabby", "Beagle"),
    "pet": ("Bella", "Max", "Luna", "Rex"),
    "school": ("Oakfield Primary", "Goetheschule", "Lycée Victor Hugo"),
    "optinword": ("confirmed", "pending", "single opt-in", "none"),
    "consenttext": ("I would like to receive news", ""),
    "month": ("January", "May", "October"),
    "language_name": ("Nederlands", "English", "Deutsch", "日本語"),
    "app": ("iOS", "Android", "Web"),
    "payment": ("Visa", "PayPal", "iDEAL", "SEPA"),
    "profession": ("Docente", "Ingénieur", "Verpleegkundige", "会社員"),
    "dept": ("Sales", "Finance", "Logistics", "営業部"),
    "allergy": ("Nuts", "", "", "Gluten"),
    "prefecture": ("東京都", "大阪府", "北海道"),
    "null": ("NULL",),
    "zero": ("0",),
}  # fmt: skip
PATTERNS = {
    "order": "2024-######", "bsn": "1########", "kvk": "6#######", "siret": "4############7", "nif": "########Z", "nineid": "6########", "elevenid": "316########",
    "cedula": "1#########", "order10": "0#########", "ssn": "###-##-####", "money": "###.##", "plate": "##-KLM-#", "grid": "52.####", "ext4": "####",
}  # fmt: skip


def people(language: str, rows: int, chance: random.Random) -> list[int]:
    """Each row's place in the lists of names."""
    return [chance.randrange(NAMES) * 100 + chance.randrange(NAMES) for _ in range(rows)]


def column(kind: str, language: str, who: list[int], chance: random.Random) -> list[str]:
    """A cell for each of `who`."""
    field, _, form = kind.partition("_")
    if form == "holes":
        whole = column(field, language, who, chance)
        return [chance.choice(HOLES) if chance.random() < TAKES_THE_HOLE else cell for cell in whole]
    if form == "few":
        whole = column(field, language, who, chance)
        return [cell if row % 29 == 2 else "" for row, cell in enumerate(whole)]
    if form == "empty":
        return [""] * len(who)
    cells = {"email": _address, "phone": _phone, "first": _given, "last": _family, "full": _full}.get(field)
    if cells is not None:
        return [cells(form, language, row, person, chance) for row, person in enumerate(who)]
    if kind in PATTERNS:
        return [digits(PATTERNS[kind], chance) for _ in who]
    if kind in CHOICES:
        return [chance.choice(CHOICES[kind]) for _ in who]
    if kind == "staffid":
        return [f"{chance.choice('AKMS')}{chance.randrange(10, 99)}" for _ in who]
    return fourth_values.column(kind, language, who, chance)


def _given_of(language: str, person: int) -> str:
    return FIRST[language].split("|")[person // 100]


def _family_of(language: str, person: int) -> str:
    return LAST[language].split("|")[person % 100]


def _address(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    spoken = ROMAJI if language == "ja" else {"first": FIRST[language], "last": LAST[language]}
    given = latin(spoken["first"].split("|")[person // 100])
    family = latin(spoken["last"].split("|")[person % 100])
    ways = (
        f"{given}.{family}",
        f"{given}{family}{row % 90}",
        f"{given[0]}.{family}",
        f"{family}.{given}",
        f"{given}_{70 + row % 30}",
    )
    own = f"{chance.choice(ways)}@{chance.choice(MAILS)}"
    match form:
        case "":
            return own if chance.random() < 0.96 else ""
        case "full":
            return own
        case "work":
            return f"{given[0]}.{family}@{chance.choice(WORK)}"
        case "worksome":
            return f"{given}.{family}@{chance.choice(WORK)}" if chance.random() < 0.5 else ""
        case "info":
            return f"{chance.choice(SHARED)}@{chance.choice(WORK)}"
        case "staff":
            return f"{chance.choice(('t.klein', 'rosa.diaz', 'm.ito'))}@{WORK[1]}"
        case "caps":
            return own.upper()
        case "named":
            return f"{_given_of(language, person)} {_family_of(language, person)} <{own}>"
        case "display":
            return f"{_given_of(language, person)} {_family_of(language, person)} ({own})"
        case "relay":
            return f"{chance.getrandbits(48):012x}@marketplace.example"
        case "some":
            return own if chance.random() < 0.45 else ""
        case "sparse":
            return own if row % 9 == 4 else ""
        case "mailto":
            return f"mailto:{own}"
        case "bad":
            return chance.choice((own, own.replace("@", " at "), own.replace("@", "@@"), own.replace(".", ",")))
    raise ValueError(form)


def _phone(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    mobile, landline = MOBILE[language].split("|"), LANDLINE[language].split("|")
    match form:
        case "":
            return digits(chance.choice(mobile + landline), chance) if chance.random() < 0.9 else ""
        case "mobile":
            return digits(chance.choice(mobile), chance) if chance.random() < 0.85 else ""
        case "landline" | "fax":
            return digits(chance.choice(landline), chance) if chance.random() < 0.75 else ""
        case "office":
            return digits(landline[0][:5] + "34##", random.Random(row % 4))  # noqa: S311
        case "e164":
            return digits(f"+{COUNTRY[language]}6########", chance)
        case "apostrophe":
            return digits(f"'+{COUNTRY[language]}6########", chance)
        case "formula":
            return digits('="06########"', chance)
        case "lost":
            return digits("6########", chance)
        case "float":
            return digits(f"{COUNTRY[language]}6########.0", chance)
        case "science":
            return digits("3.16##E+10", chance)
        case "local":
            return digits("###-####", chance)
        case "two":
            return f"{digits(chance.choice(mobile), chance)} / {digits(chance.choice(landline), chance)}"
        case "worded":
            return f"{digits(chance.choice(mobile), chance)} ({chance.choice(('home', 'mobile', 'after 6'))})"
        case "some":
            return digits(chance.choice(mobile), chance) if chance.random() < 0.45 else ""
        case "sparse":
            return digits(chance.choice(landline), chance) if row % 9 == 4 else ""
    raise ValueError(form)


def _given(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    given = _given_of(language, person)
    match form:
        case "":
            return given
        case "caps":
            return given.upper()
        case "lower":
            return given.lower()
        case "initial":
            return f"{given} {'ABCDEFGH'[row % 8]}."
        case "two":
            return f"{given} {_given_of(language, (person + 300) % 2800)}"
        case "some":
            return given if chance.random() < 0.5 else ""
        case "sparse":
            return given if row % 9 == 4 else ""
        case "kana":
            return KANA["first"].split("|")[person // 100]
        case "romaji":
            return ROMAJI["first"].split("|")[person // 100]
    raise ValueError(form)


def _family(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    family = _family_of(language, person)
    match form:
        case "":
            return family
        case "caps":
            return family.upper()
        case "two":
            return f"{family} {_family_of(language, (person % 100 + 5) % NAMES)}"
        case "second":
            return _family_of(language, (person * 7 + 3) % 100 % NAMES)
        case "bare":
            return family.split()[-1]
        case "comma":
            return f"{family.split()[-1]}, {' '.join(family.split()[:-1])}" if " " in family else family
        case "some":
            return family if chance.random() < 0.5 else ""
        case "kana":
            return KANA["last"].split("|")[person % 100]
        case "romaji":
            return ROMAJI["last"].split("|")[person % 100]
    raise ValueError(form)


def _full(form: str, language: str, row: int, person: int, chance: random.Random) -> str:
    given, family = _given_of(language, person), _family_of(language, person)
    match form:
        case "":
            return f"{family}{chance.choice(('', ' ', '　'))}{given}" if language == "ja" else f"{given} {family}"
        case "reversed":
            return f"{family}, {given}"
        case "surnamefirst":
            return f"{family} {given}"
        case "caps":
            return f"{given} {family}".upper()
        case "formal":
            return f"{given[0]}. {family}"
        case "titled":
            return f"{chance.choice(TITLES[language])} {given} {family}"
        case "kana":
            return f"{KANA['last'].split('|')[person % 100]} {KANA['first'].split('|')[person // 100]}"
        case "romaji":
            return f"{ROMAJI['first'].split('|')[person // 100]} {ROMAJI['last'].split('|')[person % 100]}"
        case "other":
            other = (person * 13 + 7) % 28
            return f"{_given_of(language, other * 100)} {_family_of(language, (other * 5) % NAMES)}"
        case "some":
            return f"{given} {family}" if chance.random() < 0.4 else ""
        case "id":
            return f"{given} {family} ({1000 + row})"
    raise ValueError(form)
