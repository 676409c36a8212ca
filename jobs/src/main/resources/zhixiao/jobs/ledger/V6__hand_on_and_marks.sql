-- What a review hands on, with addressee and due day, and what came back. Rows are only added. place is 0 for something that is
-- about the review as a whole.
CREATE TABLE review_hand_on (
    review     VARCHAR(128)  NOT NULL,
    number     INT           NOT NULL,
    entered    CHAR(10)      NOT NULL,
    entered_by VARCHAR(64)   NOT NULL,
    place      INT           NOT NULL,
    kind       VARCHAR(16)   NOT NULL,
    addressee  VARCHAR(64)   NOT NULL,
    due_on     CHAR(10)      NOT NULL,
    what       VARCHAR(2000) NOT NULL,
    PRIMARY KEY (review, number),
    CHECK (kind IN ('supervision', 'guidance', 'policy', 'clue'))
);

CREATE TABLE review_reply (
    review     VARCHAR(128)  NOT NULL,
    hand_on    INT           NOT NULL,
    number     INT           NOT NULL,
    entered    CHAR(10)      NOT NULL,
    entered_by VARCHAR(64)   NOT NULL,
    reply      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (review, hand_on, number),
    FOREIGN KEY (review, hand_on) REFERENCES review_hand_on (review, number)
);

-- Cases that declared rules propose to be marked as one of the four kinds under supervision, and what people decided. number counts
-- both together: a decision is about what was proposed before it. rules are names, apart by spaces.
CREATE TABLE mark_list (
    list   VARCHAR(128) PRIMARY KEY,
    begun  CHAR(10)     NOT NULL
);

CREATE TABLE mark_proposal (
    list    VARCHAR(128)  NOT NULL,
    number  BIGINT        NOT NULL,
    as_of   CHAR(10)      NOT NULL,
    court   VARCHAR(32)   NOT NULL,
    case_no VARCHAR(255)  NOT NULL,
    written VARCHAR(255)  NOT NULL,
    rules   VARCHAR(2000) NOT NULL,
    PRIMARY KEY (list, number)
);

CREATE TABLE mark_decision (
    list       VARCHAR(128)  NOT NULL,
    number     BIGINT        NOT NULL,
    entered    CHAR(10)      NOT NULL,
    entered_by VARCHAR(64)   NOT NULL,
    court      VARCHAR(32)   NOT NULL,
    case_no    VARCHAR(255)  NOT NULL,
    decision   VARCHAR(16)   NOT NULL,
    reason     VARCHAR(2000) NOT NULL,
    PRIMARY KEY (list, number),
    CHECK (decision IN ('confirmed', 'refused'))
);
