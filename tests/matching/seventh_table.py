# ruff: noqa: E501
"""A seventh table, written after the changes that the sixth brought: all of its 96 fields were right at first sight."""

from __future__ import annotations

TABLE = """
en: contactid = guid; cr5a1_primaryemail = email*; cr5a1_givenname = first*; cr5a1_familyname = last*; cr5a1_mobile = phone_mobile*; cr5a1_emailoptin = bool
en: CustomerId = guid; EmailAddress = email*; EmailAddressStatus = verified; FName = first*; LName = last*; TelNo = phone*; FaxNo = phone_fax
en: Shopper Name = full; Shopper Email = email*; Shopper Mobile = phone_mobile*; Gift Recipient Name = full; Gift Recipient Email = email_sparse
en: EML_ADDR = email*; EML_OPT_IN_DT = date; FRST_NM = first*; LST_NM = last*; CELL_PH = phone_mobile*; HOME_PH = phone_some
en: Member ID = counter; Title = title; First Name(s) = first*; Family Name = last*; Primary E-mail Address = email*; Secondary E-mail Address = email_sparse; Preferred Phone = phone*
en: Ticket holder first name = first*; Ticket holder last name = last*; Ticket holder e-mail = email*; Purchaser e-mail = email; Purchaser name = full
nl: Klantnaam = full; Klant e-mailadres = email*; Klant telefoonnummer = phone*; Adviseur = staff; Adviseur e-mail = email_staff
nl: voorletters = initials; tussenvoegsel = particle; achternaam = last_bare*; e_mailadres = email*; mobiel_nummer = phone_mobile*; email_toestemming = yesno
nl: Bezoeker voornaam = first*; Bezoeker achternaam = last*; Bezoeker e-mail = email*; Bezoeker tel = phone*; Gastheer = staff
nl: Emailadres 1 = email*; Emailadres 2 = email_sparse; Telefoonnummer 1 = phone*; Telefoonnummer 2 = phone_sparse; Volledige naam = full; Nieuwsbrief ontvangen = yesno
de: Kd.-Nr. = customer; Kd.-Name = full; Kd.-Mail = email*; Kd.-Tel. = phone*; Bearbeiter = staff
de: Vorname Kunde = first*; Nachname Kunde = last*; E-Mail Kunde = email*; Telefon Kunde = phone*; E-Mail Filiale = email_staff
de: Mailadresse privat = email*; Mailadresse Büro = email_work; Handynr. = phone_mobile*; Bürotelefon = phone_office; Vor- und Nachname = full
de: E-Mail-Einwilligung = yesno; E-Mail-Einwilligung am = date; E-Mail = email*; Rufname = first*; Nachname = last*
fr: Adresse e-mail principale = email*; Adresse e-mail secondaire = email_sparse; Prénom = first*; Nom de famille = last*; Téléphone mobile = phone_mobile*
fr: Prénom de l'adhérent = first*; Nom de l'adhérent = last*; Courriel de l'adhérent = email*; Tél. de l'adhérent = phone*; Contact d'urgence = staff; Tél. d'urgence = phone
fr: Email valide = yesno; Email = email*; Nom Prénom = full; N° portable = phone_mobile*
es: Correo electrónico del cliente = email*; Nombre del cliente = first*; Apellidos del cliente = last_two*; Móvil del cliente = phone_mobile*; Acepta publicidad = yesno
es: EMAIL = email*; NOMBRE = first_caps*; APELLIDOS = last_caps*; TELF = phone*; NEWSLETTER = yesno
es: Responsable = staff; Correo responsable = email_staff; Cliente = full; Correo = email*; Teléfono = phone*
it: Indirizzo e-mail cliente = email*; Nome cliente = first*; Cognome cliente = last*; Numero di cellulare = phone_mobile*; Iscrizione newsletter = yesno
it: E-mail = email*; Stato e-mail = verified; Nome completo = full; Recapito cellulare = phone_mobile*
ja: メールアドレス（必須） = email*; お名前（フルネーム） = full; 電話番号（任意） = phone_some*; メールマガジン = yesno
ja: 顧客ID = number; 姓 = last*; 名 = first*; 姓フリガナ = last_kana; 名フリガナ = first_kana; 自宅電話番号 = phone_landline; 携帯電話番号 = phone_mobile*; PCメール = email*; 携帯メール = email_sparse
"""
