package zhixiao.reports;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import zhixiao.spec.text.Word;

/** The forms in which a report can be had. */
public enum Format {
    /** One page that needs no network. */
    HTML("index.html"),
    /** The detail edition: every figure of the report as a workbook. */
    XLSX("report.xlsx"),
    /** To print, to hand out and to keep. */
    PDF("report.pdf"),
    /** To be edited before it goes out. */
    DOCX("report.docx");

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /** What is made unless something else is asked for. */
    public static Set<Format> usual() {
        return Collections.unmodifiableSet(EnumSet.of(HTML, XLSX, PDF));
    }

    /** The name of its file in the folder of the report. */
    public String file() {
        return file;
    }

    /** The word for it on the command line. */
    public String word() {
        return Word.of(this);
    }
}
