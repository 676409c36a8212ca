-- The indicators of specs/language.yaml, written by hand over the tables of sample.sql. One row per court, scope,
-- line and period with what is counted in it; then one row per indicator.

CREATE TABLE cell AS
SELECT scopes.court, scope, cut.line, c.type, c.line AS own_line, c.word, c.hearing, c.filed, c.closed, c.applied, c.recovered, c.mediated,
       CASE WHEN coalesce(c.original, '') = '' THEN tidy(c.no) ELSE tidy(c.original) END AS dispute
FROM c JOIN scopes ON c.court = scopes.member
JOIN (SELECT DISTINCT line, line AS part_line FROM c UNION ALL SELECT DISTINCT 'all', line FROM c) AS cut ON cut.part_line = c.line;

-- Twelve months that end with each month, beside the periods that every indicator has.
CREATE TABLE periods AS
FROM windows
UNION ALL SELECT 'rolling_year', CAST(first AS DATE), last_day(first + INTERVAL 11 MONTH)
FROM (SELECT unnest(generate_series(DATE '2023-01-01', DATE '2024-10-01', INTERVAL 1 MONTH)) AS first);

CREATE TABLE parts AS
SELECT court, scope, line, period, start, finish, finish - start + 1 AS days,
       count(*) FILTER (WHERE filed BETWEEN start AND finish) AS filed,
       count(*) FILTER (WHERE closed BETWEEN start AND finish) AS closed,
       count(*) FILTER (WHERE filed <= finish AND (closed IS NULL OR closed > finish)) AS pending,
       count(*) FILTER (WHERE filed < start AND (closed IS NULL OR closed >= start) AND (closed IS NULL OR closed > filed)) AS opening,
       count(*) FILTER (WHERE closed BETWEEN start AND finish AND hearing = '是') AS heard,
       count(*) FILTER (WHERE closed BETWEEN start AND finish AND word = '调解') AS mediated,
       count(*) FILTER (WHERE filed BETWEEN start AND finish AND tried(own_line)) AS litigation_filed,
       count(*) FILTER (WHERE closed BETWEEN start AND finish AND tried(own_line)) AS litigation_closed,
       coalesce(sum(applied) FILTER (WHERE closed BETWEEN start AND finish AND type = '1002'), 0) AS applied,
       coalesce(sum(recovered) FILTER (WHERE closed BETWEEN start AND finish AND type = '1002'), 0) AS recovered,
       count(*) FILTER (WHERE least(closed, mediated) BETWEEN start AND finish) AS first_event,
       coalesce(sum(recovered) FILTER (WHERE closed BETWEEN start AND finish AND word = '执行完毕'), 0)
         + coalesce(sum(applied) FILTER (WHERE closed BETWEEN start AND finish AND word = '终结本次执行程序'), 0) AS amounts,
       count(DISTINCT dispute) FILTER (WHERE filed BETWEEN start AND finish) AS disputes,
       count(DISTINCT dispute) FILTER (WHERE filed <= finish AND (closed IS NULL OR closed > finish)) AS disputes_pending,
       count(*) FILTER (WHERE closed BETWEEN start AND finish
         AND (own_line = 'criminal' AND hearing = '是' OR own_line = 'civil' AND word = '调解')) AS chosen
FROM cell, periods GROUP BY ALL;

CREATE TABLE expected AS
SELECT 'language' AS catalogue, 'disposition_time' AS indicator, court, scope, line, period, start, pending * days / nullif(closed, 0) AS value,
       CASE WHEN closed = 0 THEN 'no_cases' ELSE 'ok' END AS status, 'no_range' AS position FROM parts
UNION ALL SELECT 'language', 'opening_time', court, scope, line, period, start, opening * days / nullif(closed, 0),
       CASE WHEN closed = 0 THEN 'no_cases' ELSE 'ok' END, 'no_range' FROM parts
UNION ALL SELECT 'language', 'hearings_per_1000', court, scope, line, period, start, 1000 * heard / nullif(closed, 0),
       CASE WHEN closed = 0 THEN 'no_cases' ELSE 'ok' END, 'no_range' FROM parts
UNION ALL SELECT 'language', 'first_event', court, scope, line, period, start, first_event, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'amounts', court, scope, line, period, start, amounts, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'chosen', court, scope, line, period, start, chosen, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'disputes', court, scope, line, period, start, disputes, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'disputes_pending', court, scope, line, period, start, disputes_pending, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'filed_per_dispute', court, scope, line, period, start, filed / nullif(disputes, 0),
       CASE WHEN disputes = 0 THEN 'no_cases' ELSE 'ok' END, 'no_range' FROM parts
UNION ALL SELECT 'language', 'growth', court, scope, line, period, start, pending - opening, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'net_filed', court, scope, line, period, start, litigation_filed - litigation_closed, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'recovery_gap', court, scope, line, period, start, applied - recovered, 'ok', 'no_range' FROM parts
UNION ALL SELECT 'language', 'unheard_share', court, scope, line, period, start, (closed - heard) / nullif(closed, 0),
       CASE WHEN closed = 0 THEN 'no_cases' ELSE 'ok' END, 'no_range' FROM parts
UNION ALL SELECT 'language', 'few_share', court, scope, line, period, start, mediated / nullif(closed, 0),
       CASE WHEN closed = 0 THEN 'no_cases' WHEN closed < 40 THEN 'too_few' ELSE 'ok' END,
       CASE WHEN line <> 'all' THEN 'no_range' WHEN closed = 0 THEN 'not_computable' WHEN closed < 40 THEN 'too_few'
            WHEN mediated < 0.1 * closed THEN 'below' WHEN mediated > 0.3 * closed THEN 'above' ELSE 'within' END FROM parts;

-- Four indicators ask for them.
DELETE FROM expected WHERE period = 'rolling_year' AND indicator NOT IN ('disposition_time', 'hearings_per_1000', 'growth', 'disputes');
