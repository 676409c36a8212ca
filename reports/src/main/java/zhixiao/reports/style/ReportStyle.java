package zhixiao.reports.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zhixiao.reports.model.Report;
import zhixiao.spec.Hash;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/**
 * The style of a court's reports.
 *
 * @param letterhead who issues the report; above its title
 * @param mark what stands on every page instead of the usual mark, such as 内部资料
 * @param footer what is added to the last line
 * @param logo a picture beside the letterhead
 * @param colour of headings and links, {@code #rrggbb}; charts keep their own colours
 * @param templates templates that replace the shipped ones
 * @param files all files of the style by their paths in its folder, as they are
 */
public record ReportStyle(
        Optional<LocalizedText> letterhead,
        Optional<LocalizedText> mark,
        Optional<LocalizedText> footer,
        Optional<Logo> logo,
        String colour,
        Templates templates,
        SortedMap<String, byte[]> files) {
    /** The folder of a result in which its style is kept. */
    public static final String FOLDER = "style";

    /** The colour of the shipped style. */
    public static final String COLOUR = "#0b5fa5";

    private static final ReportStyle SHIPPED = new ReportStyle(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            COLOUR,
            Templates.shipped(),
            new TreeMap<>());

    /** Copies the files, so that the value cannot change. */
    public ReportStyle {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The style of reports for which none is given. */
    public static ReportStyle shipped() {
        return SHIPPED;
    }

    /**
     * The style that is kept in a result, or the shipped one.
     *
     * @param result the folder of a run
     * @throws ProblemException if it has been damaged
     */
    public static ReportStyle of(Path result) throws IOException {
        Path folder = result.resolve(FOLDER);
        return Files.isDirectory(folder) ? read(folder) : SHIPPED;
    }

    /**
     * Reads a style.
     *
     * @param folder where {@value StyleReader#FILE} is
     * @throws ProblemException with every mistake in it
     */
    public static ReportStyle read(Path folder) throws IOException {
        Problems problems = new Problems();
        Optional<ReportStyle> style = new StyleReader(problems).read(folder);
        problems.throwIfErrors();
        return style.orElseThrow();
    }

    /** A hash of all of its files: whatever is changed in them may change a report. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            text.append(file.getKey())
                    .append('\n')
                    .append(HexFormat.of().formatHex(file.getValue()))
                    .append('\n');
        }
        return Hash.of(text.toString());
    }

    /** A report with the mark and the last line of this style. */
    public Report on(Report report, Language language) {
        return new Report(
                report.title(),
                report.head(),
                said(mark, language).orElse(report.mark()),
                report.sentences(),
                report.tiles(),
                report.sections(),
                said(footer, language).map(more -> report.footer() + " " + more).orElse(report.footer()));
    }

    /** Who issues the report, in a language. */
    public Optional<String> letterhead(Language language) {
        return said(letterhead, language);
    }

    /** Writes the files of the style into the folder of a result. */
    public void keepIn(Path result) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = result.resolve(FOLDER).resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static Optional<String> said(Optional<LocalizedText> text, Language language) {
        return text.map(said -> said.in(language)).filter(said -> !said.isBlank());
    }
}
