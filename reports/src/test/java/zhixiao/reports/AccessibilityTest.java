package zhixiao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.spec.text.Language;

/**
 * Pages in a browser, through the eyes of axe-core: where Chromium and axe-core are there ({@code npm install --global
 * axe-core}, or the environment's {@code AXE_CORE} with the path of {@code axe.min.js}); nothing is tested elsewhere.
 */
@Tag("full")
class AccessibilityTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");

    /** A desk and a phone, in pixels. */
    private static final List<Integer> WIDTHS = List.of(1200, 390);

    private static final Pattern FOUND = Pattern.compile("(?s)<pre id=\"axe\">(.*?)</pre>");

    private static final String RUN = """
            axe.run().then(result => {
              const found = document.createElement('pre');
              found.id = 'axe';
              found.textContent = 'passes: ' + result.passes.length + '\\n' + result.violations.map(violation =>
                violation.id + ': ' + violation.nodes.map(node => node.html.slice(0, 120)).join(' | ')).join('\\n');
              document.body.appendChild(found);
            });
            """;

    @TempDir
    Path folder;

    @Test
    void noRuleOfAxeIsBroken() throws Exception {
        Optional<Path> axe = axe();
        assumeTrue(axe.isPresent(), "no axe-core here");
        assumeTrue(Files.isExecutable(BROWSER), "no browser here");
        Path run = ExampleMeeting.add(ExampleRun.write(folder.resolve("run"), true));
        Set<Format> html = Set.of(Format.HTML);
        Reports.write(
                run,
                Files.createDirectories(folder.resolve("reports")),
                Language.ZH_HANS,
                new ReportRequest(Map.of(
                        Edition.MEETING, html, Edition.OVERVIEW, html, Edition.COURT, html, Edition.BURDEN, html)),
                SheetCount.UNTOLD);
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                for (int width : WIDTHS) {
                    String found = found(page, Files.readString(axe.get()), width);
                    assertThat(found).as(page.getFileName() + " at " + width).matches("passes: \\d\\d\\n");
                }
            }
        }
    }

    private static Optional<Path> axe() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("AXE_CORE")).orElse(""),
                        "/usr/lib/node_modules/axe-core/axe.min.js",
                        "/usr/local/lib/node_modules/axe-core/axe.min.js")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst();
    }

    /** What axe says of a page; the page's own policy, which lets no script run, is taken out for it. */
    private String found(Path page, String axe, int width) throws IOException, InterruptedException {
        String tried = Files.readString(page)
                .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", "<script>//<![CDATA[\n" + axe + RUN + "\n//]]></script></body>");
        Path copy = folder.resolve("tried.html");
        Files.writeString(copy, tried);
        Path dump = folder.resolve("dump.html");
        Process process = new ProcessBuilder(
                        BROWSER.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("browser"),
                        "--window-size=" + width + ",2000",
                        "--virtual-time-budget=30000",
                        "--dump-dom",
                        copy.toUri().toString())
                .redirectOutput(dump.toFile())
                .redirectError(folder.resolve("browser.log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return FOUND.matcher(Files.readString(dump, StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("axe did not run");
    }
}
