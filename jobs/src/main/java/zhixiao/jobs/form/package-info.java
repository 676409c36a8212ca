/**
 * Workbooks, and files of CSV, that went out to be filled in and have come back: their sheets, rows and cells, known by heads in whatever order and
 * language, with the place of everything that is wrong. What they are about, their readers know.
 */
package zhixiao.jobs.form;
