-- Registers of cases that stay on a list, beside the ledger. Rows are only added: what a register holds now is what its
-- events come to. The number of an update or an event as a key lets only one of two at once be first.
CREATE TABLE register_update (
    register VARCHAR(128) NOT NULL,
    number   BIGINT       NOT NULL,
    as_of    CHAR(10)     NOT NULL,
    rule     VARCHAR(16)  NOT NULL,
    PRIMARY KEY (register, number)
);

CREATE TABLE register_event (
    register VARCHAR(128) NOT NULL,
    number   BIGINT       NOT NULL,
    as_of    CHAR(10)     NOT NULL,
    court    VARCHAR(32)  NOT NULL,
    case_no  VARCHAR(255) NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    reason   VARCHAR(16)  NOT NULL,
    PRIMARY KEY (register, number)
);

CREATE TABLE register_movement (
    register     VARCHAR(128) NOT NULL,
    number       BIGINT       NOT NULL,
    as_of        CHAR(10)     NOT NULL,
    court        VARCHAR(32)  NOT NULL,
    stock_before BIGINT       NOT NULL,
    aged_in      BIGINT       NOT NULL,
    removed      BIGINT       NOT NULL,
    vanished     BIGINT       NOT NULL,
    stock_now    BIGINT       NOT NULL,
    PRIMARY KEY (register, number, court),
    CHECK (stock_now = stock_before + aged_in - removed)
);
