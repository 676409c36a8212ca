-- The rival of the engine on DuckDB: all indicators of spc-2024-09 for every court and tree, line and period, from the
-- same Parquet, written by hand as somebody would who knows both the indicators and DuckDB: each table is read once per
-- date, months are added up to periods, medians come of day histograms. A code in ${} with its list stands for its id,
-- ${cases} for the folder of the tables, ${out} for the folder that is written to. The data end with a month.

CREATE TABLE by_filed AS
SELECT court, coalesce(line, 0) AS line, year(filed_date) * 12 + month(filed_date) - 1 AS m,
  count(*) AS filed,
  count(*) FILTER (closed_date IS NULL OR closed_date > filed_date) AS pending_in,
  count(*) FILTER ((closed_date IS NULL OR closed_date > filed_date) AND line <= ${line.administrative}
    AND instance IN (${instance.first}, ${instance.second}, ${instance.retrial_review}, ${instance.retrial}, ${instance.special})) AS litigation_in,
  count(*) FILTER ((instance IS NULL OR instance NOT IN (${instance.resumed_enforcement}, ${instance.pre_suit}))
    AND (pre_trial_mediation IS NULL OR mediation_ended_date IS NULL OR pre_trial_mediation <> ${pre_trial_mediation.succeeded})) AS filed_statistics,
  count(*) FILTER (instance IN (${instance.first}, ${instance.second}, ${instance.retrial_review}, ${instance.retrial},
    ${instance.first_enforcement}, ${instance.resumed_enforcement}, ${instance.enforcement_review})) AS items,
  count(*) FILTER (instance = ${instance.first} AND original_case_no IS NULL) AS disputes
FROM read_parquet('${cases}/cases/*.parquet') GROUP BY 1, 2, 3;

CREATE TABLE by_closed AS
SELECT court, coalesce(line, 0) AS line, year(closed_date) * 12 + month(closed_date) - 1 AS m,
  count(*) AS closed,
  count(*) FILTER (closed_date > filed_date) AS pending_out,
  count(*) FILTER (closed_date > filed_date AND line <= ${line.administrative}
    AND instance IN (${instance.first}, ${instance.second}, ${instance.retrial_review}, ${instance.retrial}, ${instance.special})) AS litigation_out,
  count(*) FILTER (closed_date > filed_date + INTERVAL 6 MONTH + INTERVAL 1 DAY) AS over_6_out,
  count(*) FILTER (closed_date > filed_date + INTERVAL 12 MONTH + INTERVAL 1 DAY) AS over_12_out,
  count(*) FILTER (closed_date > filed_date + INTERVAL 18 MONTH + INTERVAL 1 DAY) AS over_18_out,
  count(*) FILTER (closed_date > filed_date + INTERVAL 36 MONTH + INTERVAL 1 DAY) AS over_36_out,
  count(*) FILTER (closed_date > filed_date + INTERVAL 12 MONTH + INTERVAL 1 DAY AND line <= ${line.administrative}
    AND instance IN (${instance.first}, ${instance.second}, ${instance.retrial_review}, ${instance.retrial}, ${instance.special})) AS litigation_over_12_out,
  count(*) FILTER ((instance IS NULL OR instance NOT IN (${instance.resumed_enforcement}, ${instance.pre_suit}))
    AND (pre_trial_mediation IS NULL OR mediation_ended_date IS NULL OR pre_trial_mediation <> ${pre_trial_mediation.succeeded})) AS closed_statistics,
  count(*) FILTER (line <= ${line.administrative} AND instance = ${instance.second}) AS second_closed,
  count(*) FILTER (line <= ${line.administrative} AND instance = ${instance.second} AND outcome = ${outcome.reversed}) AS second_changed,
  count(*) FILTER (line <= ${line.administrative} AND instance = ${instance.second} AND outcome = ${outcome.remanded}) AS second_remanded,
  count(*) FILTER (line <= ${line.administrative} AND instance = ${instance.second} AND hearing_held) AS second_heard,
  count(*) FILTER (line <= ${line.administrative} AND instance = ${instance.retrial} AND outcome = ${outcome.reversed}) AS retrial_changed,
  count(*) FILTER (line <= ${line.administrative} AND instance = ${instance.retrial} AND outcome = ${outcome.remanded}) AS retrial_remanded,
  count(*) FILTER (line <= ${line.administrative} AND instance = ${instance.first}) AS first_closed,
  count(*) FILTER (closed_date <= due_date) AS in_limit,
  count(*) FILTER (due_date IS NOT NULL) AS with_limit,
  count(*) FILTER (line <= ${line.administrative} AND instance IN (${instance.first}, ${instance.second}, ${instance.retrial})) AS trials_closed,
  coalesce(sum(closed_date - filed_date) FILTER (line <= ${line.administrative}
    AND instance IN (${instance.first}, ${instance.second}, ${instance.retrial})), 0) AS trial_days,
  count(*) FILTER (instance = ${instance.first_enforcement}) AS enforcement_closed,
  count(*) FILTER (instance = ${instance.first_enforcement} AND outcome = ${outcome.enforcement_completed}) AS enforced,
  count(*) FILTER (instance = ${instance.first_enforcement} AND outcome = ${outcome.enforcement_ended_for_now}) AS ended_for_now,
  coalesce(sum(amount_recovered) FILTER (instance = ${instance.first_enforcement}), 0) AS recovered,
  coalesce(sum(amount_applied) FILTER (instance = ${instance.first_enforcement}), 0) AS applied,
  count(*) FILTER (line = ${line.civil} AND instance IN (${instance.first}, ${instance.second})) AS civil_closed,
  count(*) FILTER (line = ${line.civil} AND instance IN (${instance.first}, ${instance.second}) AND outcome = ${outcome.mediated}) AS civil_mediated,
  count(*) FILTER (line = ${line.civil} AND instance = ${instance.first}
    AND outcome IN (${outcome.judgment}, ${outcome.mediated})) AS with_performance
FROM read_parquet('${cases}/cases/*.parquet') WHERE closed_date IS NOT NULL GROUP BY 1, 2, 3;

CREATE MACRO month_of(d) AS year(d) * 12 + month(d) - 1;
CREATE MACRO over(d, n) AS CAST(d + to_months(n) AS DATE) + 1;

CREATE TABLE over_6 AS SELECT court, coalesce(line, 0) AS line, month_of(over(filed_date, 6)) AS m, count(*) AS over_6_in
FROM read_parquet('${cases}/cases/*.parquet')
WHERE over(filed_date, 6) <= DATE '${until}' AND (closed_date IS NULL OR closed_date > over(filed_date, 6)) GROUP BY 1, 2, 3;
CREATE TABLE over_12 AS SELECT court, coalesce(line, 0) AS line, month_of(over(filed_date, 12)) AS m, count(*) AS over_12_in,
  count(*) FILTER (line <= ${line.administrative}
    AND instance IN (${instance.first}, ${instance.second}, ${instance.retrial_review}, ${instance.retrial}, ${instance.special})) AS litigation_over_12_in
FROM read_parquet('${cases}/cases/*.parquet')
WHERE over(filed_date, 12) <= DATE '${until}' AND (closed_date IS NULL OR closed_date > over(filed_date, 12)) GROUP BY 1, 2, 3;
CREATE TABLE over_18 AS SELECT court, coalesce(line, 0) AS line, month_of(over(filed_date, 18)) AS m, count(*) AS over_18_in
FROM read_parquet('${cases}/cases/*.parquet')
WHERE over(filed_date, 18) <= DATE '${until}' AND (closed_date IS NULL OR closed_date > over(filed_date, 18)) GROUP BY 1, 2, 3;
CREATE TABLE over_36 AS SELECT court, coalesce(line, 0) AS line, month_of(over(filed_date, 36)) AS m, count(*) AS over_36_in
FROM read_parquet('${cases}/cases/*.parquet')
WHERE over(filed_date, 36) <= DATE '${until}' AND (closed_date IS NULL OR closed_date > over(filed_date, 36)) GROUP BY 1, 2, 3;

CREATE TABLE suspended AS
SELECT court, line, m, sum(came) AS suspended_in, sum(went) AS suspended_out FROM (
  SELECT case_court AS court, coalesce(case_line, 0) AS line, month_of(from_date) AS m, count(*) AS came, 0 AS went
  FROM read_parquet('${cases}/clock_events/*.parquet')
  WHERE kind = ${clock_event.suspended} AND (until_date IS NULL OR until_date > from_date) GROUP BY 1, 2, 3
  UNION ALL
  SELECT case_court, coalesce(case_line, 0), month_of(until_date), 0, count(*)
  FROM read_parquet('${cases}/clock_events/*.parquet')
  WHERE kind = ${clock_event.suspended} AND until_date > from_date GROUP BY 1, 2, 3
) GROUP BY 1, 2, 3;

CREATE TABLE later_filed AS
SELECT original_court AS court, coalesce(original_line, 0) AS line, month_of(filed_date) AS m,
  count(*) FILTER (instance = ${instance.second} AND original_instance = ${instance.first} AND original_line <= ${line.administrative}) AS appeals,
  count(*) FILTER (instance = ${instance.retrial_review} AND original_line <= ${line.administrative}) AS petitions,
  count(*) FILTER (instance = ${instance.first_enforcement} AND original_line = ${line.civil}) AS own_enforcement
FROM read_parquet('${cases}/later_cases/*.parquet') GROUP BY 1, 2, 3;
CREATE TABLE later_closed AS
SELECT original_court AS court, coalesce(original_line, 0) AS line, month_of(closed_date) AS m, count(*) AS changed_or_remanded
FROM read_parquet('${cases}/later_cases/*.parquet')
WHERE closed_date IS NOT NULL AND instance = ${instance.second} AND original_instance = ${instance.first}
  AND outcome IN (${outcome.reversed}, ${outcome.remanded}) AND original_line <= ${line.administrative} GROUP BY 1, 2, 3;

CREATE TABLE days AS
SELECT court, coalesce(line, 0) AS line, month_of(closed_date) AS m, closed_date - filed_date AS days, count(*) AS n
FROM read_parquet('${cases}/cases/*.parquet')
WHERE closed_date IS NOT NULL AND line <= ${line.administrative} AND instance IN (${instance.first}, ${instance.second}, ${instance.retrial})
GROUP BY 1, 2, 3, 4;

CREATE TABLE months AS
SELECT court, line, m, sum(COLUMNS(* EXCLUDE (court, line, m))) FROM (
  FROM by_filed UNION ALL BY NAME FROM by_closed UNION ALL BY NAME FROM over_6 UNION ALL BY NAME FROM over_12
  UNION ALL BY NAME FROM over_18 UNION ALL BY NAME FROM over_36 UNION ALL BY NAME FROM suspended
  UNION ALL BY NAME FROM later_filed UNION ALL BY NAME FROM later_closed
) GROUP BY ALL;

-- Whose cases, which lines, which periods.
CREATE TABLE courts AS FROM read_csv('${cases}/courts.csv', header = true, all_varchar = false);
CREATE TABLE members AS
WITH RECURSIVE up(court, top) AS (
  SELECT id, id FROM courts UNION ALL SELECT up.court, courts.parent FROM up JOIN courts ON up.top = courts.id WHERE courts.parent IS NOT NULL
)
SELECT id AS court, id AS member, false AS tree FROM courts
UNION ALL SELECT top, court, true FROM up WHERE top IN (SELECT parent FROM courts);
CREATE TABLE scopes AS
SELECT court, tree, bool_or(level IN ('high', 'intermediate')) AS higher
FROM members JOIN courts ON courts.id = members.member GROUP BY 1, 2;

CREATE TABLE periods AS
WITH m AS (SELECT unnest(range(month_of(DATE '${from}'), month_of(DATE '${until}') + 1)) AS m)
SELECT row_number() OVER () AS w, kind, first, last FROM (
  SELECT 'month' AS kind, m AS first, m AS last FROM m
  UNION ALL SELECT 'quarter', m, m + 2 FROM m WHERE m % 3 = 0
  UNION ALL SELECT 'half_year', m, m + 5 FROM m WHERE m % 6 = 0
  UNION ALL SELECT 'year', m, m + 11 FROM m WHERE m % 12 = 0
  UNION ALL SELECT 'year_to_date', m, m + 11 FROM m WHERE m % 12 = 0
);

CREATE TABLE rolled AS
SELECT members.court, tree, cut.line, m, sum(COLUMNS(months.* EXCLUDE (court, line, m)))
FROM months JOIN members ON members.member = months.court
JOIN (SELECT DISTINCT line AS of, line FROM months UNION ALL SELECT DISTINCT line, -1 FROM months) AS cut ON cut.of = months.line
GROUP BY 1, 2, 3, 4;

CREATE TABLE moments AS
SELECT court, tree, line, m,
  sum(coalesce(pending_in, 0) - coalesce(pending_out, 0)) OVER w AS pending,
  sum(coalesce(litigation_in, 0) - coalesce(litigation_out, 0)) OVER w AS litigation,
  sum(coalesce(over_6_in, 0) - coalesce(over_6_out, 0)) OVER w AS over_6,
  sum(coalesce(over_12_in, 0) - coalesce(over_12_out, 0)) OVER w AS over_12,
  sum(coalesce(over_18_in, 0) - coalesce(over_18_out, 0)) OVER w AS over_18,
  sum(coalesce(over_36_in, 0) - coalesce(over_36_out, 0)) OVER w AS over_36,
  sum(coalesce(litigation_over_12_in, 0) - coalesce(litigation_over_12_out, 0)) OVER w AS litigation_over_12,
  sum(coalesce(suspended_in, 0) - coalesce(suspended_out, 0)) OVER w AS suspended
FROM (SELECT DISTINCT court, tree, line FROM rolled) CROSS JOIN (SELECT DISTINCT unnest(range((SELECT min(first) FROM periods) - 1, (SELECT max(last) FROM periods) + 1)) AS m)
LEFT JOIN rolled USING (court, tree, line, m)
WINDOW w AS (PARTITION BY court, tree, line ORDER BY m);

CREATE TABLE wide AS
WITH flows AS (
  SELECT court, tree, line, w, sum(COLUMNS(rolled.* EXCLUDE (court, tree, line, m)))
  FROM rolled JOIN periods ON m BETWEEN first AND last GROUP BY 1, 2, 3, 4
), cells AS (SELECT court, tree, line, w, first, last FROM (SELECT DISTINCT court, tree, line FROM rolled) CROSS JOIN periods)
SELECT cells.court, cells.tree, cells.line, cells.w, flows.* EXCLUDE (court, tree, line, w),
  a.pending AS opening, e.* EXCLUDE (court, tree, line, m)
FROM cells LEFT JOIN flows USING (court, tree, line, w)
JOIN moments AS e ON e.court = cells.court AND e.tree = cells.tree AND e.line = cells.line AND e.m = cells.last
JOIN moments AS a ON a.court = cells.court AND a.tree = cells.tree AND a.line = cells.line AND a.m = cells.first - 1;

CREATE TABLE medians AS
WITH spread AS (
  SELECT members.court, tree, cut.line, w, days, sum(n) AS n
  FROM days JOIN members ON members.member = days.court JOIN periods ON m BETWEEN first AND last
  JOIN (SELECT DISTINCT line AS of, line FROM days UNION ALL SELECT DISTINCT line, -1 FROM days) AS cut ON cut.of = days.line
  GROUP BY 1, 2, 3, 4, 5
), placed AS (
  SELECT *, sum(n) OVER (PARTITION BY court, tree, line, w ORDER BY days) - n AS before,
    (sum(n) OVER (PARTITION BY court, tree, line, w) - 1) / 2.0 AS place FROM spread
)
SELECT court, tree, line, w,
  (max(days) FILTER (before <= floor(place) AND floor(place) < before + n)
    + max(days) FILTER (before <= ceil(place) AND ceil(place) < before + n)) / 2.0 AS median
FROM placed GROUP BY 1, 2, 3, 4;

CREATE TABLE figures AS
SELECT court, tree, line, w, unnest([
  {i: 'opening_pending', n: CAST(opening AS DOUBLE), d: CAST(NULL AS DOUBLE)},
  {i: 'filed', n: filed, d: NULL}, {i: 'closed', n: closed, d: NULL},
  {i: 'filed_judicial_statistics', n: filed_statistics, d: NULL}, {i: 'closed_judicial_statistics', n: closed_statistics, d: NULL},
  {i: 'pending', n: pending, d: NULL}, {i: 'pending_over_6m', n: over_6, d: NULL}, {i: 'pending_over_12m', n: over_12, d: NULL},
  {i: 'pending_over_18m', n: over_18, d: NULL}, {i: 'pending_over_36m', n: over_36, d: NULL}, {i: 'suspended', n: suspended, d: NULL},
  {i: 'second_instance_reversal_remand_ratio', n: second_changed, d: coalesce(second_remanded, 0)},
  {i: 'retrial_reversal_remand_ratio', n: retrial_changed, d: coalesce(retrial_remanded, 0)},
  {i: 'second_instance_hearing_rate', n: second_heard, d: coalesce(second_closed, 0)},
  {i: 'first_instance_changed_or_remanded', n: changed_or_remanded, d: coalesce(first_closed, 0)},
  {i: 'in_limit_closing_rate', n: in_limit, d: coalesce(with_limit, 0)},
  {i: 'over_12m_pending_ratio', n: litigation_over_12, d: litigation},
  {i: 'avg_closing_days', n: trial_days, d: coalesce(trials_closed, 0)},
  {i: 'median_closing_days', n: NULL, d: coalesce(trials_closed, 0)},
  {i: 'clearance_rate', n: closed, d: coalesce(filed, 0)},
  {i: 'closing_rate', n: closed, d: opening + coalesce(filed, 0)},
  {i: 'enforcement_completion_rate', n: enforced, d: coalesce(enforcement_closed, 0)},
  {i: 'first_enforcement_terminated_rate', n: ended_for_now, d: coalesce(enforcement_closed, 0)},
  {i: 'case_to_item_ratio', n: items, d: coalesce(disputes, 0)},
  {i: 'appeal_rate', n: appeals, d: coalesce(first_closed, 0)},
  {i: 'petition_retrial_application_rate', n: petitions, d: coalesce(trials_closed, 0)},
  {i: 'mediation_rate', n: civil_mediated, d: coalesce(civil_closed, 0)},
  {i: 'civil_enforcement_application_rate', n: own_enforcement, d: coalesce(with_performance, 0)},
  {i: 'enforcement_recovery_rate', n: recovered, d: coalesce(applied, 0)}
], recursive := true) FROM wide;

CREATE TABLE valued AS
SELECT court, tree, line, w, i, CASE WHEN i <> 'median_closing_days' THEN coalesce(n, 0) END AS n, d,
  CASE WHEN i = 'median_closing_days' THEN median WHEN d IS NULL THEN coalesce(n, 0) WHEN d > 0 THEN coalesce(n, 0) / d END AS value
FROM figures LEFT JOIN medians USING (court, tree, line, w) JOIN scopes USING (court, tree)
WHERE higher OR i NOT IN ('second_instance_reversal_remand_ratio', 'retrial_reversal_remand_ratio', 'second_instance_hearing_rate');

COPY (
  SELECT v.i AS indicator, v.court, v.tree, v.line, p.kind AS period, p.first, p.last, v.n AS numerator, v.d AS denominator, v.value,
    y.value AS last_year, b.value AS previous,
    CASE WHEN v.d IS NULL AND v.i <> 'median_closing_days' THEN (v.value - y.value) / nullif(y.value, 0) ELSE v.value - y.value END AS change_on_year,
    CASE WHEN v.d IS NULL AND v.i <> 'median_closing_days' THEN (v.value - b.value) / nullif(b.value, 0) ELSE v.value - b.value END AS change_on_previous
  FROM valued AS v JOIN periods AS p USING (w)
  LEFT JOIN periods AS py ON py.kind = p.kind AND py.first = p.first - 12
  LEFT JOIN periods AS pb ON pb.kind = p.kind AND pb.last = p.first - 1 AND p.kind <> 'year_to_date'
  LEFT JOIN valued AS y ON y.w = py.w AND y.i = v.i AND y.court = v.court AND y.tree = v.tree AND y.line = v.line
  LEFT JOIN valued AS b ON b.w = pb.w AND b.i = v.i AND b.court = v.court AND b.tree = v.tree AND b.line = v.line
  ORDER BY v.i, v.court, v.tree, v.line, p.w
) TO '${out}/indicators.parquet' (FORMAT parquet, COMPRESSION snappy);
