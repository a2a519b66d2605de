"""What the pieces of a column's name mean, in English, Dutch, German, French, Spanish, Italian and Japanese.

Pieces are written as `headers` normalises them: lower case, no accents, no spaces. Sources: the names that Customer
Insights, Dataverse (CDM) and Excel files use, and the product's own words in seven languages.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from acdesk.matching.meanings import Meaning

_PIECES: Mapping[Meaning, str] = {
    Meaning.EMAIL: """
        email mail emailaddress emailadr mailaddress mailaddr eml epost electronicmail emailadres mailadres
        elektronischepost emailadresse mailadresse elektronischepostadresse courriel adressemail adresseemail
        adressecourriel mel adresseelectronique correo correoelectronico correoe direcciondecorreo
        direcciondecorreoelectronico direccioncorreo direccionelectronica direccionemail correu postaelettronica
        indirizzomail indirizzoemail indirizzopostaelettronica indirizzodipostaelettronica indirizzoelettronico
        メール メールアドレス eメール eメールアドレス 電子メール 電子メールアドレス 電子メイル イーメール メイル
        smtp smtpaddr smtpaddress mailid emailid eaddr adrmail adrmel courr corr mailadr emailaddr mail1
        correoelectronicoe elektrpost emails mails mailadressen emailadressen correos indmail ecorreo メルアド
        メアド eメイル emailaddy messagerie adressedemessagerie adressemessagerie buzon buzondecorreo
        indirizzodiposta eaddress mailto caselladiposta casellaemail casellamail courrierelectronique メールid
        internetadresse elektronischeadresse elektronischadres elektronischemail diremail correoelec correlec
        postaelettr elpost pcメール パソコンメール""",
    Meaning.PHONE: """
        phone telephone tel tele phonenumber phonenum phoneno phonenr telno telnr telnum telephonenumber fon
        dialnumber callnumber contactnumber telefoon telefoonnummer telefoonnr telnummer belnummer telefon
        telefonnummer telefonnr rufnummer rufnr telephonenummer numerodetelephone numerotelephone notel telefono
        tlf tlfno telf numerodetelefono numerotelefono numeroditelefono recapitotelefonico 電話 電話番号 tel番号
        連絡先電話番号 ph phn phno phnum telf1 telnumber telnumb telph tphone tfno telef telefno phone1 telno1
        numtel ntel notelephone tlfnr fono telefonnumber telefone お電話番号 お電話 tel1 連絡先電話 電話1
        callback hphone wphone recapito recapiti contactno contactnr contactnum telcontact directline directdial
        lignedirecte lineadirecta lineadiretta direktwahl doorkiesnummer durchwahlnummer directnummer ddi
        bereikbaarop telefonischbereikbaar coordonneestelephoniques joignableau telefonodirecto 日中連絡先
        日中の連絡先 ご連絡先電話番号 直通 直通電話 直通番号 telnrlong contactotelefonico contattotelefonico
        telephon telefonkontakt numerodappel numeroappel kontakttelefon fonnummer phonenmb phonenbr telephonenbr
        durchwahl ruckrufnummer telderappel callbacknumber terugbelnummer""",
    Meaning.MOBILE: """
        mobile cell cellphone cellular mobilephone mobileno mobilenumber mobilenum mob gsm smsnumber handphone
        mobiel mobieltje mobielnummer mobielenummer mobieletelefoon gsmnummer mobil handy handynummer handynr
        mobilnummer mobilfunk mobilfunknummer mobiltelefon mobilnr natel portable telportable telephoneportable
        telmobile telephonemobile numerodeportable movil telefonomovil celular telefonocelular nummovil
        cellulare telefonocellulare telefonino numerocellulare 携帯 携帯電話 携帯番号 携帯電話番号 モバイル
        スマホ whatsapp whatsappnumber mbl mobno mobnr mobnum cellno cellnumber cellnum cphone mov movi hp
        handphonenumber telport natelnummer 携帯tel 携帯no ケータイ 携帯電話no mobilfunknr mobilfon
        mobieletelefoonnummer mobielnr handyno cel cels celu handset textnumber cellulaire telcellulaire
        telephonecellulaire スマートフォン 06nummer mobielenr mobiele mobilrufnummer mobiltel telmobil mobnummer
        celularmovil""",
    Meaning.LANDLINE: """
        landline telp teld telg telw fixedline vast vastnummer vastenummer vastetelefoon festnetz festnetznummer
        fixe telfixe telephonefixe fijo telefonofijo fisso telefonofisso 固定電話 固定""",
    Meaning.FIRST: """
        firstname givenname forename fname fstname frstname christianname gname voornaam vnaam roepnaam voorn
        vorname vornamen vname rufname mei prenom prenoms prenomusuel nombredepila primernombre nombrepila
        nomedibattesimo 下の名前 ファーストネーム firstnm frstnm givnm vrnaam voornm roepnm vorn pren prenm nomb
        nompila givenname1 vnm nomeproprio fn doopnaam vn namev fnam vornam vorna premierprenom eerstevoornaam
        primonome givennam""",
    Meaning.LAST: """
        lastname surname familyname lname lstname secondname sname achternaam familienaam anaam achtern
        geslachtsnaam nachname nachnamen familienname zuname nname nomdefamille nomfamille nomusage nomusuel
        nomdusage patronyme apellido apellidos primerapellido cognome cognomi nomedifamiglia sobrenome sei 姓
        苗字 名字 ラストネーム ファミリーネーム lastnm lstnm surnm achternm achtnaam nachn nachnm nomfam ape
        apell apellidopaterno apellido1 cogn cognm nomepaterno famname familynm apelido anm sn ln nn sirname
        hausname nommarital 1erapellido ap1 lnam nachnam""",
    Meaning.FORMER: """
        nomdenaissance nomdejeunefille nomjeunefille nompatronymique geburtsname geburtsnamen madchenname
        maidenname birthname geboortenaam meisjesnaam apellidodesoltera apellidosoltera cognomedanubile
        cognomenubile cognomedinascita cognomenascita 旧姓 nomnaissance maiden""",
    Meaning.FULL: """
        fullname completename displayname wholename namefull volledigenaam naamvolledig weergavenaam vollername
        vollstandigername gesamtname ganzername anzeigename vorundnachname vorundzuname vornachname
        vornameundnachname vornamenachname namevorname nomcomplet nometprenom prenometnom nomprenom prenomnom
        nomdaffichage nombrecompleto nombreyapellidos nombreyapellido nombreapellidos apellidosynombre
        nomecompleto nomeecognome nomecognome cognomeenome cognomenome nominativo voorenachternaam
        voornaamachternaam voornaamenachternaam naamklant firstandlastname 氏名 姓名 フルネーム 表示名 ご氏名
        お客様名 顧客名 宛名""",
    Meaning.GIVEN: """
        first given frst 名 fst""",
    Meaning.FAMILY: """
        last family lst sur""",
    Meaning.NAME: """
        name naam nm names kundenname 名前 お名前 御名前 wieheisstdu wieheissensie hoeheetje hoeheetu
        commentvousappelezvous commenttappellestu""",
    Meaning.NAME_FIRST: """
        nombre nombres nome cometichiami cometechiami comotellamas comosellama""",
    Meaning.NAME_LAST: """
        nom 氏""",
    Meaning.NAME_PART: """
        middle middlename middelnaam tussenvoegsel tussenvoegsels tussenvgs zwischenname infix initials
        voorletters initialen initiales iniciales iniziali initial voorvoegsel voorvoegsels prefix suffix title
        titel titre titulo titolo salutation aanhef anrede civilite tratamiento particle""",
    Meaning.ADDRESS: """
        address addr adr adres adresse direccion indirizzo アドレス addresses""",
    Meaning.NUMBER: """
        number num no nr nummer numero 番号 nbr numer nummern""",
    Meaning.NEUTRAL: """
        customer contact cust client klant klanten kunde kunden cliente clienti clientes member lid mitglied
        membre miembro socio user usr gebruiker benutzer nutzer utilisateur usuario utente person persoon
        persona personne profile profiel profil perfil profilo your uw my mijn mein deine ihre su tu the de van
        der die le la el il lo del della di du d of des das den dem ihr mon ma mi mio e electronic electronico
        electronique elettronica elettronico elektronische elettr cdm to lead prospect subscriberinfo party
        individual guest お客様 顧客 お客さま 会員 連絡先 ご の ユーザー 担当者 責任者 取引先責任者 unified ci
        golden record current valid best complete full legal et y und en and ed msdynci msdyn msdyncrm dynci dbo
        crm contacts customers klantgegevens own column spalte kolom colonne columna colonna col field veld feld
        champ campo unnamed 列 値 value values wert waarde valeur valor valore c 漢字 全角 半角 様 お 者 担当
        連絡 contacto contatto kontakt ansprechpartner ansprechpartners adherent adherente socios alumno student
        paterno alumnos registrant deelnemer teilnehmer participant participante partecipante donor relatie
        patient aangesloten invitee invite invitado invitato invitata genodigde eingeladener 来場者 招待客 info
        detail details here enter please required verplicht pflichtfeld obligatoire obligatorio obbligatorio
        必須 入力 ja nl dede frfr pc 注文者 利用者 参加者 契約者 予約者 登録者 応募者 受講者 オーナー 患者 生徒
        学生 besteller melder inschrijver aanvrager antragsteller demandeur solicitante richiedente applicant
        subscriberid hirer tenant huurder mieter locataire inquilino attendee visitor bezoeker besucher visiteur
        visitante visitatore respondent ospite huesped hote gast s n is what wat was welke welche quel quelle
        votre vuestro vuestra tuo tua tuoi ton ta mine op at for voor fur pour para per incl inclusief inkl
        compris daytime overdag tagsuber journee clt cli clnt elec elect elektr direct directo diretto directe
        direkt intestatario intestataria titular titulaire inhaber kontoinhaber houder kaarthouder
        rekeninghouder holder cardholder accountholder policyholder versicherungsnehmer verzekeringnemer
        verzekerde versicherter versicherte assure assuree asegurado asegurada assicurato assicurata 名義人 名義
        debiteur debiteuren debitor debitoren debtor debitore deudor klient klienten halter traveller traveler
        passenger passagier voyageur viajero pasajero passeggero viaggiatore reisender reiziger 乗客 宿泊者
        cursist leerling schuler eleve etudiant estudiante studente pupil resident bewoner bewohner residente
        donateur donante donatore donator spender auftraggeber opdrachtgever interessent belangstellende
        interesado interessato candidate kandidaat kandidat candidat candidato bewerber sollicitant delegate
        volunteer vrijwilliger freiwilliger benevole voluntario volontario 支援者 寄付者 interlocuteur referente
        referent lautet lauten ist sind est sont cual cuales es son qual quali quale can we us reach je jouw
        jullie hoe heet heisst heissen wie vous appelez appelle como te llamas come ti chiami indicate provide
        indiquez renseignez saisissez indica indique inserisci scrivi bitte angeben vul hier geben sie uns
        教えてください お答えください 記入 whom wen qui quien chi kunnen wij konnen wir bereiken erreichen
        joindre contacter localizar contattare dich dir u toi vi 代表者 artist athlete player runner rider
        trainee apprentice learner exhibitor nominee winner entrant contestant voter constituent parishioner
        claimant insured lessee walker fan follower reader viewer listener caller inquirer enquirer requester
        requestor submitter complainant petitioner signer signatory enrollee alumni alumnus graduate backer
        pledger supporter contributor giver consumer couple artiest sporter speler stagiair spreker exposant
        winnaar inzender lezer kijker beller indiener ondertekenaar klager huishouden gezin parochiaan kunstler
        sportler spieler praktikant azubi auszubildender aussteller gewinner einsender leser zuschauer anrufer
        unterzeichner unterstutzer haushalt mandant bauherr kursteilnehmer reisegast artiste joueur licencie
        licenciee stagiaire apprenti apprentie gagnant lecteur spectateur appelant signataire plaignant foyer
        menage allocataire usager cotisant societaire copropietaire coproprietaire acquereur artista atleta
        jugador alumna becario becaria ponente expositor ganador lector oyente firmante reclamante hogar
        colegiado afiliado arrendatario giocatore allievo allieva tirocinante relatore espositore vincitore
        lettore firmatario famiglia utenza abbonato associato affittuario condomino tesserato prospecto
        prospecta prospetto 選手 受講生 研修生 出展者 当選者 読者 視聴者 署名者 被保険者 世帯 入居者 組合員
        加入者 申請者 依頼者 相談者 来店者 見込み客 見込客 datos dati gegevens daten donnees coordonnees
        contactgegevens kontaktdaten contactdetails 情報 ご記入ください ご記入 お書きください 本人 ご本人 御本人
        貴 御 abonado abonada identite identity werknemer arbeitnehmer salarie lavoratore trabajador optional
        optionnel facultatif facultative opcional facultativo facoltativo optioneel freiwillig 任意 tickets
        ticketinhaber author 著者 卒業生 講演者 被害者 依頼人 auteur autor autora autore speaker redner
        intervenant grantee shareholder aandeelhouder aktionar actionnaire accionista azionista swimmer camper
        zwemmer schwimmer declarant dichiarante declarante claimants benadeelde geschadigter sinistre
        perjudicado danneggiato absolvent werkzoekende woningzoekende nominees subsidieaanvrager bruidspaar
        brautpaar quienllama llama llamante chiamante namens onbehalfof imauftragvon ticket adressat
        geadresseerde 受益者 連絡用 naturl naturliche natuurlijk natuurlijke physique fisica adressattyp new
        nieuw nieuwe neu neue neues nouveau nouvel nouvelle nuevo nueva nuovo nuova actual actuel actuelle
        aktuell aktuelle huidig huidige attuale 新 現在 titolare 個人""",
    Meaning.PRIMARY: """
        primary main default preferred hoofd voorkeur primair primaire haupt bevorzugt bevorzugte primare
        principale principaux prefere preferido preferita preferito predeterminado primario primaria keycontact
        主 メイン 主要 優先 standaard standard principal pref prim primar defaut predefinito predefinita 基本
        既定""",
    Meaning.SECONDARY: """
        secondary second other alternate alternative alt additional extra another backup old previous former
        tweede andere anderer ander alternatief alternatieve secundair secundaire zweite weitere sonstige
        alternativ secondaire autre alternatif segundo segunda otro otra alternativo secundario secundaria
        secondario secondaria altro altra 予備 サブ 副 その他 旧 shipping ship delivery verzend lieferung liefer
        livraison envio spedizione materno materna segundonombre middleemail 送付先 配送先 届け先 お届け先
        請求先 予備用 evening avond abends soir noche sera 夜間 employee employees mitarbeiter mitarbeiterin
        medewerker personeelslid collaborateur collaboratrice empleado empleada dipendente 社員 従業員 ontvanger
        empfanger destinataire destinatario destinataria 受取人 受信者 beneficiary begunstigde beneficiaire
        beneficiario recipient co coapplicant mitantragsteller medeaanvrager codemandeur cosolicitante
        corichiedente companion begleitung begleiter begleitperson accompagnant acompanante accompagnatore
        同伴者 plusone oud ancien ancienne anciens antiguo antigua antiguos ex vecchio vecchia vecchi precedente
        anterior vorig vorige vorherig vorherige alte altes alter fruher fruhere precedent formerly past spare
        vroeger vroegere reserve bijkomend bijkomende aanvullend aanvullende ehemalig ehemalige ehemaliger
        zusatzlich zusatzliche ersatz secours supplementaire deuxieme adicional respaldo secondo aggiuntivo
        aggiuntiva riserva 第二 以前 bezorg aflever levering versand expedition entrega consegna 配送 発送
        reservenummer ersatznummer""",
    Meaning.BILLING: """
        billing bill invoice rechnung rechnungs facturation factuur facturacion fatturazione invoicing
        billingaddress rechnungsadresse factuuradres adressedefacturation direcciondefacturacion
        indirizzodifatturazione 請求 buyer shopper koper kaufer acheteur comprador acquirente booker boeker
        bucher accounts accounting boekhouding administratie buchhaltung comptabilite contabilidad contabilita
        amministrazione 経理 申込者 購入者 facturatie faktura facture factures factura facturas fattura fatture
        facturen rechnungen purchaser orderer payable crediteuren 請求用""",
    Meaning.WORK: """
        work business office biz job professional werk zakelijk zakelijke kantoor arbeit geschaftlich
        geschaftliche geschaft buro dienstlich dienst bureau professionnel professionnelle travail pro trabajo
        oficina laboral profesional lavoro ufficio lavorativo aziendale 勤務先 会社用 職場 仕事 university
        universiteit universitat universite universidad universita 大学 institucional istituzionale
        institutionnel institutionnelle corporativo corporativa corporate beruflich berufliche firmen
        professionale 社用 業務用""",
    Meaning.HOME: """
        home personal private personlich thuis prive privat persoonlijk persoonlijke domicile personnel
        personnelle perso casa particular personale privato privata 自宅 個人用 プライベート nonuniversity
        nonwork nonbusiness zuhause maison domicilio abitazione 私用 家""",
    Meaning.SOMEONE_ELSE: """
        assistant assistent assistente adjoint secretary secretaresse sekretarin spouse echtgenoot ehepartner
        conjoint conyuge coniuge manager managers supervisor leidinggevende vorgesetzter emergency noodcontact
        notfall urgence emergencia emergenza child kind children enfant referrer referredby salesperson salesrep
        accountmanager createdby modifiedby createdon modifiedon creator reply replyto manageremail shop winkel
        support helpdesk 秘書 配偶者 緊急連絡先 緊急 上司 営業 副担当 figlio figlia hijo hija hijos sohn tochter
        zoon dochter fils fille 子供 家族 紹介者 wife husband vrouw echtgenote ehefrau ehemann mari femme epouse
        esposa marido moglie marito sibling introducer 担当営業 営業担当 招待者 inviter commercial comercial
        commerciale sales salesman verkoopster rep csm assignedto assignee assigned nextofkin introducedby
        reference referee cc bcc ccemail ice icecontact icephone sachbearbeiter sachbearbeiterin bearbeiter
        betreuer betreuerin kundenbetreuer kundenberater aussendienst aussendienstmitarbeiter innendienst
        admitarbeiter ehegatte ehegattin gatte gattin lebensgefahrte lebensgefahrtin lebenspartner esposo epoux
        compagnon compagne pareja compagno compagna fidanzato geworbenvon empfohlenvon werber chargedeclientele
        chargedaffaires gestionnaire parrain marraine filleul padrino madrina recommandepar recomendadopor
        presentatoda segnalatoda aangebrachtdoor aanbrenger apporteur gestor gestora ejecutivo jefe capo
        superieur operatore operador operateur personneacontacter personneaprevenir aprevenir nood noodnummer
        noodtelefoon notrufnummer notfallnummer 緊急時連絡先 緊急時 緊急電話 作成者 更新者 受付者 受付担当
        スタッフ mantelzorger bewindvoerder mandataire delegato relationshipmanager casemanager caseworker
        handledby aangemaaktdoor gewijzigddoor ingevoerddoor erstelltvon geandertvon angelegtvon creepar
        modifiepar saisipar creadopor modificadopor creatoda modificatoda inseritoda updatedby enteredby
        requestedby approvedby brother sister broer zus bruder schwester frere soeur hermano hermana fratello
        sorella 採用担当 人事担当 自社担当 弊社担当 社内担当 営業担当者 担当営業者 verkaufsberater
        verkaufsberaterin keyaccountmanager toegewezenaan zugewiesen zugeordnet attribuea asignadoa assegnatoa
        personalberater boss daughter noodgeval baas assistentin chef secretaire secretaria segretaria 夫 妻
        代理 息子 娘 代理人 gemachtigde bevollmachtigter autorizado autorizada teamgenoot teamkollege""",
    Meaning.SENDER: """
        sender afzender absender from remitente mittente expediteur expeditrice envoyeur 送信者 差出人 送信元""",
    Meaning.GUARDIAN: """
        parent parents ouder ouders eltern elternteil guardian genitore genitori padre madre padres vater mutter
        vader moeder pere mere mother father 保護者 親 tutor tutore tuteur tutrice voogd vormund
        erziehungsberechtigter verzorger responsable responsables responsabile owner eigenaar besitzer
        proprietaire propietario proprietario 所有者 asistente asistentes teacher coach instructor mentor
        trainer physician gp dentist therapist lawyer accountant notary landlord driver courier technician
        handler behandelaar zaakbehandelaar begeleider docent leraar lerares leerkracht huisarts tandarts arts
        makelaar monteur chauffeur consulent beheerder instructeur lehrer lehrerin klassenlehrer dozent hausarzt
        arzt arztin zahnarzt steuerberater hausverwaltung vermieter fahrer enseignant enseignante professeur
        medecin medecintraitant dentiste bailleur formateur animateur entraineur profesor profesora maestro
        medico medica dentista arrendador conductor formador monitor entrenador insegnante docente allenatore
        autista locatore istruttore 担当医 主治医 かかりつけ医 医師 先生 講師 コーチ 父親 母親 父 母 大家
        tierarzt dierenarts veterinaire veterinario vet partner sponsor dealer agent agente advisor adviseur
        berater host gastgeber anfitrion organiser organizer organisateur organisatrice organizador organizadora
        organizzatore organizzatrice organisator veranstalter recruiter broker courtier corredor makler mediador
        intermediary tussenpersoon vermittler representative rappresentante representante vertegenwoordiger
        vertreter consultant consulente conseiller conseillere asesor asesora 主催者 代理店 仲介者 reseller
        distributor distributeur distribuidor distributore importer franchisee ambassador ambassadeur influencer
        seller sellers vendeur vendeuse vendedor vendedora venditore verkoper verkaufer attorney counsel
        counselor counsellor solicitor guarantor cosigner witness coordinator coordinador coordinadora
        coordinateur coordinatrice coordinatore koordinator caretaker concierge custodian warden superintendent
        inspector auditor adjuster underwriter stylist hairdresser practitioner nurse midwife psychologist
        surgeon specialist pharmacist caregiver headteacher professor lecturer advocaat borg getuige huismeester
        inspecteur kapper verpleegkundige verloskundige psycholoog apotheker zorgverlener rector hoogleraar
        intercedent planner teamleider voorzitter secretaris penningmeester rechtsanwalt anwalt burge zeuge
        hausmeister verwalter verwaltung friseur pfleger pflegerin hebamme psychologe behandler kursleiter
        kursleiterin ubungsleiter rektor personalreferent disponent teamleiter gruppenleiter vorstand
        vorsitzender therapeut erziehungsberechtigte avocat garant temoin gardien gardienne syndic coiffeur
        infirmier infirmiere sagefemme psychologue pharmacien praticien kine directeur directrice proviseur
        recruteur encadrant president presidente abogado avalista garante testigo conserje portero administrador
        administradora peluquero enfermero enfermera matrona psicologo farmaceutico director reclutador
        acudiente apoderado entrenadora avvocato testimone portiere amministratore ispettore parrucchiere
        infermiere ostetrica farmacista dottore dottoressa direttore selezionatore preside representantlegal
        representantelegal responsablelegal 弁護士 保証人 連帯保証人 証人 管理人 美容師 看護師 薬剤師 施術者
        担任 校長 監督 顧問 店長 配達員 ドライバー juf meester groomer babysitter nanny vendor supplier doctor
        mom mum dad mama papa maman contactperson sorgeberechtigter sorgeberechtigte erzieher erzieherin editor
        redacteur lektor editeur redattore 編集者 gutachter perito expert 調査員 インストラクター moderator
        moderateur moderador moderatore 司会 producer badmeester monitora serviceberater receptioniste
        receptionnaire promoter promotor promoteur promotore bezorger zusteller livreur repartidor fattorino""",
    Meaning.STOP: """
        company companies organisation organization organisatie organisationseinheit employer account bedrijf
        bedrijfsnaam firma firmenname unternehmen arbeitgeber societe entreprise organisme empresa compania
        organizacion azienda societa organizzazione 会社 会社名 取引先 取引先名 企業 企業名 法人 勤務先名 team
        department afdeling abteilung status state statut estado stato type types typ tipo soort art kategorie
        category categorie id ids guid key hash md5 sha256 sha1 source bron origine origen origin domain domein
        dominio domaine format count total date datum fecha data日付 time timestamp lastsent sent opened open
        opens clicked click clicks bounce bounced bounces complaint verified verification verifiziert
        geverifieerd verificado verificato validated validation valide isvalid quality score lists listid list
        lijst liste lista campaign campagne kampagne template subject frequency preference preferences channel
        loginname gebruikersnaam benutzername identifiant nickname nick bijnaam spitzname surnom apodo
        soprannome alias file filename bestandsnaam dateiname product productname produkt productnaam city
        cityname plaats plaatsnaam ort ville ciudad citta street straat strasse rue calle via country land pays
        pais paese 国 zip postcode plz postal postale codepostal 郵便番号 住所 fax faxnumber faxnummer telefax
        ファックス ファクス extension ext toestel poste internal areacode countrycode landcode vorwahl netnummer
        prefisso prefijo indicatif carrier provider device model os app platform website url web homepage site
        seite mailbox mailing mailinglist post postadres postadresse briefanrede school brand merk marke marque
        marca event evento segment group groep gruppe groupe grupo gruppo label tag tags language taal sprache
        langue idioma lingua gender geslacht geschlecht genre genero genere sesso sexe sexo 性別 blacklist
        suppression unsub afgemeld abgemeldet desabonne active actief aktiv actif activo attivo deleted reason
        reden grund raison motivo note notes notitie opmerking comment comments bemerkung remarque nota role rol
        rolle ruolo function functie jobtitle occupation beroep beruf profession profesion professione 職業 役職
        部署 備考 登録日 作成日 誕生日 year month day has contactable reachable 件名 件数 種別 ステータス 状態
        有効 mailchimp username ユーザー名 ユーザ名 ログイン ログイン名 ログインid アカウント アカウント名
        ニックネーム あだ名 display 店舗名 店舗 商品 商品名 品名 製品 製品名 都市 都道府県 市区町村 市 県 番地
        建物名 都市名 件 会 学校名 学校 団体名 団体 raisonsociale razonsocial ragionesociale denominazione
        denominacion denomination bezeichnung omschrijving beschreibung description descripcion descrizione
        naissance geboorte geburt birth nacimiento nascita birthday birthdate dob geboortedatum geburtsdatum
        anniversaire pager telex isdn tty tdd radio car 生年月日 ip hostname lifecycle stage rating tier level
        niveau stufe nivel livello punten punkte points puntos punti order bestelling bestelnummer bestelnr
        bestellung commande pedido ordine purchase purchases visit visits visite login password wachtwoord
        passwort contrasena logins hashed encrypted ciphered loyalty amount bedrag betrag montant importe
        importo 金額 store branch filiaal filiale succursale sucursal project hotel restaurant ristorante
        restaurante clinic kliniek klinik clinique clinica praxis praktijk warehouse switchboard reception
        generalemail generalphone headoffice vestiging algemeen algemene allgemein allgemeine receptie
        hoofdkantoor leverancier centrale zentrale telefonzentrale zentralnummer sekretariat secretariaat
        empfang hotline lieferant schule magasin agence boutique accueil siege secretariat ecole fournisseur
        etablissement telstandard standardtel standardtelephonique telephonestandard tienda centralita recepcion
        colegio escuela proveedor negozio centralino segreteria scuola fornitore struttura sede 代表電話
        代表番号 代表電話番号 代表 本社 仕入先 問い合わせ先 問合せ先 支店 ホテル サポート 窓口 course cursus
        kurs cours curso corso pet huisdier haustier animal animale mascota bank banque banco banca evenement
        veranstaltung verein vereniging association asociacion associazione pseudo telecopie telecopieur npai
        produit producto prodotto 認証 イベント ペット 銀行 コース 商号 屋号 nombredeusuario nombreusuario
        nomutilisateur nomdutilisateur nomeutente intern interne interna pec shipper spediteur vervoerder
        transporteur room kamer zimmer chambre habitacion camera table tafel tisch tavolo mesa vehicle voertuig
        fahrzeug vehicule vehiculo veicolo telfx telefxno faxno faxnr telefaxnr venue club gym theater theatre
        museum salon studio pharmacy apotheek apotheke pharmacie farmacia ambulatorio consultorio cabinet
        krankenkasse mutuelle mutua versicherung verzekering assurance seguro assicurazione autohaus concession
        concessionnaire concesionario concessionaria 宿 旅館 薬局 管理会社 教室 塾 search suche zoek matchcode
        building gebouw gebaude batiment edificio complex concept listing local garage taller officina
        werkplaats werkstatt 会場 整備工場 locatie location saal salle sala zaal verlag uitgeverij editorial
        editore maisondedition objekt community bevestiging bestatigung confirmation confirmacion conferma 確認
        herkomst herkunft 日付 内線 出所 interno""",
    Meaning.READING: """
        pronunciation phonetic yomi kana フリガナ ふりがな カナ かな ローマ字 セイ メイ せい めい 読み 読み方
        よみがな ヨミガナ romaji furigana katakana カタカナ""",
    Meaning.SUBSCRIBER: """
        subscriber subscribers abonnee abonnees abonnent abonnenten abonne abonnes suscriptor suscriptores
        iscritto iscritti iscritta inscrit inscrite inscrits inscrito inscrita suscrito suscrita""",
    Meaning.CONSENT: """
        subscription consent consents consented optin opt optedin allow allowed allows permission permissions
        agree agreed agreement newsletter marketing gdpr dsgvo rgpd bulk contactpermission toestemming
        nieuwsbrief nieuwsbrieven geabonneerd inschrijving akkoord mag ingeschreven ontvangt einwilligung
        zustimmung abonniert newsletteranmeldung werbung werbeerlaubnis erlaubnis kontakterlaubnis infolettre
        abonnement consentement accord autorisation suscripcion boletin consentimiento permiso acepta
        autorizacion iscrizione consenso autorizzazione accetta ニュースレター メルマガ 購読 同意 許可 配信
        配信許可 受信 受信許可 希望 オプトイン メルマガ購読 mailingok ok wants receive receives promotional
        promotions promo sms subscribed subscribe accepts accept marketingconsent emailmarketing
        acceptsmarketing emailconsent emailpermission opted emailoptin mailoptin smsoptin メール配信 配信希望
        案内 お知らせ dm希望 emailok mailok inschrijven aangemeld angemeldet ontvangen erhalten recibir ricevere
        recevoir 可否 配信可否 受信可否 dm可否""",
    Meaning.NEVER: """
        donot dont not never noemail nomail nophone nobulk nocontact donotemail donotbulkemail donotphone
        donotcontact donotmail donotsendmm donotpostalmail donotfax donotsms unsubscribed unsubscribe optout
        optedout blocked niet geen nietmailen nietbellen nicht kein keine keinemails ne pas nepas nepascontacter
        sans sin non nocontactar noenviar noncontattare 拒否 不可 禁止 配信停止 停止 optouts outs donotemailme
        suppress suppressed nonewsletter keinenewsletter geennieuwsbrief sperre gesperrt mailsperre werbesperre
        telefonsperre robinson listarobinson robinsonliste listerouge bloctel""",
}


@functools.cache
def pieces() -> Mapping[str, Meaning]:
    """Meaning of each piece; each has one."""
    return {word: meaning for meaning, words in _PIECES.items() for word in words.split()}


@functools.cache
def longest_piece() -> int:
    """Characters of the longest piece."""
    return max(map(len, pieces()))
