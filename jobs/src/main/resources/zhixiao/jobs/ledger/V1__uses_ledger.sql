-- One ledger in one database. Entries are only added; the head is what the next one must follow.
CREATE TABLE ledger_head (
    one     SMALLINT     PRIMARY KEY CHECK (one = 1),
    name    VARCHAR(64)  NOT NULL,
    entry   BIGINT       NOT NULL,
    hash    CHAR(64)     NOT NULL
);

CREATE TABLE ledger_entry (
    entry    BIGINT        PRIMARY KEY,
    entered  VARCHAR(32)   NOT NULL,
    kind     VARCHAR(16)   NOT NULL,
    use_id   VARCHAR(32)   NOT NULL,
    content  TEXT          NOT NULL,
    previous CHAR(64)      NOT NULL,
    hash     CHAR(64)      NOT NULL UNIQUE
);

CREATE INDEX ledger_entry_use ON ledger_entry (use_id);
