# ruff: noqa: E501
"""A ninth table: traps. Other people in the file, two levels of names, slips of the pen, columns that are only nearly right.

Written after the changes that the eighth brought. Before anything was changed because of it, 482 of its 500 fields were
right (96.40 %), one wrong one looked sure. Three sets then got a second right answer: parents and children, damaged
phone numbers, a half empty column.
"""

from __future__ import annotations

TABLE = """
en: Contact > E-mail = email*; Contact > First name = first*; Contact > Last name = last*; Contact > Phone = phone*; Company > E-mail = email_info; Company > Phone = phone_office
en: person.email.address = email*; person.email.type = label; person.name.given = first*; person.name.family = last*; person.phone.number = phone*; person.phone.type = label; org.email.address = email_info
en: contact/emails/0/value = email*; contact/emails/1/value = email_sparse; contact/firstName = first*; contact/lastName = last*; contact/phones/0/value = phone*
en: attributes[email] = email*; attributes[first_name] = first*; attributes[last_name] = last*; attributes[phone_number] = phone*; attributes[opt_in] = bool
en: properties.$email = email*; properties.$first_name = first*; properties.$last_name = last*; properties.$phone = phone_e164*; properties.$city = city
en: traits_email = email*; traits_first_name = first*; traits_last_name = last*; traits_phone = phone*; context_ip = ip; anonymous_id = guid
en: Adress (E-Mail) = email*; Fisrt Name = first*; Last Nmae = last*; Phnoe = phone*
en: Emial = email*; Firstname = first*; Lastnme = last*; Telephon = phone*
en: E-mail1 = email*; E-mail2 = email_some; E-mail3 = email_sparse; Tel1 = phone*; Tel2 = phone_some; Fore name = first*; Sur name = last*
en: Volunteer First = first*; Volunteer Last = last*; Volunteer Email = email*; Volunteer Cell = phone_mobile*; Coordinator = staff; Coordinator Email = email_staff; Coordinator Cell = phone_office
en: Property Address = street; Landlord = full_other; Landlord Email = email_some; Tenant Name = full; Tenant Email = email*; Tenant Phone = phone*; Letting Agent = staff; Letting Agent Email = email_staff
en: Child First Name = first; Child Last Name = last; Child DOB = date; Parent First Name = first*; Parent Last Name = last*; Parent Email = email*; Parent Mobile = phone_mobile*; School = school; Teacher = staff
en: Candidate First Name = first*; Candidate Surname = last*; Candidate Email = email*; Candidate Mobile = phone_mobile*; Recruiter = staff; Recruiter Email = email_staff; Referee 1 Email = email_work; Referee 1 Name = full_other
en: Case ID = order; Client First Name = first*; Client Last Name = last*; Client E-mail = email*; Client Phone = phone*; Attorney = staff; Attorney E-mail = email_staff; Opposing Party = full_other; Opposing Party E-mail = email_some
en: Lessee = full; Lessee email = email*; Lessee phone = phone*; Dealer contact = staff; Dealer email = email_info; Plate = plate
en: Delegate = full; Delegate email = email_work*; Delegate phone = phone*; PA name = staff; PA email = email_worksome; Dietary = allergy
en: Sponsor First Name = first*; Sponsor Last Name = last*; Sponsor Email = email*; Runner Name = full_other; Amount = money
en: Bride First = first?; Bride Last = last?; Groom First = first; Groom Last = last; Couple Email = email*; Couple Phone = phone*; Venue = branch; Venue Phone = phone_office
en: First Name = first*; Last Name = last*; Email = email_empty; Alternate Email = email*; Phone = phone_empty; Alternate Phone = phone*
en: First = first*; Last = last*; Work = email_work; Personal = email*; Cell = phone_mobile*
en: Name = full; Contact = email*; Alt contact = phone_landline*
en: Name = full; Contact Details = phone_mobile*; Contact Email? = yesno; Address = email*
en: id = counter; e = email*; fn = first*; ln = last*; p = phone_e164*; ts = stamp
en: A = first*; B = last*; C = email*; D = date; E = zip; F = nineid
en: x1 = full_reversed; x2 = email*; x3 = yesno; x4 = money
en: Member Number = nineid; Mobile = phone_lost*; Landline = phone_some; ID Number = elevenid; Email = email*; Member = full
en: Tax ID = ssn; Phone = phone_local*; Email = email*; Legal First = first*; Legal Last = last*; EIN = kvk
en: Phone Number = phone_science?; Email Address = email*; Full Name = full
en: Phone = phone_formula*; E-mail = email_mailto*; First name = first_caps*; Surname = last_caps*
en: Email Address = email_named*; Cell = phone_worded*; Name = full_titled
en: Email = yesno; SMS = yesno; Phone = yesno; Contact Email = email*; Contact Mobile = phone_mobile*; Contact Name = full
en: Email = pref; Preferred Email = email*; Preferred Phone = phone*; First = first*; Last = last*
en: Has Email = bool; Has Phone = bool; Email Value = email*; Phone Value = phone*; First Name Value = first*; Last Name Value = last*
en: Email Address Hash = sha; Email Address Masked = login; Email Address Raw = email*; Name Raw = full
en: Email Opt-Out Date = date; Email Opt-Out Reason = note; Email = email*; First Name = first*; Last Name = last*; SMS Opt-Out = yesno
en: Email = email*; Email (Old) = email_some; Last Name = last*; Last Name (Previous) = last; First Name = first*; Phone (New) = phone*; Phone (Old) = phone_some
en: Email = email_relay*; Buyer Name = full; Ship To Name = full; Ship To Phone = phone*; Item Title = product
en: Username = email*; Display Name = full; Title = job; Department = dept; Office = branch; Office Phone = phone_office?; Mobile Phone = phone_mobile*; Fax = phone_fax; Alternate Email Address = email_sparse; Manager = staff
en: UserPrincipalName = email*; GivenName = first*; Surname = last*; TelephoneNumber = phone*; Mail = email?; ProxyAddresses = email_sparse; Enabled = bool
en: sn = last*; givenName = first*; cn = full; mail = email*; telephoneNumber = phone_landline?; mobile = phone_mobile*; facsimileTelephoneNumber = phone_fax; uid = login
en: FN = full; N = full_reversed; EMAIL.HOME = email*; EMAIL.WORK = email_worksome; TEL.CELL = phone_mobile*; TEL.FAX = phone_fax
en: Sr. No. = counter; Candidate Name = full; Email Id = email*; Contact No = phone*; Father's Name = full_other; Alternate Contact No = phone_some
en: Name of Applicant = full; E-mail of Applicant = email*; Mobile of Applicant = phone_mobile*; Name of Guarantor = full_other; Mobile of Guarantor = phone_some; E-mail of Guarantor = email_sparse
en: Respondent ID = long; Start Date = stamp; IP Address = ip; Email Address = email_empty; First Name = first_empty; Last Name = last_empty; Please enter your e-mail address: = email*; Please enter your full name: = full; Which product do you use? = product
en: Timestamp = stamp; Email address = email*; First and last name = full; Best number to reach you = phone*; Emergency contact name and number = note
nl: Contactpersoon: voornaam = first*; Contactpersoon: achternaam = last*; Contactpersoon: e-mail = email_work*; Contactpersoon: telefoon = phone*; Bedrijf: naam = company; Bedrijf: e-mail = email_info; Bedrijf: telefoon = phone_office
nl: Voornaam kind = first; Achternaam kind = last; Voornaam ouder = first*; Achternaam ouder = last*; E-mail ouder = email*; Telefoon ouder = phone*; Juf/meester = staff; Groep = small
nl: Kandidaat voornaam = first*; Kandidaat achternaam = last*; Kandidaat e-mail = email*; Kandidaat mobiel = phone_mobile*; Intercedent = staff; E-mail intercedent = email_staff; Opdrachtgever = company
nl: Huurder = full; Huurder e-mail = email*; Huurder mobiel = phone_mobile*; Verhuurder = company; Verhuurder e-mail = email_info; Complexbeheerder = staff
nl: Patiënt achternaam = last*; Patiënt voornaam = first*; Patiënt e-mail = email*; Patiënt telefoon = phone*; Behandelend arts = staff; Apotheek = company; Apotheek tel. = phone_office
nl: Vrijwilliger = full; Mail vrijwilliger = email*; 06-nr vrijwilliger = phone_mobile*; Coördinator = staff; Mail coördinator = email_staff
nl: Vornaam = first*; Achternam = last*; Emailadress = email*; Telefonnummer = phone*
nl: E-mailadres 1e contact = email*; E-mailadres 2e contact = email_some; Naam 1e contact = full; Naam 2e contact = full_other; Tel. 1e contact = phone*; Tel. 2e contact = phone_some
nl: Rel_Voornaam = first*; Rel_Tussenv = particle; Rel_Achternaam = last_bare*; Rel_Email1 = email*; Rel_Email2 = email_sparse; Rel_TelMob = phone_mobile*; Rel_TelVast = phone_some; Rel_Fax = phone_fax
nl: Bedrijfsnaam = company; Voornaam = first*; Achternaam = last*; Functie = job; E-mail zakelijk = email_work*; Telefoon zakelijk = phone_landline?; Mobiel zakelijk = phone_mobile*
nl: Akkoord e-mail = yesno; Akkoord telefoon = yesno; Akkoord post = yesno; E-mailadres = email*; Mobiele nummer = phone_mobile*; Naam = full
nl: Partner 1 voornaam = first*; Partner 1 achternaam = last*; Partner 1 e-mail = email*; Partner 2 voornaam = first; Partner 2 achternaam = last; Partner 2 e-mail = email_some
nl: Leerling = full; Leerlingnummer = nineid; E-mail leerling = email_work*; Mentor = staff; E-mail mentor = email_staff; Klas = level
nl: Verzekerde = full; Polisnr = nineid; E-mailadres verzekerde = email*; Telefoon verzekerde = phone*; Tussenpersoon = company; E-mailadres tussenpersoon = email_info; Telefoon tussenpersoon = phone_office
nl: First name = first*; Last name = last*; E-mail = email*; Phone = phone*; Consultant = staff; Consultant e-mail = email_staff
nl: Opmerking = note; Veld 2 = email*; Veld 3 = last*; Veld 4 = first*; Veld 5 = phone_mobile*
nl: E-mailadres (privé) = email_some?; E-mailadres (werk) = email_work*; Voornaam = first*; Achternaam = last*
nl: Naam eigenaar hond = full; E-mail eigenaar hond = email*; Tel eigenaar hond = phone*; Naam hond = pet; Ras = breed; Dierenarts = staff; Dierenarts tel = phone_office
de: Kontakt – Vorname = first*; Kontakt – Nachname = last*; Kontakt – E-Mail = email_work*; Kontakt – Telefon = phone*; Firma – E-Mail = email_info; Firma – Telefon = phone_office
de: Kind Vorname = first; Kind Nachname = last; Mutter Vorname = first?; Mutter E-Mail = email_some?; Vater Vorname = first?; Vater E-Mail = email_some?; Notfall Tel. = phone
de: Bewerber Vorname = first*; Bewerber Nachname = last*; Bewerber E-Mail = email*; Bewerber Telefon = phone*; Personalreferent = staff; E-Mail Personalreferent = email_staff; Stelle = job
de: Mieter Name = full; Mieter E-Mail = email*; Mieter Telefon = phone*; Eigentümer Name = full_other; Eigentümer E-Mail = email_some; Hausmeister = staff; Hausmeister Tel. = phone_office
de: Patient Vorname = first*; Patient Nachname = last*; Patient E-Mail = email*; Patient Handy = phone_mobile*; Überweisender Arzt = staff; Krankenkasse = company; Krankenkasse Tel. = phone_office
de: Gast: Nachname = last*; Gast: Vorname = first*; Gast: E-Mail = email*; Gast: Mobil = phone_mobile*; Firma: Name = company; Reisebüro: E-Mail = email_info
de: Vornamme = first*; Nachnahme = last*; E-Mial = email*; Telefonnumer = phone*
de: AP_Vorname = first*; AP_Nachname = last*; AP_Email = email_work*; AP_Tel = phone_landline?; AP_Mobil = phone_mobile*; Firma_Email = email_info; Firma_Tel = phone_office; ADM = staff
de: E-Mail 1 (geschäftlich) = email_worksome?; E-Mail 2 (privat) = email*; Tel. 1 (geschäftlich) = phone_office; Tel. 2 (mobil) = phone_mobile*; Name, Vorname = full_reversed
de: Einwilligung E-Mail = yesno; Einwilligung Telefon = yesno; Einwilligung Post = yesno; Mailadresse = email*; Handynummer = phone_mobile*; Vorname = first*; Familienname = last*
de: Versicherungsnehmer = full; Kontakt-Mail = email*; Kontakt-Telefon = phone*; Versicherer = company; Versicherer-Hotline = phone_office; Makler-Mail = email_staff
de: Schüler Vorname = first*; Schüler Nachname = last*; Schüler E-Mail = email*; Klassenlehrer = staff; Klassenlehrer E-Mail = email_staff; Klasse = level
de: Lieferadresse Name = full; Lieferadresse Telefon = phone_some; Rechnungsadresse Name = full; Rechnungsadresse Telefon = phone*; Rechnungsadresse E-Mail = email*
de: Feld_01 = customer; Feld_02 = first*; Feld_03 = last*; Feld_04 = email*; Feld_05 = phone*; Feld_06 = date
de: First Name = first*; Last Name = last*; E-Mail = email*; Phone = phone*; Betreuer = staff; Betreuer E-Mail = email_staff
de: Ehepartner 1 Vorname = first; Ehepartner 2 Vorname = first; Familienname = last*; Gemeinsame E-Mail = email*; Festnetz = phone*
de: Name = full_formal; Email = email*; Tel. = phone_two*; Bemerkungen = note
fr: Contact : prénom = first*; Contact : nom = last*; Contact : e-mail = email_work*; Contact : téléphone = phone*; Société : e-mail = email_info; Société : téléphone = phone_office
fr: Prénom de l'enfant = first; Nom de l'enfant = last; Prénom du parent = first*; Nom du parent = last*; E-mail du parent = email*; Portable du parent = phone_mobile*; Enseignant = staff
fr: Candidat - prénom = first*; Candidat - nom = last*; Candidat - email = email*; Candidat - tél = phone*; Recruteur = staff; Recruteur - email = email_staff
fr: Locataire = full; Email locataire = email*; Portable locataire = phone_mobile*; Propriétaire = full_other; Email propriétaire = email_some; Gardien = staff; Tél gardien = phone_office
fr: Prenon = first*; Non de famille = last*; Adresse mial = email*; Telehpone = phone*
fr: NOM_CLIENT = last*; PRENOM_CLIENT = first*; MAIL_CLIENT = email*; PORT_CLIENT = phone_mobile*; NOM_VENDEUR = staff; MAIL_VENDEUR = email_staff
fr: Accord mail = yesno; Accord SMS = yesno; Mail = email*; Mobile = phone_mobile*; Nom Prénom = full_surnamefirst
fr: Élève nom = last*; Élève prénom = first*; Élève mail = email*; Professeur principal = staff; Mail professeur principal = email_staff; Classe = level
fr: Assuré = full; E-mail assuré = email*; Tél. assuré = phone*; Courtier = company; E-mail courtier = email_info; Tél. courtier = phone_office; N° contrat = nineid
fr: Mail perso = email_some?; Mail pro = email_work*; Nom = last_caps*; Prénom = first*; Tel perso = phone_mobile*; Tel pro = phone_office
fr: Champ 1 = email*; Champ 2 = full; Champ 3 = phone*; Champ 4 = zip
fr: Bénévole = full; Courriel du bénévole = email*; Cellulaire du bénévole = phone_mobile*; Responsable de secteur = staff; Courriel du responsable = email_staff
fr: Acheteur nom = last*; Acheteur prénom = first*; Acheteur email = email*; Bénéficiaire nom = last; Bénéficiaire prénom = first; Bénéficiaire email = email_some
es: Contacto: nombre = first*; Contacto: apellidos = last_two*; Contacto: correo = email_work*; Contacto: teléfono = phone*; Empresa: correo = email_info; Empresa: teléfono = phone_office
es: Nombre del niño = first; Apellidos del niño = last_two; Nombre del padre = first*; Apellidos del padre = last_two*; Correo del padre = email*; Móvil del padre = phone_mobile*; Profesora = staff
es: Candidato = full; Correo candidato = email*; Celular candidato = phone_mobile*; Reclutador = staff; Correo reclutador = email_staff
es: Inquilino = full; Correo inquilino = email*; Móvil inquilino = phone_mobile*; Propietario = full_other; Correo propietario = email_some; Administrador = staff
es: Nombe = first*; Apelidos = last_two*; Corero = email*; Telefno = phone*
es: NOM = first*; APE1 = last*; APE2 = last_second; TFNO = phone*; MAIL = email*; NIF = nif; CP = zip
es: Correo personal = email_some?; Correo corporativo = email_work*; Nombres = first_two*; Apellidos = last_two*; Celular personal = phone_mobile*; Teléfono oficina = phone_office
es: Acepta email = yesno; Acepta SMS = yesno; Acepta llamadas = yesno; Email = email*; Móvil = phone_mobile*; Nombre = first*; Apellido = last*
es: Asegurado = full; E-mail asegurado = email*; Teléfono asegurado = phone*; Mediador = company; E-mail mediador = email_info; Póliza = nineid
es: Campo1 = last_two*; Campo2 = first*; Campo3 = email*; Campo4 = nif
es: Voluntario nombre = first*; Voluntario apellidos = last_two*; Voluntario correo = email*; Coordinadora = staff; Coordinadora correo = email_staff
it: Contatto: nome = first*; Contatto: cognome = last*; Contatto: e-mail = email_work*; Contatto: telefono = phone*; Azienda: e-mail = email_info; Azienda: telefono = phone_office
it: Nome bambino = first; Cognome bambino = last; Nome genitore = first*; Cognome genitore = last*; Email genitore = email*; Cellulare genitore = phone_mobile*; Insegnante = staff
it: Candidato = full; E-mail candidato = email*; Cellulare candidato = phone_mobile*; Selezionatore = staff; E-mail selezionatore = email_staff
it: Inquilino = full; Email inquilino = email*; Cell. inquilino = phone_mobile*; Proprietario = full_other; Email proprietario = email_some; Amministratore = staff
it: Nme = first*; Cogome = last*; Emial = email*; Telefno = phone*
it: Mail personale = email_some?; Mail aziendale = email_work*; Nome = first*; Cognome = last*; Cell. personale = phone_mobile*; Tel. ufficio = phone_office
it: Consenso email = yesno; Consenso SMS = yesno; Email = email*; Cellulare = phone_mobile*; Nome e cognome = full
it: Assicurato = full; E-mail assicurato = email*; Telefono assicurato = phone*; Intermediario = company; E-mail intermediario = email_info; Polizza = nineid
it: Campo1 = full; Campo2 = phone*; Campo3 = email*; Campo4 = fiscal
it: Volontario nome = first*; Volontario cognome = last*; Volontario email = email*; Coordinatore = staff; Coordinatore email = email_staff
ja: 連絡先：姓 = last*; 連絡先：名 = first*; 連絡先：メール = email_work*; 連絡先：電話 = phone*; 会社：メール = email_info; 会社：電話 = phone_office
ja: 子供氏名 = full_other; 保護者姓 = last*; 保護者名 = first*; 保護者メールアドレス = email*; 保護者電話番号 = phone*; 担任 = staff
ja: 応募者氏名 = full; 応募者メール = email*; 応募者携帯 = phone_mobile*; 採用担当 = staff; 採用担当メール = email_staff
ja: 入居者名 = full; 入居者メール = email*; 入居者電話番号 = phone*; 大家名 = full_other; 大家電話番号 = phone_office; 管理会社 = company
ja: 個人用アドレス = email*; 会社用アドレス = email_worksome; 姓 = last*; 名 = first*; 携帯 = phone_mobile*; 内線 = ext4
ja: メール可否 = yesno; 電話可否 = yesno; メールアドレス = email*; 電話番号 = phone*; 氏名 = full
ja: 被保険者 = full; 被保険者メール = email*; 被保険者電話 = phone*; 代理店名 = company; 代理店メール = email_info; 証券番号 = nineid
ja: 項目1 = full; 項目2 = email*; 項目3 = phone*; 項目4 = zip
ja: Name = full; E-mail = email*; TEL = phone*; 担当 = staff; 担当メール = email_staff
ja: 生徒姓 = last*; 生徒名 = first*; 生徒メール = email*; 担任氏名 = staff; 担任メール = email_staff; 学年 = small
ja: 姓_漢字 = last*; 名_漢字 = first*; 姓_カナ = last_kana; 名_カナ = first_kana; メール_PC = email*; メール_携帯 = email_sparse; 電話_自宅 = phone_some; 電話_携帯 = phone_mobile*
"""
