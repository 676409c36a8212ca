-- Reviews: what was drawn, by which chances, who looks at it, and what they say. Rows are only added.

-- A draw. hash is that of all of it: who draws again under the same name must get the same.
CREATE TABLE review_draw (
    review    VARCHAR(128) PRIMARY KEY,
    plan      VARCHAR(64)  NOT NULL,
    plan_hash VARCHAR(16)  NOT NULL,
    seed      VARCHAR(64)  NOT NULL,
    from_on   VARCHAR(10)  NOT NULL,
    as_of     CHAR(10)     NOT NULL,
    data      VARCHAR(64)  NOT NULL,
    outside   BIGINT       NOT NULL,
    hash      CHAR(64)     NOT NULL
);

-- A part of the frame that was drawn from by itself. Which judge a part is of is not kept.
CREATE TABLE review_cell (
    review  VARCHAR(128) NOT NULL,
    court   VARCHAR(32)  NOT NULL,
    stratum VARCHAR(64)  NOT NULL,
    number  INT          NOT NULL,
    place   INT          NOT NULL,
    frame   BIGINT       NOT NULL,
    drawn   BIGINT       NOT NULL,
    PRIMARY KEY (review, court, stratum, number),
    CHECK (drawn <= frame)
);

-- A case: stratum and cell are empty and 0 where it was not drawn at random; targets are the reasons for which it was chosen.
CREATE TABLE review_case (
    review  VARCHAR(128)  NOT NULL,
    place   INT           NOT NULL,
    court   VARCHAR(32)   NOT NULL,
    case_no VARCHAR(255)  NOT NULL,
    written VARCHAR(255)  NOT NULL,
    stratum VARCHAR(64)   NOT NULL,
    cell    INT           NOT NULL,
    targets VARCHAR(2000) NOT NULL,
    PRIMARY KEY (review, place),
    UNIQUE (review, court, case_no)
);

-- What the data said of a case when it was drawn.
CREATE TABLE review_shown (
    review VARCHAR(128)  NOT NULL,
    place  INT           NOT NULL,
    field  VARCHAR(64)   NOT NULL,
    said   VARCHAR(2000) NOT NULL,
    PRIMARY KEY (review, place, field)
);

-- Who looks at a case: the first or the second reviewer.
CREATE TABLE review_task (
    review   VARCHAR(128) NOT NULL,
    place    INT          NOT NULL,
    task     INT          NOT NULL,
    reviewer VARCHAR(64)  NOT NULL,
    PRIMARY KEY (review, place, task)
);

-- What somebody said; the last entry about the same thing holds. item is empty for what is said of the whole case.
CREATE TABLE review_entry (
    review       VARCHAR(128)  NOT NULL,
    number       BIGINT        NOT NULL,
    entered      CHAR(10)      NOT NULL,
    entered_by   VARCHAR(64)   NOT NULL,
    part         VARCHAR(16)   NOT NULL,
    task         INT           NOT NULL,
    place        INT           NOT NULL,
    item         VARCHAR(64)   NOT NULL,
    finding      VARCHAR(64)   NOT NULL,
    points       VARCHAR(32)   NOT NULL,
    paper        VARCHAR(2000) NOT NULL,
    reason       VARCHAR(2000) NOT NULL,
    corrected_on VARCHAR(10)   NOT NULL,
    step         VARCHAR(16)   NOT NULL,
    PRIMARY KEY (review, number),
    CHECK (part IN ('self', 'independent', 'panel'))
);
