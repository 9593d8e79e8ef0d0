-- Reports, every version as it was read. The text is in report_json; incidents are kept with their accounts.
CREATE TABLE report (
    id          INTEGER PRIMARY KEY,
    report_id   TEXT NOT NULL,
    version     INTEGER NOT NULL,
    is_newest   INTEGER NOT NULL,
    digest      TEXT NOT NULL,     -- SHA-256 of the reading's JSON
    published   TEXT,
    report_json TEXT NOT NULL,
    rest_json   TEXT NOT NULL,     -- statements, remarks, what was left out
    print       BLOB NOT NULL,     -- 32-bit slots, little endian
    UNIQUE (report_id, version)
);

-- Copies meet under a common band.
CREATE TABLE band (
    band   INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES report,
    PRIMARY KEY (band, report)
) WITHOUT ROWID;

CREATE TABLE dossier (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL UNIQUE,
    event           TEXT NOT NULL,
    sub_event       TEXT NOT NULL,
    stage           TEXT NOT NULL,
    salience        TEXT NOT NULL,
    standing        TEXT NOT NULL,
    start_day       TEXT,
    end_day         TEXT,
    day_precision   TEXT,
    place           TEXT,
    country         TEXT,
    admin1          TEXT,
    latitude        REAL,
    longitude       REAL,
    place_precision TEXT,
    killed_low      INTEGER,
    killed_best     INTEGER,
    killed_high     INTEGER,
    wounded_low     INTEGER,
    wounded_best    INTEGER,
    wounded_high    INTEGER,
    perpetrators    TEXT NOT NULL,
    targets         TEXT NOT NULL,
    weapons         TEXT NOT NULL,
    reports         INTEGER NOT NULL,
    sources         INTEGER NOT NULL,
    confidence      REAL NOT NULL,
    contested       TEXT NOT NULL,
    last_change     INTEGER NOT NULL,
    changed         TEXT NOT NULL
);
CREATE INDEX dossier_by_day ON dossier (start_day);
CREATE INDEX dossier_by_country ON dossier (country, start_day);

-- Ids that were given once and lead elsewhere now, or nowhere.
CREATE TABLE former_dossier (
    name      TEXT PRIMARY KEY,
    into_name TEXT
) WITHOUT ROWID;
CREATE INDEX former_dossier_by_into ON former_dossier (into_name);

CREATE TABLE dossier_source (
    dossier INTEGER NOT NULL REFERENCES dossier,
    name    TEXT NOT NULL COLLATE NOCASE,
    PRIMARY KEY (dossier, name)
) WITHOUT ROWID;
CREATE INDEX dossier_source_by_name ON dossier_source (name);

-- One telling of an incident. Group, days and country are what matching looks for it by.
CREATE TABLE account (
    id            INTEGER PRIMARY KEY,
    report        INTEGER NOT NULL REFERENCES report,
    place_in      INTEGER NOT NULL,   -- the incident's place in the reading, from 1
    dossier       INTEGER REFERENCES dossier,
    incident_json TEXT NOT NULL,
    type_group    INTEGER NOT NULL,
    first_day     TEXT,
    last_day      TEXT,
    is_long       INTEGER NOT NULL,   -- its days span more than a week; few do, and they are looked through one by one
    country       TEXT NOT NULL,
    is_superseded INTEGER NOT NULL,
    successor     INTEGER REFERENCES account,
    UNIQUE (report, place_in)
);
CREATE INDEX account_by_dossier ON account (dossier);
CREATE INDEX account_by_day ON account (type_group, is_long, first_day);

CREATE TABLE link (
    one   INTEGER NOT NULL REFERENCES account,
    other INTEGER NOT NULL REFERENCES account,
    score REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX link_by_other ON link (other);

-- History. Rows are added, never rewritten; a decision that was taken back is marked.
CREATE TABLE change (
    number        INTEGER PRIMARY KEY,
    dossier       TEXT NOT NULL,
    at            TEXT NOT NULL,
    why           TEXT NOT NULL,
    person        TEXT,               -- null: the machine
    deed          TEXT,               -- the machine's
    what          TEXT,               -- the machine's, for people
    decision_json TEXT,               -- the person's
    accounts_json TEXT,               -- what the person saw
    is_undone     INTEGER NOT NULL,
    CHECK ((person IS NULL) = (decision_json IS NULL) AND (person IS NULL) = (deed IS NOT NULL))
);
CREATE INDEX change_by_dossier ON change (dossier);

CREATE VIRTUAL TABLE report_words USING fts5 (title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE dossier_words USING fts5 (names, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
