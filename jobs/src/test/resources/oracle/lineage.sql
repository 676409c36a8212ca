-- Which case comes from which, over the raw files: numbers as they are written, brackets alone made the same. ${source} is
-- the folder of the files, ${out} that of the tables.
CREATE MACRO day_of(t) AS coalesce(CAST(try_strptime(t, '%Y-%m-%d') AS DATE), CAST(try_strptime(t, '%Y/%m/%d') AS DATE));

-- The same number in half-width brackets is the same number; 宇第 for 字第 is not repaired.
CREATE MACRO tidy(n) AS replace(replace(trim(n), '(', '（'), ')', '）');

CREATE TABLE code AS SELECT list, id, code FROM '${out}/codes/*.parquet';

CREATE TABLE courts AS SELECT code FROM read_csv('${source}/courts.csv', header = true, all_varchar = true);

-- One row per case: void, broken and impossible rows left out, the newest version of each number.
CREATE TABLE taken AS
WITH read AS (
  SELECT 案号 AS no, 经办法院 AS court, 案件类型代码 AS type, 结案方式 AS word, 原审案号 AS original, 更新时间 AS updated,
         有效状态 AS state, day_of(立案日期) AS filed, nullif(nullif(结案日期, ''), '1900-01-01') AS closed_text
  FROM read_csv('${source}/cases.csv', header = true, all_varchar = true, ignore_errors = true, delim = ',', quote = '')
), good AS (
  SELECT *, day_of(closed_text) AS closed FROM read
  WHERE state <> '已删除' AND no <> '' AND filed <= DATE '2025-10-09' AND court IN (SELECT code FROM courts)
    AND type <> '9999' AND coalesce(word, '') <> '其它方式X'
    AND (closed_text IS NULL OR day_of(closed_text) BETWEEN filed AND DATE '2025-10-09')
)
SELECT * FROM good QUALIFY row_number() OVER (PARTITION BY no ORDER BY updated DESC) = 1;

-- The line of a type, by its first two digits, as an analyst knows them.
CREATE MACRO line_of(type) AS
  CASE WHEN substr(type, 1, 2) = '02' THEN 'criminal' WHEN substr(type, 1, 2) = '03' THEN 'civil'
       WHEN substr(type, 1, 2) = '04' THEN 'administrative' WHEN substr(type, 1, 2) = '05' THEN 'state_compensation'
       WHEN substr(type, 1, 2) = '09' THEN 'preservation' WHEN type = '1006' THEN 'enforcement_review'
       WHEN substr(type, 1, 2) = '10' THEN 'enforcement' WHEN substr(type, 1, 2) = '11' THEN 'bankruptcy' END;

-- Two cases of one number would make two later cases of one.
CREATE TABLE told AS
SELECT child.no AS case_no, parent.court AS court, line_of(parent.type) AS line, parent.filed AS filed, parent.closed AS closed
FROM taken AS child JOIN taken AS parent ON tidy(child.original) = tidy(parent.no)
WHERE coalesce(child.original, '') <> '';

CREATE TABLE found AS
SELECT l.case_no, court.code AS court, line.code AS line, l.original_filed_date AS filed, l.original_closed_date AS closed
FROM '${out}/later_cases/*.parquet' l
JOIN code court ON court.list = 'court' AND court.id = l.original_court
JOIN code line ON line.list = 'line' AND line.id = l.original_line;

-- Cases that name an original which is not there: none is lost, they stay cases.
CREATE TABLE unlinked AS
SELECT child.no AS case_no FROM taken AS child
WHERE coalesce(child.original, '') <> '' AND tidy(child.original) NOT IN (SELECT tidy(no) FROM taken);

CREATE VIEW stored AS SELECT case_no FROM '${out}/cases/*.parquet';

-- From original to original, until one names none or one that is not there.
CREATE TABLE begun AS
WITH RECURSIVE way AS (
  SELECT no AS case_no, tidy(original) AS upto, 1 AS depth FROM taken WHERE coalesce(original, '') <> ''
  UNION ALL
  SELECT way.case_no, tidy(taken.original), way.depth + 1
  FROM way JOIN taken ON tidy(taken.no) = way.upto WHERE coalesce(taken.original, '') <> '' AND way.depth < 100
), ends AS (SELECT case_no, max(depth) AS depth, arg_max(upto, depth) AS upto FROM way GROUP BY case_no)
SELECT ends.case_no, ends.depth, root.no AS root_case_no, root.court AS root_court
FROM ends LEFT JOIN taken AS root ON tidy(root.no) = ends.upto;

CREATE VIEW followed AS SELECT case_no, depth, root_case_no, root_court FROM '${out}/lineage/*.parquet';
