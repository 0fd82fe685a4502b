"""What the demo's visitors say: made up for osslog, nobody's real words."""

MADE_UP_WORDS = (
    ("I came in shaking and left with a plan.", None),
    ("For the first time somebody believed me.", None),
    ("I did not know that what he does has a name.", None),
    ("Having everybody in one room saved me weeks of telephone calls.", None),
    (
        "Thank you to Sharon, who stayed with me until the locks were arranged.",
        "Thank you to [name removed], who stayed with me until the locks were arranged.",
    ),
    ("The solicitor explained it in words that I could follow.", None),
    ("I wish I had walked through that door two years ago.", None),
    ("Nobody rushed me. I could cry and then carry on.", None),
    ("My children slept through the night for the first time in months.", None),
    ("It was hard to find the entrance, but I am glad that I did.", None),
    ("I was worried that you would tell me to leave him. You just listened.", None),
    (
        "He works at the garage in Dover Road, so please do not write to the house.",
        "[details removed], so please do not write to the house.",
    ),
    ("The lady from Housing Options rang the landlord while I sat there.", None),
    ("I thought I had no right to anything because the tenancy is in his name.", None),
    ("A warm drink, a quiet corner and honest answers.", None),
    ("I feel less alone.", None),
    ("They asked what I wanted. It is a long time since anybody did that.", None),
    ("I would have liked more time with the police officer.", None),
    ("My sister brought me. I will bring a friend who needs you.", None),
    ("I did not have to tell my story five times.", None),
    ("Now I know what a non-molestation order is and how to ask for one.", None),
    (
        "Please thank Mr Okafor for his patience with the forms.",
        "Please thank [name removed] for his patience with the forms.",
    ),
    ("It is good that you do not need an appointment.", None),
    ("I came for my daughter and learnt something about myself.", None),
    ("The bank took the second card away that afternoon.", None),
    ("I can breathe again.", None),
    ("Somebody thought of the bus fare home. Small things matter.", None),
    ("As a man I was afraid of being laughed at. I was not.", None),
    ("I have the number in my shoe and a bag at my mother's.", None),
    ("The programme starts in January and I have a place on it.", None),
    ("Everything was explained twice and nobody minded.", None),
    ("I still go back and forth, but I know where you are.", None),
)
"""What somebody wrote, and how a coordinator let it into the summary; None where as it was."""

WORDS_TO_READ = (
    (
        "en",
        "Ring me on 07700 900461 after six, ask for Maria, but never on a Tuesday when he is home.",
        True,
    ),
    ("pl", "Pani Agnieszka z recepcji pomogła mi napisać e-mail na adres biuro@example.org.", True),
    (
        "ur",
        (
            "محترمہ فرزانہ نے میری بات سنی\N{ARABIC FULL STOP} "
            "میرا نمبر 07700 900733 ہے\N{ARABIC FULL STOP}"
        ),
        True,
    ),
    ("en", "My sister Joanne at 14 Mill Lane, CT99 1AA, has the children. Thank you.", True),
    ("ro", "Doamna Elena m-a ajutat mult. Sun din nou la 07700 900158.", True),
    ("en", "Please do not print this. He reads everything that has our town in it.", False),
    ("uk", "Пані Оксана все пояснила українською. Дякую вам.", True),
    ("ar", "شكرا للسيدة مريم، لقد شرحت لي كل شيء بهدوء.", True),
)
"""Words that wait to be read, with their language and whether they may be quoted: in each stands
something that could tell who somebody is."""

WORDS_READ = (
    (
        "pl",
        "Pierwszy raz ktoś mnie wysłuchał. Dziękuję, Ewo.",
        "Pierwszy raz ktoś mnie wysłuchał. Dziękuję, [name removed].",
    ),
    (
        "ur",
        "اب مجھے معلوم ہے کہ میں کہاں جا سکتی ہوں\N{ARABIC FULL STOP} شکریہ\N{ARABIC FULL STOP}",
        None,
    ),
    ("ro", "Nu mă mai simt singură.", None),
    ("uk", "Тут мене почули. Дякую.", None),
)
"""Words in other languages that were released, as in `MADE_UP_WORDS`."""
