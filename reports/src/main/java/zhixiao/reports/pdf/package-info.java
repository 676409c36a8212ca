/**
 * The report on paper (A4) as PDF: tagged for screen readers (PDF/UA-1), kept for good (PDF/A-2a), with fonts inside,
 * text that can be searched, bookmarks, and charts that stay drawings.
 */
package zhixiao.reports.pdf;
