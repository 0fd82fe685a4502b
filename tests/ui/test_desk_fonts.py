"""Every script of the visitor's page shows with the fonts that osslog brings along, and joins."""

import importlib.util
import struct
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from osslog.domain.desk_languages import DESK_LANGUAGES
from osslog.resource_files import resource
from osslog.ui.desk_fonts import (
    FILES_OF_FAMILY,
    families_for,
    load_desk_fonts,
    overhang,
    within_edges,
)
from osslog.ui.desk_words import DeskText, DeskWords

FONT_FILES = [file for files in FILES_OF_FAMILY.values() for file in files]

SENTENCES = {
    "en": "We felt listened to, and I’d come back – thank you!",
    "pl": "Zażółć gęślą jaźń; ĆĘŁŃÓŚŹŻ „tak”.",
    "ro": "Știți că îi mulțumesc țării: ĂÂÎȘȚ ăâîșț „da”.",
    "sk": "Kŕdeľ ďatľov učí koňa žrať kôru; ĽŠČŤŽÝÁÍÉÚÄŇÔ ĺŕ.",
    "uk": "Ґанок, її з’їзд, єдність і щастя: ҐЄІЇЩ ґєіїщ.",
    "ne": "क्षमा, ज्ञान, श्रीमती र ट्रक; ड्याङ, फर्‍यो, ॐ, ०१२३४५६७८९।",
    "pa": "ੜ ਖ਼ ਗ਼ ਜ਼ ਫ਼ ਲ਼ ਸ਼ ਪ੍ਰੇਮ, ਸ੍ਵੈ, ਪੜ੍ਹਨਾ, ਇੱਕ ਅੰਗ ੳ ੲ ੴ ੦੧੨੩।",
    "ur": "ٹھیک ہے، ڈاکٹر صاحب کے پاس گئے؛ چھوڑیں، ژالہ، ۓ، ئے، ں ھ ہ ے ۱۲۳۴۵۶۷۸۹۰۔",
    "ar": "ءآأؤإئاب ةتثجحخدذرز سشصضطظعغ فقكلمنهوي ى ًٌٍَُِّْ لا؛ «نعم»؟ ٠١٢٣٤٥٦٧٨٩",
    "fa": "پ چ ژ گ ک ی، می‌خواهم، خانهٔ ما، «بله»؟ ۰۱۲۳۴۵۶۷۸۹",
    "ckb": "ڕ ڵ ۆ ێ ە ژ چ گ پ ڤ ئ وو یی، خۆشحاڵم، گەڕانەوە، پێویست؟ ھ ه",
    "tr": "Işık ılık süt içti; İĞÜŞÖÇ ığüşöç, hâlâ, kâğıt.",
}


@pytest.fixture(scope="module")
def mender() -> ModuleType:
    """packaging/mend_font.py, which belongs to no package."""
    script = Path(__file__).parent.parent.parent / "packaging" / "mend_font.py"
    found = importlib.util.spec_from_file_location("mend_font", script)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    sys.modules[module.__name__] = module
    found.loader.exec_module(module)
    return module


def drawn(words: str, font: QFont) -> list[tuple[str, list[int]]]:
    """The families that draw these words, each with the numbers of its shapes."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    return [(run.rawFont().familyName(), list(run.glyphIndexes())) for run in layout.glyphRuns()]


def shapes(words: str, code: str) -> list[int]:
    """The shapes of words, all drawn by the language's own font."""
    ((family, numbers),) = drawn(words, DeskWords(code).font(12))
    assert family == families_for(code)[0]
    return numbers


def test_every_language_has_a_sentence_here() -> None:
    assert list(SENTENCES) == [language.code for language in DESK_LANGUAGES]


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items(), ids=list(SENTENCES))
def test_a_sentence_is_drawn_by_the_language_s_own_font_without_a_gap(
    code: str, sentence: str
) -> None:
    font = DeskWords(code).font(12)
    own = QRawFont.fromFont(font)
    assert [sign for sign in sentence if not own.supportsCharacter(ord(sign))] == []
    assert {family for family, _ in drawn(sentence, font)} == {own.familyName()}
    assert all(0 not in numbers for _, numbers in drawn(sentence, font))


@pytest.mark.parametrize("code", SENTENCES)
def test_words_in_every_other_script_show_too(code: str) -> None:
    font = DeskWords(code).font(12)
    for sentence in SENTENCES.values():
        for family, numbers in drawn(sentence, font):
            assert family in FILES_OF_FAMILY
            assert 0 not in numbers


@pytest.mark.parametrize("code", ["ar", "fa", "ckb", "ur"])
def test_arabic_letters_join(code: str) -> None:
    alone = shapes("ب", code)
    joined = shapes("ببب", code)
    assert not set(alone) & set(joined[:1])
    assert len(set(joined)) > 1


@pytest.mark.parametrize("code", ["fa", "ckb", "ar"])
def test_a_lam_and_an_alef_become_one_sign(code: str) -> None:
    assert shapes("لا", code) != [*shapes("ل", code), *shapes("ا", code)]


def test_a_persian_prefix_stands_apart_without_a_space() -> None:
    last_letter = shapes("می", "fa")[-1]
    assert last_letter in shapes("می\N{ZERO WIDTH NON-JOINER}شود", "fa")
    assert last_letter not in shapes("میشود", "fa")


def test_devanagari_letters_become_one_sign_and_a_short_i_goes_before() -> None:
    assert len(shapes("क्ष", "ne")) == 1
    assert len(shapes("ज्ञ", "ne")) == 1
    assert shapes("कि", "ne") != [*shapes("क", "ne"), *shapes("ि", "ne")]
    assert shapes("कि", "ne")[-1] == shapes("क", "ne")[0]


def test_gurmukhi_letters_go_below_and_a_short_i_goes_before() -> None:
    assert len(shapes("ਪ੍ਰ", "pa")) < len("ਪ੍ਰ")
    assert shapes("ਕਿ", "pa")[-1] == shapes("ਕ", "pa")[0]


@pytest.mark.usefixtures("qapp")
def test_the_fonts_are_the_ones_that_osslog_brings_along() -> None:
    for family, files in FILES_OF_FAMILY.items():
        for file in files:
            own = QRawFont(str(resource(f"fonts/{file}")), 12)
            assert own.isValid()
            assert own.familyName() == family
    assert set(load_desk_fonts()) <= set(QFontDatabase.families())


class Changes(QObject):
    """Counts how often Qt took fonts in."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def one_more(self) -> None:
        """Fonts were taken in."""
        self.count += 1


def test_fonts_are_loaded_once_however_often_they_are_wanted(qapp: QApplication) -> None:
    load_desk_fonts()
    changes = Changes()
    qapp.fontDatabaseChanged.connect(changes.one_more)
    for code in SENTENCES:
        families_for(code)
    assert changes.count == 0
    QFontDatabase.addApplicationFont(str(resource(f"fonts/{FONT_FILES[0]}")))
    assert changes.count == 1  # it would have been noticed


def test_all_fonts_together_stay_small() -> None:
    added = [file for file in FONT_FILES if not file.startswith("NotoSans-")]
    assert sum(resource(f"fonts/{file}").stat().st_size for file in added) < 3_000_000
    there = {file.name for file in resource("fonts").glob("*.ttf")}
    assert there == set(FONT_FILES)


def test_each_font_is_told_of_with_version_and_licence() -> None:
    told = resource("fonts/README.md").read_text(encoding="utf-8")
    licence = resource("fonts/OFL.txt").read_text(encoding="utf-8")
    for family, files in FILES_OF_FAMILY.items():
        assert f"`{files[0].removesuffix('-Regular.ttf')}` | 2.0" in told
        assert f"{family}: Copyright 201" in licence


def test_a_word_in_urdu_reaches_out_no_further_than_is_said() -> None:
    for language in DESK_LANGUAGES:
        words = DeskWords(language.code)
        font = words.font(12)
        font.setPixelSize(100)
        metrics = QFontMetricsF(font)
        room = overhang(font)
        assert (room > 0) == (language.code == "ur")
        for text in DeskText:
            for word in words.say(text).split():
                reach = metrics.tightBoundingRect(word).right() - metrics.horizontalAdvance(word)
                assert reach <= room + 15, word


def test_a_field_in_urdu_is_in_a_font_whose_letters_stay_within_its_edges() -> None:
    urdu = DeskWords("ur").font(12)
    urdu.setBold(True)
    own = within_edges(urdu)
    assert overhang(own) == 0
    assert own.bold()
    assert (own.pointSizeF(), set(own.families())) == (12, set(urdu.families()))
    signs = QRawFont.fromFont(own)
    assert [sign for sign in SENTENCES["ur"] if not signs.supportsCharacter(ord(sign))] == []
    persian = DeskWords("fa").font(12)
    assert within_edges(persian) == persian


def test_no_letter_hangs_at_a_point_that_hinting_has_renumbered(mender: ModuleType) -> None:
    for file in FONT_FILES:
        assert mender.anchors_at_points(resource(f"fonts/{file}").read_bytes()) == [], file


@pytest.mark.parametrize("code", [language.code for language in DESK_LANGUAGES])
def test_bold_words_are_in_the_bold_font_and_not_in_thickened_letters(code: str) -> None:
    font = DeskWords(code).font(12)
    font.setBold(True)
    assert QRawFont.fromFont(font).styleName() == "Bold"


def test_a_font_that_is_bold_in_name_alone_gets_the_weight_of_a_bold_one(
    mender: ModuleType,
) -> None:
    bold = resource("fonts/NotoNastaliqUrdu-Bold.ttf").read_bytes()
    assert not mender.is_bold_in_name_alone(bold)
    records = range(12, 12 + 16 * int.from_bytes(bold[4:6], "big"), 16)
    os2 = next(one for one in records if bold[one : one + 4] == b"OS/2")
    place = int.from_bytes(bold[os2 + 8 : os2 + 12], "big") + 4
    light = bytearray(bold)
    light[place : place + 2] = (400).to_bytes(2, "big")
    assert mender.is_bold_in_name_alone(bytes(light))
    assert mender.mended(bytes(light)) == bold


def test_a_mended_font_is_whole_and_has_a_name_of_its_own(mender: ModuleType) -> None:
    mended = resource("fonts/NotoNastaliqUrdu-Regular.ttf").read_bytes()
    faulty = bytearray(mended.replace(b"\0D\0e\0s\0k\0 \0N", b"\0N\0o\0t\0o\0 \0N"))
    anchor = mender.anchors(mended)[0]
    struct.pack_into(">H", faulty, anchor, 2)
    assert mender.anchors_at_points(bytes(faulty)) == [anchor]
    again = mender.mended(bytes(faulty))
    assert again == mended
    assert mender.mended(mended) == mended
    assert sum(struct.unpack(f">{len(mended) // 4}I", mended)) % 2**32 == 0xB1B0AFBA
