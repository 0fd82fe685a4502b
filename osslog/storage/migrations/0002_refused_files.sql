-- What an import refused, so that its history can be shown whole: the file's name without its
-- folder, and the published code of the reason. Nothing of the file's content is kept.
CREATE TABLE refused_file (
    key INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL REFERENCES import_batch (key),
    file TEXT NOT NULL CHECK (length(file) <= 200),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX refused_file_by_batch ON refused_file (batch);
