-- What people add to the entries of a register, and what the data said of them. Rows are only added, here too.

-- What somebody entered about a case: all that holds from then on. after_event is the last event that had happened.
CREATE TABLE register_note (
    register    VARCHAR(128)  NOT NULL,
    number      BIGINT        NOT NULL,
    after_event BIGINT        NOT NULL,
    entered     CHAR(10)      NOT NULL,
    entered_by  VARCHAR(64)   NOT NULL,
    court       VARCHAR(32)   NOT NULL,
    case_no     VARCHAR(255)  NOT NULL,
    state       VARCHAR(16)   NOT NULL,
    responsible VARCHAR(64)   NOT NULL,
    reason      VARCHAR(32)   NOT NULL,
    plan        VARCHAR(2000) NOT NULL,
    target_on   VARCHAR(10)   NOT NULL,
    leader      VARCHAR(64)   NOT NULL,
    resumes_on  VARCHAR(10)   NOT NULL,
    PRIMARY KEY (register, number),
    CHECK (state IN ('listed', 'planned', 'supervised', 'closing_claimed'))
);

-- Why entries were removed; not known of movements that were made before.
ALTER TABLE register_movement ADD COLUMN closed BIGINT;
ALTER TABLE register_movement ADD COLUMN corrected BIGINT;
ALTER TABLE register_movement ADD COLUMN by_rule BIGINT;
ALTER TABLE register_movement ADD CONSTRAINT register_movement_reasons CHECK (closed + corrected + by_rule = removed);

-- What an update found in the data of a case on the list, where it is not what was found before.
CREATE TABLE register_fact (
    register    VARCHAR(128)  NOT NULL,
    number      BIGINT        NOT NULL,
    court       VARCHAR(32)   NOT NULL,
    case_no     VARCHAR(255)  NOT NULL,
    written     VARCHAR(255)  NOT NULL,
    entered_on  VARCHAR(10)   NOT NULL,
    chain_on    VARCHAR(10)   NOT NULL,
    chain_whole CHAR(1)       NOT NULL,
    due_on      VARCHAR(10)   NOT NULL,
    time_limit  VARCHAR(16)   NOT NULL,
    reasons     VARCHAR(2000) NOT NULL,
    PRIMARY KEY (register, number, court, case_no)
);
