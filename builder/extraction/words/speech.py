"""The ordinary English words that attribution turns on: verbs of saying and the closed classes around them."""

from __future__ import annotations

from collections.abc import Iterable

_IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "write": "writes wrote written writing",
    "read": "reads read read reading",
    "speak": "speaks spoke spoken speaking",
    "swear": "swears swore sworn swearing",
    "sing": "sings sang sung singing",
    "think": "thinks thought thought thinking",
    "begin": "begins began begun beginning",
    "find": "finds found found finding",
    "see": "sees saw seen seeing",
    "feel": "feels felt felt feeling",
    "hold": "holds held held holding",
    "retell": "retells retold retold retelling",
    "foretell": "foretells foretold foretold foretelling",
    "quip": "quips quipped quipped quipping",
    "dub": "dubs dubbed dubbed dubbing",
    "slam": "slams slammed slammed slamming",
    "snap": "snaps snapped snapped snapping",
    "sob": "sobs sobbed sobbed sobbing",
    "brag": "brags bragged bragged bragging",
    "admit": "admits admitted admitted admitting",
    "rebut": "rebuts rebutted rebutted rebutting",
    "refer": "refers referred referred referring",
    "infer": "infers inferred inferred inferring",
}

SPEAKING_LEMMAS = """
    say tell write add ask reply answer respond continue explain state note declare conclude argue warn insist
    claim admit acknowledge joke shout yell scream cry exclaim chant announce recall remark observe comment
    assert affirm stress emphasize emphasise lament complain concede confess confirm quip muse counter retort
    tweet retweet post email blog text message read predict suggest allege contend maintain reiterate repeat
    interject object protest plead beg urge demand vow pledge promise swear boast brag declaim proclaim
    pronounce testify report recount relate reveal disclose caution advise counsel agree disagree whisper mutter
    murmur mumble growl bark snap sneer scoff roar bellow thunder intone chime chirp gush sigh sob sing recite
    narrate quote opine reason speculate surmise wonder wager venture volunteer elaborate clarify summarize
    summarise deadpan crow fume grumble gripe grouse rail rant moan wail laugh chuckle tease taunt jeer heckle
    apologize apologise implore pray inquire enquire query question interrupt begin rejoin riff marvel enthuse
    hint imply insinuate echo theorize preach lecture scold chide admonish rebuke rebut retell foretell assure
    reassure inform instruct estimate mention speak think point
""".split()
"""Verbs that can carry a whole quoted sentence: "...," she muttered."""

JUDGING_LEMMAS = """
    call describe label dub brand term name characterize characterise portray paint depict deem denounce decry
    condemn deplore bemoan regret criticize criticise blast slam assail attack accuse blame charge fault
    lambaste excoriate hail praise laud commend applaud congratulate celebrate credit welcome dismiss deride
    ridicule mock lampoon reject defend justify tout promote trumpet refer compare liken believe feel see
    consider reckon suspect fear hope expect find determine rule hold judge decide indicate express voice convey
    address propose offer invite encourage challenge threaten thank greet order command deny cite issue discuss
    talk reflect remember reminisce recommend stipulate claim signal publish urge advertise caution pledge
    ridicule anticipate seek want pitch support oppose refuse endorse
""".split()
"""Verbs that carry a quoted word or phrase: they called it "a mess"."""


def _forms(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, past participle and -ing form of an English verb."""
    if lemma in _IRREGULAR:
        third, past, participle, ing = _IRREGULAR[lemma].split()
        return third, past, participle, ing
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma[:-1]}ied", f"{lemma}ing"
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    return third, f"{lemma}ed", f"{lemma}ed", f"{lemma}ing"


def _inflected(lemmas: Iterable[str], which: tuple[int, ...]) -> frozenset[str]:
    return frozenset(_forms(lemma)[i] for lemma in lemmas for i in which)


SPEAKING = _inflected(SPEAKING_LEMMAS, (0, 1))
"""Finite forms of the verbs of speaking."""
SPEAKING_FORMS = _inflected(SPEAKING_LEMMAS, (0, 1, 2, 3)) - {"thinks", "thought", "thinking"}
"""All inflected forms of the verbs of speaking that are no verbs of thinking."""
JUDGING = _inflected(JUDGING_LEMMAS, (0, 1)) | {"labelled", "labeled", "signalled"}
"""Finite forms of the verbs of judging."""
INFINITIVES = frozenset([*SPEAKING_LEMMAS, *JUDGING_LEMMAS])
"""The bare forms of both: "would say", "went on to say", "they say"."""
PARTICIPLES = _inflected([*SPEAKING_LEMMAS, *JUDGING_LEMMAS], (3,)) | {"labelling", "labeling"}
"""The -ing forms of both: "..., adding that"."""
PASSIVES = _inflected([*SPEAKING_LEMMAS, *JUDGING_LEMMAS], (2,)) | {"labelled", "labeled", "known"}
"""The past participles of both: "as described by", "was quoted as saying"."""
HOMOGRAPHS = frozenset(
    "comments remarks issues questions points terms calls claims reports notes states promises demands offers charges"
    " answers posts texts messages tweets names brands labels rules figures attacks emails blogs ventures plans hopes fears"
    " credits slams supports doubts lectures laments estimates wagers objects hints protests counters reasons murmurs"
    " whispers shouts screams cries laughs jokes chants speculates guesses suspects judges orders commands invites signals"
    " pitches challenges threats proposals reads blames faults labels views asks holds pledges vows quotes thanks".split()
)
"""-s forms that are as often plural nouns."""
INVERTING = frozenset(
    "acknowledged added adds admits admitted agreed agrees announced answered argued argues asked asks boasted"
    " commented complained conceded concedes concluded confirmed continued countered cried declared exclaimed"
    " explained explains insisted joked lamented mused noted notes observed predicted quipped read reads recalled"
    " recalls remarked remarks remembered remembers replied replies reported responded retorted said says shouted"
    " snapped stated suggested tweeted warned whispered writes wrote yelled".split()
)
"""Verbs that may stand before their subject: "...," said the mayor."""

PHRASAL = frozenset(
    (
        "shot back|shoots back|fired back|fires back|hit back|hits back|cut in|chimed in|broke in|weighed in|jumped in|spoke up"
        "|piped up|put it|puts it|went on|goes on|spoke out|summed up|sums up"
    ).split("|")
)
"""Verbs of speaking in two words, finite."""
SPEECH_NOUNS = frozenset(
    "claim call calls promise assertion comment comments phrase slogan chant chants lament statement suggestion motto"
    " pledge vow cry plea warning description remark remarks mantra accusation allegation charge contention refrain"
    " tweet reply answer response declaration observation complaint prediction announcement verdict insistence".split()
)
"""Nouns for what is said: "his claim that "."""
WRITTEN = frozenset(
    "sign signs banner banners placard placards shirt shirts t-shirt t-shirts hat hats poster posters button buttons sticker"
    " stickers statement letter email e-mail note message memo post tweet ad advertisement headline caption report".split()
)
"""Things that "say" and "read": "a sign saying", "a statement reading"."""
PLACE_ENDINGS = frozenset(
    "ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va"
    " vt wash wis wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va d.c".split()
)
"""Abbreviated states, which follow the name of a town."""
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december today yesterday tonight earlier later".split()
)
"""Words that say when, and are nobody's name after a verb of saying."""
TIME_NOUNS = frozenset(
    "second minute hour day week weekend month year decade moment night morning afternoon evening time"
    " seconds minutes hours days weeks months years decades moments".split()
)
MODALS = frozenset(
    "to would will can could may might must shall should do does did they we i you who don't didn't".split()
)
"""Words that a bare verb form follows."""

PASTS = frozenset(
    "left took came went made got gave sent ran won lost met began brought kept led stood became grew rose fell broke chose drew"
    " drove flew spent fought caught built bought sold taught sought paid laid quit died goes comes makes".split()
)
"""Common verbs whose form does not show that they are verbs."""

PRONOUNS = frozenset(["he", "she", "they", "i", "we", "it", "you", "who", "one"])
"""Subject pronouns."""
COUNTS = frozenset(
    "one two three four five six seven eight nine ten another both all most few many several some".split()
)
"""Words of quantity that can stand alone: "several said"."""
DETERMINERS = COUNTS | frozenset(
    "the a an this that these those his her its their my our your each every any no other".split()
)
POSSESSIVES = frozenset("his her their its my our".split())
AUXILIARIES = frozenset(
    """
    has have had is are was were be been being do does did will would can could may might must shall should 's
    've 'd hasn't haven't hadn't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't
    cannot shouldn't he's she's
""".split()
)
BEING = frozenset(["is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "getting"])
ADVERBS = frozenset(
    """
    also later then once often now still even just never always again ever earlier soon further instead first
    recently repeatedly simply only rather almost perhaps already sometimes today yesterday tonight tomorrow has
    not monday tuesday wednesday thursday friday saturday sunday meanwhile afterward afterwards quickly long
    back actually publicly privately himself herself themselves itself
""".split()
)
PREPOSITIONS = frozenset(
    """
    in on at of for from with by to about into over under after before during since until against between among
    through across behind beyond near like as amid toward towards upon via within without despite including
    outside inside around off per alongside regarding following
""".split()
)
SUBORDINATORS = frozenset(
    """
    when while if because although though as after before since until once where whereas unless asked speaking
    writing responding referring appearing citing noting standing according given based despite
""".split()
)
CONJUNCTIONS = frozenset(["and", "but", "or", "yet", "so", "nor", "plus"])
RELATIVES = frozenset(["who", "which", "that", "whom", "whose"])
TITLES = frozenset(
    """
    mr mrs ms dr sen rep gov gen lt col sgt st jr sr prof rev hon pres maj capt cmdr adm supt messrs mme fr sens
    reps det cpl pvt
""".split()
)
ABBREVIATIONS = TITLES | frozenset(
    """
    vs no inc corp co ltd dept est jan feb mar apr jun jul aug sept oct nov dec ave blvd rd u.s u.n u.k d.c a.m
    p.m e.g i.e etc ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
    okla ore pa tenn tex va vt wash wis wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va ph.d
""".split()
)
