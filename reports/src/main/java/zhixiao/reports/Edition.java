package zhixiao.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import zhixiao.spec.text.Word;

/** Reports that are made of one run, each for other readers. */
public enum Edition {
    /** The whole report, for the data review meeting. */
    MEETING(EnumSet.allOf(Format.class)),
    /** What happened on one page of A4. */
    OVERVIEW(EnumSet.of(Format.HTML, Format.PDF, Format.DOCX)),
    /** A sheet for each court: its own figures, and nothing of another court. */
    COURT(EnumSet.of(Format.HTML, Format.PDF)),
    /** How often each court is used on, against the limits. */
    BURDEN(EnumSet.of(Format.HTML, Format.PDF, Format.DOCX));

    /** The folder of the sheets of courts, in the folder of the report. */
    public static final String COURTS = "courts";

    private final Set<Format> forms;

    Edition(Set<Format> forms) {
        this.forms = Collections.unmodifiableSet(forms);
    }

    /** The forms in which it can be had. */
    public Set<Format> forms() {
        return forms;
    }

    /** The word for it on the command line. */
    public String word() {
        return Word.of(this);
    }

    /** True if a folder of reports has it in a form: of the sheets of courts, at least one. */
    public boolean isIn(Path reports, Format format) throws IOException {
        Path place = reports.resolve(place(format));
        if (this != COURT || !Files.isDirectory(place)) {
            return this != COURT && Files.exists(place);
        }
        try (Stream<Path> sheets = Files.list(place)) {
            return sheets.anyMatch(sheet -> sheet.toString().endsWith("." + format.word()));
        }
    }

    /** Its place in the folder of the report: a file, or of the sheets of courts a folder with all of their forms. */
    public String place(Format format) {
        return switch (this) {
            case MEETING -> format.file();
            case COURT -> COURTS;
            case OVERVIEW, BURDEN -> word() + "." + format.word();
        };
    }
}
