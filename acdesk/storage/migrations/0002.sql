-- The data matching last used for each set of column names.

CREATE TABLE matchings (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,   -- what a person calls it by
    headers        TEXT NOT NULL UNIQUE,          -- SHA-256 of the column names
    columns        TEXT NOT NULL,                 -- the names themselves (JSON)
    matching       TEXT NOT NULL,                 -- as in a matching file (JSON, versioned)
    file           TEXT NOT NULL,                 -- name of the file it was last used for, without its folder
    used_at        REAL NOT NULL                  -- seconds since 1970 (UTC)
) STRICT;
