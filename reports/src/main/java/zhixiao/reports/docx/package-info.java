/**
 * The report as a document that a court edits before it goes out, in the form of official documents (GB/T 9704-2012):
 * its paper, type area, typefaces and sizes; headings as styles, tables as tables, charts as pictures with their words.
 */
package zhixiao.reports.docx;
