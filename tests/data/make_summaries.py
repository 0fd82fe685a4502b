"""Writes the golden files of `docs/formats/golden/` and the fixtures of `tests/data/summaries/`.

Run from the checkout: `python -m tests.data.make_summaries`. A test holds the files equal to
what this makes. The keys are test keys that everybody knows: trust them nowhere.
"""

import json
from pathlib import Path

from osslog.export import allowed_signers, summary_archive
from tests.data.example_summaries import ASHFORD, full_summary
from tests.data.summary_fixtures import fixtures
from tests.data.summary_workshop import PINNED, built, card_of, seed_of

CHECKOUT = Path(__file__).parents[2]
GOLDEN = Path("docs/formats/golden")
FIXTURES = Path("tests/data/summaries")
GOLDEN_PDF = GOLDEN / "summary.pdf"
"""Taken as it is: a reader never makes the PDF again, so that its looks may change."""


def files() -> dict[Path, bytes]:
    """Every file by its path in the checkout."""
    return {
        **{GOLDEN / name: content for name, content in _golden().items()},
        **{FIXTURES / name: content for name, content in _fixtures().items()},
    }


def _golden() -> dict[str, bytes]:
    pdf = (CHECKOUT / GOLDEN_PDF).read_bytes()
    first = built(full_summary(), pdf=pdf)
    card = card_of(ASHFORD)
    return {
        first.name: first.content,
        **summary_archive.read(first.content),
        "ashford-signer-card.json": card.to_json(),
        "ashford-signer-card-words.txt": (" ".join(card.words) + "\n").encode(),
        "signers": allowed_signers.line(ASHFORD.id, card.public_key).encode(),
        "test-key-trust-it-nowhere.txt": (seed_of(ASHFORD.id).hex() + "\n").encode(),
    }


def _fixtures() -> dict[str, bytes]:
    made = fixtures()
    expected = {name: code for name, (_, code) in sorted(made.items())}
    signers = "".join(allowed_signers.line(*pinned) for pinned in PINNED.items())
    return {
        **{name: content for name, (content, _) in made.items()},
        "expected.json": (json.dumps(expected, indent=1) + "\n").encode(),
        "signers": signers.encode(),
    }


def main() -> None:
    """Write every file anew and remove what is no longer made."""
    made = files()
    for path in (CHECKOUT / FIXTURES).glob("*/*.zip"):
        path.unlink()
    for name, content in made.items():
        path = CHECKOUT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
