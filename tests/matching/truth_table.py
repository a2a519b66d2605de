# ruff: noqa: E501
"""Header sets with what their columns hold, and which column each standard field wants.

One set a line: the language, then `name = kind` for each column. A star marks the column that its field wants (`email`,
`first`, `last`, `phone`); `?` marks one that would do as well. A field without a star wants none.
"""

from __future__ import annotations

TABLE = """
en: CustomerId = guid; FirstName = first*; LastName = last*; FullName = full; EMail = email*; Telephone = phone*
en: ContactId = id; FirstName = first*; LastName = last*; FullName = full; DateOfBirth = date; Gender = gender; EMail = email*; Telephone = phone*; PostCode = zip; StreetAddress = street; City = city; State = city; Country = country; CreatedOn = date; Loyalty Tier = tier; Email Subscriber = yesno; Income = decimal; Occupation = job
en: CustomerID = id; Index = number; Name = first*; FamilyName = last*; PhoneNum = phone*
en: LoyaltyId = id; ContactId = id; FirstName = first*; LastName = last*; EMail = email*; Telephone = phone*; RewardPoints = number; CreditCard = card
en: Full Name = full; Middle Name = first; First Name = first*; Last Name = last*; Email = email*; Business Phone = phone*; Gender = gender; Address 1: Street 1 = street; Address 1: City = city
en: firstName = first*; lastName = last*; primaryEmail = email*; secondaryEmail = email; primaryPhone = phone*; mobilePhone = phone; companyName = company; birthDate = date; doNotEmail = yesno; doNotBulkEmail = yesno; doNotPhone = yesno
en: msdynci_firstname = first*; msdynci_lastname = last*; msdynci_primaryemail = email*; msdynci_primaryphone = phone*; msdynci_customerprofileid = guid
en: contactid = guid; firstname = first*; lastname = last*; fullname = full; emailaddress1 = email*; emailaddress2 = email; telephone1 = phone*; telephone2 = phone; donotbulkemail = yesno
en: emailaddress1 = email*; mobilephone = phone*; firstname = first*; lastname = last*; yomifirstname = first; jobtitle = job
en: EMAIL_ADDR = email*; FNAME = first*; LNAME = last*; TEL_NO = phone*
en: CUST_EMAIL = email*; CUST_FNAME = first*; CUST_LNAME = last*; CUST_PHONE = phone*; CUST_ID = id
en: Email Address = email*; First = first*; Last = last*; Phone Number = phone*
en: E-mail = email*; Given Name = first*; Surname = last*; Mobile = phone*
en: e mail = email*; given_name = first*; family_name = last*; cell = phone*
en: Email = email*; Forename = first*; Surname = last*; Tel = phone*; Mobile = phone?
en: email address = email*; name = full; phone = phone*
en: Name = full; Email = email*
en: Email = email*
en: d = email*
en: d = email*; a = id; c = yesno
en: Column 1 = first?; Column 2 = last?; Column 3 = email*; Column 4 = phone*
en: Contact = full; Contact email = email*; Contact phone = phone*
en: Email Subscriber = yesno; Customer = full; Contact address = email*
en: Email = yesno; Login = email*
en: Email opt-in = yesno; Email = email*; SMS opt-in = yesno; SMS number = phone*
en: Assistant Email = email; Email = email*; Assistant Phone = phone; Phone = phone*
en: Assistant Name = full; Assistant Email = email
en: Account Manager = full; Account Manager Email = email; Customer Email = email*; Customer First Name = first*; Customer Last Name = last*
en: Company = company; Company Name = company; First Name = first*; Last Name = last*; Work Email = email*; Work Phone = phone*
en: Work Email = email; Personal Email = email*; Home Phone = phone?; Work Phone = phone; Mobile Phone = phone*
en: Email 1 = email*; Email 2 = email; Phone 1 = phone*; Phone 2 = phone
en: Primary Email = email*; Alternate Email = email; Main Phone = phone*; Other Phone = phone
en: Phone extension = small; Phone = phone*; Fax = phone
en: Email status = tier; Email = email*; Email verified = yesno; Email last opened = date
en: Subscriber email = email*; Subscriber first name = first*; Subscriber last name = last*; Subscription date = date
en: User Name = login; Email Address = email*; Password hash = guid
en: Spouse first name = first; First name = first*; Last name = last*; Spouse email = email; Email = email*
en: Emergency contact phone = phone; Phone = phone*; Emergency contact = full; Email = email*
en: first_nm = first*; last_nm = last*; email_id = email*; ph_no = phone*
en: F_NAME = first*; L_NAME = last*; E_MAIL = email*; PHONE_NBR = phone*
en: customer_email_address = email*; customer_first_name = first*; customer_last_name = last*; customer_mobile_number = phone*
en: cr4f2_email = email*; cr4f2_firstname = first*; cr4f2_lastname = last*; cr4f2_phone = phone*
en: new_emailaddress = email*; new_voornaam = first*
en: contact.email = email*; contact.first_name = first*; contact.last_name = last*
en: Person.EmailAddress = email*; Person.FirstName = first*; Person.LastName = last*
en: Email (work) = email*; Phone (mobile) = phone*
en: *Email = email*; *First Name = first*; *Last Name = last*
en: Recipient = email*; Amount = decimal
en: First name = first*; Last name = last*; Preferred name = first
en: First name = first*; Last name = last*; Maiden name = last
en: First name = empty*; Last name = empty*; E-mail = email*; Phone = empty*
en: EmailHash = guid; EmailDomain = domain; Email = email*
en: Name = first?; Company = company; E-mail = email*
en: Product name = product; City name = city; E-mail = email*
en: First purchase = date; Last purchase = date; Last order = id; E-mail = email*
en: Last login = date; First seen = date; Mail = email*
en: Order number = order; Email = email*; Customer number = id
en: Mobile device = tier; Phone model = tier; Email = email*
en: Telephone = decimal; Email = email*
en: Mailing list = tier; Mailing address = street; Mail = email*
en: Date of birth = date; Email = email*; Phone number = phone*; Postcode = zip
en: NAME_FIRST = first*; NAME_LAST = last*; EMAIL = email*; PHONE_HOME = phone*
en: Full name = full; E-Mail Address = email*; Home Phone = phone*
en: Cell Phone = phone*; Landline = phone; Email Address = email*
en: phone_number = phone*; email_address = email*; first_name = first*; last_name = last*; zip_code = zip; consent = yesno
en: WhatsApp = phone*; Email = email*
en: Contact Number = phone*; Contact Email = email*; Contact Person = full
en: Username = email*; Country code = country; Dial code = small
en: Referrer email = email; Email = email*
en: Created by = email; Modified by = email; Email = email*
en: Owner email = email; First name = first*
en: EMail = mostly_email*; Telephone = mostly_phone*
en: Customer Name = full; Customer Telephone = phone*; Customer E-Mail = email*
en: Unified Email = email*; Unified FirstName = first*; Unified LastName = last*
en: Contacts_EMail = email*; Contacts_FirstName = first*; Contacts_LastName = last*; Contacts_ContactId = id
en: ecommerce_eCommerceContacts_ContactId = id; FirstName = first*; LastName = last*; EMail = email*; Telephone = phone*; loyScheme_loyCustomers_LoyaltyId = id
nl: Voornaam = first*; Achternaam = last*; E-mailadres = email*; Telefoonnummer = phone*
nl: voornaam = first*; tussenvoegsel = particle; achternaam = last*; email = email*; telefoon = phone*
nl: Voorletters = initials; Roepnaam = first*; Achternaam = last*; Mailadres = email*; Mobiel = phone*
nl: Naam = full; E-mail = email*; Tel. = phone*
nl: Naam = last*; Voornaam = first*; E-mail = email*; Mobiel nummer = phone*; Vast nummer = phone
nl: Klantnummer = id; Klantnaam = full; E-mail klant = email*; Telefoon klant = phone*
nl: Volledige naam = full; E-mailadres = email*; Mobiele telefoon = phone*
nl: Aanhef = title; Voornaam = first*; Familienaam = last*; E-mail = email*; GSM = phone*
nl: Bedrijfsnaam = company; Contactpersoon = full; E-mailadres = email*; Telefoonnummer = phone*
nl: Nieuwsbrief = yesno; E-mail = email*; Toestemming e-mail = yesno
nl: E-mail abonnee = yesno; Mail = email*
nl: VNAAM = first*; ANAAM = last*; EMAIL = email*; TEL = phone*
nl: Tel. privé = phone?; Tel. werk = phone; Mobiel = phone*; E-mail privé = email*; E-mail werk = email
nl: Geboortedatum = date; Postcode = zip; Woonplaats = city; Geslacht = gender; E-mail = email*; Voornaam = first*; Achternaam = last*
nl: Hoofd e-mailadres = email*; Tweede e-mailadres = email; Telefoon = phone*
nl: klant_email = email*; klant_voornaam = first*; klant_achternaam = last*; klant_telefoon = phone*
nl: Lidnummer = id; Naam lid = full; Mailadres = email*
nl: Voornaam partner = first; Voornaam = first*; Achternaam = last*; E-mail partner = email; E-mail = email*
nl: Laatste bezoek = date; Eerste aankoop = date; Email = email*
nl: Niet mailen = yesno; E-mail = email*; Niet bellen = yesno; Telefoon = phone*
nl: E-mail geverifieerd = yesno; E-mailadres = email*
nl: Telefoonnr = phone*; E-mail = email*; Vnaam = first*; Anaam = last*
nl: Gebruikersnaam = login; E-mail adres = email*
nl: Voor- en achternaam = full; Emailadres = email*
nl: Mobiel telefoonnummer = phone*; Vaste telefoon = phone; E-mailadres = email*
nl: Contactgegevens = email*; Naam = full
nl: Weergavenaam = full; E-mail = email*; Noodcontact telefoon = phone
de: Vorname = first*; Nachname = last*; E-Mail = email*; Telefon = phone*
de: Anrede = title; Vorname = first*; Name = last*; E-Mail-Adresse = email*; Telefonnummer = phone*
de: Name = full; E-Mail = email*; Rufnummer = phone*
de: VORNAME = first*; NACHNAME = last*; EMAIL = email*; TELEFON = phone*; MOBIL = phone?
de: Kundennummer = id; Vorname = first*; Familienname = last*; Mailadresse = email*; Handy = phone*
de: Kunden-E-Mail = email*; Kunden-Vorname = first*; Kunden-Nachname = last*
de: Firma = company; Ansprechpartner = full; E-Mail = email*; Tel. = phone*
de: Vollständiger Name = full; E-Mail-Adresse = email*; Handynummer = phone*
de: Vor- und Nachname = full; E-Mail = email*
de: Newsletter-Einwilligung = yesno; Mail = email*; E-Mail-Abonnent = yesno
de: Mobilnummer = phone*; Festnetz = phone; E-Mail privat = email*; E-Mail geschäftlich = email
de: Geburtsdatum = date; PLZ = zip; Ort = city; Straße = street; Vorname = first*; Zuname = last*; Email = email*
de: Rufname = first*; Nachname = last*; E-Mail = email*; Telefon privat = phone*; Telefon dienstlich = phone
de: E-Mail 1 = email*; E-Mail 2 = email; Tel 1 = phone*; Tel 2 = phone
de: Telefon-Nr. = phone*; E-Mail-Adr. = email*; Vorn. = first?; Nachn. = last?
de: Faxnummer = phone; Telefonnummer = phone*; E-Mail = email*
de: Werbung erlaubt = yesno; E-Mail erlaubt = yesno; E-Mail = email*
de: Letzte Bestellung = date; Erster Kauf = date; E-Mail = email*
de: Benutzername = login; E-Mail = email*
de: Mitgliedsnummer = id; Vorname = first*; Nachname = last*; E-Mail = email*
de: Titel = title; Vorname = first*; Nachname = last*; E-Mail-Adresse = email*; Mobiltelefon = phone*
de: Haupt-E-Mail = email*; Alternative E-Mail = email; Telefon = phone*
de: Notfallkontakt Telefon = phone; Telefon = phone*; E-Mail = email*
de: Vorname Partner = first; Vorname = first*; Nachname = last*; E-Mail = email*
de: Spalte1 = email*; Spalte2 = id
de: Nachname, Vorname = full; E-Mail = email*
de: Anzeigename = full; E-Mail = email*; Status = tier
de: Vertreter E-Mail = email?; Kunde E-Mail = email*
fr: Prénom = first*; Nom = last*; E-mail = email*; Téléphone = phone*
fr: PRENOM = first*; NOM = last*; EMAIL = email*; TEL = phone*
fr: Nom de famille = last*; Prénom = first*; Adresse e-mail = email*; Numéro de téléphone = phone*
fr: Civilité = title; Nom = last*; Prénom = first*; Courriel = email*; Portable = phone*; Fixe = phone
fr: Nom complet = full; Adresse électronique = email*; Tél. = phone*
fr: Nom et prénom = full; Mail = email*; Téléphone portable = phone*
fr: Nom = full; Email = email*
fr: Adresse mail = email*; N° de téléphone = phone*; Nom = last*; Prénom = first*
fr: Abonné newsletter = yesno; Email = email*; Consentement = yesno
fr: Société = company; Nom du contact = full; E-mail = email*; Téléphone = phone*
fr: Date de naissance = date; Code postal = zip; Ville = city; Adresse = street; Courriel = email*; Prénom = first*; Nom = last*
fr: Identifiant client = id; Prénom client = first*; Nom client = last*; Email client = email*; Téléphone client = phone*
fr: Tél. domicile = phone?; Tél. travail = phone; Tél. mobile = phone*; Email perso = email*; Email pro = email
fr: Email principal = email*; Email secondaire = email; Téléphone = phone*
fr: Nom d'usage = last*; Prénom usuel = first*; Mél = email*
fr: Nom de l'entreprise = company; Nom = last*; Prénom = first*; E-mail = email*
fr: Ne pas contacter = yesno; Adresse de courriel = email*
fr: Dernier achat = date; Première visite = date; Mail = email*
fr: Nom d'utilisateur = login; Adresse e-mail = email*
fr: Prénom du conjoint = first; Prénom = first*; Nom = last*; Email = email*
fr: Désabonné = yesno; E-mail = email*; Statut = tier
fr: Télécopie = phone; Téléphone = phone*; E-mail = email*
fr: prenom = first*; nom_famille = last*; adresse_mail = email*; num_tel = phone*
fr: Nom d’affichage = full; E-mail = email*
fr: Numéro de portable = phone*; Prénoms = first*; Nom = last*; Adresse email = email*
fr: Contact d'urgence téléphone = phone; Téléphone = phone*; Email = email*
es: Nombre = first*; Apellidos = last2*; Correo electrónico = email*; Teléfono = phone*
es: NOMBRE = first*; APELLIDO = last*; EMAIL = email*; TELEFONO = phone*
es: Nombre de pila = first*; Primer apellido = last*; Segundo apellido = last; Correo = email*; Móvil = phone*
es: Nombre completo = full; Correo electrónico = email*; Teléfono móvil = phone*
es: Nombre = full; E-mail = email*; Tlf = phone*
es: Nombre y apellidos = full; Dirección de correo electrónico = email*; Número de teléfono = phone*
es: Cliente = full; Correo del cliente = email*; Teléfono del cliente = phone*
es: Empresa = company; Nombre = first*; Apellido = last*; Email = email*; Celular = phone*
es: Suscriptor de correo = yesno; Correo = email*
es: Consentimiento boletín = yesno; Correo electrónico = email*
es: Fecha de nacimiento = date; Código postal = zip; Ciudad = city; País = country; Nombre = first*; Apellidos = last*; Email = email*
es: Teléfono fijo = phone; Teléfono móvil = phone*; Correo personal = email*; Correo trabajo = email
es: Correo principal = email*; Correo alternativo = email
es: Tratamiento = title; Nombre = first*; Apellidos = last2*; Correo electronico = email*; Tel. = phone*
es: Nombre usuario = login; Correo-e = email*
es: Nombre empresa = company; Nombre contacto = full; Email = email*
es: Última compra = date; Primera visita = date; Email = email*
es: nombre_cliente = first*; apellidos_cliente = last2*; correo_cliente = email*; tel_cliente = phone*
es: No enviar correo = yesno; Correo = email*
es: Dirección email = email*; Num. móvil = phone*
es: Apellidos, Nombre = full; Email = email*
es: Teléfono de emergencia = phone; Teléfono = phone*; Email = email*
es: Nombre para mostrar = full; Correo electrónico = email*
es: ID = id; Nombres = first*; Apellidos = last2*; Mail = email*
it: Nome = first*; Cognome = last*; Email = email*; Telefono = phone*
it: NOME = first*; COGNOME = last*; E-MAIL = email*; CELLULARE = phone*
it: Nome completo = full; Indirizzo e-mail = email*; Numero di telefono = phone*
it: Nome e cognome = full; Posta elettronica = email*; Cell. = phone*
it: Nominativo = full; Email = email*; Tel. = phone*
it: Cognome e nome = full; Indirizzo email = email*
it: Azienda = company; Nome = first*; Cognome = last*; Mail = email*; Telefono cellulare = phone*; Telefono fisso = phone
it: Titolo = title; Nome = first*; Cognome = last*; Indirizzo di posta elettronica = email*
it: Consenso newsletter = yesno; Email = email*; Iscritto = yesno
it: Data di nascita = date; CAP = zip; Città = city; Nome = first*; Cognome = last*; E-mail = email*
it: Email personale = email*; Email lavoro = email; Telefono casa = phone?; Telefono ufficio = phone; Cellulare = phone*
it: Email principale = email*; Email secondaria = email
it: Nome cliente = first*; Cognome cliente = last*; Email cliente = email*; Telefono cliente = phone*
it: Nome utente = login; Email = email*
it: Nome azienda = company; Referente = full; E-mail = email*
it: Ragione sociale = company; Email = email*; Telefono = phone*
it: Nome visualizzato = full; Email = email*
it: Ultimo acquisto = date; Primo acquisto = date; Email = email*
it: Non contattare = yesno; Indirizzo mail = email*
it: num_tel = phone*; nome = first*; cognome = last*; mail = email*
it: Codice cliente = id; Nome = first*; Cognome = last*; Email = email*; Recapito telefonico = phone*
it: Nome del coniuge = first; Nome = first*; Cognome = last*; Email = email*
it: Fax = phone; Telefono = phone*; PEC = email?; Email = email*
ja: 姓 = last*; 名 = first*; メールアドレス = email*; 電話番号 = phone*
ja: 名前 = full; メール = email*; 電話 = phone*
ja: 氏名 = full; Eメール = email*; 携帯電話 = phone*
ja: 氏名 = full; フリガナ = kana; メールアドレス = email*; TEL = phone*
ja: 苗字 = last*; 名前 = first*; E-mail = email*; 携帯番号 = phone*
ja: お名前 = full; お客様メールアドレス = email*; ご連絡先電話番号 = phone*
ja: 姓（漢字） = last*; 名（漢字） = first*; セイ = kana; メイ = kana; Ｅメールアドレス = email*; 電話番号 = phone*
ja: 会社名 = company; 部署 = job; 姓 = last*; 名 = first*; メール = email*
ja: メルマガ購読 = yesno; メールアドレス = email*; 同意 = yesno
ja: 顧客番号 = id; 顧客名 = full; メール = email*; 電話番号 = phone*
ja: 会員ID = id; 姓 = last*; 名 = first*; 生年月日 = date; 性別 = gender; 郵便番号 = zip; 住所 = street; メールアドレス = email*; 携帯電話番号 = phone*
ja: 自宅電話 = phone?; 勤務先電話 = phone; 携帯電話 = phone*; メールアドレス = email*
ja: メールアドレス1 = email*; メールアドレス2 = email
ja: 電子メール = email*; 姓 = last*; 名 = first*
ja: ファーストネーム = first*; ラストネーム = last*; メアド = email*
ja: 商品名 = product; 氏 = last*; 名 = first*; メール = email*
ja: ユーザー名 = login; メール アドレス = email*
ja: 緊急連絡先 = phone; 電話番号 = phone*; メール = email*
ja: 表示名 = full; 電子メール アドレス = email*
ja: 配信停止 = yesno; メールアドレス = email*
ja: お名前（姓） = last*; お名前（名） = first*; メールアドレス = email*
ja: 姓名 = full; メールアドレス = email*; FAX = phone; 電話 = phone*
en: First Name = first*; Last Name = last*; Email = email*; Accepts Email Marketing = yesno; Default Address Company = company; Default Address Phone = phone; Phone = phone*; Accepts SMS Marketing = yesno; Total Orders = number; Tags = tier
en: Record ID = id; First Name = first*; Last Name = last*; Email = email*; Phone Number = phone*; Contact owner = full; Lifecycle Stage = tier; Lead Status = tier; Create Date = date
en: Email Address = email*; First Name = first*; Last Name = last*; Address = street; Phone Number = phone*; MEMBER_RATING = number; OPTIN_TIME = date; OPTIN_IP = domain; CONFIRM_TIME = date; LEID = id; EUID = guid
en: Given Name = first*; Family Name = last*; Name = full; E-mail 1 - Type = tier; E-mail 1 - Value = email*; E-mail 2 - Value = email; Phone 1 - Type = tier; Phone 1 - Value = phone*
en: Title = title; First Name = first*; Middle Name = first; Last Name = last*; Suffix = title; Company = company; Job Title = job; Business Fax = phone; Business Phone = phone; Home Phone = phone?; Mobile Phone = phone*; Assistant's Phone = phone; E-mail Address = email*; E-mail Display Name = full; E-mail 2 Address = email; Spouse = full
en: SMTP_ADDR = email*; NAME_FIRST = first*; NAME_LAST = last*; TEL_NUMBER = phone*; KUNNR = id; NAME1 = company
en: Email__c = email*; FirstName__c = first*; LastName__c = last*; MobilePhone = phone*; OwnerId = guid; AccountId = guid
en: PersonEmail = email*; PersonMobilePhone = phone*; FirstName = first*; LastName = last*; Salutation = title; IsDeleted = yesno
en: billing_first_name = first*; billing_last_name = last*; billing_email = email*; billing_phone = phone*; shipping_first_name = first; shipping_last_name = last; order_total = decimal
en: $email = email*; $first_name = first*; $last_name = last*; $phone_number = phone*; $consent = tier
en: Emial = email*; Frist name = first*; Last nmae = last*; Telehpone = phone*
en: Attendee Name = full; Attendee Email = email*; Ticket Type = tier; Order ID = id; Checked In = yesno
en: Buyer first name = first*; Buyer last name = last*; Buyer email = email*; Buyer phone = phone*; Seller email = email
en: id = id; uuid = guid; contact = email*; segment = tier
en: Lead Name = full; Lead Email = email*; Lead Phone = phone*; Lead Source = tier; Sales Rep = full; Sales Rep Email = email
en: FirstNm = first*; LastNm = last*; EmailTxt = email*; PhoneNo = phone*; DOB = date
en: customer.profile.email = email*; customer.profile.givenName = first*; customer.profile.familyName = last*
en: email_primary = email*; email_secondary = email; phone_mobile = phone*; phone_home = phone; name_given = first*; name_family = last*
en: Unnamed: 0 = number; Unnamed: 1 = email*; Unnamed: 2 = first?
en: Respondent email = email*; Score = number; Comment = street
en: Mail Sent = date; Mail Opened = yesno; Mail = email*; Bounced = yesno
en: Parent email = email; Student email = email*; Student first name = first*; Student last name = last*
en: Phone Verified = yesno; Phone Type = tier; Phone = phone*; Phone Country Code = small
en: Fname = first*; Lname = last*; Mob = phone*; Mail id = email*
en: Legal Name = company; Trading Name = company; Contact First Name = first*; Contact Surname = last*; Contact Tel = phone*; Contact E-mail = email*
en: Member since = date; Member no = id; Member name = full; Member e-mail = email*
en: Guest Name = full; Room = number; Arrival = date; Guest Email = email*; Guest Mobile = phone*
en: Last Name First Name = full; Email = email*
en: E.mail = email*; Tel. No. = phone*; Cust. Name = full
en: NAME = full; SURNAME = last*; GIVEN_NAMES = first*; EML_ADDR = email*; MOB_PHONE = phone*
en: emailaddress = email*; emailaddress3 = email; mobilephone = phone*; address1_telephone1 = phone; middlename = first; firstname = first*; lastname = last*; ownerid = guid; parentcustomerid = company; managername = full; assistantname = full; assistantphone = phone
nl: Dhr/Mevr = title; Voornaam = first*; Tussenvoegsels = particle; Achternaam = last*; Straat = street; Huisnummer = number; Postcode = zip; Plaats = city; Telefoon mobiel = phone*; Telefoon thuis = phone; Emailadres = email*
nl: Relatienummer = id; Relatienaam = full; Contact e-mail = email*; Contact telefoon = phone*
nl: Naam deelnemer = full; E-mail deelnemer = email*; Mobiel deelnemer = phone*
nl: Factuur e-mailadres = email*; Factuuradres = street; Voornaam contactpersoon = first*; Achternaam contactpersoon = last*
nl: Achternaam (incl. tussenvoegsel) = last*; Voornaam/roepnaam = first*; E-post = email*
nl: Uw e-mailadres = email*; Uw naam = full; Uw telefoonnummer = phone*
nl: Wenst nieuwsbrief = yesno; Mailadres = email*; Voornaam = first*; Naam = last*
nl: Tel.nr. = phone*; Email-adres = email*; Klant = full; Accountmanager = full; E-mail accountmanager = email
nl: Voornaam kind = first; Voornaam ouder = first; E-mail ouder = email; Klas = tier
nl: Emailadres controle = yesno; Emailadres = email*
nl: Klantcode = id; E-mailadres 1 = email*; E-mailadres 2 = email; Telefoonnummer 1 = phone*; Telefoonnummer 2 = phone
de: KdNr = id; Anrede = title; Titel = title; Vorname = first*; Nachname = last*; Strasse = street; PLZ = zip; Ort = city; Land = country; Tel. = phone*; Mobil = phone?; E-Mail = email*
de: Ansprechpartner Vorname = first*; Ansprechpartner Nachname = last*; Ansprechpartner E-Mail = email*; Firmenname = company; Telefon Zentrale = phone?
de: Rechnungs-E-Mail = email*; Rechnungsadresse = street; Kunde = full
de: Ihr Vorname = first*; Ihr Nachname = last*; Ihre E-Mail-Adresse = email*; Ihre Telefonnummer = phone*
de: Teilnehmer = full; E-Mail Teilnehmer = email*; Kurs = tier
de: Mail privat = email*; Mail Arbeit = email; Handy privat = phone*; Handy Arbeit = phone
de: E-Mailadresse = email*; Tel.-Nr. = phone*; Vor-Name = first*; Nach-Name = last*
de: Kontakt E-Mail = email*; Kontakt Name = full; Kontakt Telefon = phone*
de: Newsletter abonniert = yesno; E-Mail bestätigt = yesno; E-Mail = email*
de: Mobilfunknr. = phone*; E-Mail-Kontakt = email*; Familienname, Vorname = full
de: Email = email*; Vorname = first*; Name = last*; Firma = company; Kundengruppe = tier
fr: N° client = id; Civ. = title; Nom = last*; Prénom = first*; Adresse 1 = street; CP = zip; Ville = city; Tél. fixe = phone; Tél. portable = phone*; E-mail = email*
fr: Nom du client = full; E-mail du client = email*; Tél. du client = phone*
fr: Votre adresse e-mail = email*; Votre prénom = first*; Votre nom = last*; Votre téléphone = phone*
fr: E-mail de contact = email*; Téléphone de contact = phone*; Raison sociale = company
fr: Prénom et nom = full; Adresse courriel = email*; Cellulaire = phone*
fr: Adhérent = full; Mail adhérent = email*; Mobile adhérent = phone*
fr: Nom de naissance = last; Nom = last*; Prénom = first*; Email = email*
fr: Inscrit à la newsletter = yesno; Accepte les e-mails = yesno; Email = email*
fr: Email 1 = email*; Email 2 = email; Téléphone 1 = phone*; Téléphone 2 = phone; Nom commercial = company
fr: PrÃ©nom = first*; Nom = last*; TÃ©lÃ©phone = phone*; E-mail = email*
fr: Tél pro = phone; Tél perso = phone*; Mail pro = email; Mail perso = email*
es: Nº cliente = id; Sr./Sra. = title; Nombre = first*; Primer Apellido = last*; Segundo Apellido = last; Domicilio = street; C.P. = zip; Población = city; Tel. móvil = phone*; Tel. fijo = phone; E-mail = email*
es: Nombre del cliente = full; Correo electrónico del cliente = email*; Móvil del cliente = phone*
es: Su nombre = full; Su correo electrónico = email*; Su teléfono = phone*
es: Apellido paterno = last*; Apellido materno = last; Nombres = first*; Correo electrónico = email*; Celular = phone*
es: Razón social = company; Persona de contacto = full; Email de contacto = email*; Teléfono de contacto = phone*
es: Acepta publicidad = yesno; Recibir boletín = yesno; Correo = email*
es: Socio = full; Correo socio = email*; Teléfono socio = phone*
es: Nombre comercial = company; Nombre = first*; Apellidos = last2*; Mail = email*; Tfno = phone*
es: Correo 1 = email*; Correo 2 = email; Teléfono 1 = phone*; Teléfono 2 = phone
es: Nombre del hijo = first; Nombre = first*; Apellidos = last2*; Correo = email*
it: Cod. cliente = id; Nome = first*; Cognome = last*; Indirizzo = street; Comune = city; Provincia = city; Tel. = phone*; Cell. = phone?; Email = email*
it: Nome del cliente = full; Indirizzo email del cliente = email*; Cellulare del cliente = phone*
it: Il tuo nome = full; La tua email = email*; Il tuo telefono = phone*
it: Denominazione = company; Referente = full; E-mail referente = email*; Telefono referente = phone*
it: Accetta newsletter = yesno; Consenso marketing = yesno; E-mail = email*
it: Cognome/Nome = full; Mail = email*; Telefono mobile = phone*
it: Nominativo cliente = full; Mail cliente = email*; Recapito = phone*
it: Mail aziendale = email; Mail personale = email*; Tel. ufficio = phone; Tel. cellulare = phone*
it: Email 1 = email*; Email 2 = email; Telefono 1 = phone*; Telefono 2 = phone
it: Nome figlio = first; Nome genitore = first; Email genitore = email
ja: お客様番号 = id; お客様氏名 = full; お客様電話番号 = phone*; お客様Eメール = email*
ja: 姓 = last*; 名 = first*; せい = kana; めい = kana; TEL = phone*; E-MAIL = email*
ja: 担当者名 = full; 担当者メールアドレス = email*; 会社電話番号 = phone?
ja: 連絡先メール = email*; 連絡先TEL = phone*; 氏名（漢字） = full; 氏名（カナ） = kana
ja: メール配信 = yesno; メール = email*; 都道府県 = city
ja: 電話番号（携帯） = phone*; 電話番号（自宅） = phone?; 氏名 = full; メールアドレス（PC） = email*; メールアドレス（携帯） = email
ja: ご氏名 = full; ご連絡先 = phone*; メールアドレス = email*
ja: 会員番号 = id; 会員名 = full; 会員メールアドレス = email*; DM希望 = yesno
ja: 注文者名 = full; 注文者メールアドレス = email*; 注文者電話番号 = phone*; 送付先電話番号 = phone
en: Name (First) = first*; Name (Last) = last*; Email (Enter Email) = email*; Phone (with country code) = phone*
en: What is your first name? = first*; What is your e-mail address? = email*; Phone # = phone*
en: Contact: Email = email*; Contact: Full Name = full; Contact No. = phone*
en: First name = first_initial*; Last name = last*; Email ID = email*; Mobile No. = phone*
en: Legal First Name = first*; Legal Last Name = last*; Nick Name = first; Email (Personal) = email*; Email (Work) = email
en: Phone = phone_float*; Email = email*
es: Nombre(s) = first*; Apellido(s) = last2*; Correo(s) = email*
ja: mail = email*; tel = phone*; sei = last?; mei = first?
en: Cust No = id; Cust Name 1 = first*; Cust Name 2 = last*; Cust Mail = email*; Cust Tel = phone*
en: Recipient Name = full; Recipient Address = street; Recipient Email Address = email*
en: Primary contact = full; Primary contact email = email*; Primary contact phone = phone*
en: Email_1 = email*; Email_2 = email; FName1 = first*; LName1 = last*
en: Sign-up email = email*; Sign-up date = date; Source = tier
en: First Name (Given) = first*; Last Name (Family) = last*; Daytime Phone = phone*; Evening Phone = phone
en: E-mail Address 1 = email*; Email Opt Out = yesno; Do Not Call = yesno; Direct Phone = phone*
en: profile_email = email*; profile_first_name = first*; profile_last_name = last*; profile_phone = phone*; profile_id = guid
en: EMAIL_ADDRESS_TEXT = email*; FIRST_NAME_TEXT = first*; LAST_NAME_TEXT = last*; PHONE_NUMBER_TEXT = phone*
en: TelephoneNumber = phone*; MobileTelephoneNumber = phone?; EMailAddress = email*; GivenName = first*; FamilyName = last*
en: Newsletter = email*; Name = full
en: subscriber = email*; subscribed_at = date; status = tier
en: user = email*; role = job
en: key = guid; mail = email*; cn = full; givenName = first*; sn = last*; telephoneNumber = phone*
en: Customer = email*; Total spent = decimal
en: Name = first*; Last name = last*; Email = email*; Phone = phone*
en: Client First = first*; Client Last = last*; Client Email = email*; Client Cell = phone*
en: Email subscriber = email*; First name = first*
en: Insured Name = full; Insured E-mail = email*; Insured Phone = phone*; Broker = full; Broker E-mail = email
en: Patient First Name = first*; Patient Surname = last*; Patient Mobile = phone*; GP Email = email?; Patient Email = email*
en: Host = full; Host Email = email?; Visitor Name = full; Visitor Email = email*
en: Given = first*; Family = last*; Mail = email*
en: fn = first?; ln = last?; em = email*; ph = phone*
en: Email Frequency = tier; Email Format = tier; Email Count = number; Email Address = email*
en: Contact method = tier; Contact time = tier; Contact e-mail = email*
en: Consent to email = yesno; Consent to phone = yesno; Email for contact = email*; Phone for contact = phone*
en: Tel = phone*; Telex = phone; Fax no = phone; Email = email*
en: Customer_Email_Consent = yesno; Customer_Email_Addr = email*
nl: Cliënt voornaam = first*; Cliënt achternaam = last*; Cliënt e-mail = email*; Cliënt tel = phone*
nl: E-mail: = email*; Voornaam: = first*; Achternaam: = last*; Telefoon: = phone*
nl: Tel overdag = phone*; Tel avond = phone; Mail = email*
nl: Persoonsnaam = full; Mobiele nr = phone*; Mail-adres = email*
nl: Voornaam = first*; Tussenv. = particle; Achternaam = last*; E-mail = email*; Afdeling = job; Functie = job
nl: Akkoord AVG = yesno; E-mailadres lid = email*; Naam = full; Geb.datum = date
nl: Roepnaam = first*; Geslachtsnaam = last*; Emailadr. = email*; Mobiel tel.nr = phone*
nl: Hoofdcontact = full; Hoofdcontact email = email*; Tweede contact email = email
nl: Opzegdatum = date; Afmelding = yesno; Mail adres = email*
nl: Gezinslid = first; Gezinshoofd = full; E-mail = email*
de: Kontaktperson = full; Kontakt-Mail = email*; Kontakt-Tel. = phone*
de: Vorname des Kunden = first*; Nachname des Kunden = last*; E-Mail des Kunden = email*
de: Email-Adresse (privat) = email*; Telefon (mobil) = phone*; Telefon (Festnetz) = phone
de: Einwilligung E-Mail = yesno; Einwilligung Telefon = yesno; E-Mail = email*; Telefon = phone*
de: Eintrittsdatum = date; Mitglied = full; Mailadresse Mitglied = email*; Tel. Mitglied = phone*
de: vorname = first*; nachname = last*; mail = email*; mobilnr = phone*; strasse_nr = street
de: Benutzer-E-Mail = email*; Benutzer-ID = guid; Letzter Login = date
de: Rufnummer mobil = phone*; Rufnummer Festnetz = phone; Email-Adr = email*
de: Herr/Frau = title; Name, Vorname = full; eMail = email*
de: Geburtsname = last; Nachname = last*; Vorname = first*; E-Mail = email*
fr: Nom_Client = last*; Prenom_Client = first*; Mail_Client = email*; Tel_Client = phone*
fr: Adresse e-mail principale = email*; Téléphone mobile principal = phone*; Nom de l'abonné = full
fr: Contact principal = full; Mail du contact = email*; Tél du contact = phone*
fr: Consent. email = yesno; Courriel 1 = email*; Courriel 2 = email
fr: Prénom de l'abonné = first*; Nom de l'abonné = last*; E-mail de l'abonné = email*
fr: Opt-in SMS = yesno; Opt-in email = yesno; GSM = phone*; E-mail = email*
fr: Nom jeune fille = last; Nom marital = last?; Prénom = first*; Email = email*
fr: Tel 1 = phone*; Tel 2 = phone; Adresse Email = email*; Civ = title
fr: Conseiller = full; Email conseiller = email; Client = full; Email client = email*
es: Nombre Cliente = first*; Apellidos Cliente = last2*; Email Cliente = email*; Tlf Cliente = phone*
es: Correo electrónico principal = email*; Teléfono principal = phone*; Contacto = full
es: Nombre y apellido = full; Mail = email*; Cel = phone*
es: Consentimiento email = yesno; Consentimiento teléfono = yesno; Email = email*; Teléfono = phone*
es: Asesor = full; Correo asesor = email; Correo cliente = email*
es: Alta = date; Baja = date; Correo-electrónico = email*; Móvil 1 = phone*; Móvil 2 = phone
es: nombre = first*; apellido1 = last*; apellido2 = last; email = email*; telefono1 = phone*
it: Nome Cliente = first*; Cognome Cliente = last*; Mail Cliente = email*; Cell Cliente = phone*
it: Indirizzo email principale = email*; Telefono principale = phone*; Contatto = full
it: Consenso email = yesno; Consenso telefono = yesno; E-mail = email*; Telefono = phone*
it: Consulente = full; Email consulente = email; Email cliente = email*
it: Nome di battesimo = first*; Cognome = last*; Posta elettr. = email*; Num. cellulare = phone*
it: nome = first*; cognome = last*; email1 = email*; email2 = email; tel1 = phone*; tel2 = phone
it: Data iscrizione = date; Iscritto = full; Mail iscritto = email*
ja: メールアドレス（確認用） = email?; メールアドレス = email*; 氏名 = full
ja: お名前（漢字） = full; お名前（フリガナ） = kana; メールアドレス = email*; お電話番号 = phone*
ja: 連絡先電話番号1 = phone*; 連絡先電話番号2 = phone; Eメール1 = email*
ja: 購入者名 = full; 購入者メール = email*; 購入者TEL = phone*
ja: 代表者名 = full; 代表電話 = phone?; 担当者携帯 = phone?; 担当者メール = email*
ja: 氏 = last*; 名 = first*; 氏カナ = kana; 名カナ = kana; email = email*; 携帯 = phone*
ja: 姓_漢字 = last*; 名_漢字 = first*; 姓_カナ = kana; 名_カナ = kana; メール_アドレス = email*; 電話_番号 = phone*
ja: メール受信可否 = yesno; PCメール = email*; 携帯メール = email
"""
