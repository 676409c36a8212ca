-- Statutory deadlines of the sample by counting days, one after the other: a limit runs out on the day on which so many days
-- have passed that nothing excluded. The engine moves a deadline from event to event instead. Events of the sample are
-- exclusions, suspensions and extensions with their last day.
CREATE TABLE code AS SELECT list, id, code FROM '${out}/codes/*.parquet';

CREATE TABLE rule AS
SELECT row_number() OVER () AS place, code, unnest(string_split(case_types, ';')) AS case_type,
       string_split(procedures, ';') AS procedures, "when" AS condition, "limit" AS length,
       "start" AS first_day, month_ends = 'yes' AS month_ends, valid_from::DATE AS valid_from, valid_to::DATE AS valid_to
FROM read_csv('${rules}', header = true, all_varchar = true);

CREATE TABLE dispute AS
SELECT c.case_no, t.code AS case_type, p.code AS procedure, b.code AS basis, c.received_date, c.filed_date,
       least(coalesce(c.closed_date, DATE '${day}'), DATE '${day}') AS last_day
FROM '${out}/cases/*.parquet' c
JOIN code t ON t.list = 'case_type' AND t.id = c.case_type
LEFT JOIN code p ON p.list = 'procedure' AND p.id = c.procedure
LEFT JOIN code b ON b.list = 'limit_rule' AND b.id = c.limit_basis
WHERE c.filed_date <= DATE '${day}';

-- The first row that fits.
CREATE TABLE ruled AS
SELECT d.*, r.code AS rule, r.length, r.month_ends, r.from_day
FROM dispute d
LEFT JOIN LATERAL (
  SELECT *, CASE first_day WHEN 'received_date' THEN d.received_date ELSE d.filed_date END AS from_day
  FROM rule
  WHERE rule.case_type = d.case_type
    AND (procedures IS NULL OR list_contains(procedures, d.procedure))
    AND (condition IS NULL OR condition = 'limit_basis = ''' || d.basis || '''')
    AND coalesce(CASE first_day WHEN 'received_date' THEN d.received_date ELSE d.filed_date END
          BETWEEN coalesce(valid_from, DATE '0001-01-01') AND coalesce(valid_to, DATE '9999-12-31'),
          valid_from IS NULL AND valid_to IS NULL)
  ORDER BY place LIMIT 1) r ON true;

-- The same day of a later month, or its last; of criminal cases from one last day to another.
CREATE TABLE plain AS
SELECT *, date_diff('day', from_day, CASE WHEN month_ends AND months > 0 AND from_day = last_day(from_day)
                                          THEN last_day((from_day + to_months(months))::DATE)
                                          ELSE (from_day + to_months(months))::DATE END + days) AS allowed
FROM (
  SELECT *, coalesce(try_cast(regexp_extract(length, '(\d+) month', 1) AS INTEGER), 0)
              + 12 * coalesce(try_cast(regexp_extract(length, '(\d+) year', 1) AS INTEGER), 0) AS months,
         coalesce(try_cast(regexp_extract(length, '(\d+) day', 1) AS INTEGER), 0) AS days
  FROM ruled
  WHERE length NOT IN ('none', 'untold') AND from_day IS NOT NULL);

-- Each excluded day once, with the beginning of the first event that excludes it.
CREATE TABLE excluded AS
SELECT case_no, day, min(since) AS since
FROM (
  SELECT p.case_no, e.from_date AS since,
         unnest(generate_series(greatest(e.from_date, p.from_day + 1),
                least(coalesce(e.until_date - 1, p.last_day), p.last_day), INTERVAL 1 DAY))::DATE AS day
  FROM plain p
  JOIN '${out}/clock_events/*.parquet' e ON e.case_no = p.case_no AND e.from_date <= p.last_day
  JOIN code k ON k.list = 'clock_event' AND k.id = e.kind AND k.code IN ('excluded', 'suspended'))
GROUP BY case_no, day;

CREATE TABLE extended AS
SELECT e.case_no, e.from_date AS granted, e.until_date AS last_day
FROM '${out}/clock_events/*.parquet' e
JOIN plain p ON p.case_no = e.case_no AND e.from_date <= p.last_day
JOIN code k ON k.list = 'clock_event' AND k.id = e.kind AND k.code = 'extended';

-- The n-th day that is not excluded, or the last day of an extension that was granted in time, and one more for each excluded
-- day before it of what began after that.
CREATE TABLE counted AS
WITH RECURSIVE walk AS (
  SELECT case_no, from_day, allowed, (from_day + allowed::INTEGER)::DATE AS due FROM plain
  UNION ALL
  SELECT w.case_no, w.from_day, w.allowed, n.due
  FROM walk w
  JOIN LATERAL (
    SELECT greatest(
      (w.from_day + (w.allowed
          + (SELECT count(*) FROM excluded e WHERE e.case_no = w.case_no AND e.since <= w.due))::INTEGER)::DATE,
      (SELECT max((x.last_day + (SELECT count(*) FROM excluded e
                   WHERE e.case_no = w.case_no AND e.since > x.granted AND e.since <= w.due)::INTEGER)::DATE)
       FROM extended x WHERE x.case_no = w.case_no AND x.granted <= w.due)) AS due) n ON n.due > w.due
)
SELECT w.case_no, max(w.due) AS due,
       (SELECT count(*) FROM excluded e WHERE e.case_no = w.case_no AND e.since <= max(w.due)) AS gone
FROM walk w GROUP BY w.case_no;

CREATE TABLE told AS
SELECT r.case_no, r.rule,
       CASE WHEN r.length = 'none' THEN 'no_limit' WHEN c.due IS NULL THEN 'unknown'
            WHEN r.last_day <= c.due THEN 'within' ELSE 'over' END AS state,
       c.due AS due, c.gone AS gone
FROM ruled r LEFT JOIN counted c USING (case_no);

CREATE TABLE found AS
SELECT f.case_no, r.code AS rule, s.code AS state, f.limit_date AS due, f.limit_days_excluded AS gone
FROM '${found}/*.parquet' f
LEFT JOIN code r ON r.list = 'limit_rule' AND r.id = f.limit_rule
LEFT JOIN code s ON s.list = 'limit_state' AND s.id = f.limit_state;
