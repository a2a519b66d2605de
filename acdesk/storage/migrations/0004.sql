-- The limiter's ledger, smaller: two slots are taken for every batch, and each change wrote three pages.

CREATE TABLE fewer_pages (
    id             INTEGER PRIMARY KEY,           -- random, never used twice: a late answer must not hit another's slot
    account        TEXT NOT NULL,
    kind           TEXT NOT NULL,
    stage          INTEGER NOT NULL DEFAULT 0 CHECK (stage IN (0, 1, 2)),   -- taken, sent, arrived
    wall           REAL NOT NULL,                 -- time.time and
    steady         REAL NOT NULL                  -- time.monotonic when that stage was reached
) STRICT;
INSERT INTO fewer_pages SELECT id, account, kind, stage, wall, steady FROM slots;
DROP TABLE slots;
ALTER TABLE fewer_pages RENAME TO slots;
