-- The counts that were shown to the public, so that a later release does not give away what an earlier one hid. Rows are
-- only added. cases is null for one that was hidden.
CREATE TABLE released_count (
    entry    BIGINT      NOT NULL,
    measure  VARCHAR(64) NOT NULL,
    court    VARCHAR(32) NOT NULL,
    scope    VARCHAR(8)  NOT NULL,
    line     VARCHAR(64) NOT NULL,
    from_on  CHAR(10)    NOT NULL,
    to_on    CHAR(10)    NOT NULL,
    cases    BIGINT,
    PRIMARY KEY (entry, measure, court, scope, line)
);
