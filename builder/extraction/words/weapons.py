"""Words that go with weapons, as pieces of regular expressions: designations, named systems, classes, calibres."""

from __future__ import annotations

from typing import Final

# Letters of a design bureau or an army's list, a hyphen and a number: BM-21, T-72B3, Su-34, RBK-500.
DESIGNATION_LETTERS: Final = (
    "BM RPG RPK AK AKM AKS PKM SVD FAB KAB OFAB RBK PTAB ODAB UMPB SPBE ShOAB PFM PMN POM OZM MON TM MLRS TOS BMP BMPT "
    "BTR BMD BRDM Su SU MiG MIG Tu Mi Ka Il Kh KH Yak MQ RQ AH UH AC GBU CBU AGM AIM BGM MGM FIM FGM BLU KPV KPVT ZU ZSU "
    "SS SA RS Fateh Fajr Shahed Orlan Zolfaghar Qiam Burkan TOW Geran DF JL Hwasong Rodong Taepodong UMPK"
).split()

# Designations without that hyphen: 9M55K, 2S19, M777, TB2, AR-15.
DESIGNATIONS: Final = (
    r"[29][AKMNPSBF]\d{1,3}[A-Z]{0,2}\d?",
    r"3[MKV]\d{2}[A-Z]?",
    r"M(?:16|4A1|1A[12]|2A[234]|777|198|109|110|113|142|270|26|60|67|72|79|114)(?:A\d)?",
    r"AK(?:47|74|103)",
    r"T(?:54|55|62|64|72|80|90)[A-Z]?",
    r"AR-?15",
    r"MP-?5",
    "FN FAL",
    "C-4",
    r"S-(?:75|125|200|300|400|500)(?:PMU\d?|V)?",
    r"T-(?:14|34|5[45]|6[24]|72|80|90)[A-Z]{0,2}\d?",
    r"D-(?:20|30|44)",
    r"F(?:/A)?-(?:4|5|14|15|16|18|22|35)[A-Z]?",
    r"B-(?:1B|2|52)",
    "UR-77",
    r"[RP]G-7[A-Z]?",
    "MT-LB",
    "TB2",
)

# Systems whose name is little else in print.
NAMED: Final = """
Smerch|Uragan|Grad|Katyusha|Iskander(?:-[MK])?|Tochka(?:-U)?|Kinzhal|Kalibr|Oniks|Zircon|Pantsir(?:-S1)?|Bayraktar(?: TB2)?|
Shahed|Geran|Javelin|Stinger|NLAW|HIMARS|ATACMS|GMLRS|Tomahawk|Hellfire|Scud|Qassam|Sidewinder|Kornet|Konkurs|Fagot|
Malyutka|Strela|Igla|Krasnopol|Storm Shadow|Switchblade|Solntsepyok|Msta(?:-S)?|Gvozdika|Akatsiya|Giatsint|Tyulpan|
Leopard 2|Abrams|Challenger 2|Merkava|Humvee|Panzerhaubitze 2000|PzH 2000|Kalashnikov|Uzi|Glock|Dragunov|Makarov|Novichok|
Semtex|Carl Gustaf|Brimstone|Paveway|Exocet|Iron Dome|Black Hawk|Blackhawk|Global Hawk|Molotov cocktail
""".replace("\n", "")

# Systems whose name is also an ordinary one: weapons only before a class noun.
NAMED_BEFORE_CLASS: Final = """
Patriot|Tornado(?:-[SG])?|Hurricane|Lancet|Tor|Buk|Osa|Arrow|Hawk|Typhoon|Badr|Zelzal|Quds|Sayyad|Minuteman|Trident|
Pershing|Vulcan|Bofors|Neptune|Excalibur|Caesar|Krab|Archer|Taurus|Milan|Harpoon|Apache|Chinook|Predator|Reaper|Heron|
Claymore|Bradley|Leopard|Point|Metis|Pion
""".replace("\n", "")

# Words that make the class noun after them a kind of weapon.
QUALIFIERS: Final = """
air-to-air|air-to-surface|air-to-ground|surface-to-air|surface-to-surface|ground-to-air|ground-to-ground|anti-tank|
anti-aircraft|anti-ship|anti-personnel|antipersonnel|anti-vehicle|anti-air|cluster|barrel|unguided|guided|ballistic|cruise|
hypersonic|thermobaric|incendiary|chemical|biological|nuclear|conventional|explosive|fragmentation|mortar|artillery|tank|
rocket|missile|multiple|multi-barrel|truck-mounted|self-propelled|towed|heavy|light|automatic|semi-automatic|
semiautomatic|assault|sniper|hunting|machine|rocket-propelled|rocket propelled|shoulder-fired|shoulder-launched|hand|
petrol|gasoline|smoke|nail|pipe|roadside|car|truck|vehicle|vehicle-borne|improvised|homemade|home-made|suicide|land|naval|
sea|long-range|short-range|medium-range|mid-range|intercontinental|air|air-defense|air-defence|air defense|air defence|
laser-guided|vacuum|bunker-buster|bunker-busting|dirty|kamikaze|armed|attack|combat|reconnaissance|surveillance|loitering|
high-explosive|armor-piercing|armour-piercing|multiple-launch|multiple launch|propelled|small
""".replace("\n", "")

# Class nouns that need a qualifier or a system before them.
CLASS_NOUNS: Final = """
launch rocket systems?|rocket launcher systems?|rocket launchers?|rocket systems?|rocket artillery|missile systems?|
missile launchers?|missile batter(?:y|ies)|grenade launchers?|launchers?|artillery systems?|mortar systems?|
weapons systems?|explosive devices?|submunitions?|munitions?|rockets?|missiles?|bombs?|bomblets?|shells?|warheads?|
grenades?|mortars?|howitzers?|machine guns?|guns?|rifles?|pistols?|drones?|weapons|weapon|arms|torpedo(?:es)?|artillery|
cannons?|helicopters?|helicopter gunships?|tanks?|ammunition|projectiles?|gunships?
""".replace("\n", "")

# Whole phrases whose noun is too common to stand among the class nouns.
PHRASES: Final = """
(?:tear|mustard|nerve|chlorine|poison) gas|(?:nerve|chemical|biological) agents?|(?:suicide|explosive) (?:vests?|belts?)|
(?:land|sea|naval|anti-personnel|antipersonnel|anti-tank|anti-vehicle) ?mines?|landmines?|white phosphorus|
armou?red (?:personnel carriers?|vehicles?)|fighter jets?|unmanned aerial vehicles?|booby[- ]traps?|suicide vehicles?|
improvised explosive devices?|Molotov cocktails?|machine-guns?|air[- ]defen[cs]e (?:systems?|batter(?:y|ies))
""".replace("\n", "")

# Nouns that are weapons by themselves.
ALONE: Final = """
submunitions?|bomblets?|warheads?|howitzers?|munitions|rockets?|missiles?|mortars?|grenades?|handguns?|shotguns?|machetes?|
napalm|sarin|bombs?|torpedoes|tanks|drones?|warplanes|gunships?|dynamite|artillery|rifles?|pistols?|firearms?|IEDs?|VBIEDs?|
SVBIEDs?|UAVs?|MANPADS|ATGMs?|RPGs?|MLRS|ICBMs?|WMDs?|EFPs?|ANFO|JDAMs?|chlorine
""".replace("\n", "")

# Words that make the lone noun after them something else: "think tanks", "to bomb", "oil drums".
NOT_BEFORE: Final = r"(?<!think )(?<!gas )(?<!fuel )(?<!water )(?<!septic )(?<!to )(?<!oxygen )(?<!photo )"

# A warship, with the letters of its navy.
SHIP: Final = r"(?:HMS|USS|INS|FS|HMAS|HMCS|USNS|RFA) [A-Z]\w+(?: de)?(?: [A-Z]\w+){0,2}"

CALIBRE: Final = (
    r"\d{1,3}(?:\.\d{1,2})?[- \u00a0\u2011]?(?:mm|millimet(?:er|re)s?|caliber|calibre|pound|pounder|kg|kilogram)\b"
)
