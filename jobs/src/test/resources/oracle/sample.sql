-- The indicators of catalogue spc-2024-09 on the committed sample, written by hand over the raw files, as an
-- analyst would: the independent opinion that the engine is held against. ${sample} is the sample's folder,
-- ${out} the run's. As of 2025-09-30.

CREATE MACRO day_of(t) AS coalesce(CAST(try_strptime(t, '%Y-%m-%d') AS DATE), CAST(try_strptime(t, '%Y/%m/%d') AS DATE));

-- The same number in half-width brackets is the same number; 宇第 for 字第 is not repaired.
CREATE MACRO tidy(n) AS replace(replace(trim(n), '(', '（'), ')', '）');

CREATE TABLE courts AS SELECT code, nullif(parent, '') AS parent
FROM read_csv('${sample}/courts.csv', header = true, all_varchar = true);

-- One row per case: void, broken and impossible rows left out, the newest version of each number.
CREATE TABLE taken AS
WITH read AS (
  SELECT 案号 AS no, 经办法院 AS court, 案件类型代码 AS type, 结案方式 AS word, 是否开庭 AS hearing, 先行调解 AS mediation,
         原审案号 AS original, 更新时间 AS updated, 有效状态 AS state,
         day_of(立案日期) AS filed, nullif(nullif(结案日期, ''), '1900-01-01') AS closed_text,
         day_of(审限届满日期) AS due, day_of(先行调解结束日期) AS mediated,
         TRY_CAST(申请执行标的 AS DECIMAL(18, 2)) AS applied, TRY_CAST(实际到位金额 AS DECIMAL(18, 2)) AS recovered
  FROM read_csv('${sample}/cases.csv', header = true, all_varchar = true, ignore_errors = true, delim = ',', quote = '')
), good AS (
  SELECT *, day_of(closed_text) AS closed FROM read
  WHERE state <> '已删除' AND no <> '' AND filed <= DATE '2025-10-09' AND court IN (SELECT code FROM courts)
    AND type <> '9999' AND coalesce(word, '') <> '其它方式X'
    AND (closed_text IS NULL OR day_of(closed_text) BETWEEN filed AND DATE '2025-10-09')
)
SELECT * FROM good QUALIFY row_number() OVER (PARTITION BY no ORDER BY updated DESC) = 1;

-- As it was known on 2025-09-30: what an event reveals is unknown before the event.
CREATE TABLE c AS
SELECT no, court, type, original, filed, applied,
       CASE WHEN substr(type, 1, 2) = '02' THEN 'criminal' WHEN substr(type, 1, 2) = '03' THEN 'civil'
            WHEN substr(type, 1, 2) = '04' THEN 'administrative' WHEN substr(type, 1, 2) = '05' THEN 'state_compensation'
            WHEN substr(type, 1, 2) = '09' THEN 'preservation' WHEN type = '1006' THEN 'enforcement_review'
            WHEN substr(type, 1, 2) = '10' THEN 'enforcement' WHEN substr(type, 1, 2) = '11' THEN 'bankruptcy' END AS line,
       CASE WHEN closed <= DATE '2025-09-30' THEN closed END AS closed,
       CASE WHEN closed <= DATE '2025-09-30' THEN word END AS word,
       CASE WHEN closed <= DATE '2025-09-30' THEN hearing END AS hearing,
       CASE WHEN closed <= DATE '2025-09-30' THEN due END AS due,
       CASE WHEN closed <= DATE '2025-09-30' THEN recovered END AS recovered,
       mediated <= DATE '2025-09-30' AND mediation = '成功' AS settled,
       CASE WHEN mediated <= DATE '2025-09-30' THEN mediated END AS mediated
FROM taken WHERE filed <= DATE '2025-09-30';

CREATE TABLE later AS
SELECT child.type, child.filed, child.closed, child.word, parent.court, parent.line, parent.type AS parent_type,
       parent.closed AS parent_closed
FROM c AS child JOIN c AS parent ON tidy(child.original) = tidy(parent.no);

CREATE MACRO first_instance(t) AS t IN ('0201', '0301', '0401');
CREATE MACRO second_instance(t) AS t IN ('0202', '0302', '0402');
CREATE MACRO trial(t) AS t IN ('0201', '0301', '0401', '0202', '0302', '0402', '0307');
CREATE MACRO tried(l) AS l IN ('criminal', 'civil', 'administrative');

-- Flows: what happened on a day. Part n is the numerator, d the denominator.
CREATE TABLE flow AS
SELECT 'filed' AS indicator, 'n' AS part, court, line, filed AS day, 1 AS amount FROM c
UNION ALL SELECT 'closed', 'n', court, line, closed, 1 FROM c
UNION ALL SELECT 'filed_judicial_statistics', 'n', court, line, filed, 1 FROM c WHERE type <> '1003' AND settled IS NOT TRUE
UNION ALL SELECT 'closed_judicial_statistics', 'n', court, line, closed, 1 FROM c WHERE type <> '1003' AND settled IS NOT TRUE
UNION ALL SELECT 'second_instance_reversal_remand_ratio', 'n', court, line, closed, 1 FROM c WHERE second_instance(type) AND word = '改判'
UNION ALL SELECT 'second_instance_reversal_remand_ratio', 'd', court, line, closed, 1 FROM c WHERE second_instance(type) AND word = '发回重审'
UNION ALL SELECT 'retrial_reversal_remand_ratio', 'n', court, line, closed, 1 FROM c WHERE type = '0307' AND word = '改判'
UNION ALL SELECT 'retrial_reversal_remand_ratio', 'd', court, line, closed, 1 FROM c WHERE type = '0307' AND word = '发回重审'
UNION ALL SELECT 'second_instance_hearing_rate', 'n', court, line, closed, 1 FROM c WHERE second_instance(type) AND hearing = '是'
UNION ALL SELECT 'second_instance_hearing_rate', 'd', court, line, closed, 1 FROM c WHERE second_instance(type)
UNION ALL SELECT 'first_instance_changed_or_remanded', 'n', court, line, closed, 1 FROM later
  WHERE second_instance(type) AND first_instance(parent_type) AND word IN ('改判', '发回重审')
UNION ALL SELECT 'first_instance_changed_or_remanded', 'd', court, line, closed, 1 FROM c WHERE first_instance(type)
UNION ALL SELECT 'in_limit_closing_rate', 'n', court, line, closed, 1 FROM c WHERE closed <= due
UNION ALL SELECT 'in_limit_closing_rate', 'd', court, line, closed, 1 FROM c WHERE due IS NOT NULL
UNION ALL SELECT 'avg_closing_days', 'n', court, line, closed, closed - filed FROM c WHERE trial(type)
UNION ALL SELECT 'avg_closing_days', 'd', court, line, closed, 1 FROM c WHERE trial(type)
UNION ALL SELECT 'median_closing_days', 'd', court, line, closed, 1 FROM c WHERE trial(type)
UNION ALL SELECT 'clearance_rate', 'n', court, line, closed, 1 FROM c
UNION ALL SELECT 'clearance_rate', 'd', court, line, filed, 1 FROM c
UNION ALL SELECT 'closing_rate', 'n', court, line, closed, 1 FROM c
UNION ALL SELECT 'closing_rate', 'd', court, line, filed, 1 FROM c
UNION ALL SELECT 'enforcement_completion_rate', 'n', court, line, closed, 1 FROM c WHERE type = '1002' AND word = '执行完毕'
UNION ALL SELECT 'enforcement_completion_rate', 'd', court, line, closed, 1 FROM c WHERE type = '1002'
UNION ALL SELECT 'first_enforcement_terminated_rate', 'n', court, line, closed, 1 FROM c WHERE type = '1002' AND word = '终结本次执行程序'
UNION ALL SELECT 'first_enforcement_terminated_rate', 'd', court, line, closed, 1 FROM c WHERE type = '1002'
UNION ALL SELECT 'case_to_item_ratio', 'n', court, line, filed, 1 FROM c
  WHERE trial(type) OR type IN ('0305', '1002', '1003', '1006')
UNION ALL SELECT 'case_to_item_ratio', 'd', court, line, filed, 1 FROM c WHERE first_instance(type) AND coalesce(original, '') = ''
UNION ALL SELECT 'appeal_rate', 'n', court, line, filed, 1 FROM later WHERE second_instance(type) AND first_instance(parent_type)
UNION ALL SELECT 'appeal_rate', 'd', court, line, closed, 1 FROM c WHERE first_instance(type)
UNION ALL SELECT 'petition_retrial_application_rate', 'n', court, line, filed, 1 FROM later WHERE type = '0305' AND tried(line)
UNION ALL SELECT 'petition_retrial_application_rate', 'd', court, line, closed, 1 FROM c WHERE trial(type)
UNION ALL SELECT 'mediation_rate', 'n', court, line, closed, 1 FROM c WHERE type IN ('0301', '0302') AND word = '调解'
UNION ALL SELECT 'mediation_rate', 'd', court, line, closed, 1 FROM c WHERE type IN ('0301', '0302')
UNION ALL SELECT 'civil_enforcement_application_rate', 'n', court, line, filed, 1 FROM later WHERE type = '1002' AND line = 'civil'
UNION ALL SELECT 'civil_enforcement_application_rate', 'd', court, line, closed, 1 FROM c WHERE type = '0301' AND word IN ('判决', '调解')
UNION ALL SELECT 'enforcement_recovery_rate', 'n', court, line, closed, recovered FROM c WHERE type = '1002'
UNION ALL SELECT 'enforcement_recovery_rate', 'd', court, line, closed, applied FROM c WHERE type = '1002';

-- Stocks: in from a day until another; what ends before it begins never was.
CREATE TABLE stock AS
SELECT 'pending' AS indicator, 'n' AS part, false AS at_start, court, line, filed AS since, closed AS until FROM c
UNION ALL SELECT 'opening_pending', 'n', true, court, line, filed, closed FROM c
UNION ALL SELECT 'closing_rate', 'd', true, court, line, filed, closed FROM c
UNION ALL SELECT 'pending_over_6m', 'n', false, court, line, filed + INTERVAL 6 MONTH + INTERVAL 1 DAY, closed FROM c
UNION ALL SELECT 'pending_over_12m', 'n', false, court, line, filed + INTERVAL 12 MONTH + INTERVAL 1 DAY, closed FROM c
UNION ALL SELECT 'pending_over_18m', 'n', false, court, line, filed + INTERVAL 18 MONTH + INTERVAL 1 DAY, closed FROM c
UNION ALL SELECT 'pending_over_36m', 'n', false, court, line, filed + INTERVAL 36 MONTH + INTERVAL 1 DAY, closed FROM c
UNION ALL SELECT 'over_12m_pending_ratio', 'n', false, court, line, filed + INTERVAL 12 MONTH + INTERVAL 1 DAY, closed FROM c
  WHERE tried(line)
UNION ALL SELECT 'over_12m_pending_ratio', 'd', false, court, line, filed, closed FROM c WHERE tried(line)
UNION ALL SELECT 'suspended', 'n', false, c.court, c.line, day_of(起始日期),
    CASE WHEN day_of(nullif(结束日期, '')) <= DATE '2025-09-30' THEN day_of(结束日期) END
  FROM read_csv('${sample}/suspensions.csv', header = true, all_varchar = true) AS s
  JOIN c ON c.no = s.案号 WHERE 类型 = '中止' AND day_of(起始日期) <= DATE '2025-09-30';

CREATE TABLE windows AS
WITH m AS (SELECT CAST(unnest(generate_series(DATE '2023-01-01', DATE '2025-09-01', INTERVAL 1 MONTH)) AS DATE) AS first)
SELECT 'month' AS period, first AS start, last_day(first) AS finish FROM m
UNION ALL SELECT 'quarter', first, least(last_day(first + INTERVAL 2 MONTH), DATE '2025-09-30') FROM m WHERE month(first) IN (1, 4, 7, 10)
UNION ALL SELECT 'half_year', first, least(last_day(first + INTERVAL 5 MONTH), DATE '2025-09-30') FROM m WHERE month(first) IN (1, 7)
UNION ALL SELECT 'year', first, least(last_day(first + INTERVAL 11 MONTH), DATE '2025-09-30') FROM m WHERE month(first) = 1
UNION ALL SELECT 'year_to_date', first, make_date(year(first), 9, 30) FROM m WHERE month(first) = 1;

CREATE TABLE scopes AS
WITH RECURSIVE up(court, top) AS (
  SELECT code, code FROM courts UNION ALL SELECT up.court, courts.parent FROM up JOIN courts ON up.top = courts.code WHERE courts.parent IS NOT NULL
)
SELECT code AS court, code AS member, 'own' AS scope FROM courts
UNION ALL SELECT top, court, 'tree' FROM up WHERE top IN (SELECT parent FROM courts WHERE parent IS NOT NULL);

CREATE TABLE counted AS
WITH flows AS (
  SELECT indicator, part, court, line, period, start, finish, sum(amount) AS n
  FROM flow JOIN windows ON day BETWEEN start AND finish GROUP BY ALL
), stocks AS (
  SELECT indicator, part, court, line, period, start, finish, count(*) AS n
  FROM stock JOIN windows ON CASE WHEN at_start THEN since < start AND (until IS NULL OR until >= start)
                                  ELSE since <= finish AND (until IS NULL OR until > finish) END
  WHERE until IS NULL OR until > since GROUP BY ALL
)
SELECT indicator, part, scopes.court, scope, cut.line, period, start, finish, sum(n) AS n
FROM (FROM flows UNION ALL FROM stocks) AS all_parts
JOIN scopes ON all_parts.court = scopes.member
JOIN (SELECT DISTINCT line, line AS part_line FROM c UNION ALL SELECT DISTINCT 'all', line FROM c) AS cut ON cut.part_line = all_parts.line
GROUP BY ALL;

CREATE TABLE median AS
SELECT scopes.court, scope, cut.line, period, start, quantile_cont(closed - filed, 0.5) AS value
FROM c JOIN windows ON closed BETWEEN start AND finish JOIN scopes ON c.court = scopes.member
JOIN (SELECT DISTINCT line, line AS part_line FROM c UNION ALL SELECT DISTINCT 'all', line FROM c) AS cut ON cut.part_line = c.line
WHERE trial(type) GROUP BY ALL;

CREATE TABLE found AS SELECT * FROM read_parquet('${out}/indicators/*.parquet');
