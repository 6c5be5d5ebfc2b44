"""Adjectives and nouns for the people of a country, a people or a faith: never places, but they tell the country."""

from __future__ import annotations

from typing import Final

# Adjectives and people nouns, by ISO 3166-1 country code; "-" where no one country stands behind the word.
_DEMONYMS: Final = """
AF Afghan Afghans Afghani; AL Albanian Albanians; DZ Algerian Algerians; AO Angolan Angolans; AR Argentine Argentines
Argentinian Argentinians; AM Armenian Armenians; AU Australian Australians Aussie; AT Austrian Austrians; AZ
Azerbaijani Azerbaijanis Azeri Azeris; BH Bahraini Bahrainis; BD Bangladeshi Bangladeshis; BY Belarusian Belarusians
Belarussian; BE Belgian Belgians; BJ Beninese; BT Bhutanese; BO Bolivian Bolivians; BA Bosnian Bosnians; BW Botswanan;
BR Brazilian Brazilians; GB British Briton Britons Brit Brits English Englishman Scottish Scots Scot Scotsman Welsh
Welshman; BN Bruneian; BG Bulgarian Bulgarians; BF Burkinabe; MM Burmese Rohingya Rohingyas; BI Burundian Burundians;
KH Cambodian Cambodians; CM Cameroonian Cameroonians; CA Canadian Canadians; TD Chadian Chadians; CL Chilean Chileans;
CN Chinese Uighur Uighurs Uyghur Uyghurs Tibetan Tibetans; CO Colombian Colombians; CD Congolese; CR Costa-Rican; HR
Croatian Croatians Croat Croats; CU Cuban Cubans; CY Cypriot Cypriots; CZ Czech Czechs; DK Danish Dane Danes; DO
Dominican Dominicans; NL Dutch Dutchman; TL Timorese; EC Ecuadorian Ecuadorean Ecuadorians; EG Egyptian Egyptians; SV
Salvadoran Salvadorans Salvadorean; ER Eritrean Eritreans; EE Estonian Estonians; ET Ethiopian Ethiopians Tigrayan
Tigrayans Oromo Amhara; FI Finnish Finn Finns; FR French Frenchman Frenchmen Corsican; GA Gabonese; GM Gambian
Gambians; GE Georgian Georgians Abkhaz Abkhazian; DE German Germans Bavarian; GH Ghanaian Ghanaians; GR Greek Greeks;
GT Guatemalan Guatemalans; GN Guinean Guineans; GY Guyanese; HT Haitian Haitians; HN Honduran Hondurans; HU Hungarian
Hungarians; IS Icelandic Icelander; IN Indian Indians Kashmiri Kashmiris; ID Indonesian Indonesians; IR Iranian
Iranians Persian Persians; IQ Iraqi Iraqis; IE Irish Irishman; IL Israeli Israelis; IT Italian Italians; CI Ivorian
Ivorians; JM Jamaican Jamaicans; JP Japanese; JO Jordanian Jordanians; KZ Kazakh Kazakhs; KE Kenyan Kenyans; XK
Kosovar Kosovars Kosovan; KW Kuwaiti Kuwaitis; KG Kyrgyz; LA Lao Laotian Laotians; LV Latvian Latvians; LB Lebanese;
LS Basotho; LR Liberian Liberians; LY Libyan Libyans; LT Lithuanian Lithuanians; LU Luxembourgish; MK Macedonian
Macedonians; MG Malagasy; MW Malawian Malawians; MY Malaysian Malaysians Malay Malays; MV Maldivian Maldivians; ML
Malian Malians; MT Maltese; MR Mauritanian Mauritanians; MU Mauritian; MX Mexican Mexicans; MD Moldovan Moldovans; MN
Mongolian Mongolians; ME Montenegrin Montenegrins; MA Moroccan Moroccans; MZ Mozambican Mozambicans; NA Namibian
Namibians; NP Nepalese Nepali Nepalis; NZ Kiwi Kiwis; NI Nicaraguan Nicaraguans; NE Nigerien Nigeriens; NG Nigerian
Nigerians Hausa Igbo Yoruba; KP North-Korean; NO Norwegian Norwegians; OM Omani Omanis; PK Pakistani Pakistanis Baloch
Baluch Pashtun Pashtuns; PS Palestinian Palestinians Gazan Gazans; PA Panamanian Panamanians; PY Paraguayan
Paraguayans; PE Peruvian Peruvians; PH Filipino Filipinos Philippine; PL Polish Pole Poles; PT Portuguese; QA Qatari
Qataris; RO Romanian Romanians; RU Russian Russians Soviet Soviets Chechen Chechens Dagestani Tatar Tatars Ingush; RW
Rwandan Rwandans Tutsi Tutsis Hutu Hutus; SA Saudi Saudis; SN Senegalese; RS Serbian Serbians Serb Serbs; SL
Sierra-Leonean; SG Singaporean; SK Slovak Slovaks Slovakian; SI Slovenian Slovenians Slovene; SO Somali Somalis
Somalian; ZA South-African Afrikaner Zulu; KR Korean Koreans; SS South-Sudanese; ES Spanish Spaniard Spaniards Catalan
Catalans Basque Basques; LK Sri-Lankan Sinhalese Tamil Tamils; SD Sudanese Darfuri; SE Swedish Swede Swedes; CH Swiss;
SY Syrian Syrians; TW Taiwanese; TJ Tajik Tajiks; TZ Tanzanian Tanzanians; TH Thai Thais; TG Togolese; TT Trinidadian;
TN Tunisian Tunisians; TR Turkish Turk Turks; TM Turkmen Turkoman Turcoman; UG Ugandan Ugandans; UA Ukrainian
Ukrainians Crimean; AE Emirati Emiratis; US American Americans Texan Californian Hawaiian Afro-American; UY Uruguayan
Uruguayans; UZ Uzbek Uzbeks; VE Venezuelan Venezuelans; VN Vietnamese; YE Yemeni Yemenis Yemenite; ZM Zambian
Zambians; ZW Zimbabwean Zimbabweans; - African Africans Asian Asians European Europeans Arab Arabs Arabic Arabian Kurd
Kurds Kurdish Sunni Sunnis Shia Shi'a Shi’a Shias Shiite Shiites Shi'ite Shi’ite Alawite Alawites Druze Yazidi Yazidis
Yezidi Yezidis Maronite Assyrian Assyrians Chaldean Christian Christians Muslim Muslims Moslem Moslems Jew Jews Jewish
Hindu Hindus Sikh Sikhs Buddhist Buddhists Catholic Catholics Protestant Protestants Orthodox Islamic Islamist
Islamists Salafist Salafi Wahhabi Western Westerner Westerners Eastern Latin Latino Latinos Hispanic Hispanics
Caucasian Scandinavian Nordic Baltic Balkan Slavic Slav Slavs Bedouin Berber Berbers Tuareg Roma Gypsy Roman Romans
Byzantine Ottoman Ottomans Nazi Nazis Fascist Communist Communists Marxist Maoist Zionist Zionists Semitic Aramaic
Hebrew Farsi Mandarin Cantonese Sanskrit Kurmanji Sorani Turkic Turkmens Papal Biblical Quranic Koranic Mideast
Atlantic Pacific-Islander Jihadist Republican Democrat Democratic Anglican Baptist Methodist Mormon Mormons Lutheran
Evangelical Evangelicals Amish Quaker Trans-Atlantic Euro-Atlantic Eurasian Arctic Antarctic
"""

DEMONYMS: Final = {form.lower(): entry.split()[0] for entry in _DEMONYMS.split(";") for form in entry.split()[1:]}


def is_people(word: str) -> bool:
    """Whether a word, in any case, is such an adjective or noun, or a hyphenated one that ends in one."""
    lower = word.lower()
    return lower in DEMONYMS or ("-" in lower and lower.rsplit("-", 1)[1] in DEMONYMS)
