# ruff: noqa: E501
"""Values for the second table: other people than the first table has, many with names that are on no list."""

from __future__ import annotations

import random

FIRST = {
    "en": "Shanelle|Gareth|Keira|Dwayne|Imogen|Rashid|Bronwyn|Emily|Aoife|Jack|Tamsin|Oluwaseun",
    "nl": "Geert|Willemijn|Bart|Noortje|Fatima|Jacco|Hilde|Piet|Mirthe|Jurriaan|Anna|Djoeke",
    "de": "Ruprecht|Friederike|Kevin|Anneliese|Mehmet|Thorben|Michael|Zeynep|Liesel|Klaus|Ronja|Gerd",
    "fr": "Baptiste|Océane|Yannick|Marie-Claude|Karim|Solène|Philippe|Maëlys|Enzo|Bérengère|Luc|Aïcha",
    "es": "Gonzalo|Ainhoa|Ximena|José Luis|Macarena|Borja|Carmen|Leire|Nicanor|Pablo|Yolanda|Iker",
    "it": "Tommaso|Ilaria|Ludovica|Gennaro|Vittoria|Marco|Noemi|Ettore|Serena|Andrea|Fiammetta|Amedeo",
    "ja": "優斗|凪|千夏|勇気|恵美|朔太郎|美優|航|葵|和彦|晴美|陸",
}
LAST = {
    "en": "Braithwaite|O'Shea|Cartwright|Okafor|Hargreaves|Lowe|Singh|McAllister|Penhaligon|Taylor|Quigley|Frost",
    "nl": "van Leeuwen|Hoogendoorn|de Wit|El Idrissi|Terpstra|Postmus|van 't Veer|Jansen|Slagter|Ruiter|Oudejans|ten Cate",
    "de": "Brinkmann|Öztürk|von der Heide|Pfeiffer|Strauß|Lohmann|Dietrich|Schmidt|Kowalski|Ahrens|Vollmer|Hübner",
    "fr": "Delacroix|Benali|Le Goff|Pelletier|Charpentier|N'Diaye|Guillot|Bernard|Vasseur|Morvan|de Villiers|Tessier",
    "es": "Echeverría|Del Olmo|Quintana|Herrera|Pascual|Beltrán|Rivas|García|Zubiri|Lozano|Cabrera|Montes",
    "it": "Pellegrini|Dell'Orto|Zanetti|Di Stefano|Monti|Bellini|Fabbri|Rossi|Sartori|Grassi|Lo Russo|Farina",
    "ja": "久保|相澤|東海林|今井|野口|五十嵐|大塚|佐藤|上野|桑原|宮本|柴田",
}
PHONE = {
    "en": ("07700 900123", "+44 7700 900456", "0113 496 0000", "555-0199 ext 12", "(415) 555-0134"),
    "nl": ("06 87654321", "+31(0)612345678", "0512-345678", "06-1234 5678", "0031 20 1234567"),
    "de": ("0151 23456789", "+49 (0)89 123456", "040/654321-0", "0049 30 901820", "089 / 12 34 56"),
    "fr": ("07 12 34 56 78", "+33 (0)1 23 45 67 89", "01.42.68.53.00", "0033612345678", "04-91-12-34-56"),
    "es": ("+34 91 123 45 67", "654321987", "93 123 45 67", "654-321-987", "(+34) 654 321 987"),
    "it": ("+39 06 1234567", "347 1234567", "349-1234567", "0039 02 123456", "06/1234567"),
    "ja": ("080-9876-5432", "06-6123-4567", "+81-3-1234-5678", "(03)1234-5678", "080 9876 5432"),
}
DIGITS = {"en": "7700900{}", "de": "151234{}", "es": "654321{}", "it": "347123{}"}
CHOICES = {
    "city": ("Leeds", "Assen", "Bremen", "Lille", "Gijón", "Parma", "大阪市", "Reading"),
    "country": ("United Kingdom", "NL", "Germany", "FR", "España"),
    "company": ("Frost & Co", "Oudejans Bouw", "Lohmann KG", "Tessier SARL", "Monti S.p.A.", "上野商事"),
    "street": ("12 Station Road", "Dorpsstraat 8a", "Am Markt 3", "5 avenue Foch", "Calle Mayor 10"),
    "job": ("Head of Marketing", "Buyer", "CEO", "Assistant"),
    "tier": ("Premium", "Basic", "VIP", "Trial"),
    "status": ("Active", "Inactive", "Pending", "Subscribed"),
    "source": ("Web", "Event", "Work", "Phone call"),
    "title": ("Mr", "Ms", "Dr"),
    "particle": ("", "", "van", "de", "van 't"),
    "initials": ("J.", "A.M.", "P.J.", "K."),
    "initial": ("", "J", "M.", "R."),
    "domain": ("frost.example", "oudejans.example", "tessier.example"),
    "login": ("frosty", "k.lowe", "admin7", "luc_t"),
    "sentence": ("Called twice, no answer.", "Prefers mornings", "VIP - handle with care!", ""),
    "allow": ("Allow", "Do Not Allow"),
    "num01": ("0", "1"),
    "bool": ("TRUE", "FALSE"),
    "yn": ("Y", "N"),
    "jn": ("J", "N"),
    "jn_de": ("J", "N", ""),
    "on_fr": ("O", "N"),
    "sn": ("S", "N"),
    "kana": ("クボ", "アイザワ", "イマイ", "ノグチ"),
    "empty": ("",),
}
YES_NO = {
    "nl": "Ja Nee",
    "de": "ja nein",
    "fr": "Oui Non",
    "es": "Sí No",
    "it": "sì no",
    "ja": "はい いいえ",
    "en": "yes no",
}


def people(language: str, rows: int, chance: random.Random) -> list[tuple[str, str]]:
    """(first, last) name of each row."""
    first, last = FIRST[language].split("|"), LAST[language].split("|")
    return [(chance.choice(first), chance.choice(last)) for _ in range(rows)]


def column(kind: str, language: str, who: list[tuple[str, str]], chance: random.Random) -> list[str]:
    """A cell for each of `who`."""
    return [_cell(kind, language, row, who, chance) for row in range(len(who))]


def _cell(kind: str, language: str, row: int, who: list[tuple[str, str]], chance: random.Random) -> str:
    first, last = who[row]
    match kind:
        case "email":
            return f"{'frtk'[row % 4]}.post{row}@oudejans{row % 5}.example" if chance.random() < 0.93 else ""
        case "email_caps":
            return f"POST{row}@OUDEJANS.EXAMPLE"
        case "sparse_email":
            return f"tweede{row}@oudejans.example" if row % 12 == 0 else ""
        case "nameaddr":
            return f"{first} {last} <post{row}@oudejans.example>"
        case "phone":
            return chance.choice(PHONE[language]) if chance.random() < 0.85 else ""
        case "sparse_phone":
            return chance.choice(PHONE[language]) if row % 12 == 0 else ""
        case "phone_digits":
            return DIGITS[language].format(100 + row)
        case "phone_e164":
            return f"+316{12345000 + row}"
        case "first":
            return first
        case "last":
            return last
        case "last2":
            return f"{last} {who[-row][1]}"
        case "first_caps":
            return first.upper()
        case "last_caps":
            return last.upper()
        case "full":
            return f"{last} {first}" if language == "ja" else f"{first} {last}"
        case "guid":
            text = f"{chance.getrandbits(128):032x}"
            return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
        case "hex":
            return f"{chance.getrandbits(60):015X}"
        case "id":
            return str(40_000 + row * 3)
        case "idphone":
            return f"{chance.randint(600_000_000, 699_999_999)}"
        case "iban":
            return f"NL{row % 90 + 10}BANK0{chance.randint(100_000_000, 999_999_999)}"
        case "ip":
            return f"10.{row % 200}.{chance.randint(0, 255)}.{chance.randint(1, 254)}"
        case "stamp":
            return f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02} {chance.randint(0, 23):02}:{row % 60:02}:09"
        case "date":
            return f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1950, 2023)}"
        case "zip":
            return (
                f"{chance.randint(1000, 9999)} {'ABCDEFGH'[row % 8]}X" if language == "nl" else f"{10_000 + row * 11}"
            )
        case "decimal":
            return f"{chance.random() * 900:.2f}"
        case "small":
            return str(chance.randint(1, 5))
        case "yesno":
            return chance.choice(YES_NO[language].split())
    return chance.choice(CHOICES[kind])
