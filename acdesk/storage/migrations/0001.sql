-- The first schema. Times are seconds since 1970 (UTC); JSON columns hold the documents their rooms write.

CREATE TABLE connections (
    id             TEXT PRIMARY KEY,              -- random, also the name of the key in the OS keyring
    name           TEXT NOT NULL UNIQUE COLLATE NOCASE,
    host           TEXT NOT NULL,
    consent_at     REAL NOT NULL,
    consent_user   TEXT NOT NULL,
    consent_text   TEXT NOT NULL,                 -- version of the text agreed to
    created_at     REAL NOT NULL,
    account_user   TEXT NOT NULL DEFAULT '',
    snapshot       TEXT,                          -- lists, fields and tags last read (JSON)
    snapshot_at    REAL
) STRICT;

CREATE TABLE exports (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL UNIQUE COLLATE NOCASE,
    connection_id  TEXT REFERENCES connections (id) ON DELETE RESTRICT,   -- NULL: detached
    definition     TEXT NOT NULL,                 -- list, files, reading options, matching, options (JSON, versioned)
    created_at     REAL NOT NULL,
    changed_at     REAL NOT NULL
) STRICT;

CREATE TABLE runs (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    export_id      TEXT,                          -- no reference: history outlives the export
    export_name    TEXT NOT NULL,
    account        TEXT NOT NULL,                 -- host
    connection_id  TEXT NOT NULL,
    list_id        INTEGER NOT NULL,
    definition     TEXT NOT NULL,                 -- what was run: files with SHA-256, matching, field ids, options (JSON)
    status         TEXT NOT NULL CHECK (status IN ('running', 'successful', 'with_warnings', 'stopped', 'interrupted', 'failed', 'skipped')),
    fault          TEXT,                          -- code of what ended it
    fault_params   TEXT,
    rows           INTEGER NOT NULL,
    started_at     REAL NOT NULL,
    ended_at       REAL,
    last_sent_at   REAL,
    seconds        REAL NOT NULL DEFAULT 0,       -- spent running, over all resumes
    requests       INTEGER NOT NULL DEFAULT 0,
    spool          TEXT                           -- folder of the frozen contacts; NULL once deleted
) STRICT;
CREATE INDEX runs_by_export ON runs (export_id, id);

CREATE TABLE batches (
    id             INTEGER PRIMARY KEY,
    run_id         INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    first          INTEGER NOT NULL,              -- first and last + 1 index into the frozen contacts
    past           INTEGER NOT NULL,
    contacts       INTEGER NOT NULL,              -- of these, not refused yet: what the next request holds
    state          TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'queued', 'settled', 'refused')),
    attempts       INTEGER NOT NULL DEFAULT 0,    -- times handed over
    ended_badly    INTEGER NOT NULL DEFAULT 0,    -- times the account ended it as failed or interrupted
    batch_id       TEXT,                          -- the account's receipt
    sent_at        REAL,
    settled_at     REAL,
    accepted       INTEGER NOT NULL DEFAULT 0,    -- counted contact by contact when it settled
    CHECK (past > first AND contacts >= 0)
) STRICT;
CREATE INDEX batches_by_run ON batches (run_id, first);
CREATE INDEX batches_open ON batches (run_id, state) WHERE state IN ('planned', 'sending', 'queued');

-- Rows that did not simply become accepted. Row numbers and codes, never a cell.
CREATE TABLE row_outcomes (
    run_id         INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    file           INTEGER NOT NULL,
    row            INTEGER NOT NULL,
    outcome        TEXT NOT NULL CHECK (outcome IN ('rejected', 'duplicate', 'refused', 'unchanged')),
    code           TEXT NOT NULL,
    column_name    TEXT,
    other_file     INTEGER,
    other_row      INTEGER,
    contact        INTEGER,                       -- index into the frozen contacts, for what was sent
    PRIMARY KEY (run_id, file, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX refused_contacts ON row_outcomes (run_id, contact) WHERE contact IS NOT NULL;

CREATE TABLE run_events (
    run_id         INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
    at             REAL NOT NULL,
    code           TEXT NOT NULL,
    params         TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX events_by_run ON run_events (run_id, at);

-- The limiter's ledger. Both clocks are kept: a sleeping laptop stops one, a corrected clock moves the other.
CREATE TABLE slots (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,   -- never used twice: a late answer must not hit another's slot
    account        TEXT NOT NULL,
    kind           TEXT NOT NULL,
    stage          INTEGER NOT NULL DEFAULT 0 CHECK (stage IN (0, 1, 2)),   -- taken, sent, arrived
    wall           REAL NOT NULL,                 -- time.time and
    steady         REAL NOT NULL                  -- time.monotonic when that stage was reached
) STRICT;
CREATE INDEX slots_by_account ON slots (account, id);

-- "Slow down", said by the account: no slot for anybody for so many seconds since, and the limits with caution.
CREATE TABLE holds (
    account        TEXT PRIMARY KEY,
    seconds        REAL NOT NULL,
    level          INTEGER NOT NULL,              -- of caution, at that moment
    wall           REAL NOT NULL,
    steady         REAL NOT NULL
) STRICT, WITHOUT ROWID;
