"""Words that go with places: heads of place names, words before them, and regions that no list of cities has."""

from __future__ import annotations

from typing import Final

# Nouns that end a place's name, capitalised or not: "Mosul district", "Tigris River".
HEADS: Final = frozenset(
    """
airbase airfield airport archipelago atoll avenue barrage basin bay beach border boulevard bridge camp canal canyon cape
castle cathedral cave cemetery citadel city coast county creek crossing dam delta desert district dome enclave estate falls
field fort fortress forest gate glacier gorge governorate gulf harbor harbour heights highway hill hills hotel island islands
isle isthmus junction lake lakes lane mall market marsh memorial metro mine monastery mosque mount mountain mountains
municipality museum neighborhood neighbourhood oasis oblast ocean okrug palace park parish passage pass peak peninsula pier
plain plains plateau plaza port prefecture prison province quarter raion region republic reef refinery reservoir river road
rock roundabout ruins sea shore shrine square stadium station steppe strait straits strip street suburb synagogue temple
territory tower town township tunnel valley village villages volcano wadi ward warehouse woods zone terminal theater theatre
hospital hall zoo gallery terrace arena reactor
""".split()
)

# Heads that also stand before the name: "Lake Chad", "Camp Hurriya".
OPENINGS: Final = frozenset(
    """
mount mt mt. lake lakes camp port fort cape isle isla sierra cerro rio río san santa são saint st st. tell tall tel khan deir
dayr wadi jabal jebel ain ayn bab tal kafr kafar beit bayt rue calle via puerto villa
""".split()
)

# "the city of X", "Gulf of X": a head, "of", and the name.
LINKING: Final = frozenset(
    """
city cities town village province district governorate region republic state county gulf bay strait straits sea island islands
isle cape coast port peninsula valley kingdom suburb neighborhood neighbourhood municipality commonwealth horn bank department
territory territories oblast capital
""".split()
)

# Directions that open a region's name or stand before a place.
DIRECTIONS: Final = frozenset(
    """
north south east west northern southern eastern western central northeastern northwestern southeastern southwestern
north-eastern north-western south-eastern south-western northeast northwest southeast southwest upper lower inner outer mid
downtown rural greater
""".split()
)

# Words before which a name is a place more often than not.
PREPOSITIONS: Final = frozenset(
    """
in near at into outside around across throughout toward towards within inside through from to northern southern eastern
western central northeastern northwestern southeastern southwestern downtown neighboring neighbouring nearby north south east
west northeast northwest southeast southwest rural off beyond via between
""".split()
)

# Other names of countries, by country code; the names themselves come from the gazetteer.
_COUNTRY_ALIASES: Final = """
AE: UAE, U.A.E., Emirates; BA: Bosnia, Bosnia-Herzegovina; BN: Brunei; CD: DR Congo, D.R. Congo, DRC, Congo, Zaire, Democratic
Republic of Congo, Democratic Republic of the Congo; CF: CAR; CG: Republic of Congo, Congo-Brazzaville; CI: Ivory Coast, Côte
d'Ivoire, Cote d'Ivoire; CV: Cape Verde; CZ: Czech Republic; FM: Micronesia; GB: UK, U.K., U.K, Britain, Great Britain; KN:
St. Kitts; KP: DPRK; KR: Korea; LC: St. Lucia; MK: Macedonia; MM: Burma; PS: Palestine, Palestinian Territories; RU: Russian
Federation; ST: Sao Tome; SY: Syrian Arab Republic; SZ: Swaziland; TL: East Timor; TR: Turkey, Türkiye; US: United States of
America, America, U.S., US, U.S, USA, U.S.A., the States; VA: Vatican City; VN: Viet Nam; NL: Netherlands, Holland; GM:
Gambia; BS: Bahamas; SD: Sudan
"""

# Regions, seas and the like by country code, "-" where several: what a list of cities and states leaves out.
_REGIONS: Final = """
-: Africa, Asia, Europe, Eurasia, Latin America, South America, North America, Central America, Central Asia, South Asia, East
Asia, Southeast Asia, Western Europe, Eastern Europe, Central Europe, Middle East, Near East, Far East, North Africa, West
Africa, East Africa, Central Africa, Southern Africa, Sub-Saharan Africa, Sahel, Sahara, Maghreb, Levant, Mesopotamia,
Balkans, Caucasus, North Caucasus, Baltics, Scandinavia, Arctic, Antarctica, Caribbean, Pacific, Atlantic, Mediterranean,
Black Sea, Red Sea, Caspian Sea, Dead Sea, Baltic Sea, North Sea, Arabian Sea, South China Sea, Persian Gulf, Arabian Gulf,
Gulf, Gulf of Aden, Gulf of Oman, Strait of Hormuz, Suez Canal, Indian Ocean, Pacific Ocean, Atlantic Ocean, Arctic Ocean,
Mediterranean Sea, Sea of Azov, Horn of Africa, Great Lakes, Indochina, Polynesia, Arabian Peninsula, Korean Peninsula,
Iberian Peninsula, Kurdistan, Kashmir, Golan Heights, Golan, Oceania, Himalayas, Alps, Andes, Amazon, Tigris, Euphrates, Nile,
Danube, Rhine, Jordan River, Sinai Peninsula, Yugoslavia, Soviet Union, USSR, Czechoslovakia, Ottoman Empire, West, Mars,
Moon, Earth, Babylon, Nineveh, Assyria, Persia, Green Line, Balochistan, Baluchistan; US: Calif, Fla, Ariz, Wis, Mass, Mich,
Minn, Tenn, Okla, Neb, Nev, Colo, Conn, Mont, N.J., N.Y., N.H., N.C., S.C., N.D., S.D., N.M., R.I., New England, Midwest,
Manhattan, Brooklyn, Bronx, Queens, Silicon Valley, Capitol Hill, Hollywood, Guantanamo, Guantánamo, Guantanamo Bay,
Washington, Washington D.C., Harlem, D.C., Wall Street, Long Island, Appalachia; GB: England, Scotland, Wales, Northern
Ireland, Ulster, Cornwall, Kent, Sussex, Essex, Yorkshire, Lancashire, Whitehall, Westminster, Falklands, Falkland Islands;
RU: Chechnya, Dagestan, Ingushetia, North Ossetia, Tatarstan, Siberia, Kaliningrad, Bashkortostan, Kuril Islands, Urals,
Volga, Kamchatka, Sakhalin, Rostov, Belgorod, Kursk, Bryansk, Buryatia, Tuva, Don; UA: Crimea, Donbas, Donbass, Donetsk,
Luhansk, Lugansk, Kharkiv Oblast, Zaporizhzhia, Zaporozhye, Kherson, Sloboda Ukraine, Galicia, Transcarpathia, Snake Island,
Azovstal, Chernobyl, Chornobyl, Bucha, Irpin, Dnieper, Dnipro, Kiev, Odesa, Bakhmut, Avdiivka, Debaltseve; MD: Transnistria,
Transdniestria, Gagauzia; GE: Abkhazia, South Ossetia, Adjara; AZ: Nagorno-Karabakh, Karabakh, Artsakh, Nakhchivan; SY: Idlib,
Aleppo, Homs, Hama, Hamah, Latakia, Tartus, Tartous, Daraa, Dara'a, Deraa, Quneitra, Suwayda, Sweida, Deir ez-Zor, Dayr
az-Zawr, Deir Ezzor, Dayr Az Zawr, Hasakah, Hasaka, Al-Hasakah, Raqqa, Raqqah, Ghouta, Eastern Ghouta, Afrin, Kobani, Kobane,
Rojava, Manbij, Al-Bab, Al Bab, Abu Kamal, Albu Kamal, Jarabulus, Tabqa, Tabqah, Palmyra, Tadmur, Shaddadi, Shaddadah, Dabiq,
Marea, Mar'a, Azaz, Khan Sheikhoun, Ayn Isa, Tanf, Al-Tanf, Qamishli, Yarmouk, Madaya, Maaloula, Ain Issa, Hajin, Baghouz,
Saraqib, Sarmin, Douma, Duma, Jobar, Zabadani, Foah, Kefraya, Menagh, Tal Rifaat, Euphrates Valley, Al Hawl, Al-Hol; IQ:
Anbar, Al Anbar, Ninewa, Ninawa, Kirkuk, Diyala, Salah al-Din, Salahuddin, Salah ad-Din, Babil, Basra, Dhi Qar, Maysan,
Muthanna, Wasit, Erbil, Irbil, Dohuk, Dahuk, Sulaymaniyah, Halabja, Mosul, Sinjar, Tal Afar, Tall Afar, Tikrit, Bayji, Baiji,
Fallujah, Falluja, Ramadi, Hit, Haditha, Hadithah, Rawah, Rawa, Qaim, Al-Qaim, Al Qaim, Habbaniyah, Qayyarah, Qayyara, Hawija,
Hawijah, Huwayjah, Al Huwayjah, Makhmur, Makhmour, Samarra, Kisik, Sultan Abdallah, Bashiqa, Rutbah, Ar Rutbah, Husaybah,
Karabilah, Baqubah, Najaf, Karbala, Iraqi Kurdistan, Sadr City, Green Zone, Tharthar, Shirqat, Balad, Taji, Bartella,
Karamlis, Bakhdida, Qaraqosh, Lalish; TR: Anatolia, Hatay, Thrace, Bosphorus, Incirlik; LB: Bekaa, Bekaa Valley, Beqaa, South
Lebanon, Chouf, Dahiyeh; IL: Galilee, Negev, Haifa, Eilat; PS: Gaza, Gaza Strip, West Bank, East Jerusalem, Jenin, Rafah, Khan
Younis, Occupied Palestinian Territory; JO: Zaatari, Azraq; EG: Sinai, North Sinai, Suez, Upper Egypt; SA: Hejaz, Mecca,
Medina, Eastern Province; YE: Hodeidah, Hudaydah, Hodeida, Saada, Sa'dah, Marib, Ma'rib, Aden, Hadramawt, Hadramaut, Sanaa,
Sana'a, Sana’a, Taiz, Hajjah, Shabwa, Abyan, Lahj, Bab al-Mandab, Socotra, Ibb, Dhamar, Bayda; IR: Khuzestan, Kermanshah,
Sistan-Baluchestan, Sistan and Baluchestan; AF: Helmand, Kandahar, Nangarhar, Kunduz, Badakhshan, Ghazni, Paktika, Paktia,
Khost, Herat, Farah, Uruzgan, Zabul, Logar, Wardak, Kunar, Nuristan, Laghman, Takhar, Baghlan, Balkh, Faryab, Panjshir,
Bagram, Tora Bora, Hindu Kush; PK: Punjab, Sindh, Khyber Pakhtunkhwa, Waziristan, North Waziristan, South Waziristan, Swat,
FATA, Azad Kashmir; IN: Uttar Pradesh, Gujarat, Assam, Manipur, Jammu, Jammu and Kashmir, Kerala, Bihar, Maharashtra, Tamil
Nadu, Ladakh, Nagaland; CN: Xinjiang, Tibet, Hong Kong, Inner Mongolia, Sichuan, Tiananmen Square; MM: Rakhine, Shan, Kachin,
Karen State, Chin State, Sagaing, Arakan; LK: Jaffna; PH: Mindanao, Luzon, Sulu, Jolo; ID: Aceh, Papua, West Papua, Sulawesi,
Java, Sumatra, Borneo, Bali; SD: Darfur, South Kordofan, Kordofan, Blue Nile, Khartoum; SS: Equatoria, Upper Nile; ET: Tigray,
Amhara, Oromia, Ogaden, Afar; SO: Puntland, Somaliland, Jubaland, Lower Shabelle; NG: Borno, Yobe, Adamawa, Biafra, Niger
Delta, Kaduna, Zamfara; LY: Cyrenaica, Tripolitania, Fezzan, Sirte, Benghazi; ML: Azawad, Timbuktu; CD: Kivu, North Kivu,
South Kivu, Ituri, Katanga, Kasai; MZ: Cabo Delgado; CM: Anglophone regions; BA: Srebrenica, Republika Srpska; RS: Vojvodina;
ES: Catalonia, Basque Country, Andalusia; FR: Corsica, Normandy, Provence, Brittany, Alsace; DE: Bavaria, Saxony, Prussia,
Ruhr; IT: Sicily, Sardinia, Lombardy, Lampedusa; GR: Crete, Lesbos, Macedonia; CH: Davos; CA: Quebec, Ontario, British
Columbia, Alberta, Manitoba, Nova Scotia, Saskatchewan, Newfoundland; AU: Queensland, New South Wales, Tasmania, Nauru; MX:
Chiapas, Sinaloa, Guerrero, Tamaulipas, Michoacan, Oaxaca; CO: Antioquia, Cauca, Choco, Arauca, Urabá, Uraba, Magdalena Medio;
PE: Ayacucho, Apurimac, Huallaga; SV: Chalatenango, Morazan, Usulutan, San Vicente, La Libertad, Cuscatlan; GT: Quiche, Peten;
HN: Mosquitia; NI: Jinotega; BR: Amazonas; CU: Guantanamo; TT: Trinidad; MD: Moldova
"""


def _codes(table: str) -> dict[str, str]:
    """Country code by printed name: the first country wins where a name stands twice."""
    found: dict[str, str] = {}
    for entry in table.split(";"):
        code, _, names = entry.partition(":")
        for name in names.split(","):
            found.setdefault(" ".join(name.split()), code.strip())
    return found


COUNTRY_ALIASES: Final = _codes(_COUNTRY_ALIASES)
REGIONS: Final = _codes(_REGIONS)

# City names that are English words or common surnames: places only where the words around them say so.
AMBIGUOUS: Final = frozenset(
    """
of most same police man central young male nice reading mobile split march union date bath battle bar best born central
commerce deal enterprise gap give hit hope independence industry liberal liberty long lead many mission moss orange order page
paradise park person phoenix plant police post progress providence ray save sale see sand same side spring superior obama bush
castro rubio kennedy stalin clinton lincoln surprise tata temple the time tours true union university victory vista war ward
warren wells white wing worth zone
""".split()
)
