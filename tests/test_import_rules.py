"""One way down: who may import whom, and what no part of osslog may do.

The rules are held by reading the source, so that late imports inside a function and imports for
types alone count as well. Each rule is shown to catch a planted fault in a package of its own.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "osslog"

TOP = {"__main__", "app", "cli", "cli_county", "cli_options", "desk_app"}
ROOMS_BELOW = {
    "top": {"ui", "services", "storage", "export", "domain", "base"},
    "ui": {"services", "domain", "base"},
    "services": {"storage", "export", "domain", "base"},
    "storage": {"domain", "base"},
    "export": {"domain", "base"},
    "domain": {"base"},
    "base": set[str](),
}

ROOMS = ROOMS_BELOW.keys() - {"top", "base"}

ONLY_HOME = {
    "PySide6": "ui",
    "shiboken6": "ui",
    "sqlcipher3": "storage/cipher.py",
    "keyring": "storage/keychain.py",
}

FILES = {"fileinput", "glob", "io", "mmap", "os", "pathlib", "shutil", "subprocess", "tempfile"}
FILE_ROOMS = {"osslog.logs", "osslog.paths", "osslog.safe_files", "osslog.settings"}
SQL = {"dbm", "shelve", "sqlite3", "sqlcipher3"}
CLOCK = {"sched", "threading", "time"}
CHANCE = {"random", "secrets"}
NOT_FOR_DOMAIN = FILES | FILE_ROOMS | SQL | CLOCK | CHANCE
CLOCK_CALLS = {"now", "today", "utcnow", "uuid1", "uuid4"}

NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "webbrowser",
    "xmlrpc",
}

DRAWERS = {"common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: its place below the package, its room, and what it says."""

    place: Path
    room: str
    tree: ast.Module

    def imports(self) -> Iterator[str]:
        """Yield the full name of each module or member that is imported, wherever it stands."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                source = self._absolute(node)
                yield from (f"{source}.{alias.name}" for alias in node.names)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        here = ("osslog", *self.place.parts[:-1])
        above = here[: len(here) - node.level + 1]
        return ".".join([*above, *([node.module] if node.module else [])])

    def calls(self) -> Iterator[str]:
        """Yield the last name of each function that is called: `today` for `date.today()`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                if isinstance(node.func, ast.Name):
                    yield node.func.id
                elif isinstance(node.func, ast.Attribute):
                    yield node.func.attr

    def plain_calls(self) -> Iterator[str]:
        """Yield the name of each function that is called by a plain name, as builtins are."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.func.id


def modules_of(package: Path) -> list[Module]:
    """Read every source file below `package`."""
    files = sorted(package.rglob("*.py"))
    return [read_module(package, file) for file in files]


def read_module(package: Path, file: Path) -> Module:
    """Read one source file and say which room it stands in; empty for a folder that is none."""
    place = file.relative_to(package)
    first = place.parts[0]
    room = room_of(first.removesuffix(".py")) if len(place.parts) == 1 or first in ROOMS else ""
    return Module(place, room, ast.parse(file.read_text()))


def room_of(name: str) -> str:
    """The room of the module or folder `name` directly below the package.

    A module there that is not one of the three at the top belongs to the base, whoever wrote it.
    """
    if name in TOP:
        return "top"
    return name if name in ROOMS else "base"


def is_or_is_inside(name: str, parent: str) -> bool:
    """Whether the dotted `name` is `parent` or something in it."""
    return name == parent or name.startswith(f"{parent}.")


def ways_up(module: Module) -> Iterator[str]:
    """Imports of a room that does not lie below the module's own."""
    if not module.room:
        yield "stands in no known room"
        return
    may = ROOMS_BELOW[module.room] | {module.room}
    for name in module.imports():
        parts = name.split(".")
        if parts[0] == "osslog" and (len(parts) == 1 or room_of(parts[1]) not in may):
            yield f"{module.room} may not import {name}"


def libraries_away_from_home(module: Module) -> Iterator[str]:
    """Imports of a library that one place alone may know."""
    for library, home in ONLY_HOME.items():
        is_home = module.place.as_posix() == home or module.place.parts[0] == home
        for name in module.imports():
            if is_or_is_inside(name, library) and not is_home:
                yield f"only {home} may import {name}"


def impure_domain(module: Module) -> Iterator[str]:
    """Files, SQL, the clock and chance in the domain, which are given to it as values."""
    if module.room != "domain":
        return
    for name in module.imports():
        if any(is_or_is_inside(name, forbidden) for forbidden in NOT_FOR_DOMAIN):
            yield f"the domain may not import {name}"
        if name.startswith("uuid.") and name.removeprefix("uuid.") in CLOCK_CALLS:
            yield f"the domain may not import {name}"
    for call in module.calls():
        if call in CLOCK_CALLS | {"open"}:
            yield f"the domain may not call {call}()"


def network(module: Module) -> Iterator[str]:
    """Anything that could open a connection."""
    for name in module.imports():
        if any(is_or_is_inside(name, forbidden) for forbidden in NETWORK):
            yield f"osslog opens no connection, so nothing imports {name}"


def imports_out_of_sight(module: Module) -> Iterator[str]:
    """Imports by name at run time and by star, which these rules could not judge."""
    hidden = {"import_module", "__import__"} & set(module.calls())
    hidden |= {"exec", "eval"} & set(module.plain_calls())  # Qt's own exec() is a method
    yield from (f"{call}() hides what is imported" for call in sorted(hidden))
    for name in module.imports():
        if name.endswith(".*"):
            yield f"{name} hides what is imported"


def prints(module: Module) -> Iterator[str]:
    """Calls of print()."""
    yield from ("print() is not used" for call in module.plain_calls() if call == "print")


def full_inits(module: Module) -> Iterator[str]:
    """An `__init__.py` with anything in it."""
    if module.place.name == "__init__.py" and module.tree.body:
        yield "an __init__.py stays empty"


def drawers(module: Module) -> Iterator[str]:
    """A module or folder whose name says nothing of the field."""
    for part in module.place.with_suffix("").parts:
        if DRAWERS & set(part.split("_")):
            yield f"{part} is not a name of its own"


Rule = Callable[[Module], Iterator[str]]

RULES: list[Rule] = [
    ways_up,
    libraries_away_from_home,
    impure_domain,
    network,
    imports_out_of_sight,
    prints,
    full_inits,
    drawers,
]


def faults(package: Path, rule: Rule) -> list[str]:
    """What `rule` finds wrong below `package`, a line each, with the place."""
    return [f"{module.place}: {it}" for module in modules_of(package) for it in rule(module)]


PLANTED: list[tuple[Rule, str, str]] = [
    (ways_up, "unheard_of.py", "from osslog.domain import visit"),
    (ways_up, "attic/chest.py", ""),
    (ways_up, "errors.py", "import osslog"),
    (ways_up, "errors.py", "from osslog.domain import visit"),
    (ways_up, "domain/visit.py", "from osslog.storage.vault import Vault"),
    (ways_up, "domain/visit.py", "from osslog import services"),
    (ways_up, "domain/visit.py", "import osslog.ui.page"),
    (ways_up, "storage/vault.py", "from osslog.export import summary_file"),
    (ways_up, "export/pdf.py", "def late():\n    from osslog.storage import vault"),
    (ways_up, "export/pdf.py", "from ..storage import vault"),
    (ways_up, "storage/vault.py", "from osslog.services import returns"),
    (ways_up, "services/returns.py", "from osslog.ui import page"),
    (ways_up, "services/returns.py", "from osslog.cli import main"),
    (ways_up, "ui/page.py", "from osslog.storage import vault"),
    (ways_up, "ui/page.py", "from osslog.export.pdf import write"),
    (ways_up, "ui/page.py", "from osslog import app"),
    (
        ways_up,
        "ui/deep/page.py",
        "import typing\nif typing.TYPE_CHECKING:\n    from ...storage.vault import Vault",
    ),
    (libraries_away_from_home, "app.py", "from PySide6.QtWidgets import QApplication"),
    (libraries_away_from_home, "services/returns.py", "import PySide6"),
    (libraries_away_from_home, "storage/vault.py", "from sqlcipher3 import dbapi2"),
    (libraries_away_from_home, "services/unlock.py", "import keyring.backends"),
    (libraries_away_from_home, "storage/cipher.py", "import keyring"),
    (impure_domain, "domain/visit.py", "from pathlib import Path"),
    (impure_domain, "domain/visit.py", "import os"),
    (impure_domain, "domain/visit.py", "import os.path"),
    (impure_domain, "domain/visit.py", "import io"),
    (impure_domain, "domain/visit.py", "import sqlite3"),
    (impure_domain, "domain/visit.py", "import time"),
    (impure_domain, "domain/visit.py", "import random"),
    (impure_domain, "domain/visit.py", "from osslog import safe_files"),
    (impure_domain, "domain/visit.py", "from osslog.paths import data_folder"),
    (impure_domain, "domain/visit.py", "import datetime\nwhen = datetime.datetime.now()"),
    (
        impure_domain,
        "domain/visit.py",
        "from datetime import date\ndef day():\n return date.today()",
    ),
    (impure_domain, "domain/visit.py", "from uuid import uuid4"),
    (impure_domain, "domain/visit.py", "def read(name):\n    return open(name)"),
    (network, "services/returns.py", "import socket"),
    (network, "services/returns.py", "from urllib.request import urlopen"),
    (network, "services/returns.py", "from urllib import request"),
    (network, "ui/page.py", "from PySide6.QtNetwork import QNetworkAccessManager"),
    (network, "ui/page.py", "from PySide6 import QtNetwork"),
    (
        imports_out_of_sight,
        "ui/page.py",
        "import importlib\nimportlib.import_module('osslog.storage')",
    ),
    (imports_out_of_sight, "ui/page.py", "__import__('osslog.storage')"),
    (imports_out_of_sight, "ui/page.py", "exec('import osslog.storage')"),
    (imports_out_of_sight, "ui/page.py", "from osslog.domain.visit import *"),
    (prints, "cli.py", "def main():\n    print('done')"),
    (full_inits, "domain/__init__.py", '"""Words."""'),
    (full_inits, "__init__.py", "from osslog.errors import KnownError"),
    (drawers, "domain/utils.py", ""),
    (drawers, "ui/common/page.py", ""),
    (drawers, "storage/vault_manager.py", ""),
]

LAWFUL = {
    "__init__.py": "",
    "__main__.py": "from osslog.cli import main",
    "app.py": "from osslog.ui import page\nfrom osslog.storage.vault import Vault",
    "errors.py": "class KnownError(Exception): ...",
    "safe_files.py": "import os\nfrom pathlib import Path\nfrom osslog.errors import KnownError",
    "domain/__init__.py": "",
    "domain/visit.py": "from datetime import date\nfrom uuid import UUID\nfrom .. import errors",
    "storage/cipher.py": "from sqlcipher3 import dbapi2",
    "storage/keychain.py": "import keyring",
    "storage/vault.py": "from osslog.storage import cipher\nfrom osslog.domain import visit",
    "export/pdf.py": "import io\nfrom osslog.domain.visit import Visit",
    "services/returns.py": "from osslog.storage import vault\nfrom osslog.export import pdf",
    "ui/page.py": "from PySide6 import QtGui\nfrom ..services import returns\nimport urllib.parse",
}


def write_package(folder: Path, sources: dict[str, str]) -> Path:
    """Lay out a package called osslog with the files of `sources`."""
    package = folder / "osslog"
    for place, source in sources.items():
        file = package / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source)
    return package


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_osslog_keeps_the_rule(rule: Rule) -> None:
    assert faults(PACKAGE, rule) == []


def test_the_rules_read_the_whole_package() -> None:
    read = {module.place.parts[0] for module in modules_of(PACKAGE)}
    assert read >= {"errors.py", "domain", "storage", "export", "services", "ui"}


@pytest.mark.parametrize(("rule", "place", "source"), PLANTED)
def test_a_planted_fault_is_found_where_it_stands(
    tmp_path: Path, rule: Rule, place: str, source: str
) -> None:
    found = faults(write_package(tmp_path, {**LAWFUL, place: source}), rule)
    assert len(found) >= 1
    assert all(line.startswith(f"{place}: ") for line in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_lawful_package_is_left_alone(tmp_path: Path, rule: Rule) -> None:
    assert faults(write_package(tmp_path, LAWFUL), rule) == []


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule for rule, _, _ in PLANTED} == set(RULES)
