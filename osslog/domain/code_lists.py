"""The code lists: what a visitor can be asked, and the stable code of every answer.

Labels are the field's exact wording; codes are what is stored and what travels, and never
change. Sources: the census and Equality Act 2010 wordings in use in the UK, the kinds of abuse
in the Domestic Abuse Act 2021, and the county's reporting form.
"""

from dataclasses import dataclass

PREFER_NOT_TO_SAY = "prefer_not_to_say"
NOT_KNOWN = "not_known"
NOT_ASKED = "not_asked"

UNKNOWN_LABELS = {
    PREFER_NOT_TO_SAY: "Prefer not to say",
    NOT_KNOWN: "Not known",
    NOT_ASKED: "Not asked",
}
"""The three answers that every list has besides its own, apart from each other."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a code list."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class CodeList:
    """A question with its answers in the order in which they are shown.

    `multiple` says that a visit may have several answers, so that their sum may exceed the base.
    """

    code: str
    label: str
    answers: tuple[Answer, ...]
    multiple: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the list's own answers."""
        return tuple(answer.code for answer in self.answers)

    def label_of(self, code: str) -> str:
        """The wording of one of the answers, the three unknown ones included.

        Raises:
            KeyError: the list has no such answer.
        """
        for answer in self.answers:
            if answer.code == code:
                return answer.label
        return UNKNOWN_LABELS[code]

    def code_of(self, text: str) -> str | None:
        """The code that a label or code written by a person means, or None.

        Case and the spaces around and between words do not count; en dashes are hyphens.
        """
        wanted = _plain(text)
        for code in (*self.codes, *UNKNOWN_LABELS):
            if wanted in {code, _plain(self.label_of(code))}:
                return code
        return None


_TYPOGRAPHY = str.maketrans({"\N{EN DASH}": "-", "\N{RIGHT SINGLE QUOTATION MARK}": "'"})


def _plain(text: str) -> str:
    return " ".join(text.translate(_TYPOGRAPHY).split()).casefold()


def _list(code: str, label: str, *answers: tuple[str, str], multiple: bool = False) -> CodeList:
    return CodeList(code, label, tuple(Answer(*answer) for answer in answers), multiple)


_YES_NO = (("yes", "Yes"), ("no", "No"))

VISIT_NUMBER = _list(
    "visit_number",
    "First, second or later visit here since 1 July",
    ("first", "First"),
    ("second", "Second"),
    ("third_or_later", "Third or later"),
)
MODE = _list(
    "mode", "Mode", ("in_person", "In person"), ("telephone", "Telephone"), ("video", "Video")
)

SEX = _list("sex", "Sex", ("female", "Female"), ("male", "Male"))
GENDER_SAME = _list("gender_same", "Gender same as sex registered at birth", *_YES_NO)
AGE_BAND = _list(
    "age_band",
    "Age band",
    ("16_17", "16-17"),
    ("18_24", "18-24"),
    ("25_34", "25-34"),
    ("35_44", "35-44"),
    ("45_54", "45-54"),
    ("55_64", "55-64"),
    ("65_over", "65 and over"),
)
ETHNIC_GROUP = _list(
    "ethnic_group",
    "Ethnic group",
    ("white", "White"),
    ("mixed", "Mixed or multiple ethnic groups"),
    ("asian", "Asian or Asian British"),
    ("black", "Black, African, Caribbean or Black British"),
    ("other", "Other ethnic group"),
)
SEXUAL_ORIENTATION = _list(
    "sexual_orientation",
    "Sexual orientation",
    ("heterosexual", "Heterosexual or straight"),
    ("gay_lesbian", "Gay or lesbian"),
    ("bisexual", "Bisexual"),
    ("other", "Other"),
)
LONG_CONDITION = _list("long_condition", "Condition lasting 12 months or more", *_YES_NO)
CONDITION_REDUCES = _list(
    "condition_reduces",
    "Reduces ability to carry out day-to-day activities",
    ("a_lot", "Yes, a lot"),
    ("a_little", "Yes, a little"),
    ("not_at_all", "Not at all"),
)
ABUSE = _list(
    "abuse",
    "Abuse",
    ("physical_sexual", "Physical or sexual abuse"),
    ("violent_threatening", "Violent or threatening behaviour"),
    ("controlling_coercive", "Controlling or coercive behaviour"),
    ("economic", "Economic abuse"),
    ("psychological_emotional", "Psychological, emotional or other abuse"),
    multiple=True,
)
VISITOR_PART = _list(
    "visitor_part",
    "Visitor's part",
    ("experiencing", "Person experiencing abuse"),
    ("family_friend", "Family member or friend"),
    ("professional", "Professional"),
    ("other", "Other"),
)
CHILDREN = _list(
    "children",
    "Children in the household",
    ("0", "0"),
    ("1", "1"),
    ("2", "2"),
    ("3_more", "3 or more"),
)
INTERPRETER = _list("interpreter", "Interpreter needed", *_YES_NO)
RISK = _list(
    "risk",
    "Risk, where an agency has assessed it",
    ("standard", "Standard"),
    ("medium", "Medium"),
    ("high", "High"),
    ("not_assessed", "Not assessed"),
)
HEARD_FROM = _list(
    "heard_from",
    "How they heard",
    ("police", "Police"),
    ("council", "Council"),
    ("health", "Health"),
    ("school", "School or children's centre"),
    ("agency", "Another agency"),
    ("friend_family", "Friend or family"),
    ("online", "Website or social media"),
    ("card_poster", "Card or poster"),
    ("been_before", "Been before"),
    ("other", "Other"),
)

OPTIONAL_QUESTIONS = (
    SEX,
    AGE_BAND,
    ETHNIC_GROUP,
    VISITOR_PART,
    ABUSE,
    CHILDREN,
    INTERPRETER,
    HEARD_FROM,
    RISK,
    GENDER_SAME,
    SEXUAL_ORIENTATION,
    LONG_CONDITION,
    CONDITION_REDUCES,
)
"""What a location may choose to ask, in the order in which it is shown."""

AGENCIES_SEEN = "agencies_seen"
"""The code of the optional multiple-answer question whose answers are the location's agencies."""

ASKED_AT_FIRST = (SEX.code, AGE_BAND.code, ETHNIC_GROUP.code, AGENCIES_SEEN)
"""What a new location asks until its coordinator chooses."""

QUESTIONS = {question.code: question for question in (VISIT_NUMBER, MODE, *OPTIONAL_QUESTIONS)}
"""Every question about a visit that has a fixed list of answers, by its code."""

OUTCOME = _list(
    "outcome",
    "Outcome",
    ("referred", "Referred"),
    ("signposted", "Signposted"),
    ("seen_here", "Seen here"),
    ("declined", "Declined"),
    ("waiting", "Waiting"),
)
DESTINATION = _list(
    "destination",
    "Referred to",
    ("idva_community", "IDVA (community)"),
    ("idva_hospital", "IDVA (hospital)"),
    ("idva_specialist", "IDVA (specialist)"),
    ("marac", "MARAC"),
    ("outreach", "Outreach"),
    ("refuge", "Refuge"),
    ("resettlement", "Resettlement"),
    ("sanctuary", "Sanctuary scheme"),
    ("private_rent", "Private sector rented access scheme"),
    ("emergency_welfare", "Emergency welfare assistance"),
    ("victim_support", "Victim Support triage"),
    ("housing_options", "Housing Options"),
    ("police", "Police"),
    ("legal_advice", "Legal advice"),
    ("money_advice", "Benefits and money advice"),
    ("mental_health", "Mental health"),
    ("substance_misuse", "Substance misuse"),
    ("childrens_services", "Children's services"),
    ("immigration", "Immigration or no-recourse advice"),
    ("cyberstalking", "Cyberstalking clinic"),
    ("flee_fund", "Flee fund"),
    ("freedom", "Freedom programme (12 weeks)"),
    ("recovery_toolkit", "Recovery Toolkit"),
    ("liberty", "Liberty"),
    ("own_my_life", "Own My Life"),
    ("phoenix", "Phoenix"),
    ("perpetrator_programme", "Perpetrator programme"),
    ("other", "Other"),
)

NOT_ANSWERED = "not_answered"
FEEDBACK_ANSWERS = (
    ("yes", "Yes"),
    ("partly", "Partly"),
    ("no", "No"),
    (NOT_ANSWERED, "Not answered"),
)
HELPFUL = _list("helpful", "Was the help that you got today helpful?", *FEEDBACK_ANSWERS)
BETTER_INFORMED = _list("better_informed", "Are you better informed?", *FEEDBACK_ANSWERS)
FEELS_SAFER = _list("feels_safer", "Do you feel safer?", *FEEDBACK_ANSWERS)
FEEDBACK_QUESTIONS = (HELPFUL, BETTER_INFORMED, FEELS_SAFER)

STARTING_AGENCIES = (
    "Housing Options",
    "Kent Police",
    "Victim Support",
    "Rising Sun",
    "Look Ahead",
    "Centra",
    "Oasis",
    "Choices",
    "DAVSS",
    "Early Help and Preventative Services",
    "Children's social services",
    "Health visitors",
    "Citizens Advice",
    "Solicitor or legal advice",
    "Protection Against Stalking",
    "The Cyber Helpline",
    "Mind",
    "Witness Care Unit",
    "Family Matters",
    "Probation",
    "Drug and alcohol services",
    "Specialist support for minority communities",
)
"""Agencies that a new location can choose from; each location's own list then changes."""
