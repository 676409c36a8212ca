/**
 * Reports: charts and documents made of the files of one run, and of nothing else. Knows no Spark.
 *
 * <p>The way of a report: {@code data} reads {@code manifest.json} and {@code indicators.arrow};
 * {@code model} makes an immutable report of them, without a pixel; {@code chart} draws its charts;
 * {@code html} writes the page, {@code pdf} and {@code docx} paper, {@code xlsx} the workbook. {@code text} has its words and numbers.
 */
package zhixiao.reports;
