"""The nouns a count may be of: people, with the population they name, and things that are never casualties."""

from __future__ import annotations

from builder.values.casualty_terms import Population

_PEOPLE: tuple[tuple[Population, str], ...] = (
    (
        "civilian",
        """
        civilian civilians noncombatant noncombatants non-combatant non-combatants
        """,
    ),
    (
        "fighter",
        """
        fighter fighters soldier soldiers militant militants troop troops serviceman servicemen servicewoman
        servicewomen rebel rebels guerrilla guerrillas guerilla guerillas insurgent insurgents gunman gunmen
        combatant combatants terrorist terrorists extremist extremists jihadist jihadists jihadi jihadis
        marine marines commando commandos paratrooper paratroopers infantryman infantrymen conscript
        conscripts recruit recruits sniper snipers militiaman militiamen paramilitary paramilitaries mercenary
        mercenaries legionnaire legionnaires trooper troopers peshmerga warrior warriors subversive
        subversives
        """,
    ),
    (
        "child",
        """
        child children boy boys girl girls baby babies infant infants toddler toddlers minor minors kid kids
        teenager teenagers teen teens newborn newborns schoolchild schoolchildren schoolboy schoolboys
        schoolgirl schoolgirls grandchild grandchildren youngster youngsters adolescent adolescents
        """,
    ),
    (
        "woman",
        """
        woman women mother mothers wife wives daughter daughters sister sisters grandmother grandmothers widow
        widows nun nuns maid maids
        """,
    ),
    (
        "man",
        """
        man men father fathers husband husbands brother brothers grandfather grandfathers
        """,
    ),
    (
        "medical",
        """
        doctor doctors nurse nurses paramedic paramedics medic medics physician physicians surgeon surgeons
        midwife midwives
        """,
    ),
    (
        "not_stated",
        """
        people person persons individual individuals human humans victim victims resident residents inhabitant
        inhabitants citizen citizens national nationals villager villagers tribesman tribesmen local locals
        neighbour neighbours neighbor neighbors adult adults youth youths elder elders pensioner pensioners
        passenger passengers pedestrian pedestrians passerby passersby bystander bystanders onlooker onlookers
        commuter commuters shopper shoppers worshipper worshippers worshiper worshipers pilgrim pilgrims
        mourner mourners tourist tourists visitor visitors guest guests student students pupil pupils teacher
        teachers professor professors worker workers personnel employee employees staff staffer staffers
        colleague colleagues labourer labourers laborer laborers farmer farmers peasant peasants fisherman
        fishermen miner miners driver drivers pilot pilots crew crewman crewmen sailor sailors firefighter
        firefighters peacekeeper peacekeepers rescuer rescuers responder responders volunteer volunteers
        journalist journalists reporter reporters cameraman cameramen photographer photographers priest
        priests monk monks bishop bishops cleric clerics imam imams jesuit jesuits lawyer lawyers judge judges
        official officials officer officers police policeman policemen cop cops policewoman policewomen guard
        guards bodyguard bodyguards agent agents detective detectives leader leaders commander commanders
        chief chiefs colonel colonels captain captains general generals lieutenant lieutenants sergeant
        sergeants corporal corporals major majors member members operative operatives suspect suspects
        attacker attackers assailant assailants bomber bombers hostage hostages prisoner prisoners detainee
        detainees inmate inmates captive captives refugee refugees migrant migrants protester protesters
        protestor protestors demonstrator demonstrators activist activists unionist unionists politician
        politicians senator senators deputy deputies mayor mayors minister ministers governor governors
        candidate candidates councilman councilmen councillor councillors diplomat diplomats ambassador
        ambassadors adviser advisers advisor advisors engineer engineers technician technicians contractor
        contractors businessman businessmen merchant merchants trader traders vendor vendors owner owners
        occupant occupants patient patients athlete athletes player players spectator spectators relative
        relatives parent parents son sons twin twins cousin cousins friend friends survivor survivors
        supporter supporters follower followers associate associates aide aides escort escorts others
        foreigner foreigners american americans russian russians ukrainian ukrainians israeli israelis
        palestinian palestinians syrian syrians iraqi iraqis afghan afghans pakistani pakistanis indian
        indians arab arabs kurd kurds turk turks somali somalis yemeni yemenis german germans briton britons
        frenchman frenchmen italian italians spaniard spaniards colombian colombians salvadoran salvadorans
        peruvian peruvians chechen chechens jew jews muslim muslims christian christians
        """,
    ),
)

PEOPLE: dict[str, Population] = {word: population for population, words in _PEOPLE for word in words.split()}
"""The population each noun of people names, singular and plural; `not_stated` where it names none."""

_ONE_OR_MORE = frozenset({"people", "children", "police", "troop", "staff", "personnel", "crew"})

SINGULAR = frozenset(word for word in PEOPLE if not word.endswith(("s", "men"))) - _ONE_OR_MORE
"""Nouns of one person, which "a" may count."""

_MODIFIERS: tuple[tuple[Population, str], ...] = (
    ("fighter", "military army rebel taliban isis isil daesh naval armed paramilitary combat"),
    ("woman", "female"),
    ("man", "male"),
    ("medical", "medical hospital ambulance"),
)

MODIFIERS: dict[str, Population] = {word: population for population, words in _MODIFIERS for word in words.split()}
"""The population an adjective before a noun of people names ("military personnel")."""

GROUPS = frozenset({"family", "families", "couple", "couples", "household", "households", "crowd", "crowds"})
"""Nouns of several people each: their number is not a number of people."""

THINGS = frozenset(
    """
    second seconds minute minutes hour hours day days night nights week weeks weekend month months year years
    decade decades century centuries time times age ages mile miles kilometer kilometers kilometre kilometres km
    meter meters metre metres m yard yards foot feet inch inches centimeter centimeters centimetre centimetres cm
    mm acre acres hectare hectares kg kilo kilos kilogram kilograms kilogrammes gram grams pound pounds ton tons
    tonne tonnes liter liters litre litres gallon gallons barrel barrels degree degrees percent percentage %
    dollar dollars euro euros ruble rubles peso pesos cent cents round rounds bullet bullets shot shots shell
    shells rocket rockets missile missiles bomb bombs grenade grenades mine mines drone drones gun guns rifle
    rifles weapon weapons pistol pistols tank tanks plane planes aircraft jet jets helicopter helicopters car cars
    bus buses truck trucks lorry lorries vehicle vehicles motorcycle motorcycles motorbike motorbikes boat boats
    ship ships train trains house houses home homes building buildings apartment apartments room rooms shop shops
    store stores school schools hospital hospitals church churches mosque mosques bank banks office offices
    station stations tower towers bridge bridges road roads street streets site sites base bases camp camps area
    areas district districts region regions province provinces city cities town towns village villages country
    countries nation nations place places attack attacks strike strikes airstrike airstrikes raid raids explosion
    explosions blast blasts bombing bombings shelling incident incidents clash clashes battle battles ambush
    ambushes operation operations war wars case cases report reports source sources statement statements video
    videos clip clips photo photos picture pictures page pages part parts group groups unit units battalion
    battalions brigade brigades division divisions company companies party parties organization organizations
    agency agencies line lines point points side sides member-states storey storeys story stories floor floors dog
    dogs cow cows horse horses head animal animals copy copies document documents demand demands charge charges
    count counts vote votes seat seats way ways thing things reason reasons gmt utc am pm a.m p.m occasion
    occasions stage stages step steps wave waves launcher launchers system systems cartridge cartridges
    """.split()
)
"""Nouns whose numbers are never casualties: units, times, weapons, vehicles, buildings, events."""
