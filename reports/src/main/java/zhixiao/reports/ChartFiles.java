package zhixiao.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.reports.chart.ChartRenderer;
import zhixiao.reports.csv.TableCsv;
import zhixiao.reports.data.BurdenMonth;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.BurdenCharts;
import zhixiao.reports.model.Chart;
import zhixiao.reports.model.ReportBuilder;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/**
 * The charts of a report as files, for slides and papers of one's own: of each a drawing (SVG), a picture (PNG), its words
 * for those who cannot see it (TXT), and its numbers (CSV). Named by kind of chart and indicator. The same run gives the
 * same bytes.
 */
public final class ChartFiles {
    /** Dots to a pixel: 192 to the inch. */
    private static final int DOTS = 2;

    private ChartFiles() {}

    /**
     * Writes them into a folder that is empty or not there; it is there with all of them, or not at all.
     *
     * @param run the folder of the run
     * @return how many charts there are
     * @throws ProblemException if the folder has something in it
     */
    public static int write(Path run, Path target, Language language) throws IOException {
        FreeFolder.verify(target);
        return write(new ReportBuilder(RunFolder.read(run), language).build().charts(), target, language);
    }

    /**
     * The burden of courts as charts, in a folder of the same kind.
     *
     * @param courts all courts, in official order
     * @param burden the months of a year of those that receive: what was entered and what is planned together
     * @return how many charts there are
     * @throws ProblemException if the folder has something in it
     */
    public static int writeBurden(List<Manifest.Court> courts, List<BurdenMonth> burden, Path target, Language language)
            throws IOException {
        FreeFolder.verify(target);
        return write(new BurdenCharts(courts, language).of(burden, "chart.burden.subtitle.plan"), target, language);
    }

    private static int write(List<Chart> charts, Path target, Language language) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        Path folder = Files.createDirectories(whole.getParent());
        Path making = Files.createTempDirectory(folder, "." + whole.getFileName() + "-");
        ChartRenderer renderer = new ChartRenderer(language);
        for (Chart chart : charts) {
            String svg = renderer.svg(chart);
            write(making, chart, ".svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n");
            Files.write(
                    making.resolve(chart.id() + ".png"), renderer.drawing(chart).png(DOTS));
            write(making, chart, ".txt", words(chart));
            write(making, chart, ".csv", TableCsv.of(chart.data()));
        }
        Files.deleteIfExists(whole);
        Files.move(making, whole);
        return charts.size();
    }

    private static void write(Path folder, Chart chart, String ending, String text) throws IOException {
        Files.writeString(folder.resolve(chart.id() + ending), text, StandardCharsets.UTF_8);
    }

    private static String words(Chart chart) {
        return Stream.concat(
                        Stream.of(chart.title(), chart.subtitle(), chart.alternative(), chart.note()),
                        chart.remarks().stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
