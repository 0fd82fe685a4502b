"""Made-up words of visitors in every language of the feedback post, and words that are a test."""

import unicodedata

BY_LANGUAGE = {
    "en": "I left with a plan. “Nobody rushed me” & I could bring my little one.",
    "pl": "Dziękuję, żółta książeczka bardzo mi pomogła. Łóżko, źdźbło, ćma!",
    "ro": "Mulțumesc, acum știu ce pot face și unde să merg în siguranță.",
    "sk": "Ďakujem, cítim sa bezpečnejšie a viem, kam môžem ísť ďalej.",
    "uk": "Дякую, мені дуже допомогли. Ґанок, їжак, п’ять разів!",
    "ne": "धन्यवाद, म अहिले पहिलेभन्दा सुरक्षित छु। क्षमता, श्रीमान्, र्‍याल।",
    "pa": "ਧੰਨਵਾਦ, ਤੁਸੀਂ ਮੇਰੀ ਬਹੁਤ ਮਦਦ ਕੀਤੀ। ਸ਼ਕਤੀ ਅਤੇ ਪ੍ਰੇਮ।",
    "ur": "شکریہ، اب میں پہلے سے زیادہ محفوظ محسوس کرتی ہوں۔ ٹھیک ہے، بڑی مدد ہوئی۔",
    "ar": "شكراً لكم، لقد ساعدتموني كثيراً وأصبحتُ أشعر بالأمان. لا خوف الآن!",
    "fa": "از کمک شما ممنونم، می‌خواهم دوباره بیایم. پنجره، ژاله، گل.",
    "ckb": "سوپاس، ئێستا هەست بە سەلامەتی دەکەم. ڕۆژێکی باش، گوڵ، ژیان.",
    "tr": "Teşekkürler, şimdi kendimi daha güvende hissediyorum. İğne, ılık, göğüs.",
}
"""By the code of the language; in each, letters that the others lack."""

BOTH_WAYS = (
    "ساعدتني الشرطة (Kent Police) مرتين في 12 دقيقة",
    "شكراً [name removed] على المساعدة",
    "She said شكراً and I said धन्यवाद, 3 times",
)
"""Words of which some run leftwards and some do not."""

AWKWARD = (
    "=1+1",
    "+44 is not a number here",
    "-2 stars? No: five",
    "@home at last",
    "\"Quoted\", 'single' and “curled”",
    "<b>bold</b> &amp; <br/>",
    "https://example.org",
    "0012",
    "TRUE",
    "Thank you 🙂",
)
"""Words that a program might take for something else."""


def spoken_words() -> tuple[str, ...]:
    """Words in every language, as a summary carries them: sorted."""
    return tuple(sorted((*BY_LANGUAGE.values(), *BOTH_WAYS)))


def all_words() -> tuple[str, ...]:
    """All of these words, as a summary carries them: sorted."""
    return tuple(sorted((*spoken_words(), *AWKWARD)))


def letters(text: str) -> str:
    """The letters, marks and digits of a text, in their order."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LMN")
