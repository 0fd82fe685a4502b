-- One schema serves both kinds of vault; a location vault leaves the county's tables empty and
-- a county vault the location's. Integer keys join rows; the random 16-byte ids name records.
-- Days are YYYY-MM-DD, months YYYY-MM, reporting years 2016/17. No column holds a clock time.

CREATE TABLE vault (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    vault_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('location', 'county')),
    made_on TEXT NOT NULL
) STRICT;

-- Coarse facts only, each row chained to the one before by SHA-256.
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    on_date TEXT NOT NULL,
    event TEXT NOT NULL,
    detail TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL UNIQUE
) STRICT;

-- What a location records ----------------------------------------------------------------------

CREATE TABLE location (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    inbox_key BLOB NOT NULL CHECK (length(inbox_key) = 32)
) STRICT;

CREATE TABLE asked_question (
    location_id TEXT NOT NULL REFERENCES location (id),
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (location_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE agency (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    location_id TEXT NOT NULL REFERENCES location (id),
    name TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    UNIQUE (location_id, name)
) STRICT;

CREATE TABLE drop_in (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    location_id TEXT NOT NULL REFERENCES location (id),
    held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    mode TEXT NOT NULL,
    cancelled_because TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE INDEX drop_in_by_day ON drop_in (location_id, held_on);

CREATE TABLE agency_presence (
    drop_in INTEGER NOT NULL REFERENCES drop_in (key),
    agency INTEGER NOT NULL REFERENCES agency (key),
    PRIMARY KEY (drop_in, agency)
) STRICT, WITHOUT ROWID;

-- A correction inserts a new row and marks the old one with it. NULL in an answer's column
-- means that the question was not asked.
CREATE TABLE visit (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    drop_in INTEGER NOT NULL REFERENCES drop_in (key),
    superseded_by INTEGER REFERENCES visit (key),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    visit_number TEXT NOT NULL,
    mode TEXT NOT NULL,
    agencies_asked INTEGER NOT NULL CHECK (agencies_asked IN (0, 1)),
    abuse_asked INTEGER NOT NULL CHECK (abuse_asked IN (0, 1)),
    sex TEXT,
    age_band TEXT,
    ethnic_group TEXT,
    visitor_part TEXT,
    children TEXT,
    interpreter TEXT,
    heard_from TEXT,
    risk TEXT,
    gender_same TEXT,
    sexual_orientation TEXT,
    long_condition TEXT,
    condition_reduces TEXT
) STRICT;
CREATE INDEX visit_by_drop_in ON visit (drop_in);
CREATE INDEX visit_superseding ON visit (superseded_by) WHERE superseded_by IS NOT NULL;

CREATE TABLE visit_abuse (
    visit INTEGER NOT NULL REFERENCES visit (key),
    code TEXT NOT NULL,
    PRIMARY KEY (visit, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_agency (
    visit INTEGER NOT NULL REFERENCES visit (key),
    agency INTEGER NOT NULL REFERENCES agency (key),
    PRIMARY KEY (visit, agency)
) STRICT, WITHOUT ROWID;

CREATE TABLE referral (
    visit INTEGER NOT NULL REFERENCES visit (key),
    destination TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (visit, destination, outcome)
) STRICT, WITHOUT ROWID;

-- Rows of a spreadsheet that are in already: a visit keeps its row's identity so that the same
-- file adds nothing when it is read again.
CREATE TABLE imported_row (
    location_id TEXT NOT NULL REFERENCES location (id),
    row_identity TEXT NOT NULL,
    visit INTEGER NOT NULL REFERENCES visit (key),
    PRIMARY KEY (location_id, row_identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    location_id TEXT NOT NULL REFERENCES location (id),
    month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    helpful TEXT NOT NULL,
    better_informed TEXT NOT NULL,
    feels_safer TEXT NOT NULL,
    words TEXT NOT NULL,
    agreed_to_quote INTEGER NOT NULL CHECK (agreed_to_quote IN (0, 1)),
    language TEXT NOT NULL,
    words_state TEXT NOT NULL CHECK (words_state IN ('none', 'waiting', 'released', 'withheld')),
    released_words TEXT,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    CHECK (released_words IS NULL OR (agreed_to_quote = 1 AND words_state = 'released'))
) STRICT;
CREATE INDEX feedback_by_month ON feedback (location_id, month);

-- A revision's bytes are kept and given out again unchanged.
CREATE TABLE summary (
    location_id TEXT NOT NULL REFERENCES location (id),
    year TEXT NOT NULL CHECK (year GLOB '[0-9][0-9][0-9][0-9]/[0-9][0-9]'),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    reason TEXT,
    written_on TEXT NOT NULL,
    manifest_hash TEXT NOT NULL,
    figures BLOB NOT NULL,
    file BLOB NOT NULL,
    PRIMARY KEY (location_id, year, revision)
) STRICT;

-- Figures that somebody typed from an earlier report: a location's own previous year, or the
-- county's history.
CREATE TABLE entered_figure (
    location_id TEXT NOT NULL,
    year TEXT NOT NULL CHECK (year GLOB '[0-9][0-9][0-9][0-9]/[0-9][0-9]'),
    visits INTEGER NOT NULL CHECK (visits >= 0),
    PRIMARY KEY (location_id, year)
) STRICT, WITHOUT ROWID;

-- What a county receives -----------------------------------------------------------------------

CREATE TABLE expected_location (
    location_id TEXT PRIMARY KEY,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE location_name (
    location_id TEXT NOT NULL REFERENCES expected_location (location_id),
    since TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (location_id, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE signer (
    key INTEGER PRIMARY KEY,
    location_id TEXT NOT NULL REFERENCES expected_location (location_id),
    card BLOB NOT NULL,
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    trusted_on TEXT NOT NULL,
    retired_on TEXT
) STRICT;
CREATE UNIQUE INDEX signer_in_force ON signer (location_id) WHERE retired_on IS NULL;

CREATE TABLE import_batch (
    key INTEGER PRIMARY KEY,
    imported_on TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- Each accepted file, the undone ones included: the highest revision that was ever seen is
-- known from them.
CREATE TABLE received_summary (
    key INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES import_batch (key),
    location_id TEXT NOT NULL,
    year TEXT NOT NULL CHECK (year GLOB '[0-9][0-9][0-9][0-9]/[0-9][0-9]'),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    manifest_hash TEXT NOT NULL,
    figures BLOB NOT NULL,
    file BLOB NOT NULL
) STRICT;
CREATE INDEX received_summary_by_year ON received_summary (year, location_id, revision);
