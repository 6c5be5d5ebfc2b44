"""Words of English that name nobody by themselves, though a sentence or headline may give them a capital."""

from __future__ import annotations

from typing import Final

# Words that never open a name, whatever their case: determiners, pronouns, prepositions, conjunctions, auxiliaries.
FUNCTION_WORDS: Final = frozenset(
    """
a about above according across after afterwards again against ago albeit all almost along alongside already also although
always am amid amidst among amongst an and another any anybody anyone anything anyway anywhere apart are aren around as aside
at away be became because been before beforehand behind being below beneath beside besides between beyond both but by can
cannot could couldn despite did didn do does doesn doing don done down due during each either else elsewhere enough even ever
every everybody everyone everything everywhere except few fewer for former formerly from further furthermore had hadn has hasn
have haven having he hence her here hers herself him himself his how however i if in indeed inside instead into is isn it its
itself just last late lately later latter least less lest let like likewise many may maybe me meanwhile might mine minus more
moreover most mostly much must my myself near nearly neither never nevertheless next no nobody none nonetheless nor not
nothing notwithstanding now nowhere of off often on once one only onto or other others otherwise our ours ourselves out
outside over overall own per perhaps plus quite rather recently regarding respectively same several shall she should shouldn
since so some somebody somehow someone something sometimes somewhere soon still such than that the their theirs them
themselves then thence there thereafter therefore these they thing things this those though through throughout thus till to
together too toward towards under underneath unless unlike until unto up upon us very via was wasn we well were weren what
whatever when whenever where whereas wherein wherever whether which whichever while who whoever whole whom whose why will with
within without won would wouldn yes yet you your yours yourself yourselves ain shan mustn needn re ve ll isnt dont cant im ok
okay hi hello oh ah eight eighteen eighty eleven fifteen fifth fifty first five forty four fourteen fourth half hundred
hundreds dozens dozen million millions billion billions nine nineteen ninety second seven seventeen seventy six sixteen sixty
ten third thirteen thirty thousand thousands three twelve twenty twice two zero tens scores
""".split()
)

# The calendar: capitalised, never an entity of ours.
CALENDAR: Final = frozenset(
    """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec mon tue tues wed thu thur thurs fri sat sun ramadan eid easter christmas thanksgiving hanukkah ashura nowruz passover
lent halloween gmt utc est edt pst pdt cet cest bst a.m p.m am pm ad bc bce ce spring summer autumn winter
""".split()
)

# Words that news text puts at the head of a sentence or in a headline and that are not names there.
COMMON_WORDS: Final = frozenset(
    """
abandoned abducted ability absence abuse abuses access accident account accounts accused accusing acknowledging act acting
action actions active activist activists activity activities actor actors actual add added addition additional additionally
address administrative admitting adult adults advance advances advice adviser advisers advisor advisors affairs afraid
afternoon aftermath age agencies agency agent agents aggression agreement agreements ahead aid aim aimed air aircraft airport
airstrike airstrikes alarm alert alive allegation allegations alleged allegedly alliance allies allowing ally alone
alternative amateur ambassador ambulance ambulances ammunition amnesty amount amounts analysis analyst analysts angry animal
animals announcement anniversary annual anonymous answer anti anyhow apartment apology apparent apparently appeal appeals
applause apply approach approval approximately area areas argument arguments arm armed arms army arrest arrested arrests
arrival art article articles artillery artist ask asked asking aspects assailants assassination assault assessment assets
assistance assistant assistants assuming assumption assurances atrocities attack attacked attacker attackers attacking attacks
attempt attempts attention attitude attorney attorneys audience audiences audio author authorities authority authors available
average avoid award awards aware awareness baby back backed background bad balance ban bank banks bar barely barrel based
basic basically battle battles beautiful begin beginning behavior behaviour belief believe best better big bill bills birth
bit bitter black blame blast blasts blood bloody blue board boat boats bodies body bomb bombardment bombed bomber bombers
bombing bombings bombs book books boost border borders born boss bottom box boy boys branch brave bread break breaking brief
briefly bring bringing broad broadcast brother brothers brought brown budget build building buildings built bullet bullets
burned burning bus buses business businesses businessman busy buy buyers call called calling calls calm camera cameras camp
campaign campaigners campaigns camps campus cancer candidate candidates capital captain captured car care career careful
carried carrying cars case cases cash casualties casualty cause causes caution ceasefire celebrations cell cells center
centers central centre centres century ceremony certain certainly chair chairman challenge challenges chance chances change
changes changing chaos chapter character characters charge charged charges charities charity check checkpoint checkpoints
cheers chief chiefs child children choice choices choose church churches cities citing citizen citizens city civil civilian
civilians claim claimed claims clash clashes class classes clean clear clearly clergy clerk client clients climate clinic
close closed closer closing cluster coach coalition coast coffee cold collective college colleges combat combined come comes
coming command commander commanders comment commentary commentators comments commerce commercial commission commissioners
commitment committee common communication communications communities community companies company comparable compared comparing
compensation competition competitors complaint complaints complete completely complicated concern concerned concerns concrete
condemning condition conditions conference confidence conflict conflicting conflicts confronted confusion congratulations
congress congressman connection consensus consequences consequently conservation conservative conservatives consider
considerable considered considering construction consultants consumer consumers contact content contents context continue
continued continuing contract contractor contractors contracts contrary contrast control controlled controversial controversy
conversation conversations conversely convinced convoy cool cooperation cops copies copy core corporate corps correspondent
correspondents corruption cost costs council councils counsel count counter countless countries country county couple couples
courage course court courts cousin coverage create created creating credit crew crews crime crimes criminal criminals crisis
critic critical critics critically crossing crowd crowds crucial cruel crude cultural culture current currently customer
customers cut cuts cyber daily damage damaged danger dangerous dark data date dates daughter daughters day days dead deadly
deal deals dear death deaths debate debris debt decades decision decisions declaring deep deeply defence defendant defendants
defender defenders defense deficit definitely definition degree delegates delegation delegations delicate demand demands
democracy democratic democrats demonstration demonstrations demonstrators denied department departure depending deployment
depression deputies deputy describing described design designed desperate details detained detainees detectives determined
developed developers developing development developments difference different difficult digital diplomacy diplomat diplomatic
diplomats direct direction directly director directors dirty disappointed disaster disclosure discrimination discussion
discussions disease displaced dispute disputes distance distribution district districts division doctor doctors document
documents dog dogs dollar dollars domestic dominated donations donors door doors double doubt drawing dressed drive driven
driver drivers driving drone drones drop drug drugs dry during duty dying earlier early earned earnings earth earthquake ease
east eastern easy eating economic economics economist economists economy editor editors education educational effect effective
effectively effects effort efforts elderly elected election elections electricity elite email emails emergency emergencies
emissions emotional emphasis employee employees employers employment encouraged end ended ending enemies enemy energy
enforcement engaged engineers engineering english enormous ensuring entire entrance environment environmental
environmentalists equal equally equipment era escalation escape especially essential essentially establishing estimate
estimated estimates ethnic evacuated evacuation evacuees evening event events eventually evidence evidently exact exactly
examination example examples excellent excerpts exchange executive executives exercise exit expect expectations expected
experience experienced experiences experiment expert experts explaining explosion explosions explosive explosives exports
exposed expressed extended extensive extra extraordinary extreme extremely extremist extremists eye eyes eyewitness
eyewitnesses face faced facing fact faction factions factories factory facts faculty failed failing failure fair fairly faith
fallen false families family famous fans far farm farmer farmers fast fatal fatalities father fathers fault favor fear fears
federal feeling fellow female feminist festival field fierce fight fighter fighters fighting figures file filed files film
films final finally finance financial find finding findings fine fire fired firefighters firing firm firms fish five fix flag
flames flat fleeing flight flights flood floods floor focus folks follow followers followed following food foot football
footage force forced forces foreign forest forget form formal fortunately forward foundation founded founder founders frankly
free freedom frequent frequently fresh friend friends front fuel full fully fun fund funding funds funeral funerals funny
future gain game games gang gangs gas gathering gender general generally generals generation generations gentlemen get getting
giant girl girls give given gives giving global go goal goals goes going gold good goods government governmental governments
governor governors grand grandmother grants grateful great greater greatly green grief gross ground grounds group groups grow
growing growth guard guards guerrilla guerrillas guests guidance guided guilty gun gunfire gunman gunmen guns guy guys hand
hands happy hard hardly harm hatred head headline headlines heads health hear hearing heart heat heavily heavy held helicopter
helicopters hell help helped helping helps heroes hidden high higher highest highly hike hiring historian historians historic
historical historically history hit hold holding holiday home homeland homes honest honestly hope hopefully hopes horrible
hospital hospitals host hostage hostages hot hotel hotels hour hours house households houses housing huge human humanitarian
humans hundreds hunger hunting husband idea ideas identified ideological ignoring illegal image images immediate immediately
immigrant immigrants immigration impact implementation important imports imposing impossible impressive improved improvements
inaction incident incidents include included includes including income increase increased increases increasing increasingly
incredible independence independent index indiscriminate individual individuals industrial industries industry inevitably
inflation influence information initial initially injured injuries injury injustice innocent innovation inquiry inquiries
inspection inspectors inspired instead institution institutional institutions instructions insurance insurgents insurgency
intelligence intense interest interested interesting interestingly interior intermediate internal international internet
interpretation intervention interview interviewed interviews introducing invading invasion investigation investigations
investigators investment investments investors invited involved involvement ironically islands issue issued issues items jail
jailed jihadist jihadists job jobs joint jointly journal journalism journalist journalists joy judge judges judicial judgment
jury justice justices keep keeping key kid kids kidnappings kill killed killer killers killing killings kind kinds king
knowing knowledge known labor labour lack ladies lady land language languages large largely larger largest latest laughs
laughter launch launched launching launchers law lawmaker lawmakers laws lawsuit lawsuits lawyer lawyers lead leader leaders
leadership leading league leaks learn learning leave leaving lectures left legal legally legislation legislative legislators
legitimate lessons letter letters level levels liberal liberals liberty license life light limited limits line lines link
linked links list listen listening lists literally literature little live lives living loans lobbyists local locals location
locations long longer look looking looks lord lose losers losing loss losses lost lots loud love low lower lucky machine made
magazine magistrate mail main mainly maintaining maintenance major majority make makers makes making male man management
manager managers managing manufacturers manufacturing map maps march marine marines mark market markets marriage married
martial mass massacre massive master material materials matter matters mayor mayors meals mean meaning means measure measures
meat mechanics media mediators medical medics medicine meet meeting meetings member members membership memo memorial memories
memory men mental mention merchants mercy mere merely message messages metal method methods middle midnight migrants militant
militants militaries military militia militias mind minds minister ministers ministry minor minorities minority minute minutes
miracle miss missed missile missiles missing mission missions mistake mistakes mixed mob mobile model models moderate modern
modest moment moments money monitor monitoring monitors month monthly months moral morning mortar mortars mosque mosques
mother mothers motion motorists mountain move moved movement movements movie moving multiple municipal munitions murder
murders museum music musicians muslim mutual mysterious mystery names narrow nation national nationally nations nationwide
natural naturally nature naval navy near nearby nearing necessary need needed needless needs negative negotiation negotiations
negotiators neighbor neighborhood neighborhoods neighboring neighbors neighbour neighbours network networks neutral new newly
news newspaper newspapers nice night nights nobody noise nominally noon normal normally north northeast northeastern northern
northwest northwestern notable notably note notes nothing notice noticeably noting nuclear number numbers numerous nurse
nurses object objective observer observers obtaining obvious obviously occasionally occupation occupied ocean odd offensive
offer offers office officer officers offices official officially officials oil old older oldest ongoing online open opened
opening openly operation operations operators opinion opinions opponent opponents opportunities opportunity opposed opposite
opposition optimistic option options oral order ordered orders ordinary organised organisers organized organizers organization
organizations original originally orthodox ousted outcome outlook outrage outraged outrageous overhead overnight owner owners
ownership pace page pages paid pain pair pairs panel panic paper papers paradoxically paramedics parent parents park
parliament parliamentary part partial partially participants participation particular particularly parties partly partner
partners parts party pass passed passenger passengers passing past path patient patients patrol pay payment payments peace
peaceful pedestrians people peoples percent perfect performance period permanent permission permit person personal personally
personnel perspective petition phase philosopher phone photo photograph photographer photographers photographs photos physical
physically physicians physics pick picture pictures piece pieces pilot pilots pink pipeline place placed places plain plainly
plan plane planes planned planners planning plans plant plants play played player players playing plenty podcast poems point
pointing points poison police policeman policemen policies policy political politically politician politicians politics poll
polls pollsters poor pope popular population populations port portion position positions positive possible possibly post
posted posters posts potential potentially poverty power powerful powers practical practically practice praise praised prayers
praying precise precisely predictably pregnant preliminary preparation preparations prepared preparing presence present
presently president presidential presidents press pressed pressure presumably pretty prevention previous previously price
prices priest priests primary prime princess principal principles printed prior priorities prison prisoner prisoners prisons
privacy private privately pro probability probably problem problems procedures proceedings process production products
professional professor professors profit profits program programme programmes programs progress progressive project projects
prominent promising promises promoting prompt prompted proof propaganda proper properly property proponents proposal proposals
prosecution prosecutor prosecutors prospects protecting protection protest protester protesters protestors protests proud
proven provided providing province provinces provincial provisional public publicly published publisher pulling punishment
pupils purchases pure purpose put puts putting qualified quality quarterly queen question questioned questioning questions
quick quickly quiet quietly quoting race racial racism radical radio rail rain raising random rape rapid rapidly rare rarely
rate rates raw reached reaching reaction reactions reactive read readers reading ready real realistically reality realizing
really reason reasonable reasons rebel rebels rebuilding recall received receiving recent reconstruction record recorded
recording records recovery red reduced reducing reference referring reflecting reform reforms refugee refugees refused
refusing regardless regime region regional regions registered registration regular regularly regulation regulations regulators
regulatory relations relationship relative relatively relatives release released releases releasing relief religion religious
reluctant remains remaining remarkable remarkably remarks remember reminder removing repeat repeated repeatedly replacing
reply report reported reportedly reporter reporters reporting reports representative representatives representing republican
republicans request requests required requirements rescue rescued rescuers research researcher researchers reserve residence
resident residential residents resigned resistance resolution resolving resources respect respected respondents responders
responding response responses responsibility rest restaurant restaurants restoring restrictions result results retail
retailers retired retirement retreating return returned returning revelations revenue revenues reverse review reviewers
reviewing reviews revolution revolutionary rich ride riders rifle right rights ring riot riots rise rising risk risks river
road roads robbery rocket rockets role roles rooms root rough roughly round routine rubber rubble ruling rule rulers rules
rumors rumours run running runners rural sad sadly safe safety said sailors sale sales salvage sample sanctions satellite save
saved saving say saying says scandal scene scenes scholars school schools science scientific scientist scientists score
screening screens sea search searching seats secondly secret secretary secrets section sections sector secular secure security
see seeing seeking seems seen seized selected self sell selling senate senator senators send senior sense sensing sensitive
sent sentence sentencing separate separately separatist separatists serial series serious seriously servants serve served
service services serving session set sets setting severe severely sex sexual shares sharia sharp sharply shell shelling shells
shelter sheriff ship shipping ships shocked shocking shoot shooter shooting shootings shop shopkeepers shoppers shops short
shortages shortly shot shots shoulder show showing shown shows shrapnel shutting sick side sides siege sight significant
significantly signing signs silence silent silly similar similarly simple simply simultaneously single sir sister sisters sit
site sites sitting situated situation sixth size skills sky slavery sleep slightly slow slowly small smaller smart smoke
smoking sniper snipers snow social socialist socialists society soldier soldiers sole solid solution solutions son sons sorry
sort sought soul sound sounds source sources south southeast southeastern southern southwest southwestern sovereign space
speaker speakers speaking special specialist specialists specific specifically spectators speculation speech speeches speed
spending spent spirit split spokesman spokesmen spokesperson spokespersons spokeswoman sponsors sport sports spread spy squad
squads staff stage stand standard standards standing star stars start started starting startled starts state stated statement
statements states station stations statistics status stay stealing steel step steps sticking stock stocks stone stop stopping
stopped store stores stories storm story straight strange strangely strategic strategists strategy stray street streets
strength stress stressing stretched strict strike strikes striking strong stronger strongly struck structural structure
struggle struggling student students studies studio study stuff stunned style subject submarine subscribers subsequent
subsequently substantial substantially successful successive successfully successor sudden suddenly suffering sufficient
suggesting suggestions suicide suitable summary summit super supervision supplies supply support supported supporter
supporters supporting supposedly supreme sure surely surgeons surgery surprised surprising surprisingly surrounded surrounding
surveillance survey surveys survival surviving survivor survivors suspect suspected suspects suspicion sustained swift
symbolic sympathy system systems take taken takes taking tale talk talking talks tank tanks target targeted targeting targets
task tax taxes taxi taxpayers teacher teachers teaching team teams tear tears technical technically technology teen teenage
teenager teenagers telephone television tell telling temperatures temporary tensions term terminal terms territory terror
terrorism terrorist terrorists test testify testimony testing tests text thank thankfully thanks theft theoretically theories
theory therapy think thinking thinly thirdly thorough thoroughly thoughts threat threatening threats throwing tickets tight
tightening time timeline times tiny tips tired title titles today tomorrow tonight tools top torture total totally touch
touching tough tour tourism tourist tourists tower town towns tracks trade traders trading tradition traditional traditionally
traffic tragedy tragic train trained training trains trade transactions transcript transition transparency transport
transportation trapped travel travelers travelling treasury treating treatment treaty trees trial trials tribal tribes
tribunal tribute troops trouble truck trucks true truly trust truth try trying tunnel tunnels turn turned turning turnout
turns twin type types typical typically ultimate ultimately unable unarmed uncertain uncertainty unclear undeniably
underground understandably understanding undoubtedly unemployment unexpected unfortunate unfortunately uniform union unions
unique unit united units unity universities university unknown unless unlikely unprecedented unrest unsurprisingly upcoming
update updated upper urban urgent use used users uses using usual usually utility vaccine vaccines value values van various
vast vehicle vehicles verdict version versus veteran veterans vice victim victims victory video videos view viewed viewers
viewing views village villagers villages violence violent violations virtually visible visit visiting visitors visual vital
voice voices volunteer volunteers vote voted voter voters votes voting vulnerable wait waiting walk walking wall walls want
wanted wants war warm warned warning warnings warplanes warrant warring wars watch watching water waters wave waves way ways
weak wealthy weapon weapons wearing weather web website websites weddings week weekend weekly weeks weight welcome welfare
west western wet wheat wherever white wide widely widespread widow wife wild win wind window windows winner winners winning
wins wise witness witnessed witnesses woman women wonder wonderful wood word words work worked worker workers working works
workshops world worldwide worried worries worse worst worth wounded wounds wrap write writer writers writing written wrong
year years yellow yesterday young younger youngest youth youths zealots zone zones amazingly analyzing arguably assume
automatic begun bilateral bizarre blockade canals captive centuries cited coal coastal colonial colony compiled comprehensive
corrected corrections credits crossfire curfew debates deforestation detention disruption dismissed divided downtown drought
editorial embassy embassies epidemic exiled exiles famine fishermen flooding forensic fragments glass grenade grenades
guarantee hazardous housewives illicit imagine incumbent indigenous inmate inmates interim jets jubilant looting loyal magic
mediation mine mines mining mortality moderates mourners nationalist nationalists neighbourhood neighbourhoods observing
offshore opening oversight pandemic paramilitaries paramilitary partition peacekeepers peasant peasants pilgrims plot polling
portraits postal prefect prefecture premier primarily pressing proceeds prosecuting quarantine raid raids ransom ratification
reception referendum reinforcement reinforcements remnants renewed respite retaliation roadside ruins satellites scattered
scores sectarian sentiment settlement settlements settlers shelters shia shiite shiites shock shooters sirens skeptics
skirmishes slogans smuggling soccer solidarity stabbings standoff stones strategists stranded subway sunni surge suspicious
syndicate tabloids tactical tactics tariffs taught thugs ties timely toll tornado torn transit translated translation
traumatized travellers tributes troubled truce tweets unidentified unofficial unusual uprising urging utilities vendors
verification veto vigil vigilantes villas virus visa visas volatile warlords warships wartime wheelchair whistleblower
whistleblowers wildfires withdrawal worshippers wreckage zero died dies lied lies tied shouted dawn dusk lot chest escort
parking riddled rushed consequence please subscribe compare explain allow sign enter reach choose decide easily happily
eagerly hastily reluctantly importantly orange underdog exclusive copyright merry afterward sooner gone altogether absent
longtime onetime primaries counties agenda medium universal momentum
""".split()
)

# Capitalised words that open the name of an event or a text, which is none of the things looked for.
EVENT_OPENINGS: Final = frozenset("operation exercise resolution hurricane typhoon cyclone covid-19 project".split())

# Last words of names of events, laws and prizes, which are none of the things looked for either.
EVENT_ENDINGS: Final = frozenset(
    """
act acts accord accords agreement agreements amendment award awards bill caucus championship championships clause constitution
convention crisis cup day days deal declaration doctrine festival games grand index initiative law laws memorandum olympics
pact parade plan pledge primary prize process proclamation program programme protocol protocols revolution rule rules spring
statement summit syndrome talks tour tournament treaty uprising virus war wars week year
""".split()
)

# Capitalised words for what is no person, body, place or weapon.
NOT_NAMES: Final = frozenset(
    """
allah alzheimer's bible brexit buddha buddhism catholicism christianity communism cov covid ebola english facebook god gospel
hinduism holocaust internet islam jesus judaism koran mers medicaid medicare millennial millennials marxism nazism obamacare
parkinson's quran qur'an renaissance sars satan socialism sunnah torah twitter web zika zionism t-shirt t-shirts x-ray x-rays
sharia hajj jihad
""".split()
) - {"facebook", "twitter"}

# Endings of English words that are hardly ever the ending of a name.
COMMON_ENDINGS: Final = (
    "ing", "ingly", "ously", "tion", "tions", "sion", "sions", "ment", "ments", "ness", "able", "ible", "ous", "ful",
    "less", "ives", "ities", "ists", "ances", "ences", "ency", "ships", "self", "selves", "ated", "ized", "ised", "ied",
    "red", "ned", "ted", "sed", "ced", "ged", "ved", "ked", "ped", "ally", "ely", "ably", "ibly", "fully", "lessly",
    "ology", "ographic",
)  # fmt: skip
_SHORTEST_WITH_ENDING: Final = 6


def is_common(word: str) -> bool:
    """Whether a word, in any case, is one that English also writes without a capital."""
    lower = word.lower()
    if lower in FUNCTION_WORDS or lower in COMMON_WORDS:
        return True
    return len(lower) >= _SHORTEST_WITH_ENDING and lower.endswith(COMMON_ENDINGS)
