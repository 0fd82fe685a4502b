"""The language of the window: that of the computer where somebody translated it, else English.

The direction of the whole window is that of its words, not of the computer's: English words in a
mirrored window would be read from the wrong side.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from osslog.resource_files import resource

FOLDER = "translations"
_OWN = "osslog"
_QT = "qtbase"
_ENGLISH = "en"


def language_for(wanted: list[str], folder: Path) -> str:
    """The first of the wanted languages, such as `ar-EG`, that there is a translation for.

    Empty where the window stays in English, in which it is written.
    """
    there = {file.stem.removeprefix(f"{_OWN}_") for file in folder.glob(f"{_OWN}_*.qm")}
    if not there:
        return ""
    for name in wanted:
        plain = name.replace("-", "_")
        if plain.split("_")[0] == _ENGLISH:
            return ""
        parts = plain.split("_")
        for length in range(len(parts), 0, -1):
            shorter = "_".join(parts[:length])
            if shorter in there:
                return shorter
    return ""


def translate_window(application: QApplication, wanted: list[str] | None = None) -> str:
    """Let the window speak the first of the wanted languages that it can; returns which.

    Without `wanted`, those of the computer. Call it before the first widget is made.
    """
    folder = resource(FOLDER)
    if not any(folder.glob(f"{_OWN}_*.qm")):  # asking the computer takes longer
        return ""
    language = language_for(wanted or QLocale.system().uiLanguages(), folder)
    if language:
        _install(application, folder, language)
    return language


def _install(application: QApplication, folder: Path, language: str) -> None:
    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for name, place in ((_QT, of_qt), (_OWN, folder)):
        translator = QTranslator(application)
        if translator.load(f"{name}_{language}", str(place)):
            QCoreApplication.installTranslator(translator)
    application.setLayoutDirection(QLocale(language).textDirection())
