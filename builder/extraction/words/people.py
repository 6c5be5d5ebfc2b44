"""Words that go with people: titles and roles, given names of many languages, particles, what people do."""

from __future__ import annotations

from typing import Final

# Abbreviated titles printed with a full stop; the stop does not end a sentence.
TITLE_ABBREVIATIONS: Final = (
    "Adm", "Ald", "Amb", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Comdr", "Cpl", "Cpt", "Del", "Dr", "Fr", "Gen", "Gov",
    "Hon", "Insp", "Lieut", "Lt", "Maj", "Mme", "Mlle", "Mr", "Mrs", "Ms", "Msgr", "Mx", "Pfc", "Pres", "Prof", "Pvt",
    "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "Spc", "Sr", "Supt", "Messrs",
)  # fmt: skip

# One-word titles that stand before a name; the last word of a longer one ("Deputy Foreign Minister").
TITLES: Final = frozenset(
    """
adm admiral ald alderman amb ambassador analyst archbishop attorney auditor ayatollah baron baroness bishop brig brigadier
capt captain cardinal caliph cdr chairman chairperson chairwoman chancellor chef chief cleric cmdr coach col colonel
commandant commander commissioner commodore comptroller comrade congressman congresswoman constable consul corporal corporal
councillor councilman councilor councilwoman count countess cpl cpt crown dame deacon dean delegate deputy detective director
doctor dr duchess duke emir emperor empress envoy father fr gen general generalissimo gov governor grandmaster hajj haji hajji
hon imam inspector judge justice king lady lawmaker leader lieut lieutenant lord lt madam maj major marshal marshall maulana
mayor minister miss mlle mme monsignor mother mr mrs ms msgr mufti mullah officer ombudsman patriarch pfc pope premier prefect
pres president prime prince princess principal private prof professor prophet prosecutor provost pvt queen rabbi rapporteur
rear rep reps representative rev reverend secretary sen senator sens sergeant sgt shah shaikh sheik sheikh sheriff sir sister
solicitor speaker spc spokesman spokesperson spokeswoman sr sultan superintendent supt surgeon tsar vice viscount warden
messrs justices gov. sen. rep. rep herr frau monsieur señor senor don doña maître petty ensign sayyid sayyed undersecretary
treasurer chairwoman coordinator administrator advisor adviser trooper correspondent
""".split()
)

# Titles that also open or end the name of an office, an institution or a place, or that are names by themselves.
WEAK_TITLES: Final = frozenset(
    "crown father general leader major private prime rear vice chief mother sister don king count dean justice lady "
    "lord queen prince deacon duke attorney star baron bishop prophet pope surgeon".split()
)

# Words that may stand inside a printed title before its last word.
TITLE_MODIFIERS: Final = frozenset(
    """
acting assistant associate attorney brig brigadier cabinet chief civil co commanding command crown defence defense deputy
district economic economy education elect energy environment executive external field finance financial first fleet foreign
former health high home honorary information interior international joint justice labor labour lieutenant lt lt. maj major
managing marine master military national naval navy army air force permanent petty police political press prime principal
private public rear regional second security senior special state staff supreme then trade transport treasury under us vice
war white house world oil culture interim general inspector surgeon grand junior lead county city federal minority majority
parliamentary opposition party lance sub squadron wing group flight communications operations director warrant shadow
""".split()
)

# What an office is of: "Secretary of State", "Minister of Home Affairs".
OFFICES: Final = frozenset(
    """
state defense defence staff treasury health education agriculture commerce labor labour energy transportation transport
homeland security interior justice home veterans affairs foreign finance economy human services housing urban development
police navy army war police intelligence communications operations protocol information environment culture the
""".split()
)

# Roles in lower case that introduce a name ("activist Jane Roe") or follow it ("Jane Roe, an activist").
ROLES: Final = frozenset(
    """
activist actor actress adviser advisor aide ambassador analyst architect artist attorney author blogger brother businessman
businesswoman campaigner candidate captain chairman chairwoman chancellor chief cleric coach colleague columnist commander
commissioner coordinator correspondent cousin critic daughter delegate dentist deputy designer detective diplomat director
doctor driver economist editor envoy executive expert farmer father filmmaker fighter friend founder general governor head
historian husband imam investigator journalist judge lawmaker lawyer leader legislator lieutenant manager mayor member
minister mother musician negotiator neighbor neighbour nephew niece novelist nurse officer official operative organizer owner
painter paramedic partner pastor photographer physician pilot poet policeman politician premier presenter president priest
producer professor prosecutor rabbi refugee reporter representative researcher resident scholar scientist secretary senator
sergeant sheikh sister soldier son speaker specialist spokesman spokesperson spokeswoman strategist student surgeon surgeon
survivor teacher technician undersecretary veteran victim volunteer widow wife witness worker writer fellow counsel counselor
premier emir warlord militant
""".split()
)

# What only people (or those who speak for others) do, right after their name.
PERSON_VERBS: Final = frozenset(
    """
said says told tells added adds wrote writes tweeted tweets asked asks replied insisted insists explained explains recalled
recalls testified joked quipped smiled laughed cried wept whispered shouted yelled argued argues noted notes believes thinks
thought knew knows remembers remembered grew studied married resigned stepped died reported contributed
""".split()
)

PERSON_WORDS_AFTER: Final = frozenset("himself herself who whose jr sr".split())

# Lower-case words inside personal names.
NAME_PARTICLES: Final = (
    "al", "el", "bin", "ibn", "bint", "ben", "van", "der", "den", "von", "zu", "de", "del", "della", "di", "da", "do",
    "dos", "du", "la", "las", "los", "le", "ter", "ten", "ul", "uz", "af", "y",
)  # fmt: skip

# Openings of Arabic, Hebrew and Persian names with a capital.
NAME_OPENINGS: Final = frozenset(
    "abu abou abd abdel abdul abdu umm um bin ben ibn al el haj hajji sheikh mullah".split()
)

GIVEN_NAMES: Final = frozenset(
    """
aaron abbas abby abdallah abdel abdul abdullah abdulaziz abdulkarim abdulrahman abe abel abigail abraham ada adam adel adela
adele adem adil adnan adolfo adrian adriana adrien agata agnes agnieszka agustin ahmad ahmed ahmet aida aidan aileen aisha
aishwarya ajay akbar akhtar aki akira alain alan alana alastair albert alberto aldo alec alejandra alejandro aleksandar
aleksander aleksandr aleksandra aleksei aleksey alessandra alessandro alex alexa alexander alexandra alexandre alexei alexey
alexia alexis alfonso alfred alfredo ali alice alicia alina alisa alison alistair allan allen allison alma alvaro alyssa amal
amalia amanda amar amaury amber ambrose amelia amelie amin amina amir amira amit amjad amos amr amy ana anas anastasia anatoli
anatoliy anatoly anders andre andrea andreas andrei andrej andres andrew andrey andriy andrii andrzej andy angel angela
angelica angelina angelo angus anil anita anja ann anna annabel anne annette annie ansar anselm anthony antoine anton antonia
antonio antony anwar aoife arash archie ari ariana ariel arif arjun arkady arlene arman armando armin arnaud arnold arseniy
art artem arthur artur arturo arvind arya asad asha ashley ashok ashraf asif asim aslan asma astrid ataullah atef athena
audrey august augusto aung aurelie aurora austin ava avi avraham axel ayah ayesha ayman aysha ayse aziz azmi babak badr bakr
bakary bala balazs barack barbara barney barry bart bartosz basel bashar bashir basil basim bassam bassel bassem beatrice
beatriz becky behrouz bella ben benedict benigno benito benjamin bennett benny benoit bernard bernardo bernd bernice bert
bertrand beth bethany betty beverly bianca bilal bill billy binyamin birgit bjorn blaise blake blanca bo bob bobby bogdan
boniface boris boyd brad bradley brandon branislav brenda brendan brent brett brian bridget britney brittany bronwyn bruce
bruno bryan burak burhan byron caitlin caleb calvin cameron camila camille carl carla carlo carlos carly carmen carol carole
carolina caroline carolyn carrie carsten caspar cassandra cate catherine cathy cecil cecilia celia celine cem cengiz cesar
chad chaim chandra chang chantal charlene charles charlie charlotte chelsea chen cheryl chester chiara chidi chloe chris
christa christian christiana christiane christina christine christoph christophe christopher christy chuck cindy claire clara
clarence clarissa claude claudia claudio claus clay clayton clement cliff clifford clint clinton clive clyde cody colette
colin colleen colm conor connie connor conrad constance constantin constantine cora corey corinne cornelia cornelius cory
courtney craig cristian cristiano cristina cristobal crystal curtis cynthia cyril cyrus daisy dale damian damien damon dan
dana daniel daniela daniele danielle danila danilo danny daoud daphne daria dariusz darko darlene darrell darren darryl darya
dave david davide davit dawn dean deanna debbie deborah debra deirdre delia delores denis denise dennis denys derek dermot
desmond devin devon diana diane didier diego dieter dilma dima dimitar dimitri dimitris dina dinesh dino dirk dmitri dmitriy
dmitry dmytro dolores dominic dominik dominique don donald donna donovan dora doreen doris dorothy doug douglas dragan drew
duane duncan dustin dusan dwayne dwight dylan earl ed eddie edgar edith edmund edna eduard eduardo edward edwin edwina efraim
ehud eileen eitan ekaterina elaine eleanor elena eleni eli elias elif elijah elina elisa elisabeth elise elizabeth ella ellen
elliot elliott elon elsa elvira emanuel emil emile emilia emilie emilio emily emin emine emma emmanuel emre engin enrico
enrique eoin erdogan eric erica erich erik erika erin ernest ernesto ernst errol ervin erwin esteban esther ethan etienne
eugene eugenia eva evan evelyn evgeny evo ezra fabian fabien fabio fabrice fadel fadi fahad fahd faisal faith fares farah
farhad farid farida farouk farrukh fatema fathi fatima fatma fatou fawzi faye felicity felipe felix ferdinand ferenc fernando
fidel filip finn fiona fleur flora florence florian floyd frances francesca francesco francine francis francisco franco
francois frank frankie franklin franz fred freddie frederic frederick frederico frederik freya frieda friedrich fritz fuad
fyodor gabriel gabriela gabriella gabrielle gaby gael gail galina gareth garrett gary gaston gavin gavriel gemma gene
genevieve geoff geoffrey george georges georgi georgia georgina georgios gerald geraldine gerard gerardo gerhard gerry gershon
ghassan gholam gianni gideon gilbert gilles gillian gina gino giorgi giorgio giorgos giovanni giulia giuseppe gladys glen
glenda glenn gloria goran gordon grace graciela graeme graham grant greg gregg gregor gregory greta gretchen grigory guadalupe
guido guillaume guillermo gulnara gunter gunther gus gustav gustavo guy gwen gwendolyn habib hadi hadley hafez hafiz haider
haitham hakan hakeem hakim haled halil halima hamad hamdi hamed hamid hamza hana hanan hani hanif hannah hannes hans harald
haris haroon harold harriet harris harrison harry haruki harvey hasan hashem hashim hassan hassane hatem hatice haydar hayley
hazem hazel heather hector hedvig heidi heinrich heinz helen helena helene helga helmut henri henrik henrique henry herbert
herman hermann herve hideki hilary hilda hillary hiroshi hisham hoda holger holly homer horace horacio horst hosam hossam
hossein houda howard hubert huda hugh hugo humberto hussain hussein husni huseyin hyun iain ian ibrahim ida idris ignacio igor
ihor ilan ilham iliana ilias ilie ilya imad iman imran ines inga inge ingrid inna ioana ioannis irena irene irfan irina iris
irma irving isa isaac isabel isabella isabelle isaiah ishaq ismael ismail ismet israr istvan itzhak ivan ivana ivanka ivo
iwona iyad jaafar jabbar jack jackie jackson jacob jacqueline jacques jade jaime jake jakob jakub jalal jamal jamaal james
jameel jamie jamil jan jana jane janet janice janine janos jared jaroslav jasmine jasmin jason javad javed javier jay jayne
jean jeanette jeanne jeff jefferson jeffery jeffrey jelena jenna jennie jennifer jenny jens jeremiah jeremy jerome jerry jess
jesse jessica jesus jihad jill jim jimmy jin jiri jo joachim joan joana joanna joanne joao joaquin jodi jody joe joel joerg
johan johann johanna johannes john johnny jon jonah jonas jonathan jordi jorge jose josef josep joseph josephine josh joshua
josie joyce juan juanita judith judy jules julia julian juliana julianne julie julien juliet julio julius jun june jung jurgen
justin justine justyna kai kamal kamala kamil kamran karel karen karim karima karin karina karl karla karol karolina kasper
kate katarina katarzyna kate katerina katharina katharine katherine kathleen kathrin kathryn kathy katia katie katrina katya
kay kayla kazuo keir keith kelly kelvin kemal ken kendra kenji kenneth kent kenya kerry kerstin kevin khaled khadija khalid
khalifa khalil khamis kiki kim kimberly kiran kirill kirk kirsten kirsty kit klaus kofi konrad konstantin kostas kourosh kris
krishna kristen kristian kristin kristina krystyna krzysztof kseniya kumar kurt kwame kyle laila lakshmi lamia lana lance lara
larisa larissa larry lars laszlo latifa laura laure lauren laurence laurent laurie lawrence layla lea leah leandro lech lee
leila lena leo leon leonard leonardo leonid leopold leroy lesley leslie lester leticia lev levi lewis leyla liam lidia lila
lili lilian liliana lillian lily lina linda lindsay lindsey lionel lior lisa lise liz liza lloyd logan lois lola loretta
lorenzo loris lorna lorraine lou louis louisa louise lourdes luc luca lucas lucia luciano lucie lucien lucille lucy ludmila
ludwig luigi luis luisa luiz luka lukas lukasz luke lulu luther lutz lydia lyle lynda lyndon lynn lynne lyudmila maarten mabel
mads magdalena magnus maha mahathir mahdi maher mahmood mahmoud mahmud mahnaz maia maisie majed majid makram maksim maksym
malala malcolm malek malik malika mallory mandy manfred manmohan manon manoj mansour manuel manuela mara marat marc marcel
marcela marcelo marcia marcin marcio marco marcos marcus margaret margarita margot maria mariam marian mariana marianne marie
marilyn marina mario marion mariusz mariya marjorie mark marko markus marlene marsha marta martha martin martina marty martyn
marvin marwan mary maryam maryana maryna masha masoud massimo masud mateo mateusz mathias mathieu mathilde matilda matt matteo
matthew matthias matti maud maura maureen maurice mauricio mauro max maxim maxime maximilian maxine may maya mayra mazen megan
meghan mehdi mehmed mehmet mei meir mel melanie melinda melissa melvin mercedes meredith merle merve meryem meysam mia micaela
michael michaela michal michel michele micheline michelle miguel mihai mihail mika mike mikael mikhail mikheil mikko mikola
mila milan milena milica miles milorad milos milton mina minh mira miranda mircea mireille mirela miriam mirko miroslav misha
mitch mitchell mitt mladen mo mohamad mohamed mohammad mohammed mohamud mohan mohd mohsen mohsin moira mojtaba molly mona
monica monika monique montgomery morgan morris mort moses moshe mostafa moussa moustafa mubarak muhammad muhammed muhannad
mukhtar munir munira murad murat muriel murray musa mustafa mustapha muthana myra myriam myrna mykhailo mykola myron nabil
nada nadeem nader nadezhda nadia nadim nadine nadir nadiya naeem nafisa naima najib najla nancy naomi narendra naser nasim
nasir nasrin nasser natalia natalie nataliia nataliya natalya natasha nate nathalie nathan nathaniel nawaf nawaz nayef nazar
nazim nazir neal ned neda nedim neha neil nelson nestor neville niall nicholas nick nicky nico nicola nicolae nicolas nicole
nicoletta nidal niels nigel nihad nihal nikita nikki niklas nikola nikolai nikolaj nikolas nikolaus nikolay nikos nils nimr
nina nino nisha nizar noah noam noel noemi nona nora norbert noreen norma norman nouri nour nuno nur nuria nuri nursultan
octavio odile ofer olaf ole oleg oleh oleksander oleksandr oleksandra oleksii oleksiy olena olga olha olivia olivier oliver
ollie olof omar omer orhan orlando oscar osama oskar osman osvaldo oswald otto owen pablo paddy padraig pamela pankaj paola
paolo parisa parveen parvez pascal pat patrice patricia patrick patrik patsy patti paul paula paulina pauline paulo pavel
pavlo pawel pearl pedro peggy penelope penny percy peter petr petra petro petros phil philip philippa philippe phillip phoebe
phyllis pierre pieter pilar piotr piers polina polly prakash pranab preston prince priscilla priti priya qasem qassem qasim
quentin quincy rabia rachael rachel rachid radek radoslaw radovan rafael rafal rafael rafik rafiq raghad rahim rahul raisa raj
raja rajesh rajiv rakesh ralf ralph ramazan rami ramiro ramon ramona ramzan ramzi rana randall randolph randy rania raoul
raphael raquel rashad rashid rasmus ratko raul ravi ray raymond rebecca recep reem reggie regina reginald reid reinhard
reinhold rena renata renato renaud rene renee reuben rex reyes reza rhoda rhonda riad ricardo riccardo rich richard rick ricky
rifat rima rita ritu riyad rob robbie robert roberta roberto robin rocco rod roderick rodney rodolfo rodrigo roger rohan
roland rolando rolf roman romano romeo romain ron ronald ronan ronnie rory rosa rosalie rosalind rosario rose roseanne
rosemary rosie ross rostam roxana roy ruben ruby rudolf rudolph rudy rupert russ russell rustam ruth ryan saad saadi sabah
sabine sabrina sachin saddam sadia sadiq saeed safa said saif sajid sakina salah salam saleh salem salim sally salma salman
salvador salvatore sam samantha samar sameer sami samia samir samira samuel sana sandeep sandra sandro sandy sanjay santiago
santos sara sarah sardar sasha saul savannah sayed scott sean sebastian sebastien seif selena selim selma sepp serge sergei
sergey sergii sergio serhii serhiy seth severin seymour shadi shafiq shahid shahram shai shakil shamil shamima shane shania
shannon sharif sharon shaun shawn sheila shelby sheldon shelley sherif sherry sherwood shimon shinzo shireen shirin shirley
shlomo shyam sibel sidney siegfried sigmar sigrid silas silvia silvio simeon simon simona simone sinan sinead sir siobhan
slava slavko slobodan sneha sofia sofie sohail solange solomon soner sonia sonja sonya sophia sophie soraya soren spencer
srdjan stacey stacy stan stanislav stanislaw stanley stefan stefania stefano steffen stella stepan stephan stephane stephanie
stephen sterling steve steven stewart stuart subhash sue suhail suleiman sultan sunil suresh surya susan susana susanna
susanne sushma suzan suzanne sven svetlana svitlana sybil sydney sylvain sylvester sylvia sylvie tabitha tadeusz taha taher
tahir takeshi talal talia talib tamar tamara tamer tamim tammy tania tanya tara taras tarek tariq taro tasha tatiana tatyana
tayyip ted teresa terence terrance terrell terri terry tess tessa thaddeus thea thelma theo theodor theodore theresa therese
thierry thomas thorsten tiago tibor tiffany tigran tim timo timothy timur tina tobias toby todd toivo tom tomas tomasz tommaso
tommy tomoko toni tony torsten tracey tracy travis trevor tricia tristan troy tsvetan turki tyler tyrone udo ulf ulrich ulrike
uma umar umberto umit ursula uri usama usman uwe vaclav vadim vadym valentin valentina valentyn valeria valerie valeriy valery
vanessa vasil vasile vasiliy vasily vasyl velma venkat vera verena vernon veronica veronika veronique vicente vicki vicky
victor victoria vijay vikram viktor viktoria viktoriya vikki vince vincent vincenzo viola violeta virgil vitali vitaliy vitaly
vito vivek vivian viviane vivien vlad vladimir vladislav vlado vojislav volodymyr vyacheslav waheed wael waleed walid wallace
walter wanda warren wasim wayne wendell wendy werner wes wesley wilbur wilfred wilhelm will willem william williams willie
willy wilma winfried winnie winston wojciech wolf wolfgang woodrow xavier xi yael yahya yakov yaqub yaroslav yaser yasin yasir
yasmin yasmine yasser yassin yasuo yehuda yehya yelena yevgeny yevhen yevhenii yitzhak yolanda yosef youssef yuki yulia yuliya
yun yuri yuriy yurii yusuf yvan yves yvette yvonne zac zachary zack zaher zahir zahra zaid zainab zakaria zaki zara zarina
zbigniew zdenek zeid zeinab zelda zeynep zhanna ziad ziad zineb zoe zohra zoltan zoran zubair zulfikar zvi zuzana zygmunt
asghar mehran navid omid siamak bijan bernie jeb megyn newt tad melania trayvon kellyanne joni serena hulk ileana
""".split()
)
