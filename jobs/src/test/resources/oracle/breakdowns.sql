-- Figures by the type of case, by procedure and by cause, by hand, over the tables of sample.sql: the newest windows only.

CREATE TABLE procedures AS
SELECT 案号 AS no, 更新时间 AS updated,
       CASE any_value(适用程序) WHEN '普通' THEN 'ordinary' WHEN '普通程序' THEN 'ordinary' WHEN '简易' THEN 'summary'
            WHEN '简易程序' THEN 'summary' WHEN '小额诉讼' THEN 'small_claims' WHEN '速裁' THEN 'fast_track'
            WHEN '速裁程序' THEN 'fast_track' ELSE 'unmapped' END AS procedure
FROM read_csv('${sample}/cases.csv', header = true, all_varchar = true, ignore_errors = true, delim = ',', quote = '')
GROUP BY ALL;

CREATE TABLE coded AS
SELECT c.*, procedure FROM c JOIN taken USING (no) JOIN procedures ON procedures.no = c.no AND procedures.updated = taken.updated;

-- Causes by their names: of the lists that have one, that of the case's own line, then that of the line next to it.
CREATE TABLE causes AS
SELECT code, name_zh_hans, parent, line FROM read_csv('${sample}/../../metrics-spec/codes/causes_*.csv', header = true,
  all_varchar = true, union_by_name = true);

CREATE TABLE tops AS
WITH RECURSIVE way AS (
  SELECT code, code AS top, parent AS above FROM causes
  UNION ALL
  SELECT way.code, causes.code, causes.parent FROM way JOIN causes ON causes.code = way.above
), depths AS (SELECT code AS top, count(*) AS depth FROM way GROUP BY code)
SELECT code, top FROM way JOIN depths USING (top) WHERE depth <= 2;

CREATE TABLE caused AS
WITH texts AS (
  SELECT 案号 AS no, 更新时间 AS updated, any_value(立案案由) AS text
  FROM read_csv('${sample}/cases.csv', header = true, all_varchar = true, ignore_errors = true, delim = ',', quote = '')
  GROUP BY ALL
), named AS (
  SELECT coded.no, arg_min(causes.code, CASE
      WHEN causes.line = coded.line THEN 1
      WHEN causes.line = 'civil' AND coded.line IN ('preservation', 'bankruptcy', 'pre_suit') THEN 2
      WHEN causes.line = 'enforcement' AND coded.line = 'enforcement_review' THEN 2
      ELSE 3 END) AS cause
  FROM coded JOIN taken USING (no) JOIN texts ON texts.no = coded.no AND texts.updated = taken.updated
  JOIN causes ON causes.name_zh_hans = texts.text GROUP BY coded.no
)
SELECT coded.*, coalesce(top, 'unmapped') AS cause
FROM coded LEFT JOIN named USING (no) LEFT JOIN tops ON tops.code = named.cause;

CREATE TABLE broken AS SELECT * FROM read_parquet('${out}/breakdowns/*.parquet');

CREATE TABLE cut AS
WITH events AS (
  SELECT 'case_type' AS dimension, 'filed' AS indicator, 'n' AS part, court, type AS code, filed AS day, 1 AS amount FROM coded
  UNION ALL SELECT 'cause', 'filed', 'n', court, cause, filed, 1 FROM caused
  UNION ALL SELECT 'case_type', 'closed', 'n', court, type, closed, 1 FROM coded
  UNION ALL SELECT 'case_type', 'in_limit_closing_rate', 'n', court, type, closed, 1 FROM coded WHERE closed <= due
  UNION ALL SELECT 'case_type', 'in_limit_closing_rate', 'd', court, type, closed, 1 FROM coded WHERE due IS NOT NULL
  UNION ALL SELECT 'procedure', 'in_limit_closing_rate', 'n', court, procedure, closed, 1 FROM coded WHERE closed <= due
  UNION ALL SELECT 'procedure', 'in_limit_closing_rate', 'd', court, procedure, closed, 1 FROM coded WHERE due IS NOT NULL
  UNION ALL SELECT 'procedure', 'avg_closing_days', 'n', court, procedure, closed, closed - filed FROM coded WHERE trial(type)
  UNION ALL SELECT 'procedure', 'avg_closing_days', 'd', court, procedure, closed, 1 FROM coded WHERE trial(type)
), spans AS (
  SELECT 'case_type' AS dimension, 'pending' AS indicator, 'n' AS part, court, type AS code, filed AS since, closed AS until FROM coded
  UNION ALL SELECT 'case_type', 'over_12m_pending_ratio', 'n', court, type, filed + INTERVAL 12 MONTH + INTERVAL 1 DAY, closed FROM coded
    WHERE tried(line)
  UNION ALL SELECT 'case_type', 'over_12m_pending_ratio', 'd', court, type, filed, closed FROM coded WHERE tried(line)
), counts AS (
  SELECT dimension, indicator, part, court, code, period, start, sum(amount) AS n
  FROM events JOIN windows ON day BETWEEN start AND finish GROUP BY ALL
  UNION ALL
  SELECT dimension, indicator, part, court, code, period, start, count(*)
  FROM spans JOIN windows ON since <= finish AND (until IS NULL OR until > finish)
  WHERE until IS NULL OR until > since GROUP BY ALL
)
SELECT dimension, indicator, part, scopes.court, scope, code, period, start, sum(n) AS n
FROM counts JOIN scopes ON counts.court = scopes.member GROUP BY ALL;

CREATE TABLE middle AS
WITH kinds AS (
  SELECT 'procedure' AS dimension, procedure AS code, court, type, filed, closed FROM coded
  UNION ALL SELECT 'cause', cause, court, type, filed, closed FROM caused
)
SELECT dimension, scopes.court, scope, code, period, start, quantile_cont(closed - filed, 0.5) AS value
FROM kinds JOIN windows ON closed BETWEEN start AND finish JOIN scopes ON kinds.court = scopes.member
WHERE trial(type) GROUP BY ALL;
