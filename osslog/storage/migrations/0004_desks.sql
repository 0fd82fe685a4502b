-- Feedback posts: each has a key of its own with which it signs what it seals to a location.
-- `file_issue` counts the files that the coordinator made for it; `is_own` marks the post on
-- the coordinator's own computer, and `told` is the hash of what its last file said, so that
-- osslog can say when a later one is due.
CREATE TABLE desk (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    location_id TEXT NOT NULL REFERENCES location (id),
    name TEXT NOT NULL,
    public_key BLOB NOT NULL UNIQUE CHECK (length(public_key) = 32),
    takes_visits INTEGER NOT NULL CHECK (takes_visits IN (0, 1)),
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    file_issue INTEGER NOT NULL CHECK (file_issue >= 1),
    enrolled_on TEXT NOT NULL,
    withdrawn_on TEXT,
    told BLOB NOT NULL CHECK (length(told) = 32)
) STRICT;
CREATE INDEX desk_by_location ON desk (location_id);

-- What a location's posts show: languages, words of welcome, and whether words that are
-- released need a second look.
CREATE TABLE desk_setup (
    location_id TEXT PRIMARY KEY REFERENCES location (id),
    content BLOB NOT NULL CHECK (length(content) <= 65536)
) STRICT, WITHOUT ROWID;

-- Entries that were merged: so much as keeps one from coming in twice, and nothing that leads to
-- the feedback or the visit which it became.
CREATE TABLE merged_entry (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    desk INTEGER NOT NULL REFERENCES desk (key),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
    file_hash BLOB NOT NULL CHECK (length(file_hash) = 32),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_entry_by_desk ON merged_entry (desk, sequence);

-- Entries that were not accepted, as they came, with the published code of the reason. One that
-- no key opens has no content here: its file stays where it was found.
CREATE TABLE quarantined_entry (
    file_hash BLOB PRIMARY KEY CHECK (length(file_hash) = 32),
    location_id TEXT,
    reason TEXT NOT NULL,
    noted_on TEXT NOT NULL,
    content BLOB NOT NULL CHECK (length(content) <= 16384)
) STRICT, WITHOUT ROWID;

-- Inbox keys of before a key change: posts that do not know the new one yet seal to them. The
-- signing key of then vouches to those posts for the new keys, and signs nothing else any more.
CREATE TABLE retired_inbox_key (
    secret BLOB PRIMARY KEY CHECK (length(secret) = 32),
    signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
    location_id TEXT NOT NULL REFERENCES location (id)
) STRICT, WITHOUT ROWID;

-- The first of two looks at words, where a location wants two: who looked, by the name on that
-- person's passphrase, and the words as they would release them.
CREATE TABLE first_look (
    feedback INTEGER PRIMARY KEY REFERENCES feedback (key),
    looked_by TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

-- Words that a coordinator has begun to clear: as far as they got.
CREATE TABLE half_cleared (
    feedback INTEGER PRIMARY KEY REFERENCES feedback (key),
    words TEXT NOT NULL
) STRICT;
