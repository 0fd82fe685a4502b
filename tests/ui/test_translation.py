"""The window speaks the computer's language where somebody translated it, and lies the same way."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from osslog.domain.code_lists import SEX
from osslog.errors import KnownError
from osslog.resource_files import resource
from osslog.ui import translation
from osslog.ui.dates import weekday_in_words
from osslog.ui.desk_words import DeskText
from osslog.ui.labels import in_words, sentence, worded
from osslog.ui.translation import language_for, translate_window
from tests.ui.made_up import TODAY

ARABIC = {
    "Female": "أنثى",
    "Tuesday": "الثلاثاء",
    "The disk is full, so this was not saved.": "القرص ممتلئ، لذلك لم يُحفظ هذا.",
    "There is a location {0} already.": "يوجد بالفعل موقع {0}.",
}


@pytest.fixture(scope="module")
def arabic(collector: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a translation of four texts into Arabic, as a translator would leave it."""
    folder = tmp_path_factory.mktemp("translations")
    texts = [one for one in collector.all_texts() if one.words in ARABIC]
    assert {one.words for one in texts} == set(ARABIC)
    file = folder / "osslog_ar.ts"
    collector.update(file, texts)
    filled = file.read_text(encoding="utf-8")
    for english, translated in ARABIC.items():
        before = (
            f'<source>{english}</source>\n        <translation type="unfinished"></translation>'
        )
        assert before in filled
        after = f"<source>{english}</source>\n        <translation>{translated}</translation>"
        filled = filled.replace(before, after)
    file.write_text(filled, encoding="utf-8")
    collector.update(file, texts)
    assert collector.compile_translation(file).is_file()
    return folder


@pytest.fixture
def in_arabic(qapp: QApplication, arabic: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The window in Arabic, and afterwards in English again."""
    monkeypatch.setattr(translation, "resource", lambda _: arabic)
    yield translate_window(qapp, ["ar-EG", "en-GB"])
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_translated_window_speaks_and_is_mirrored(in_arabic: str, qapp: QApplication) -> None:
    assert in_arabic == "ar"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert worded(SEX.label_of("female")) == ARABIC["Female"]
    assert weekday_in_words(TODAY).startswith(ARABIC["Tuesday"])


@pytest.mark.usefixtures("in_arabic")
def test_a_trouble_speaks_the_window_s_language_with_what_it_holds_of_the_moment() -> None:
    full = KnownError("The disk is full, so this was not saved.", "Not translated yet.")
    assert in_words(full) == f"{ARABIC[full.sentence]} Not translated yet."
    assert sentence("There is a location herne-bay already.") == "يوجد بالفعل موقع herne-bay."
    assert sentence("There is a rumour.") == "There is a rumour."


def test_an_untranslated_window_stays_english_and_reads_from_the_left(qapp: QApplication) -> None:
    assert translate_window(qapp, ["he-IL", "ar"]) == ""
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert worded("Female") == "Female"


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["ar-EG"], "ar"),
        (["pt-BR", "pt", "en"], "pt_BR"),
        (["pt-PT"], ""),
        (["en-GB", "ar"], ""),
        (["cy", "ar-Arab-SA"], "ar"),
        ([], ""),
    ],
)
def test_the_first_wanted_language_that_is_there_is_taken(
    tmp_path: Path, wanted: list[str], language: str
) -> None:
    for name in ("osslog_ar.qm", "osslog_pt_BR.qm", "qtbase_cy.qm"):
        (tmp_path / name).touch()
    assert language_for(wanted, tmp_path) == language


def test_the_collector_finds_each_kind_of_text(collector: ModuleType) -> None:
    texts = {(one.context, one.words) for one in collector.all_texts()}
    assert ("UnlockPage", "Unlock") in texts
    assert ("LocationView", "Today") in texts
    assert ("CodeLists", "Prefer not to say") in texts
    assert ("Charts", "Visits by month") in texts
    assert ("Charts", "January") in texts
    assert ("Sentences", "The disk is full, so this was not saved.") in texts
    assert ("Sentences", "There is a location {0} already.") in texts
    assert all(context and words for context, words in texts)


@pytest.mark.parametrize("call", ["self.tr(name)", 'self.tr("a" + b)', 'self.tr(f"{a} b")'])
def test_a_text_that_no_translator_would_see_is_refused(
    collector: ModuleType, tmp_path: Path, call: str
) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text(f"class Page:\n    def show(self):\n        {call}\n")
    with pytest.raises(collector.NotLiteral):
        collector.texts_of_window(tmp_path)


def test_a_rectangle_that_is_moved_is_no_text(collector: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "layout.py").write_text("place.translate(0, height // 2)\n")
    assert collector.texts_of_window(tmp_path) == []


def test_what_the_visitor_s_page_says_is_collected_apart_from_the_window(
    collector: ModuleType,
) -> None:
    of_desk = collector.texts_of_desk()
    assert [one.words for one in of_desk] == [text.value for text in DeskText]
    assert {one.context for one in of_desk} == {"Desk"}
    assert not {one.context for one in collector.all_texts()} & {"Desk"}


def test_the_committed_files_of_the_visitor_s_page_are_up_to_date(
    collector: ModuleType, tmp_path: Path
) -> None:
    committed = resource("translations")
    for file in committed.glob("desk*.ts"):
        shutil.copy(file, tmp_path)
    collector.bring_up_to_date(tmp_path / "desk.ts", collector.texts_of_desk())
    made = sorted(file.name for file in tmp_path.iterdir())
    assert made == sorted(file.name for file in committed.glob("desk*"))
    for name in made:
        assert (tmp_path / name).read_bytes() == (committed / name).read_bytes(), name


def test_a_translation_survives_what_is_new_and_a_guess_is_not_shown(
    collector: ModuleType, tmp_path: Path
) -> None:
    shutil.copy(resource("translations/desk_pl.ts"), tmp_path)
    texts = [
        collector.Text("Desk", "Yes, please carry on" if one.words == DeskText.GO_ON else one.words)
        for one in collector.texts_of_desk()
    ]
    collector.bring_up_to_date(tmp_path / "desk.ts", texts)
    assert 'type="unfinished"' in (tmp_path / "desk_pl.ts").read_text(encoding="utf-8")
    translator = QTranslator()
    assert translator.load(str(tmp_path / "desk_pl.qm"))
    assert translator.translate("Desk", DeskText.YES) == "Tak"
    assert not translator.translate("Desk", DeskText.GO_ON)
    assert not translator.translate("Desk", "Yes, please carry on")


def test_a_translation_that_qt_s_tool_left_alone_is_told_of(
    collector: ModuleType, tmp_path: Path
) -> None:
    strange = tmp_path / "desk_xx.ts"
    known = resource("translations/desk_pl.ts").read_text(encoding="utf-8")
    strange.write_text(known.replace('language="pl_PL"', 'language="xx"'), encoding="utf-8")
    with pytest.raises(collector.NotUpdated, match="not recognized"):
        collector.update(strange, collector.texts_of_desk())


def test_every_sentence_with_a_gap_is_known_again() -> None:
    templates = json.loads(resource("translations/sentences.json").read_bytes())
    assert len(templates) > 50
    assert all("{0}" in template for template in templates)
