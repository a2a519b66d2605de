-- What ActiveCampaign has accepted, so that the next run sends only what changed. Keyed digests, nothing readable.

ALTER TABLE runs ADD COLUMN part_of INTEGER REFERENCES runs (id) ON DELETE CASCADE;   -- contacts gone from the segment, marked within that run
ALTER TABLE runs ADD COLUMN new_contacts INTEGER;          -- as compared before the start; NULL: not compared
ALTER TABLE runs ADD COLUMN changed_contacts INTEGER;
ALTER TABLE runs ADD COLUMN gone_contacts INTEGER;
ALTER TABLE runs ADD COLUMN list_before INTEGER;           -- active members, as the account counts them
ALTER TABLE runs ADD COLUMN list_after INTEGER;
CREATE INDEX runs_by_part ON runs (part_of) WHERE part_of IS NOT NULL;

-- Rows whose contacts the list has already. One entry stands for all rows of a file from `first` to `last` that have
-- no outcome of their own.
CREATE TABLE unchanged_rows (
    run_id         INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    file           INTEGER NOT NULL,
    first          INTEGER NOT NULL,
    last           INTEGER NOT NULL,
    rows           INTEGER NOT NULL,              -- counted, not computed from the ends
    PRIMARY KEY (run_id, file, first)
) STRICT, WITHOUT ROWID;

-- One entry for each account, list and API key: a digest can only be compared with one made by the same key.
CREATE TABLE accepted (
    id             INTEGER PRIMARY KEY,
    account        TEXT NOT NULL,                 -- host
    list_id        INTEGER NOT NULL,
    key_check      TEXT NOT NULL,                 -- digest of a fixed word by the same key
    contacts       INTEGER NOT NULL,
    field_ids      TEXT NOT NULL,                 -- {title: id} of the custom fields as they were then (JSON)
    changed_at     REAL NOT NULL,
    UNIQUE (account, list_id, key_check)
) STRICT;

CREATE TABLE accepted_parts (
    accepted_id    INTEGER NOT NULL REFERENCES accepted (id) ON DELETE CASCADE,
    part           INTEGER NOT NULL,
    digests        BLOB NOT NULL,                 -- Parquet: address UInt64, values UInt64
    PRIMARY KEY (accepted_id, part)
) STRICT;

-- Whom an export brought to its list when it last ran, and what its segment looked like.
CREATE TABLE last_segments (
    export_id      TEXT PRIMARY KEY REFERENCES exports (id) ON DELETE CASCADE,
    accepted_id    INTEGER NOT NULL REFERENCES accepted (id) ON DELETE CASCADE,
    contacts       INTEGER NOT NULL,
    facts          TEXT                           -- rows, times, digests of files, header and matching (JSON)
) STRICT;

CREATE TABLE last_segment_parts (
    export_id      TEXT NOT NULL REFERENCES last_segments (export_id) ON DELETE CASCADE,
    part           INTEGER NOT NULL,
    digests        BLOB NOT NULL,                 -- Parquet: address UInt64
    PRIMARY KEY (export_id, part)
) STRICT;

-- Only where the user has contacts marked that are gone from the segment.
CREATE TABLE sealed_addresses (
    export_id      TEXT NOT NULL REFERENCES last_segments (export_id) ON DELETE CASCADE,
    part           INTEGER NOT NULL,
    addresses      BLOB NOT NULL,                 -- encrypted under a key that is made from the API key
    PRIMARY KEY (export_id, part)
) STRICT;

-- They go with the choice they were kept for.
CREATE TRIGGER addresses_no_longer_needed AFTER UPDATE OF definition ON exports
WHEN json_extract(NEW.definition, '$.gone') IS NULL
BEGIN
    DELETE FROM sealed_addresses WHERE export_id = NEW.id;
END;

-- Once no connection leads to an account, its key is gone and the digests say nothing to anybody.
CREATE TRIGGER nobody_sends_there_any_more AFTER DELETE ON connections
WHEN NOT EXISTS (SELECT 1 FROM connections WHERE host = OLD.host)
BEGIN
    DELETE FROM accepted WHERE account = OLD.host;
END;
