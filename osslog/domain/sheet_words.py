"""Words that One Stop Shops' old spreadsheets use, and what they mean in the code lists.

Names of columns are searched for, words of cells are compared whole; both in small letters. Where
several patterns fit, the first counts, except in the lists of `ONLY_IF_ONE`.
"""

import re
from typing import Final

from osslog.domain.code_lists import (
    ABUSE,
    AGE_BAND,
    CHILDREN,
    CONDITION_REDUCES,
    DESTINATION,
    ETHNIC_GROUP,
    GENDER_SAME,
    HEARD_FROM,
    INTERPRETER,
    LONG_CONDITION,
    MODE,
    NOT_ASKED,
    NOT_KNOWN,
    OUTCOME,
    PREFER_NOT_TO_SAY,
    RISK,
    SEX,
    SEXUAL_ORIENTATION,
    VISIT_NUMBER,
    VISITOR_PART,
)
from osslog.domain.sheet_mapping import REFERRAL_OUTCOME
from osslog.domain.visit_sheet import AGENCIES, DATE, REFERRALS, ROW_ID

YES: Final = r"y|yes|true|x|1|✓|✔|tick(?:ed)?|√"
NO: Final = r"n|no|false|0|-|–|✗|✘|none"

IDENTIFYING: Final = re.compile(
    r"\b(?:(?:sur|fore|first |last |full |client |visitor )?names?|initials?|"
    r"d\.?o\.?b|(?:date of )?birth(?:day| date)?|address|post ?code|(?:tele)?phone|tel|mobile|"
    r"e-?mail|nhs|ni number|nino|case|crime|reference|ref|client id|notes?|comments?|details|"
    r"description|story|times? (?:in|out|of)|arriv(?:al|ed))\b|"
    r"^(?:client|victim|survivor|customer|service user|person|visitor|worker|staff|perpetrator|"
    r"perp|partner|who)s?$"
)
"""Names of columns that hold what osslog keeps of nobody."""

_NAMES: Final = (
    (ROW_ID, r"^row ?(?:id|no|number)$"),
    (HEARD_FROM.code, r"\bhear|source|referr(?:ed|al) (?:by|from)|referrer|find us|found us"),
    (REFERRAL_OUTCOME, r"\boutcome|^result"),
    (REFERRALS, r"referred (?:on|to)|\breferrals?\b|onward|signpost"),
    (AGENCIES, r"\bagenc|seen by|spoke to|\bsaw\b"),
    (
        VISIT_NUMBER.code,
        (
            r"visit n|\bfirst\b|\bnew\b|repeat|returning|times (?:attended|visited)|\b1st\b|"
            r"attendance n|^visits?$"
        ),
    ),
    (DATE, r"\bdate\b|^day\b"),
    (GENDER_SAME.code, r"\btrans|gender.*(?:same|birth|identity)"),
    (SEXUAL_ORIENTATION.code, r"orientation|sexuality"),
    (SEX.code, r"\bsex\b|gender|^m ?/ ?f$|^f ?/ ?m$|^male ?/ ?female$"),
    (AGE_BAND.code, r"\bages?\b"),
    (ETHNIC_GROUP.code, r"ethnic|\brace\b"),
    (CONDITION_REDUCES.code, r"reduce|day.to.day"),
    (LONG_CONDITION.code, r"disab|condition|impairment"),
    (VISITOR_PART.code, r"(?:visitor|client)(?:.?s)? (?:part|type)|relationship|attending as"),
    (ABUSE.code, r"\babuse"),
    (CHILDREN.code, r"\bchild(?!.*(?:service|centre))|\bkids|dependa?e?nts"),
    (INTERPRETER.code, r"interpret"),
    (RISK.code, r"\brisk|\bdash\b"),
    (MODE.code, r"\bmode\b|contact (?:type|method)|how seen|method|\bf2f\b"),
)
NAMES_OF_COLUMNS: Final = tuple((target, re.compile(pattern)) for target, pattern in _NAMES)
"""What a column's name says that it is; the first that fits counts."""

_UNKNOWN: Final = (
    (NOT_KNOWN, r"unknown|not known|n/?k|u/?k|dk|don.?t know|\?+|unsure|not recorded"),
    (PREFER_NOT_TO_SAY, r"prefer not.*|pnts|declined(?: to.*)?|refused(?: to.*)?|withheld"),
    (NOT_ASKED, r"not asked|n/?a|not applicable|blank|-+|–"),
)
UNKNOWN: Final = tuple((code, re.compile(pattern)) for code, pattern in _UNKNOWN)
"""Words for the three answers that every list has."""

ONLY_IF_ONE: Final = frozenset({ABUSE.code, HEARD_FROM.code, DESTINATION.code})
"""Lists in which words that fit two answers are left for a person."""

_MEANINGS: Final = {
    VISIT_NUMBER.code: (
        ("first", r"(?:1st|first)\b.*|new\b.*|one"),
        ("second", r"(?:2nd|second)\b.*|two|twice"),
        ("third_or_later", r"(?:3rd|third|\d+th|[3-9]\+)\b.*|[3-9]\+|three.*|many|several"),
    ),
    MODE.code: (
        ("in_person", r"f2f|face.to.face|person|drop.?in|walk.?in|office|library"),
        ("telephone", r"(?:tele)?phone.*|tel\.?|(?:phone )?call.*"),
        ("video", r"video.*|teams|zoom|skype|virtual|facetime"),
    ),
    SEX.code: (
        ("female", r"f|fem\w*|wom[ae]n|w|girl"),
        ("male", r"m|males?|m[ae]n|boy"),
    ),
    ETHNIC_GROUP.code: (
        ("mixed", r".*\bmixed\b.*|.*\bmultiple\b.*|white (?:and|&|/) .*|dual heritage|m[1-39]"),
        ("black", r".*\bblack\b.*|.*\bafrican\b.*|.*caribbean.*|b[129]"),
        (
            "asian",
            (
                r".*\basian\b.*|(?:indian|pakistani|bangladeshi|chinese|nepalese|nepali)|"
                r"sri lankan|a[1-39]"
            ),
        ),
        ("white", r"w|wb|wbr|.*\bwhite\b.*|(?:irish )?traveller|gypsy.*|w[1-39]"),
        ("other", r"(?:any )?other.*|arab|o[19]"),
    ),
    VISITOR_PART.code: (
        ("experiencing", r"victims?|survivors?|clients?|self|service user|victim/survivor"),
        (
            "family_friend",
            (
                r"(?:family|friends?|relatives?|mother|father|mum|dad|sister|brother|parents?|"
                r"daughter|son|aunt|neighbour)\b.*"
            ),
        ),
        ("professional", r"professionals?\b.*|(?:social|support) worker|staff"),
        ("other", r"other.*"),
    ),
    ABUSE.code: (
        ("physical_sexual", r".*\b(?:physical|sexual|rape|assault|phys)\b.*"),
        ("violent_threatening", r".*(?:violen|threat|intimidat).*"),
        ("controlling_coercive", r".*(?:control|coerci).*|ccb?"),
        ("economic", r".*(?:economic|financ|money).*"),
        ("psychological_emotional", r".*(?:psycholog|emotion|verbal|mental).*|other.*"),
    ),
    HEARD_FROM.code: (
        ("police", r".*\bpolice\b.*|pcso"),
        ("council", r".*\b(?:council|housing|borough|district)\b.*"),
        ("health", r".*\b(?:gp|doctor|surgery|hospital|health|nhs|midwife|nurse)\b.*"),
        ("school", r".*\b(?:school|nursery|college|children.?s centre)\b.*"),
        ("agency", r".*\bagency\b.*|victim support|women.?s aid|idva|citizens advice|cab"),
        ("friend_family", r".*\b(?:friends?|family|relative|mother|mum|sister)\b.*|word of mouth"),
        ("online", r".*(?:web|internet|online|google|facebook|social media|instagram|twitter).*"),
        ("card_poster", r".*\b(?:poster|card|leaflet|flyer)s?\b.*"),
        ("been_before", r".*\bbefore\b.*|returning.*|previous visit.*"),
        ("other", r"other.*"),
    ),
    RISK.code: (
        ("standard", r"s|std|standard\b.*"),
        ("medium", r"m|med|medium\b.*"),
        ("high", r"h|high\b.*"),
        ("not_assessed", r"(?:not|un).?assessed|no dash"),
    ),
    SEXUAL_ORIENTATION.code: (
        ("heterosexual", r"het\w*|straight"),
        ("gay_lesbian", r"gay.*|lesbian.*"),
        ("bisexual", r"bi|bi.?sexual"),
        ("other", r"other.*"),
    ),
    CONDITION_REDUCES.code: (
        ("a_lot", r"(?:yes,? )?(?:a )?lots?"),
        ("a_little", r"(?:yes,? )?(?:a )?little"),
        ("not_at_all", r"not at all|none|no|n"),
    ),
    LONG_CONDITION.code: (("yes", r"disabled|disability"),),
    OUTCOME.code: (
        ("referred", r"refer\w*\b.*|ref|made"),
        ("signposted", r"sign.?post\w*\b.*|sp"),
        ("seen_here", r"seen\b.*|here"),
        ("declined", r"declin\w*\b.*|refus\w*\b.*"),
        ("waiting", r"wait\w*\b.*|pending|on list"),
    ),
    DESTINATION.code: (
        ("idva_community", r"community idva"),
        ("idva_hospital", r"hospital idva|hidva"),
        ("idva_specialist", r"specialist idva"),
        ("marac", r".*\bmarac\b.*"),
        ("outreach", r".*\boutreach\b.*"),
        ("refuge", r".*\brefuge\b.*"),
        ("sanctuary", r".*\bsanctuary\b.*"),
        ("emergency_welfare", r"(?:emergency )?welfare.*"),
        ("victim_support", r"victim support.*|vs"),
        ("housing_options", r"housing.*|council housing|homeless\w*"),
        ("police", r".*\bpolice\b.*"),
        ("legal_advice", r".*\b(?:legal|solicitors?|law|non.?mol\w*)\b.*"),
        ("money_advice", r".*\b(?:benefits?|money|debt|universal credit)\b.*"),
        ("mental_health", r"mental health.*|counselling|talking therap\w*"),
        ("substance_misuse", r".*\b(?:substance|drugs?|alcohol)\b.*"),
        ("childrens_services", r"children.?s (?:social )?services|social services"),
        ("immigration", r"immigration.*|nrpf|no recourse.*"),
        ("cyberstalking", r".*\bcyber.*"),
        ("flee_fund", r"flee.*"),
        ("freedom", r"freedom.*"),
        ("recovery_toolkit", r"(?:recovery )?tool ?kit"),
        ("perpetrator_programme", r"perp\w*.*"),
        ("other", r"other.*"),
    ),
}
MEANINGS: Final = {
    question: tuple((code, re.compile(pattern)) for code, pattern in patterns)
    for question, patterns in _MEANINGS.items()
}
"""What words mean in each list, where they are not its own."""
