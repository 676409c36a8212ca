-- The indicators of cepej, courtools and cnj, and those of spc-2024-01 that spc-2024-09 does not have, written by hand over
-- the tables of sample.sql and language.sql.

CREATE MACRO is_open(since, until, day) AS since <= day AND (until IS NULL OR until > day AND until > since);
CREATE MACRO within(day, start, finish) AS day BETWEEN start AND finish;
CREATE MACRO share(part, whole) AS part / nullif(whole, 0);
CREATE MACRO over(filed, months) AS filed + to_months(months) + INTERVAL 1 DAY;

CREATE TABLE limits AS
SELECT scopes.court, scope, cut.line, c.type, c.filed, c.closed, c.due
FROM c JOIN scopes ON c.court = scopes.member
JOIN (SELECT DISTINCT line, line AS part_line FROM c UNION ALL SELECT DISTINCT 'all', line FROM c) AS cut ON cut.part_line = c.line;

CREATE TABLE more AS
SELECT court, scope, line, period, start,
       count(*) FILTER (WHERE is_open(over(filed, 6), closed, finish)) AS over_6,
       count(*) FILTER (WHERE is_open(over(filed, 12), closed, finish)) AS over_12,
       count(*) FILTER (WHERE is_open(over(filed, 18), closed, finish)) AS over_18,
       count(*) FILTER (WHERE is_open(over(filed, 24), closed, finish)) AS over_24,
       count(*) FILTER (WHERE is_open(over(filed, 36), closed, finish)) AS over_36,
       count(*) FILTER (WHERE within(closed, start, finish) AND closed <= filed + INTERVAL 3 MONTH) AS within_3,
       count(*) FILTER (WHERE within(closed, start, finish) AND closed <= filed + INTERVAL 6 MONTH) AS within_6,
       count(*) FILTER (WHERE within(closed, start, finish) AND closed <= filed + INTERVAL 12 MONTH) AS within_12,
       count(*) FILTER (WHERE within(closed, start, finish) AND due IS NOT NULL) AS with_limit,
       count(*) FILTER (WHERE within(closed, start, finish) AND closed <= due) AS in_limit,
       count(*) FILTER (WHERE first_instance(type) AND within(closed, start, finish)) AS first_closed,
       count(*) FILTER (WHERE first_instance(type) AND is_open(filed, closed, finish)) AS first_pending,
       count(*) FILTER (WHERE type = '1002' AND within(closed, start, finish)) AS enforcement_closed,
       count(*) FILTER (WHERE type = '1002' AND is_open(filed, closed, finish)) AS enforcement_pending,
       count(*) FILTER (WHERE trial(type) AND within(closed, start, finish)) AS trials_closed,
       quantile_cont(closed - filed, 0.5) FILTER (WHERE within(closed, start, finish)) AS median
FROM limits, windows GROUP BY ALL;

CREATE TABLE suspension AS
SELECT c.court, c.line, day_of(起始日期) AS since,
       least(c.closed, CASE WHEN day_of(nullif(结束日期, '')) <= DATE '2025-09-30' THEN day_of(结束日期) END) AS until
FROM read_csv('${sample}/suspensions.csv', header = true, all_varchar = true) AS s
JOIN c ON c.no = s.案号 WHERE 类型 = '中止' AND day_of(起始日期) <= DATE '2025-09-30';

CREATE TABLE suspended AS
SELECT scopes.court, scope, cut.line, period, start, count(*) FILTER (WHERE is_open(since, until, finish)) AS suspended
FROM suspension AS s JOIN scopes ON s.court = scopes.member
JOIN (SELECT DISTINCT line, line AS part_line FROM c UNION ALL SELECT DISTINCT 'all', line FROM c) AS cut ON cut.part_line = s.line,
  windows GROUP BY ALL;

CREATE TABLE all_parts AS
SELECT parts.*, more.* EXCLUDE (court, scope, line, period, start), coalesce(suspended.suspended, 0) AS suspended
FROM parts JOIN more USING (court, scope, line, period, start) LEFT JOIN suspended USING (court, scope, line, period, start);

-- One row per catalogue, indicator and cell: the value, and the denominator, which may be below the minimum.
CREATE TABLE asked AS
WITH p AS (SELECT *, struct_pack(court := court, scope := scope, line := line, period := period, start := start) AS cell FROM all_parts)
SELECT 'cepej' AS catalogue, 'stock_change' AS indicator, cell, CAST(pending - opening AS DOUBLE) AS value, NULL AS below, 0 AS minimum FROM p
UNION ALL SELECT 'cepej', 'incoming', cell, filed, NULL, 0 FROM p
UNION ALL SELECT 'cepej', 'resolved', cell, closed, NULL, 0 FROM p
UNION ALL SELECT 'cepej', 'pending', cell, pending, NULL, 0 FROM p
UNION ALL SELECT 'cepej', 'opening_pending', cell, opening, NULL, 0 FROM p
UNION ALL SELECT 'cepej', 'pending_over_12m', cell, over_12, NULL, 0 FROM p
UNION ALL SELECT 'cepej', 'pending_over_24m', cell, over_24, NULL, 0 FROM p
UNION ALL SELECT 'cepej', 'pending_over_36m', cell, over_36, NULL, 0 FROM p
UNION ALL SELECT 'cepej', 'clearance_rate', cell, share(closed, filed), filed, 0 FROM p
UNION ALL SELECT 'cepej', 'disposition_time', cell, share(pending, closed) * days, closed, 0 FROM p
UNION ALL SELECT 'cepej', 'over_12m_share', cell, share(over_12, pending), pending, 30 FROM p
UNION ALL SELECT 'cepej', 'over_24m_share', cell, share(over_24, pending), pending, 30 FROM p
UNION ALL SELECT 'cepej', 'over_36m_share', cell, share(over_36, pending), pending, 30 FROM p
UNION ALL SELECT 'cepej', 'median_days', cell, median, closed, 0 FROM p
UNION ALL SELECT 'courtools', 'active_pending', cell, pending - suspended, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'incoming', cell, filed, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'outgoing', cell, closed, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'pending', cell, pending, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'opening_pending', cell, opening, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'pending_over_6m', cell, over_6, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'pending_over_12m', cell, over_12, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'pending_over_18m', cell, over_18, NULL, 0 FROM p
UNION ALL SELECT 'courtools', 'clearance_rate', cell, share(closed, filed), filed, 0 FROM p
UNION ALL SELECT 'courtools', 'within_3m', cell, share(within_3, closed), closed, 30 FROM p
UNION ALL SELECT 'courtools', 'within_6m', cell, share(within_6, closed), closed, 30 FROM p
UNION ALL SELECT 'courtools', 'within_12m', cell, share(within_12, closed), closed, 30 FROM p
UNION ALL SELECT 'courtools', 'within_limit', cell, share(in_limit, with_limit), with_limit, 30 FROM p
UNION ALL SELECT 'courtools', 'pending_over_6m_share', cell, share(over_6, pending), pending, 30 FROM p
UNION ALL SELECT 'courtools', 'pending_over_12m_share', cell, share(over_12, pending), pending, 30 FROM p
UNION ALL SELECT 'courtools', 'pending_over_18m_share', cell, share(over_18, pending), pending, 30 FROM p
UNION ALL SELECT 'cnj', 'opening_pending', cell, opening, NULL, 0 FROM p
UNION ALL SELECT 'cnj', 'new_cases', cell, filed, NULL, 0 FROM p
UNION ALL SELECT 'cnj', 'disposed', cell, closed, NULL, 0 FROM p
UNION ALL SELECT 'cnj', 'pending', cell, pending, NULL, 0 FROM p
UNION ALL SELECT 'cnj', 'suspended', cell, suspended, NULL, 0 FROM p
UNION ALL SELECT 'cnj', 'meeting_demand', cell, share(closed, filed), filed, 0 FROM p
UNION ALL SELECT 'cnj', 'congestion_rate', cell, share(pending, closed + pending), closed + pending, 30 FROM p WHERE cell.period LIKE 'year%'
UNION ALL SELECT 'cnj', 'net_congestion_rate', cell, share(pending - suspended, closed + pending - suspended), closed + pending - suspended, 30
  FROM p WHERE cell.period LIKE 'year%'
UNION ALL SELECT 'cnj', 'congestion_rate_first_instance', cell, share(first_pending, first_closed + first_pending), first_closed + first_pending, 30
  FROM p WHERE cell.period LIKE 'year%'
UNION ALL SELECT 'cnj', 'congestion_rate_enforcement', cell, share(enforcement_pending, enforcement_closed + enforcement_pending),
  enforcement_closed + enforcement_pending, 30 FROM p WHERE cell.period LIKE 'year%';

INSERT INTO expected
SELECT catalogue, indicator, cell.court, cell.scope, cell.line, cell.period, cell.start, value,
       CASE WHEN below = 0 THEN 'no_cases' WHEN below < minimum THEN 'too_few' ELSE 'ok' END, 'no_range' FROM asked;

-- spc-2024-01: of what becomes of judgments later. Values only where something was counted below the line.
CREATE TABLE fate AS
SELECT scopes.court, scope, cut.line, period, start,
       count(*) FILTER (WHERE second_instance(type) AND first_instance(parent_type) AND word = '改判' AND within(closed, start, finish)) AS changed,
       count(*) FILTER (WHERE second_instance(type) AND first_instance(parent_type) AND word = '发回重审' AND within(closed, start, finish)) AS remanded,
       count(*) FILTER (WHERE type = '0307' AND word = '改判' AND within(closed, start, finish)) AS retrial_changed,
       count(*) FILTER (WHERE type = '0307' AND word = '发回重审' AND within(closed, start, finish)) AS retrial_remanded,
       avg(filed - parent_closed) FILTER (WHERE second_instance(type) AND first_instance(parent_type) AND within(filed, start, finish)) AS transfer_days
FROM later JOIN scopes ON later.court = scopes.member
JOIN (SELECT DISTINCT line, line AS part_line FROM c UNION ALL SELECT DISTINCT 'all', line FROM c) AS cut ON cut.part_line = later.line,
  windows GROUP BY ALL;

CREATE TABLE review AS
SELECT court, scope, line, period, start,
       count(*) FILTER (WHERE within(closed, start, finish)) AS reviews,
       count(*) FILTER (WHERE within(closed, start, finish) AND word IN ('本院提审', '指令原审法院再审')) AS ordered
FROM cell, windows WHERE type = '0305' GROUP BY ALL;

CREATE TABLE january AS
WITH p AS (SELECT *, struct_pack(court := court, scope := scope, line := line, period := period, start := start) AS cell FROM all_parts),
     f AS (SELECT *, struct_pack(court := court, scope := scope, line := line, period := period, start := start) AS cell FROM fate)
SELECT 'first_instance_reversal_rate' AS indicator, cell, share(coalesce(changed, 0), first_closed) AS value FROM p LEFT JOIN f USING (cell)
UNION ALL SELECT 'first_instance_remand_rate', cell, share(coalesce(remanded, 0), first_closed) FROM p LEFT JOIN f USING (cell)
UNION ALL SELECT 'effective_judgment_reversal_rate', cell, share(coalesce(retrial_changed, 0), trials_closed) FROM p LEFT JOIN f USING (cell)
UNION ALL SELECT 'effective_judgment_remand_rate', cell, share(coalesce(retrial_remanded, 0), trials_closed) FROM p LEFT JOIN f USING (cell)
UNION ALL SELECT 'appeal_transfer_days', cell, transfer_days FROM f
UNION ALL SELECT 'retrial_order_rate', struct_pack(court := court, scope := scope, line := line, period := period, start := start), share(ordered, reviews) FROM review;
