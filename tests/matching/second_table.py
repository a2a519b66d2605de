# ruff: noqa: E501
"""A second table of header sets, written without a look at the vocabulary: what people's own systems are called.

One set a line as in `truth_table`: the language, then `name = kind` for each column; a star marks the column that its
field wants, `?` one that would do as well. What the kinds hold stands in `second_values`.

Before anything was changed because of it, 531 of its 556 fields were right (95.50 %), two wrong ones looked sure. Since
then only four sets were written anew: where a file has parents and children, nobody but the user knows who is meant.
"""

from __future__ import annotations

TABLE = """
en: customerprofileid = guid; cdi_firstname = first*; cdi_lastname = last*; cdi_emailaddress = email*; cdi_telephone = phone*
en: FirstName = first*; LastName = last*; EMail = email*; Telephone = phone*; FullName = full; Hash = guid; SourceKey = guid; PredictedCLV = decimal; ChurnScore = decimal
en: msdynci_customerid = guid; msdynci_givenname = first*; msdynci_surname = last*; msdynci_email = email*; msdynci_mobilephone = phone*; msdynci_donotemail = yesno
en: crm_contactid = guid; crm_fullname = full; crm_emailaddress1 = email*; crm_emailaddress3 = sparse_email; crm_mobilephone = phone*; crm_telephone2 = sparse_phone; crm_donotemail = allow
en: (Do Not Modify) Contact = guid; (Do Not Modify) Row Checksum = guid; (Do Not Modify) Modified On = date; Full Name = full; Email = email*; Company Name = company; Business Phone = phone*; Status = status
en: First Name = first*; Last Name = last*; Email = email*; Accepts Email Marketing = yesno; Default Address Company = company; Default Address Phone = sparse_phone; Phone = phone*; Accepts SMS Marketing = yesno; Total Spent = decimal; Total Orders = small; Note = sentence; Tax Exempt = yesno; Tags = tier
en: Customer ID = id; First Name = first*; Last Name = last*; Email = email*; Accepts Marketing = yesno; Default Address Phone = phone*; Default Address Zip = zip
en: Email Address = email*; First Name = first*; Last Name = last*; Address = street; Phone Number = phone*; Birthday = date; MEMBER_RATING = small; OPTIN_TIME = stamp; OPTIN_IP = ip; CONFIRM_TIME = stamp; CONFIRM_IP = ip; LATITUDE = decimal; LEID = id; EUID = hex; TAGS = tier
en: EMAIL = email*; FNAME = first*; LNAME = last*; PHONE = phone*; MMERGE5 = city; MMERGE6 = tier
en: Record ID - Contact = id; First Name = first*; Last Name = last*; Email = email*; Phone Number = phone*; Contact owner = full; Primary Associated Company ID = id; Last Activity Date = stamp; Lead Status = status; Marketing contact status = status; Create Date = stamp
en: Record ID = id; Email = email*; Mobile Phone Number = phone*; First Name = first*; Last Name = last*; Unsubscribed from all email = yesno; Email Domain = domain; Invalid email address = yesno; Recent Sales Email Replied Date = date
en: Id = hex; Salutation = title; FirstName = first*; LastName = last*; Email = email*; Phone = phone?; MobilePhone = phone*; HasOptedOutOfEmail = num01; HasOptedOutOfFax = num01; DoNotCall = num01; OwnerId = hex; AccountId = hex; ReportsToId = hex; AssistantName = full; AssistantPhone = sparse_phone; EmailBouncedReason = empty; LeadSource = source
en: Contact ID = hex; Salutation = title; First Name = first*; Last Name = last*; Title = job; Account Name = company; Mailing Street = street; Mailing City = city; Mailing Zip/Postal Code = zip; Phone = phone*; Fax = sparse_phone; Email = email*; Account Owner = full
en: CUSTOMER_NUMBER = id; NAME_1 = full; E_MAIL_ADDRESS = email*; TELEPHONE_1 = phone*; TELEFAX = sparse_phone
en: KUNNR = id; NAME1 = company; NAME2 = full; SMTP_ADDR = email*; TELF1 = phone*; TELFX = sparse_phone; LAND1 = country
en: FST_NM = first*; LST_NM = last*; EMAIL_ADR = email*; PRI_PH_NO = phone*; OPT_OUT_FLG = yn
en: CUST_FIRST_NAME = first_caps*; CUST_LAST_NAME = last_caps*; CUST_EMAIL_ADDRESS_TXT = email_caps*; CUST_PHONE_NBR = phone_digits*; MARKETING_OPT_IN_FLAG = yn; CREATE_TS = stamp; LOAD_ID = id
en: CLIENT_NM = full; CLIENT_EML = email*; CLIENT_TEL = phone*
en: usr_fname = first*; usr_lname = last*; usr_email = email*; usr_pwd_hash = hex; usr_last_ip = ip; usr_phone = phone*
en: user_login = login; user_email = email*; user_registered = stamp; billing_first_name = first*; billing_last_name = last*; billing_phone = phone*; billing_email = sparse_email; shipping_first_name = first; shipping_last_name = last
en: Billing Name = full; Billing Phone = phone*; Shipping Name = full; Shipping Phone = sparse_phone; Email = email*; Accepts Marketing = yesno; Financial Status = status
en: Order ID = id; Buyer Email = email*; Buyer Name = full; Seller Email = email; Buyer Phone = phone*
en: Attendee First Name = first*; Attendee Last Name = last*; Attendee Email = email*; Attendee Cell Phone = phone*; Buyer Email = email; Ticket Type = tier
en: Timestamp = stamp; What is your name? = full; What is your email address? = email*; What's your phone number? = phone*; May we contact you by email? = yesno
en: Submitted At = stamp; Your first name = first*; Your surname = last*; Your e-mail = email*; I agree to receive the newsletter = yesno; How did you hear about us? = source
en: GDPR consent email = yesno; GDPR consent date = date; GDPR consent phone = yesno; e_mail = email*; tel_nr = phone*
en: consent_email = yesno; consent_sms = yesno; contact_email = email*; contact_sms = phone*
en: Email permission = yesno; Email preference = source; Email frequency = status; Email = email*
en: Do Not Email = num01; Do Not Call = num01; Do Not Text = num01; Email = email*; Cell = phone*
en: email_opt_in = bool; phone_opt_in = bool; email_bounced = bool; email = email*; phone = phone*
en: Parent first name = first; Parent email = email; Student first name = first*; Student last name = last*; Student email = email*
en: Husband = first; Wife = first; Household name = last; Household email = email*; Household phone = phone*
en: Sales rep = full; Sales rep email = email; Client first name = first*; Client surname = last*; Client email = email*; Client mobile = phone*
en: Company = company; Company phone = phone; Company e-mail = email; Contact first name = first*; Contact last name = last*; Contact e-mail = email*; Contact direct line = phone*
en: xq1 = first?; xq2 = last?; xq3 = email*; xq4 = phone_e164*; xq5 = date
en: F1 = guid; F2 = email*; F3 = date; F4 = decimal; F5 = yesno
en: field_14 = nameaddr*; field_15 = phone_e164?; field_16 = tier
en: Email = domain; Address = email*; Phone = small; Number = phone*
en: Phone = email*; Email = phone*
en: First Name = id; Last Name = date; Email = email*; Phone = tier
en: Email = guid; Phone = date; First name = first*; Last name = last*
en: Email = empty; E-mail 2 = email*; Phone = empty; Phone 2 = phone*
en: Loyalty card number = idphone; Order number = idphone; Customer = idphone; Email = email*
en: Tax number = idphone; Bank account = iban; Passport = hex; Email = email*; Surname = last*; Forenames = first*
en: Names = full; Emails = email*; Phones = phone*
en: Mail = nameaddr*; Display Name = full; SAMAccountName = login; GivenName = first*; sn = last*; telephoneNumber = phone*; mobile = phone?; Manager = full; Department = tier
en: Member = full; Member since = date; Member e-mail = email*; Member status = status; Member phone = phone*; Guest of = full
en: Patient Surname = last*; Patient Forename = first*; GP name = full; GP phone = phone; Patient mobile = phone*; NHS number = idphone; Patient email = email*
en: Donor First = first*; Donor Last = last*; Donor Email = email*; Gift Amount = decimal; In memory of = full
en: Title = title; First = first*; Middle = initial; Last = last*; Suffix = empty; E-mail 1 - Value = email*; E-mail 2 - Value = sparse_email; Phone 1 - Type = source; Phone 1 - Value = phone*; Organization 1 - Name = company
en: Nickname = first; Given name = first*; Additional name = initial; Family name = last*; E-mail 1 - Type = source; E-mail 1 - Value = email*; Phone 1 - Value = phone*
nl: Klantnr = id; Voorn. = first*; Tussenv. = particle; Achtern. = last*; E-mail = email*; Tel.nr. = phone*; Mobiel nr. = sparse_phone
nl: RELATIENUMMER = id; VOORLETTERS = initials; TUSSENVOEGSELS = particle; ACHTERNAAM = last_caps*; EMAILADRES = email_caps*; TELEFOON_PRIVE = phone*; IND_MAILING = jn
nl: Debiteur = id; Contactpersoon voornaam = first*; Contactpersoon achternaam = last*; Contactpersoon e-mail = email*; Bedrijf = company; KvK-nummer = idphone; BTW-nummer = iban
nl: Naam klant = full; Mailadres klant = email*; Telefoonnummer klant = phone*; Mag gemaild worden = jn; AVG akkoord = jn
nl: AVG toestemming = yesno; Datum toestemming = date; Nieuwsbrief ontvangen = yesno; Emailadres = email*; Telefoonnummer (mobiel) = phone*
nl: Aanmelddatum = date; Abonneestatus = status; Uitgeschreven = yesno; Abonnee e-mail = email*; Abonnee naam = full
nl: Ouder voornaam = first; Ouder e-mail = email; Kind voornaam = first; Kind achternaam = last; Kind e-mail = email
nl: Accountmanager = full; E-mail accountmanager = email; E-mail contact = email*; Tel contact = phone*
nl: Geslachtsnaam = last*; Voornamen = first*; BSN = idphone; E-mailadres = email*; Telefoonnummer thuis = phone*; Telefoonnummer noodgeval = phone
nl: Wie ben je? = full; Wat is je e-mailadres? = email*; Op welk nummer kunnen we je bereiken? = phone*
nl: Tijdstempel = stamp; Voornaam = first*; Achternaam = last*; E-mailadres = email*; Wil je onze nieuwsbrief ontvangen? = yesno
nl: email_prive = email*; email_werk = email; tel_mobiel = phone*; tel_vast = phone; vnm = first*; anm = last*
nl: Partner e-mail = email; Partner voornaam = first; E-mail = email*; Roepnaam = first*; Naam = last*
nl: Factuur e-mail = email; Contact e-mail = email*; Contact voornaam = first*; Contact achternaam = last*; Factuuradres = street
nl: Lid sinds = date; Voorvoegsel = particle; Lid = full; Mail = email*; Gsm-nummer = phone*; Rijksregisternummer = idphone
nl: Kolom A = first?; Kolom B = last?; Kolom C = email*; Kolom D = phone*
nl: klantnaam_voor = first*; klantnaam_achter = last*; klant_mail = email*; klant_mob = phone*; optin_mail = jn
nl: Telefoonnummer = id; Email = email*; Voornaam = tier
nl: Bezorgadres = street; Ontvanger = full; E-mail ontvanger = email*; Telefoon ontvanger = phone*
de: Kd.-Nr. = id; Vorname = first*; Nachname = last*; E-Mail = email*; Tel. = phone*; Newsletter = yesno
de: KUNDENNR = id; VNAME = first_caps*; NNAME = last_caps*; EMAIL_ADR = email_caps*; TELNR = phone_digits*; WERBESPERRE = jn_de
de: Anrede = title; Titel = empty; Vor- und Zuname = full; Mailadresse = email*; Rufnummer = phone*
de: Ansprechpartner Vorname = first*; Ansprechpartner Nachname = last*; Ansprechpartner E-Mail = email*; Firma = company; Zentrale = phone?; Durchwahl = small
de: DSGVO-Einwilligung = yesno; Einwilligung E-Mail = yesno; Einwilligung am = date; E-Mail-Adresse = email*; Handynummer = phone*; Familienname = last*; Rufname = first*
de: Kunde Name = last*; Kunde Vorname = first*; Kunde E-Mail = email*; Kunde Mobil = phone*; Betreuer Name = full; Betreuer E-Mail = email
de: Zeitstempel = stamp; Ihr Name = full; Ihre E-Mail-Adresse = email*; Ihre Telefonnummer = phone*; Dürfen wir Sie kontaktieren? = yesno
de: Privat: E-Mail = email*; Büro: E-Mail = email; Privat: Telefon = phone*; Büro: Telefon = phone; Vorname = first*; Name = last*
de: E-Mail erlaubt = yesno; Telefon erlaubt = yesno; E-Mail = email*; Telefon = phone*
de: Empfänger = full; Empfänger-E-Mail = email*; Absender-E-Mail = email; Bestellnummer = idphone
de: Mitgliedsnummer = idphone; Mitglied seit = date; Geb.-Datum = date; Vorname(n) = first*; Name = last*; eMail = email*; Telefon priv. = phone*
de: Erziehungsberechtigter = full; E-Mail Eltern = email; Vorname Kind = first; Nachname Kind = last
de: Abmeldung Newsletter = yesno; Abonnent = email*; Bounce = yesno
de: Spalte1 = email*; Spalte2 = full; Spalte3 = phone*; Spalte4 = date
de: USt-IdNr. = iban; Steuernummer = idphone; IBAN = iban; Mail = email*; Fax = phone; Fon = phone*
de: Geburtsname = last; Nachname = last*; Vorname = first*; Mobiltelefon = phone*; E-Mail privat = email*
de: Strasse = street; PLZ = zip; Ort = city; Kontakt = full; Kontakt-Mail = email*; Kontakt-Tel = phone*
fr: N° client = id; Nom de famille = last*; Prénom = first*; Courriel = email*; Tél. portable = phone*; Tél. fixe = phone
fr: NOM = last_caps*; PRENOM = first*; MAIL = email*; TEL_PORT = phone*; CP = zip; VILLE = city; OPTIN_MAIL = on_fr
fr: Civilité = title; Nom complet = full; Adresse électronique = email*; N° de téléphone = phone*; Date d'inscription = date
fr: Consentement RGPD = yesno; Accepte de recevoir des emails = yesno; Désabonné = yesno; Adresse mail = email*; Numéro de mobile = phone*
fr: Nom du client = full; E-mail du client = email*; Téléphone du client = phone*; Commercial = full; E-mail du commercial = email
fr: Horodateur = stamp; Quel est votre nom ? = full; Votre adresse e-mail = email*; Votre numéro de téléphone = phone*
fr: Raison sociale = company; Nom du contact = last*; Prénom du contact = first*; Mail du contact = email*; Ligne directe = phone*; SIRET = idphone
fr: Nom d'usage = last*; Nom de naissance = last; Prénoms = first*; Mél = email*; Tél = phone*; N° de sécurité sociale = idphone
fr: Adhérent = full; Courriel adhérent = email*; Courriel conjoint = email; Portable adhérent = phone*
fr: Prénom du parent = first; Email du parent = email; Prénom de l'enfant = first; Nom de l'enfant = last; Email de l'enfant = email
fr: NPAI = on_fr; BLOCTEL = on_fr; EMAIL_CLT = email*; NOM_CLT = last*; PRENOM_CLT = first*; GSM_CLT = phone*
fr: Colonne1 = first?; Colonne2 = last?; Colonne3 = email*; Colonne4 = phone*
fr: Destinataire = full; Courrier électronique = email*; Téléphone bureau = phone?; Téléphone mobile = phone*
fr: Identifiant = email*; Pseudo = login; Prénom = first*; Nom = last*
fr: Abonné newsletter = yesno; Statut de l'e-mail = status; E-mail = email*; Dernier achat = date; Premier achat = date
es: Nº cliente = id; Nombre = first*; Apellidos = last2*; Correo electrónico = email*; Teléfono móvil = phone*; Acepta publicidad = yesno
es: NOMBRE_CLI = first_caps*; APELLIDO1 = last_caps*; APELLIDO2 = last_caps; CORREO = email*; MOVIL = phone_digits*; LOPD = sn
es: Nombre y apellidos = full; E-mail = email*; Tlf. = phone*; DNI = idphone; Fecha de alta = date
es: Razón social = company; Persona de contacto = full; Correo de contacto = email*; Teléfono de contacto = phone*; CIF = hex
es: Consentimiento RGPD = yesno; Baja newsletter = yesno; Suscriptor = yesno; Dirección de correo = email*; Núm. de móvil = phone*
es: Marca temporal = stamp; ¿Cómo te llamas? = full; ¿Cuál es tu correo electrónico? = email*; ¿Tu teléfono? = phone*
es: Primer nombre = first*; Primer apellido = last*; Segundo apellido = last; Correo-e = email*; Celular = phone*
es: Nombre del comercial = full; Correo del comercial = email; Nombre del cliente = first*; Apellido del cliente = last*; Correo del cliente = email*
es: Nombre tutor = full; Email tutor = email; Nombre alumno = first*; Apellidos alumno = last2*; Email alumno = email*; Teléfono tutor = phone
es: Usuario = login; Nombre = first*; Apellidos = last2*; Email = email*; Tel. casa = phone; Tel. móvil = phone*
es: Columna1 = email*; Columna2 = first?; Columna3 = last?; Columna4 = date
es: Destinatario = email*; Asunto = sentence; Estado = status
es: email_personal = email*; email_trabajo = email; telefono_personal = phone*; telefono_trabajo = phone; nombre_completo = full
it: Codice cliente = id; Nome = first*; Cognome = last*; Indirizzo e-mail = email*; Cellulare = phone*; Consenso marketing = yesno
it: COGNOME = last_caps*; NOME = first_caps*; POSTA_ELETTRONICA = email*; NUM_TEL = phone_digits*; COD_FISCALE = hex; PRIVACY = sn
it: Ragione sociale = company; Referente = full; E-mail referente = email*; Tel. referente = phone*; PEC = email; Partita IVA = idphone
it: Nome e cognome = full; Email = email*; Recapito telefonico = phone*; Data di nascita = date
it: Consenso newsletter = yesno; Disiscritto = yesno; Iscritto = yesno; Indirizzo di posta elettronica = email*; N. cellulare = phone*
it: Informazioni cronologiche = stamp; Come ti chiami? = full; La tua e-mail = email*; Il tuo numero di telefono = phone*
it: Nome genitore = full; Email genitore = email; Nome figlio = first; Cognome figlio = last
it: Intestatario = full; E-mail intestatario = email*; Tel casa = phone?; Tel cell = phone*
it: Nome utente = login; Nome = first*; Cognome = last*; Mail = email*; Telefono ufficio = phone?; Telefono = phone*
it: Agente = full; Mail agente = email; Mail cliente = email*; Nominativo cliente = full; Telefono cliente = phone*
it: Colonna1 = last?; Colonna2 = first?; Colonna3 = email*
it: Nome proprio = first*; Nome di famiglia = last*; Posta = email*; Telefonino = phone*
ja: 会員番号 = idphone; 姓 = last*; 名 = first*; セイ = kana; メイ = kana; メールアドレス = email*; 電話番号 = phone*; メルマガ購読 = yesno
ja: お客様番号 = id; お客様名 = full; お客様メール = email*; お客様電話番号 = phone*; 配信可否 = yesno
ja: 氏名 = full; フリガナ = kana; Eメール = email*; 携帯電話 = phone*; 自宅電話 = phone; 生年月日 = date
ja: 顧客ID = id; 苗字 = last*; 名前 = first*; E-mail = email*; TEL = phone*; FAX = phone
ja: タイムスタンプ = stamp; お名前 = full; メールアドレスをご記入ください = email*; お電話番号 = phone*; メール配信を希望しますか = yesno
ja: 会社名 = company; 部署 = tier; 担当者名 = full; 担当者メール = email*; 代表電話 = phone*
ja: 姓（漢字） = last*; 名（漢字） = first*; 姓（カナ） = kana; 名（カナ） = kana; メアド = email*; 携帯番号 = phone*
ja: ファーストネーム = first*; ラストネーム = last*; メール = email*; モバイル = phone*
ja: 保護者氏名 = full; 保護者メール = email; 生徒氏名 = full; 生徒メール = email*
ja: メール受信許可 = yesno; メール = email*; 電話連絡可 = yesno; 電話 = phone*
ja: 宛名 = full; 送付先メールアドレス = email*; 郵便番号 = zip; 住所 = street; 連絡先電話番号 = phone*
ja: 列1 = email*; 列2 = full; 列3 = phone*; 列4 = date
"""
