"""Collects every text of the window for translators, and compiles what they translated.

    .venv/bin/python packaging/translations.py

writes `resources/translations/osslog.ts`, the template of all texts, brings each `osslog_xx.ts`
beside it up to date without losing what is translated, and compiles those to the `.qm` files that
the window loads. `sentences.json` beside them has the sentences with gaps, such as the name of a
file, by which the window knows such a sentence again. What the visitor's page says goes the same
way into files of its own, `desk.ts` and `desk_xx.ts`: it speaks the visitor's language whatever
the window's is.

The texts are those in calls of Qt's `tr` and `translate`, the labels of the code lists, what
charts say, and the sentences for people in the modules below the window.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "osslog"
TRANSLATIONS = ROOT / "resources" / "translations"
TEMPLATE = "osslog.ts"
DESK_TEMPLATE = "desk.ts"
SENTENCES = "sentences.json"

CODE_LISTS_CONTEXT = "CodeLists"
CHARTS_CONTEXT = "Charts"
SENTENCES_CONTEXT = "Sentences"

KNOWN_AS = {"ckb": "ku_IQ"}
"""Languages that Qt's tool does not know, under the name of the nearest that it does."""
BELOW_THE_WINDOW = ("domain", "services", "storage", "export")

_SENTENCE = re.compile(r"[A-Z“‘{].*\s.*[.?!…][”’)]?", re.DOTALL)
_GAP = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text and the context in which Qt looks it up."""

    context: str
    words: str


class NotLiteral(Exception):
    """A call of `tr` has something else than a text, which no translator would ever see."""


class NotUpdated(Exception):
    """Qt's tool left a translation as it was, such as for a language that it does not know."""


def texts_of_window(package: Path) -> list[Text]:
    """The texts of all calls of `tr` and `translate` in `ui/`, sorted, each once.

    Raises:
        NotLiteral: says where.
    """
    found: set[Text] = set()
    for file in sorted((package / "ui").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found.update(_texts_in(tree, "", _context_of_tr(tree), file))
    return sorted(found)


def labels_of_code_lists() -> list[Text]:
    """The questions and answers of the code lists, what all have, and the markings of figures."""
    sys.path.insert(0, str(ROOT))
    from osslog.domain import annual_summary, answer_charts, code_lists, period_figures

    words = {
        annual_summary.MARKING,
        period_figures.NOT_A_SUMMARY,
        answer_charts.AGENCIES_LABEL,
    }
    words.update(code_lists.UNKNOWN_LABELS.values())
    for one in vars(code_lists).values():
        if isinstance(one, code_lists.CodeList):
            words |= {one.label, *(answer.label for answer in one.answers)}
    return [Text(CODE_LISTS_CONTEXT, one) for one in sorted(words) if one]


def texts_of_charts(package: Path) -> list[Text]:
    """What charts say: the texts in calls of `say`, and the names, such as months, in lists."""
    words: set[str] = set()
    for file in sorted((package / "domain").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        lists = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
            if isinstance(target, ast.Name) and node.value is not None
        }
        said = {
            text
            for call in ast.walk(tree)
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "say"
            for text in _said(call.args[0], lists)
        }
        if said:
            named = (text for node in lists.values() for text in _said(node, {}))
            words.update(said, named)
    return [Text(CHARTS_CONTEXT, one) for one in sorted(words)]


def sentences_below(package: Path) -> list[Text]:
    """The sentences in the modules below the window; what is filled in is a gap, `{0}`."""
    files = [file for room in BELOW_THE_WINDOW for file in sorted((package / room).rglob("*.py"))]
    files += [file for file in sorted(package.glob("*.py")) if not file.name.startswith("cli")]
    words = {
        sentence
        for file in files
        for sentence in _sentences_in(ast.parse(file.read_text(encoding="utf-8")))
    }
    return [Text(SENTENCES_CONTEXT, one) for one in sorted(words)]


def texts_of_desk() -> list[Text]:
    """What the visitor's page says, in the order in which a visitor meets it."""
    sys.path.insert(0, str(ROOT))
    from osslog.ui.desk_words import CONTEXT, DeskText

    return [Text(CONTEXT, text.value) for text in DeskText]


def all_texts() -> list[Text]:
    """Everything that a translator of the window is given."""
    return [
        *texts_of_window(PACKAGE),
        *labels_of_code_lists(),
        *texts_of_charts(PACKAGE),
        *sentences_below(PACKAGE),
    ]


def with_gaps(texts: Iterable[Text]) -> list[str]:
    """The sentences of `texts` that have a gap."""
    return [one.words for one in texts if one.context == SENTENCES_CONTEXT and "{0}" in one.words]


def write_source(texts: Iterable[Text], file: Path) -> None:
    """Write the texts as calls that Qt's own tool reads."""
    lines = (f"QCoreApplication.translate({one.context!r}, {one.words!r})\n" for one in texts)
    file.write_text("".join(lines), encoding="utf-8")


def update(template: Path, texts: Iterable[Text]) -> None:
    """Bring a `.ts` file up to date; translations in it stay.

    Raises:
        NotUpdated: says why.
    """
    language = template.stem.partition("_")[2]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.py"
        write_source(texts, source)
        command = ["pyside6-lupdate", str(source), "-locations", "none", "-no-obsolete"]
        command += ["-source-language", "en_GB"]
        if language in KNOWN_AS:
            command += ["-target-language", KNOWN_AS[language]]
        said = _run([*command, "-ts", str(template)])
    if "won't be updated" in said:  # it ends as if all were well
        raise NotUpdated(said.strip())


def compile_translation(translated: Path) -> Path:
    """Make the `.qm` file that the window loads; returns it.

    What no translator has called finished is left out and stays English: it may be a guess that
    Qt's tool made from a similar text.
    """
    made = translated.with_suffix(".qm")
    _run(["pyside6-lrelease", "-nounfinished", str(translated), "-qm", str(made)])
    return made


def bring_up_to_date(template: Path, texts: Iterable[Text]) -> None:
    """Write a template, and update and compile every translation of it that is beside it."""
    given = list(texts)
    update(template, given)
    for translated in sorted(template.parent.glob(f"{template.stem}_*.ts")):
        update(translated, given)
        compile_translation(translated)


def main(arguments: list[str]) -> int:
    """Write the templates and the sentences, and update and compile every translation."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=TRANSLATIONS)
    out: Path = parser.parse_args(arguments).out
    out.mkdir(parents=True, exist_ok=True)
    texts = all_texts()
    sentences = json.dumps(with_gaps(texts), ensure_ascii=False, indent=1)
    (out / SENTENCES).write_text(f"{sentences}\n", encoding="utf-8")
    bring_up_to_date(out / TEMPLATE, texts)
    bring_up_to_date(out / DESK_TEMPLATE, texts_of_desk())
    return 0


def _texts_in(tree: ast.AST, own_class: str, context_of_tr: str, file: Path) -> Iterator[Text]:
    for node in ast.iter_child_nodes(tree):
        inside = node.name if isinstance(node, ast.ClassDef) and not own_class else own_class
        if isinstance(node, ast.Call):
            yield from _text_of_call(node, own_class, context_of_tr, file)
        yield from _texts_in(node, inside, context_of_tr, file)


def _text_of_call(call: ast.Call, own_class: str, context_of_tr: str, file: Path) -> Iterator[Text]:
    name = ast.unparse(call.func)
    if name == "self.tr" and call.args:
        yield Text(own_class, _literal(call.args[0], file))
    elif name == "_tr" and call.args:
        yield Text(context_of_tr, _literal(call.args[0], file))
    elif name.endswith(".translate") and len(call.args) > 1:
        context, words = call.args[:2]
        is_own_tr = isinstance(words, ast.Name)  # the one line in `_tr`, or labels.py
        names_context = isinstance(context, ast.Constant) and isinstance(context.value, str)
        if names_context and not is_own_tr:  # Qt's rectangles have a `translate` too
            yield Text(ast.literal_eval(context), _literal(words, file))


def _literal(words: ast.expr, file: Path) -> str:
    if isinstance(words, ast.Constant) and isinstance(words.value, str):
        return words.value
    raise NotLiteral(f"{file.name}:{words.lineno}: {ast.unparse(words)} is not a plain text")


def _said(words: ast.expr, lists: dict[str, ast.expr]) -> Iterator[str]:
    """The texts that an argument of `say` can be; a label of a code list is collected there."""
    if isinstance(words, ast.Constant) and isinstance(words.value, str):
        yield words.value
    elif isinstance(words, ast.IfExp):
        yield from _said(words.body, lists)
        yield from _said(words.orelse, lists)
    elif isinstance(words, ast.Subscript) and isinstance(words.value, ast.Name):
        named = lists.get(words.value.id)
        for one in ast.walk(named) if named is not None else ():
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value


def _context_of_tr(tree: ast.Module) -> str:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and isinstance(call.args[0], ast.Constant):
                    return str(call.args[0].value)
    return ""


def _sentences_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_docstring:
            continue
        if isinstance(node, ast.JoinedStr):
            yield from _if_sentence(_template(node))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _if_sentence(_numbered(node.value))
        else:
            yield from _sentences_in(node)


def _template(joined: ast.JoinedStr) -> str:
    """An f-string with each value as a gap."""
    return _numbered(
        "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in joined.values
        )
    )


def _numbered(words: str) -> str:
    numbers = iter(range(len(words)))
    return _GAP.sub(lambda _: f"{{{next(numbers)}}}", words)


def _if_sentence(words: str) -> Iterator[str]:
    if "\n" not in words and _SENTENCE.fullmatch(words) and _GAP.sub("", words).strip(" .:"):
        yield words


def _run(command: list[str]) -> str:
    """Run a tool of Qt's; returns what it warned of."""
    tool = Path(sys.executable).parent / command[0]
    done = subprocess.run([str(tool), *command[1:]], check=True, capture_output=True, text=True)
    return done.stderr


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
