-- When drop-ins are expected: weekly and fortnightly ones on the weekday of the first day,
-- monthly ones on the same weekday of the month ("the second Tuesday", "the last Tuesday"). A
-- pattern without a last day is still in force.
CREATE TABLE drop_in_pattern (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    location_id TEXT NOT NULL REFERENCES location (id),
    rhythm TEXT NOT NULL
        CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly', 'monthly_last')),
    first_day TEXT NOT NULL
        CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    last_day TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;
CREATE INDEX drop_in_pattern_by_location ON drop_in_pattern (location_id, first_day);

-- The visit that is half entered at a drop-in, so that a lock or a crash does not lose it: one
-- for a drop-in, replaced as it grows and gone when it is saved.
CREATE TABLE draft (
    drop_in INTEGER PRIMARY KEY REFERENCES drop_in (key),
    content BLOB NOT NULL CHECK (length(content) <= 65536)
) STRICT;

-- What people set for this vault and not for this computer, each under its name.
CREATE TABLE preference (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (length(value) <= 4096)
) STRICT, WITHOUT ROWID;
