"""Words that go with organizations: nouns that end or open their names, and bodies whose name has none."""

from __future__ import annotations

from typing import Final

# Nouns that make the capitalised words before them (and "of …" after them) one organization.
HEADS: Final = frozenset(
    """
academy administration agency agencies alliance army assembly association associates authority authorities bank
battalion battalions board bloc brigade brigades broadcasting bureau business cabinet campaign center centre chamber
church club coalition college command commission committee company conference confederation congress consortium
constabulary cooperative corp corporation corps council court courts crescent department departments
directorate division enterprise enterprises federation fleet force forces forum foundation front fund government group
groups guard guards guild hezb holding holdings house inc industries inspectorate institute institution
institutions insurance intelligence international jihad junta lab laboratories laboratory league llc llp lobby ltd
majlis media militia militias ministries ministry mission monitor motors movement network networks news newspaper
observatory office offices ombudsman order organisation organisations organization organizations parliament partners
partnership party parties patrol penitentiary platoon plc police politburo post press prosecution prosecutor's radio
rangers regiment registry reserve insurgency resistance school secretariat senate service services society squad squadron staff
studio studios syndicate systems task team technologies telegraph television think times tribunal troops trust tv
union unions unit units university watch watchdog wing flotilla workers herald gazette tribune guardian journal airlines
airways infantry marines navy mujahideen mujahedeen knights shura brotherhood caliphate emirate presidency executive
faculty fire legion lions panel parquet cartel mafia gang clinic democrats republicans socialists communists liberals
conservatives taskforce contingent detachment garrison
""".split()
)

# Heads after which "of", "for" and "on" bring the rest of the name ("Ministry of Defence", "Centre for Peace Studies").
LINKING: Final = frozenset(
    """
academy administration agency alliance army assembly association authority bank battalion board brigade brigades
bureau cabinet center centre chamber church coalition college command commission committee company confederation
conference congress convention corporation corps council court department directorate division faculty federation
force forces forum foundation front fund government group guards guardians house institute institution international
league ministry mission monitor movement network observatory office order organisation organization panel parliament
party prosecutor registry regiment school secretariat service services society sons squad state states supreme
syndicate team tribunal union unit university university watch workers democrats knights lions insurgency resistance partisans
soldiers doctors physicians reporters journalists lawyers mothers friends committee bureau kingdom emirate caliphate
office republic jihad hezb jaysh harakat ambassador voice bar joint delegation embassy consulate
""".split()
)

# Words of other languages for a body, before its name.
OPENINGS: Final = frozenset(
    """
jaysh jaish jeish jabhat jabha ansar hizb hezb harakat kataib kata'ib kata’ib katibat katiba liwa saraya saray lashkar
jamaat jamaah hayat ahrar faylaq tanzim tehrik frente fuerzas ejército ejercito partido movimiento parti front mouvement
agence
""".split()
)

# Group nouns in lower case that make a people, a country or an organization a party: "Syrian forces".
PARTY_NOUNS: Final = frozenset(
    """
administration air army authorities brigade brigades cabinet coalition command commandos
delegation embassy fleet force forces gendarmerie government group guards insurgents
intelligence jihadists junta leadership marines military militia militias ministry
navy opposition paratroopers parliament party peacekeepers personnel
police rebels regime insurgency resistance separatists team troops units unit warplanes guerrillas paramilitaries
""".split()
)

# What may stand between the people and the group noun: "Iraqi security forces".
PARTY_MODIFIERS: Final = frozenset(
    """
air armed army border coast counterterrorism defence defense diplomatic elite federal foreign government ground
intelligence interim islamist law military naval occupying occupation opposition paramilitary pro rebel regular
security senior special state tactical transitional union political local regional national enforcement central
provincial allied partner interior proxy backed caretaker top gang terror terrorist
""".split()
)

# Bodies whose printed name has no head noun; lower case, names divided by commas.
KNOWN: Final = frozenset(
    " ".join(name.split())
    for name in """
amnesty international, human rights watch, bellingcat, doctors without borders, médecins sans frontières, greenpeace,
transparency international, reporters without borders, save the children, oxfam, unicef, unesco, interpol, europol,
eurojust, nato, isaf, isis, isil, islamic state, islamic state of iraq and the levant, islamic state of iraq and
syria, daesh, da'esh, da’esh, al-qaeda, al-qaida, al qaeda, al qaida, al-qa'ida, al qa'ida, al-qa'eda, qaeda, taliban,
hamas, hezbollah, hizbollah, hizbullah, hezbullah, hizballah, fatah, al-shabaab, al-shabab, al shabaab, al shabab,
boko haram, al-nusra, al-nusra front, jabhat al-nusra, nusra front, ahrar al-sham, jaysh al-islam, jaish al-islam,
hayat tahrir al-sham, houthis, houthi, ansar allah, ansarallah, peshmerga, janjaweed, mossad, shin bet, knesset, duma,
state duma, kremlin, pentagon, white house, downing street, elysée, bundestag, bundeswehr, wehrmacht, bundesrat,
verkhovna rada, rada, sejm, likud, interfax, ria novosti, tass, itar-tass, reuters, agence france-presse, afp,
bloomberg, xinhua, yonhap, kcna, al jazeera, al-jazeera, al arabiya, al-arabiya, al-manar, al-mayadeen, anadolu, kyodo, cnn, bbc,
abc, nbc, cbs, msnbc, npr, fox news, radio free europe, radio liberty, radio free europe / radio liberty, radio free
europe/radio liberty, rfe/rl, voice of america, deutsche welle, the washington post, washington post, the new york
times, new york times, the guardian, the times, the post, the economist, the independent, le monde, der spiegel,
spiegel, el país, el pais, haaretz, politico, buzzfeed, vice, wikileaks, wikipedia, the daily telegraph, financial
times, wall street journal, usa today, los angeles times, ukrainska pravda, ukrinform, suspilne, kyiv independent,
meduza, novaya gazeta, twitter, facebook, telegram, youtube, google, apple, microsoft, amazon, instagram, whatsapp,
meta, uber, boeing, lockheed martin, raytheon, rosneft, gazprom, lukoil, rosatom, wagner, wagner group, azov, azov
battalion, spetsnaz, kgb, fsb, gru, svr, sbu, cia, fbi, nsa, mi5, mi6, idf, pkk, ypg, ypj, sdf, pyd, fsa, isf, mek,
aqi, plo, eta, ira, farc, eln, fmln, m-19, sendero luminoso, shining path, tupac amaru, arena, contras, sandinistas,
un, u.n., unhcr, unrwa, unifil, unsc, unga, who, wfp, ocha, ohchr, iaea, imf, wto, osce, icc, icj, icrc, msf, eu,
e.u., african union, arab league, opec, asean, ecowas, gcc, brics, g7, g-7, g20, g-20, g8, quad, united nations,
european union, security council, un security council, red cross, red crescent, white helmets, supreme court, high
court, congress, parliament, senate, interior ministry, defence ministry, defense ministry, foreign ministry, foreign
office, home office, state department, treasury, capitol, vatican, holy see, lloyd's, centcom, u.s. central command,
navcent, africom, eucom, norad, royal navy, royal air force, red army, free syrian army, syrian democratic forces,
popular mobilization forces, popular mobilisation forces, janjaweed, m23, mau mau, zapatistas, khmer rouge, viet cong,
tatmadaw, arakan army, farabundo marti, basij, quds force, revolutionary guards, revolutionary guard corps, irgc,
kata'ib hezbollah, kataib hezbollah, badr, mahdi army, muslim brotherhood, hizb ut-tahrir, lashkar-e-taiba,
lashkar-e-jhangvi, jaish-e-mohammed, haqqani network, haqqani, abu sayyaf, jemaah islamiyah, tamil tigers, ltte,
naxalites, maoists, ku klux klan, antifa, proud boys, oath keepers, azov regiment, lord's resistance army, tories,
labour, lib dems, democrats, republicans, gop, dnc, rnc, nra, aclu, aarp, nasa, noaa, epa, fda,
cdc, fema, nypd, lapd, irs, doj, dod, dhs, tsa, faa, ntsb, usaid, dea, atf, sec, fcc, ftc, nih, syria civil defence,
syrian civil defence, syrian observatory for human rights, new people's army, conflict intelligence team, airwars,
action on armed violence, acled, forensic architecture, mnemonic, syrian archive, yemeni archive, coalition, the
coalition, global coalition, allied forces
""".split(",")
)

# Capitals that are no organization.
NOT_ACRONYMS: Final = frozenset(
    """
TV AM PM GMT UTC EST EDT PST CEO CFO COO CTO HIV AIDS DNA RNA GPS GDP ID IT PR HR UFO VIP PTSD SMS PDF USB URL HTML
HTTP WWW ISBN DVD CD FM HD OK PS RIP SOS SUV VAT IQ DIY FAQ AD BC CE BCE MP MPS MEP MEPS PC VP PHD MD BA MA MBA JD ESQ
JR SR II III IV VI VII VIII IX XI XII XIII XIV XV ET AND THE FOR BUT NOT ALL NEW MHZ KHZ GHZ MW KW KM CM MM KG LB FT
MPH KPH COVID SARS PPE PCR IDP IDPS NGO NGOS IRL POW POWS KIA WIA DOB AKA TBA TBC HMS USS FS SS RFA NB PTE COL GEN LT
CAPT SGT MR MRS MS DR ST I A O X
""".split()
)
