# ruff: noqa: E501
"""A tenth table: shops, bookkeeping, bookings, tickets, clubs and forms of each country, as their programs write them.

Written after the changes that the ninth brought, again with traps. Before anything was changed because of it, 447 of its
464 fields were right (96.34 %); no wrong one looked sure.
"""

from __future__ import annotations

TABLE = """
en: Order ID = number; Buyer Username = login; Buyer Full Name = full; Buyer Email = email*; Buyer Phone = phone*; Ship To Name = full; Ship To Phone = phone_some; Ship To Address 1 = street; Item Number = barcode; Sold For = money
en: Booking number = number; Booked by = full; Guest name(s) = full; Booker email = email_relay*; Phone number = phone*; Check-in = date; Status = status
en: Confirmation Code = hex; Guest = full; Contact = phone*; # of adults = small; Start date = date; Listing = branch; Earnings = money
en: Event Name = campaign; Order no. = number; Purchaser First Name = first?; Purchaser Last Name = last?; Purchaser Email = email?; Attendee First Name = first*; Attendee Last Name = last*; Attendee Email = email*; Cell Phone = phone_mobile*; Company = company
en: Charge ID = hex; Customer Description = full; Customer Email = email*; Card Name = full; Card Last4 = line; Receipt Email = email_some; Seller Message = note
en: Contact Name = full; First Name = first*; Last Name = last*; Account Number = customer; Email Address = email*; Phone = phone_landline?; Direct Dial = phone_sparse; Mobile = phone_mobile*; Fax = phone_fax; Website = url; Company Number = kvk
en: Donor/Member # = customer; Addressee = full_titled; Salutation = salutation; Home Email = email*; Home Phone = phone_landline?; Business Email = email_worksome; Cell Phone = phone_mobile*; Seasonal Phone = phone_sparse; Deceased = yesno; Do Not Solicit = yesno
en: Applicant ID = customer; Legal Given Name = first*; Legal Family Name = last*; Preferred Given Name = first_some; Non-University Email = email*; University Email = email_work; Parent/Guardian Email = email_sparse; Mobile Telephone = phone_mobile*; HS Counselor Email = email_staff
en: Member Barcode = barcode; First = first*; Last = last*; Email = email*; Home = phone_some; Cell = phone_mobile*; Emerg Contact = full_other; Emerg Phone = phone; Trainer = staff; Join Date = date
en: contact_id = counter; primary_email_address = email*; secondary_email_address = email_sparse; given_name = first*; surname = last*; primary_phone_number = phone*; secondary_phone_number = phone_sparse; email_unsubscribed_at = stamp; phone_opted_in = bool
en: Profile.Email = email*; Profile.FirstName = first*; Profile.LastName = last*; Profile.MobilePhone = phone_e164*; Consent.Email = bool; Consent.Sms = bool; Score.Engagement = score
en: CRM_Contacts_contactid = guid; CRM_Contacts_emailaddress1 = email*; CRM_Contacts_firstname = first*; CRM_Contacts_lastname = last*; CRM_Contacts_telephone1 = phone*; WebShop_Users_UserId = number; WebShop_Users_EmailAddress = email_some; WebShop_Users_Login = login
en: POS_Purchases_LoyaltyID = customer; LoyaltyScheme_Customer_Email = email*; LoyaltyScheme_Customer_FirstName = first*; LoyaltyScheme_Customer_LastName = last*; LoyaltyScheme_Customer_Telephone = phone*; LoyaltyScheme_Customer_RewardPoints = number
en: mcontigo_email = email*; mcontigo_fname = first*; mcontigo_lname = last*; mcontigo_phone = phone*; mcontigo_optin = bool
en: Email address: = email*; First name: = first*; Last name: = last*; Phone: = phone*; Comments: = note
en: EMAIL   ADDRESS = email*; FIRST   NAME = first*; LAST   NAME = last*; TEL   NO. = phone*
en: [Email] = email*; [FirstName] = first*; [LastName] = last*; [Phone] = phone*; [Optin] = bool
en: #email = email*; #firstname = first*; #lastname = last*; #phone = phone*
en: EMAIL_ADDRESS_ = email*; CUSTOMER_FIRST_NAME_ = first*; CUSTOMER_LAST_NAME_ = last*; MOBILE_NUMBER_ = phone_mobile*; EMAIL_PERMISSION_STATUS_ = optin; COUNTRY_ = iso; RIID_ = long
en: Subscriber Key = guid; Email Address = email*; FirstName = first*; LastName = last*; Status = subscribed; Date Undeliverable = date; Mobile Phone = phone_mobile*
en: Lead Full Name = full; Lead Email = email*; Lead Mobile = phone_mobile*; Lead Owner Full Name = staff; Lead Owner Email = email_staff; Lead Owner Phone = phone_office
en: Household Name = last; HoH First Name = first*; HoH Last Name = last*; HoH Email = email*; HoH Phone = phone*; Spouse First Name = first_some; Spouse Email = email_sparse; Envelope Number = number
en: Artist Name = full; Artist Email = email*; Manager Name = staff; Manager Email = email_staff; Venue Email = email_info; Artist Cell = phone_mobile*
en: Seller First Name = first*; Seller Last Name = last*; Seller Email = email*; Seller Phone = phone*; Listing Agent = staff; Listing Agent Email = email_staff; MLS Number = number
en: Given names (as in passport) = first_two*; Surname (as in passport) = last*; E-mail for tickets = email*; Mobile incl. country code = phone_e164*; Passport no. = nineid; Seat = small
en: Company = company; Company Phone = phone_office?; Website = url; Contact 1 First = first*; Contact 1 Last = last*; Contact 1 Email = email_work*; Contact 2 First = first; Contact 2 Last = last; Contact 2 Email = email_some
en: Participant Code = customer; Title = title; Initial = initials; Surname = last*; Email = email*; Telephone Day = phone*; Telephone Evening = phone_some
en: name_first = first*; name_last = last*; name_full = full; contact_email = email*; contact_phone = phone*; contact_pref = pref; emergency_name = full_other; emergency_email = email_some
en: Txn Date = date; From Email Address = email*; To Email Address = email_staff; Name = full; Gross = money; Fee = money
en: Vendor = company; Vendor Contact = full; Vendor Email = email_work*; Vendor Phone = phone*; Terms = terms
nl: Bestelnummer = number; Voornaam verzendadres = first?; Achternaam verzendadres = last?; Voornaam factuuradres = first*; Achternaam factuuradres = last*; E-mail koper = email_relay*; Telefoonnummer bezorging = phone*; EAN = barcode
nl: Relatiecode = customer; Zoeknaam = last_caps; Naam = full; Aanhef = salutation; T.a.v. = full_formal; Telefoon 1 = phone*; Telefoon 2 = phone_sparse; E-mailadres = email*; Factuur per e-mail = yesno; E-mail facturen = email_info
nl: bedrijf/naam = company; contactpersoon = full; geslacht = gender; telefoon = phone_landline?; gsm = phone_mobile*; fax = phone_fax; email = email_work*; site = url; notitie = note; iban = iban
nl: company_name = company; firstname = first*; lastname = last*; send_invoices_to_attention = full; send_invoices_to_email = email?; email = email*; phone = phone*; tax_number = vat
nl: Ticketnummer = barcode; Voornaam bezoeker = first*; Achternaam bezoeker = last*; E-mailadres bezoeker = email*; E-mailadres koper = email?; Mobiel = phone_mobile*; Voorstelling = campaign
nl: Lidnr. = customer; Voorletter(s) = initials; Tussenv. = particle; Geslachtsnaam = last_bare*; Roepnaam = first*; E-mail 1 = email*; E-mail 2 = email_sparse; Mob.tel. = phone_mobile*; Vaste tel. = phone_some; Contributie = money; Team = level
nl: Afspraak = stamp; Klant = full; Klant-email = email*; Klant-telefoon = phone*; Medewerker = staff; Medewerker-email = email_staff; Behandeling = product
nl: NAAM_KLANT = full; MAIL_KLANT = email*; TEL_KLANT = phone*; NAAM_WINKEL = branch; MAIL_WINKEL = email_info; TEL_WINKEL = phone_office
nl: Prospect voornaam = first*; Prospect achternaam = last*; Prospect mail = email*; Prospect 06 = phone_mobile*; Toegewezen aan = staff; Laatst gemaild = date
nl: Adresgegevens = street; Contactgegevens = email*; Telefonisch bereikbaar = phone_mobile*; Uw naam = full; Uw vraag = note
nl: Aanvrager: Voornaam = first*; Aanvrager: Achternaam = last*; Aanvrager: E-mail = email*; Contactpersoon gemeente = staff; E-mail gemeente = email_info
nl: Voornaam werknemer = first*; Achternaam werknemer = last*; E-mail werknemer privé = email*; E-mail werknemer werk = email_work; Mobiel werknemer = phone_mobile*; Leidinggevende = staff; E-mail leidinggevende = email_staff
nl: Klantgroep = level; Klant e-mail (bevestigd) = email*; Klant e-mail (nieuw) = email_sparse; Klant voornaam = first*; Klant achternaam = last*
nl: Aantal e-mails = small; Laatste e-mail = date; E-mail = email*; Naam + voornaam = full_surnamefirst; Tel./GSM = phone*
nl: Oudercontact 1 = full; Oudercontact 1 mail = email*; Oudercontact 1 gsm = phone_mobile*; Oudercontact 2 = full; Oudercontact 2 mail = email_some; Leerkracht = staff; Leerkracht mail = email_staff
de: Bestellnummer = number; Käufer-Nutzername = login; Käufer Name = full; Käufer-E-Mail = email*; Käufer-Telefon = phone*; Versand an Name = full; Versand an Telefon = phone_some; Artikelnummer = barcode
de: Datum = date; Name = full; Typ = status; Absender E-Mail-Adresse = email*; Empfänger E-Mail-Adresse = email_staff; Brutto = money; Telefon = phone_some*
de: Adressnummer = customer; Anredeschlüssel = flag; Name1 = last*; Vorname = first*; Name2 = empty; Telefon1 = phone*; Telefon2 = phone_sparse; Telefax = phone_fax; Mobil = phone_some?; E-Mail1 = email*; E-Mail2 = email_sparse; Matchcode = last_caps
de: Patienten-ID = customer; Nachname = last*; Vorname = first*; Geburtsname = last_some; Telefonnummer = phone_landline?; Handynummer = phone_mobile*; E-Mail = email*; Versicherung = company; Behandler = staff; Hausarzt = staff
de: Mitglieds-Nr = customer; Titel = academic; Name = last*; Vorname = first*; eMail privat = email*; eMail Firma = email_worksome; Tel. privat = phone_some; Tel. Firma = phone_office; Tel. mobil = phone_mobile*; Kontoinhaber = full; IBAN = iban; Eintritt = date
de: Ticketinhaber Vorname = first*; Ticketinhaber Nachname = last*; Ticketinhaber E-Mail = email*; Rechnungsempfänger = company; Rechnungs-E-Mail = email_info; Barcode = barcode
de: Zimmer = small; Gastname = full; Gast-E-Mail = email*; Gast-Telefon = phone*; Buchungsportal = source; Buchungs-E-Mail = email_relay; Ankunft = date
de: Interessent = full; E-Mail Interessent = email*; Mobil Interessent = phone_mobile*; Verkaufsberater = staff; E-Mail Verkaufsberater = email_staff; Autohaus = branch; Telefon Autohaus = phone_office
de: Kursteilnehmer = full; Mailadresse Kursteilnehmer = email*; Telefon Kursteilnehmer = phone*; Kursleiter = staff; Mailadresse Kursleiter = email_staff; Kurs = campaign
de: EMAIL_ADR = email*; VORN = first*; NACHN = last*; TEL_PRIV = phone_some; TEL_MOB = phone_mobile*; TEL_GESCH = phone_office; OPTIN_KZ = letter
de: Spender-Nr. = customer; Briefanrede = salutation; Vorname Spender = first*; Nachname Spender = last*; E-Mail Spender = email*; Tel. Spender = phone*; Zuwendung = money
de: Kontaktperson = full; Kontaktperson Mail = email_work*; Kontaktperson Mobil = phone_mobile*; Unternehmen = company; Unternehmen Mail = email_info; Unternehmen Tel. = phone_office; Key Account Manager = staff
de: Auftraggeber Name = full; Auftraggeber Mail = email*; Auftraggeber Tel = phone*; Monteur = staff; Monteur Handy = phone_office; Lieferanschrift = street
de: Antragsteller-Vorname = first*; Antragsteller-Nachname = last*; Antragsteller-E-Mail = email*; Mitantragsteller-Vorname = first; Mitantragsteller-Nachname = last; Mitantragsteller-E-Mail = email_some
de: Newsletter abonniert = yesno; Newsletter-Mailadresse = email*; Vorname (optional) = first_some*; Nachname (optional) = last_some*; Abgemeldet am = date
de: Vorname Nachname = full; Mail = email*; Nummer = phone_mobile*; Instagram = handle
de: Eigentümer = full; Eigentümer E-Mail = email*; Eigentümer Telefon = phone*; Verwalter = company; Verwalter E-Mail = email_info; Wohnung = number
fr: N° commande = number; Pseudo acheteur = login; Nom acheteur = last*; Prénom acheteur = first*; Email acheteur = email_relay*; Tél. acheteur = phone*; Nom livraison = last; Prénom livraison = first
fr: Date = date; Nom = full; Type = status; De l'adresse email = email*; À l'adresse email = email_staff; Avant commission = money
fr: Code tiers = customer; Intitulé = company; Contact = full; Téléphone = phone_landline?; Portable = phone_mobile*; Télécopie = phone_fax; E-mail = email_work*; Site = url; Représentant = staff
fr: Numéro de billet = barcode; Nom participant = last*; Prénom participant = first*; Email participant = email*; Nom acheteur = last?; Prénom acheteur = first?; Email acheteur = email?; Tarif = ticket
fr: Nom adhérent = last*; Prénom adhérent = first*; Email adhérent = email*; Nom payeur = last?; Prénom payeur = first?; Email payeur = email?; Téléphone = phone*; Moyen de paiement = payment
fr: Patient : nom = last*; Patient : prénom = first*; Patient : nom de naissance = last; Patient : téléphone = phone*; Patient : email = email*; Praticien = staff; Motif = note
fr: Prospect = full; Mail prospect = email*; Mobile prospect = phone_mobile*; Conseiller = staff; Mail conseiller = email_staff; Agence = branch; Tél agence = phone_office
fr: Stagiaire nom = last*; Stagiaire prénom = first*; Stagiaire mail = email*; Formateur = staff; Formateur mail = email_staff; Entreprise = company; Entreprise mail = email_info
fr: EMAIL_CLI = email*; NOM_CLI = last_caps*; PRENOM_CLI = first*; GSM_CLI = phone_mobile*; TEL_CLI = phone_some?; TOP_OPTIN = flag; DT_OPTIN = date
fr: Donateur = full; Reçu fiscal à envoyer à = email*; Tél. donateur = phone*; Montant du don = money
fr: Demandeur nom = last*; Demandeur prénom = first*; Demandeur courriel = email*; Conjoint nom = last_some; Conjoint prénom = first_some; Conjoint courriel = email_sparse
fr: Coordonnées mail = email*; Coordonnées tél. = phone*; Identité = full; Date RDV = stamp
fr: Contact principal = full; Mail contact principal = email_work*; Tél contact principal = phone*; Contact facturation = full_other; Mail contact facturation = email_info; Client = company
fr: Votre nom = last*; Votre prénom = first*; Votre e-mail = email*; Votre message = note; Votre téléphone (facultatif) = phone_some*
fr: Licencié : nom = last*; Licencié : prénom = first*; Licencié : mail = email*; Licencié : portable = phone_mobile*; Club = branch; Entraîneur = staff; Entraîneur : mail = email_staff
es: Nº de venta = number; Comprador = full; Correo comprador = email_relay*; DNI comprador = nif; Domicilio = street; Teléfono comprador = phone*; Vendedor = staff
es: Fecha = date; Nombre = full; Tipo = status; Correo electrónico del remitente = email*; Correo electrónico del destinatario = email_staff; Bruto = money
es: Código = customer; Nombre fiscal = company; Persona contacto = full; Teléfono 1 = phone*; Teléfono 2 = phone_sparse; Fax = phone_fax; E-Mail = email_work*; Agente = staff; Forma pago = terms
es: Entrada = barcode; Nombre asistente = first*; Apellidos asistente = last_two*; Email asistente = email*; Email comprador = email?; Móvil asistente = phone_mobile*
es: Paciente nombre = first*; Paciente 1er apellido = last*; Paciente 2º apellido = last_second; Paciente móvil = phone_mobile*; Paciente email = email*; Doctor = staff; Mutua = company
es: Prospecto = full; Correo del prospecto = email*; Celular del prospecto = phone_mobile*; Asesor = staff; Correo del asesor = email_staff; Sucursal = branch
es: Matrícula = number; Estudiante nombres = first*; Estudiante apellidos = last_two*; Correo institucional = email_work; Correo personal = email*; Celular = phone_mobile*; Acudiente = full_other; Celular acudiente = phone_some
es: MAIL_CLI = email*; NOM_CLI = first*; APE_CLI = last_two*; MOV_CLI = phone_mobile*; TEL_CLI = phone_some?; LOPD = letter
es: Donante = full; Correo donante = email*; Tel. donante = phone*; Importe = money
es: Solicitante: nombre = first*; Solicitante: apellidos = last_two*; Solicitante: correo = email*; Avalista: nombre = first; Avalista: correo = email_some
es: Tu nombre = first*; Tus apellidos = last_two*; Tu email = email*; Tu mensaje = note; Tu teléfono (opcional) = phone_some*
es: Jugador = full_other; Padre/Madre = full; Correo padre/madre = email*; Móvil padre/madre = phone_mobile*; Entrenador = staff; Correo entrenador = email_staff
es: Datos de contacto = phone_mobile*; E-mail de contacto = email*; Nombre de contacto = full; Local = branch
it: N. ordine = number; Acquirente = full; Email acquirente = email_relay*; Telefono acquirente = phone*; Nome spedizione = full; Venditore = staff
it: Data = date; Nome = full; Tipo = status; Indirizzo email mittente = email*; Indirizzo email destinatario = email_staff; Lordo = money
it: Codice = customer; Ragione sociale = company; Referente = full; Telefono = phone_landline?; Cellulare = phone_mobile*; Fax = phone_fax; E-mail = email_work*; PEC = email_info; Partita IVA = vat; Pagamento = terms
it: Biglietto = barcode; Nome partecipante = first*; Cognome partecipante = last*; Email partecipante = email*; Email acquirente = email?; Cellulare partecipante = phone_mobile*
it: Paziente nome = first*; Paziente cognome = last*; Paziente cellulare = phone_mobile*; Paziente email = email*; Dottore = staff; Ambulatorio = branch; Tel. ambulatorio = phone_office
it: Contatto lead = full; Email lead = email*; Cell lead = phone_mobile*; Consulente = staff; Email consulente = email_staff
it: Studente nome = first*; Studente cognome = last*; Mail istituzionale = email_work; Mail personale = email*; Cell. = phone_mobile*; Tutor = staff; Mail tutor = email_staff
it: MAIL_CLI = email*; NOME_CLI = first*; COGN_CLI = last*; CELL_CLI = phone_mobile*; TEL_CLI = phone_some?; PRIVACY = letter
it: Donatore = full; E-mail donatore = email*; Tel. donatore = phone*; Importo = money; Causale = note
it: Il tuo nome = first*; Il tuo cognome = last*; La tua e-mail = email*; Il tuo messaggio = note; Telefono (facoltativo) = phone_some*
it: Atleta = full_other; Genitore atleta = full; Mail genitore = email*; Cell. genitore = phone_mobile*; Allenatore = staff; Mail allenatore = email_staff
it: Dati di contatto = phone_mobile*; E-mail di contatto = email*; Nome del contatto = full; Sede = branch
ja: 注文ID = number; 購入者姓 = last*; 購入者名 = first*; 購入者メールアドレス = email_relay*; 購入者電話番号 = phone*; お届け先氏名 = full; お届け先電話番号 = phone_some; 商品名 = product
ja: 取引先コード = customer; 取引先名 = company; 担当者名 = full; 担当者メール = email_work*; 電話番号 = phone*; FAX番号 = phone_fax; 自社担当 = staff; 支払条件 = terms
ja: チケット番号 = barcode; 参加者姓 = last*; 参加者名 = first*; 参加者メール = email*; 申込者メール = email?; 携帯電話番号 = phone_mobile*
ja: 診察券番号 = number; 患者氏名 = full; 患者フリガナ = full_kana; メールアドレス = email*; 携帯電話 = phone_mobile*; 自宅電話 = phone_some; 担当医 = staff
ja: 見込み客 = full; 見込み客メール = email*; 見込み客携帯 = phone_mobile*; 営業担当者 = staff; 営業担当者メール = email_staff
ja: 学籍番号 = number; 学生氏名 = full; 大学メール = email_work; 個人メール = email*; 携帯電話番号 = phone_mobile*; 保証人氏名 = full_other; 保証人電話番号 = phone_some
ja: 寄付者名 = full; 寄付者メール = email*; 寄付者電話 = phone*; 寄付金額 = money
ja: お名前をご記入ください = full; メールアドレスをご記入ください = email*; お電話番号（任意） = phone_some*; ご意見 = note
ja: 選手名 = full_other; 保護者名 = full; 保護者メール = email*; 保護者携帯 = phone_mobile*; 監督 = staff; 監督メール = email_staff
ja: 姓（ローマ字） = last_romaji; 名（ローマ字） = first_romaji; 姓（漢字） = last*; 名（漢字） = first*; E-mail = email*; Tel = phone*
ja: 宿泊者氏名 = full; 宿泊者メール = email*; 宿泊者電話 = phone*; 宿名 = branch; 宿電話 = phone_office; 予約サイト = source
ja: ご担当者様氏名 = full; ご担当者様メールアドレス = email_work*; ご担当者様電話番号 = phone*; 貴社名 = company; 部署 = dept
ja: ハンドル名 = login; 本名 = full; 連絡先メール = email*; 連絡先電話 = phone_mobile*
ja: メルマガ会員番号 = number; メルマガ登録日 = date; メール = email*; 名前 = full; 性別 = gender
"""
