"""What the pieces of a column's name mean, in English, Dutch, German, French, Spanish, Italian and Japanese.

Pieces are written as `headers` normalises them: lower case, no accents, no spaces. Sources: the names that Customer
Insights, Dataverse (CDM) and Excel files use, and the product's own words in seven languages.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Mapping


class Meaning(enum.Enum):
    """The part a piece plays in a column's name."""

    EMAIL = enum.auto()
    PHONE = enum.auto()
    MOBILE = enum.auto()
    LANDLINE = enum.auto()
    FIRST = enum.auto()
    LAST = enum.auto()
    FULL = enum.auto()
    GIVEN = enum.auto()
    """"first", "given": a first name together with NAME, or all alone."""
    FAMILY = enum.auto()
    NAME = enum.auto()
    """"name", "nom", "nome", "naam": first, last or full, as its neighbours and values tell."""
    NAME_FIRST = enum.auto()
    """"nombre", "nome": NAME, but a first name where a last name stands beside it."""
    NAME_LAST = enum.auto()
    """"nom", "氏": NAME, but a last name where a first name stands beside it."""
    ADDRESS = enum.auto()
    """"address": e-mail together with EMAIL, else a street."""
    NUMBER = enum.auto()
    NEUTRAL = enum.auto()
    """"customer", "contact": says nothing."""
    PRIMARY = enum.auto()
    SECONDARY = enum.auto()
    WORK = enum.auto()
    HOME = enum.auto()
    SOMEONE_ELSE = enum.auto()
    """"assistant", "spouse": another person's address."""
    STOP = enum.auto()
    """"subscriber", "status", "type", "company": the column is about the thing, not the thing itself."""
    CONSENT = enum.auto()
    """"consent", "opt-in": as STOP, and a consent column if its values are yes and no."""
    NEVER = enum.auto()
    """"do not": as CONSENT, and a yes means leave out."""


_PIECES: Mapping[Meaning, str] = {
    Meaning.EMAIL: """
        email mail emailaddress emailaddr emailadr mailaddress mailaddr eml epost electronicmail emailadres mailadres
        elektronischepost emailadresse mailadresse elektronischepostadresse courriel adressemail adresseemail
        adressecourriel mel adresseelectronique correo correoelectronico correoe direcciondecorreo
        direcciondecorreoelectronico direccioncorreo direccionelectronica direccionemail correu postaelettronica
        indirizzomail indirizzoemail indirizzopostaelettronica indirizzodipostaelettronica indirizzoelettronico メール
        メールアドレス メアド メルアド eメール eメールアドレス 電子メール 電子メールアドレス 電子メイル イーメール
        メイル""",
    Meaning.PHONE: """
        phone telephone tel tele phonenumber phonenum phoneno phonenr telno telnr telnum telephonenumber fon dialnumber
        callnumber contactnumber telefoon telefoonnummer telefoonnr telnummer belnummer telefon telefonnummer telefonnr
        rufnummer rufnr telephonenummer numerodetelephone numerotelephone notel numtel telefono tlf tlfno tfno telf fono
        numerodetelefono numerotelefono numeroditelefono recapitotelefonico 電話 電話番号 tel番号 連絡先電話番号""",
    Meaning.MOBILE: """
        mobile cell cellphone cellular mobilephone mobileno mobilenumber mobilenum mob gsm smsnumber handphone mobiel
        mobieltje mobielnummer mobielenummer mobieletelefoon gsmnummer mobil handy handynummer handynr mobilnummer
        mobilfunk mobilfunknummer mobiltelefon mobilnr natel portable telportable telephoneportable telmobile
        telephonemobile numerodeportable movil telefonomovil celular telefonocelular nummovil cellulare
        telefonocellulare telefonino numerocellulare 携帯 携帯電話 携帯番号 携帯電話番号 モバイル スマホ whatsapp
        whatsappnumber""",
    Meaning.LANDLINE: """
        landline fixedline vast vastnummer vastenummer vastetelefoon festnetz festnetznummer fixe telfixe telephonefixe
        fijo telefonofijo fisso telefonofisso 固定電話 固定""",
    Meaning.FIRST: """
        firstname givenname forename fname fstname frstname firstnm christianname gname voornaam vnaam roepnaam voorn
        vorname vornamen vname rufname prenom prenoms prenomusuel nombredepila primernombre nombrepila nomedibattesimo
        下の名前 ファーストネーム""",
    Meaning.LAST: """
        lastname surname familyname lname lstname lastnm secondname sname achternaam familienaam anaam achtern
        geslachtsnaam nachname nachnamen familienname zuname nname nomdefamille nomfamille nomusage nomdusage patronyme
        apellido apellidos primerapellido apell cognome cognomi nomedifamiglia sobrenome 姓 苗字 名字 ラストネーム
        ファミリーネーム""",
    Meaning.FULL: """
        fullname completename displayname wholename namefull volledigenaam naamvolledig weergavenaam vollername
        vollstandigername gesamtname ganzername anzeigename vorundnachname vorundzuname vornachname vornameundnachname
        vornamenachname namevorname nomcomplet nometprenom prenometnom nomprenom prenomnom nomdaffichage nombrecompleto
        nombreyapellidos nombreyapellido nombreapellidos apellidosynombre nomecompleto nomeecognome nomecognome
        cognomeenome cognomenome nominativo ragionesociale voorenachternaam voornaamachternaam voornaamenachternaam
        naamklant firstandlastname 氏名 姓名 お名前 フルネーム 表示名 ご氏名 御名前 お客様名 顧客名""",
    Meaning.GIVEN: "first given fst frst 名",
    Meaning.FAMILY: "last family lst sur",
    Meaning.NAME: "name naam nm names 名前",
    Meaning.NAME_FIRST: "nombre nombres nome",
    Meaning.NAME_LAST: "nom 氏",
    Meaning.ADDRESS: "address addr adr adres adresse direccion indirizzo アドレス addresses",
    Meaning.NUMBER: "number num no nr nummer numero n 番号 nbr numer nummern",
    Meaning.NEUTRAL: """
        customer contact cust client klant klanten kunde kunden cliente clienti clientes member lid mitglied membre
        miembro socio user usr gebruiker benutzer nutzer utilisateur usuario utente person persoon persona personne
        profile profiel profil perfil profilo your uw my mijn mein deine ihre votre su tu the de van der die le la el il
        lo del della di du d of des das den dem ihr mon ma mi mio e electronic electronico electronique elettronica
        elettronico elektronische elettr cdm recipient to lead prospect subscriberinfo party individual guest gast
        お客様 顧客 お客さま 会員 連絡先 ご の ユーザー 担当者 個人 unified golden record current valid best complete
        full legal et y und en and ed msdynci msdyn msdyncrm dynci dbo crm contacts customers klantgegevens own""",
    Meaning.PRIMARY: """
        primary main default preferred principal hoofd voorkeur primair primaire haupt bevorzugt bevorzugte primare
        principale principaux prefere preferido preferita preferito predeterminado primario primaria 主 メイン 主要 優先
        standaard standard""",
    Meaning.SECONDARY: """
        secondary second other alternate alternative alt additional extra another backup old previous former tweede
        andere anderer ander alternatief alternatieve secundair secundaire oud zweite weitere sonstige alternativ
        secondaire autre alternatif segundo segunda otro otra alternativo secundario secundaria secondario secondaria
        altro altra 予備 サブ 副 その他 旧""",
    Meaning.WORK: """
        work business office biz job professional werk zakelijk zakelijke kantoor arbeit geschaftlich geschaftliche
        geschaft buro dienstlich dienst bureau professionnel professionnelle travail pro trabajo oficina laboral
        profesional lavoro ufficio lavorativo aziendale 勤務先 会社用 職場 仕事""",
    Meaning.HOME: """
        home personal private personlich thuis prive privat persoonlijk persoonlijke domicile personnel personnelle
        perso casa particular personale privato privata 自宅 個人用 プライベート""",
    Meaning.SOMEONE_ELSE: """
        assistant assistent assistente asistente adjoint secretary secretaresse sekretarin spouse partner echtgenoot
        ehepartner conjoint conyuge coniuge manager managers supervisor leidinggevende vorgesetzter responsable
        emergency noodcontact notfall urgence emergencia emergenza parent parents ouder eltern child kind children
        enfant referrer referredby owner eigenaar besitzer proprietaire propietario proprietario salesperson salesrep
        agent accountmanager verkoper verkaufer vendeur vendedor venditore advisor adviseur berater createdby modifiedby
        createdon modifiedon creator sender afzender absender reply replyto from manageremail dealer shop store winkel
        support helpdesk 秘書 配偶者 緊急連絡先 緊急 上司 担当営業 営業 所有者 mother father maiden doctor contactperson
        副担当 guardian""",
    Meaning.STOP: """
        company companies organisation organization organisatie organisationseinheit employer account bedrijf
        bedrijfsnaam firma firmenname unternehmen arbeitgeber societe entreprise organisme empresa compania organizacion
        azienda societa organizzazione 会社 会社名 企業 企業名 法人 勤務先名 team department afdeling abteilung status
        state statut estado stato type types typ tipo soort art kategorie category categorie id ids guid key hash md5
        sha256 sha1 source bron quelle origine origen origin domain domein dominio domaine format count total date datum
        fecha data日付 time timestamp last_sent sent opened open opens clicked click clicks bounce bounced bounces
        complaint verified verification verifiziert geverifieerd verificado verificato validated validation valide
        isvalid quality score lists listid list lijst liste lista campaign campagne kampagne template subject frequency
        preference preferences channel pronunciation phonetic yomi kana フリガナ ふりがな カナ かな ローマ字 セイ メイ
        user_name username login loginname gebruikersnaam benutzername identifiant nickname nick bijnaam spitzname
        surnom apodo soprannome alias file filename bestandsnaam dateiname product productname produkt productnaam city
        cityname plaats plaatsnaam ort ville ciudad citta street straat strasse rue calle via country land pays pais
        paese 国 zip postcode plz postal postale codepostal 郵便番号 住所 middle middlename middelnaam tussenvoegsel
        zwischenname infix initials voorletters initialen initiales iniciales iniziali initial title titel titre titulo
        titolo aanhef anrede civilite tratamiento salutation suffix prefix fax faxnumber faxnummer telefax ファックス
        ファクス extension ext toestel durchwahl poste internal areacode countrycode landcode vorwahl netnummer prefisso
        prefijo indicatif carrier provider device model os app platform website url web homepage site seite mailbox
        mailing mailinglist post postadres postadresse briefanrede school brand merk marke marque marca event evento
        segment group groep gruppe groupe grupo gruppo label tag tags language taal sprache langue idioma lingua gender
        geslacht geschlecht genre genero genere sesso sexe sexo 性別 blocked blacklist suppressed suppression
        unsubscribed unsubscribe unsub afgemeld abgemeldet desabonne active actief aktiv actif activo attivo deleted
        reason reden grund raison motivo note notes notitie opmerking comment comments bemerkung remarque nota role rol
        rolle ruolo function functie job_title jobtitle occupation beroep beruf profession profesion professione 職業
        役職 部署 備考 登録日 作成日 生年月日 誕生日 year month day has is contactable reachable 件名 配信停止 件数 種別
        ステータス 状態 有効 mailchimp""",
    Meaning.CONSENT: """
        subscriber subscribers subscribed subscribe subscription consent consents consented optin opt optedin allow
        allowed allows permission permissions agree agreed agreement newsletter marketing gdpr dsgvo rgpd bulk
        contactpermission toestemming nieuwsbrief nieuwsbrieven abonnee geabonneerd inschrijving akkoord mag
        ingeschreven ontvangt einwilligung zustimmung abonnent abonniert newsletteranmeldung werbung werbeerlaubnis
        erlaubnis kontakterlaubnis infolettre abonne abonnement inscrit consentement accord autorisation suscriptor
        suscrito suscripcion boletin consentimiento permiso acepta autorizacion iscritto iscrizione consenso
        autorizzazione accetta ニュースレター メルマガ 購読 同意 許可 配信 配信許可 受信 受信許可 希望 オプトイン
        メルマガ購読 mailing_ok ok wants receive receives accepts accept promotional promotions promo sms""",
    Meaning.NEVER: """
        donot dont not never noemail nomail nophone nobulk nocontact donotemail donotbulkemail donotphone donotcontact
        donotmail donotsendmm donotpostalmail donotfax donotsms unsubscribed unsubscribe optout optedout blocked niet
        geen nietmailen nietbellen nicht kein keine keinemails ne pas nepas nepascontacter sans sin non nocontactar
        noenviar noncontattare 拒否 不可 禁止 配信停止 停止 optouts outs""",
}

LABELS: Mapping[Meaning, frozenset[str]] = {meaning: frozenset(words.split()) for meaning, words in _PIECES.items()}
"""Every piece by its meaning. Where one piece stands under several meanings, the later one of `Meaning` counts."""


@functools.cache
def pieces() -> Mapping[str, Meaning]:
    """Meaning of each piece."""
    found: dict[str, Meaning] = {}
    for meaning, words in LABELS.items():
        for word in words:
            found[word] = meaning
    return found


@functools.cache
def longest_piece() -> int:
    """Characters of the longest piece."""
    return max(map(len, pieces()))
