package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.root.RootAttempt;
import zhixiao.jobs.testing.SampleWords;
import zhixiao.spec.text.Language;

/** Commands on a publication root: what is recognised, what is read, what stays. */
class RunsCommandTest {
    private static final String CATALOGUE = "src/test/resources/specs/known-answers.yaml";
    private static final String MAPPING = "../metrics-spec/mappings/sample.yaml";

    @TempDir
    static Path folder;

    private static Path cases;
    private static Path whole;

    /** One run on a folder of its own; each test begins with a root that has it as its first run. */
    @BeforeAll
    static void runOnce() throws IOException {
        cases = Files.write(folder.resolve("cases.csv"), SampleWords.lines().subList(0, 120));
        whole = folder.resolve("whole");
        assertThat(run(whole).code()).isZero();
    }

    @Test
    @Tag("full")
    void theSameOfTheSameIsRecognisedByWhatItIsOf() throws IOException {
        Path root = root("recognised");
        Path first = PublicationRoot.follow(root);
        Spoken again = run(root);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("--fresh", first.toString()).doesNotContain("kept");
        assertThat(PublicationRoot.follow(root)).isEqualTo(first);
        // In another language the report is another one.
        Spoken other = Spoken.in(Language.ZH_HANT, arguments(root));
        assertThat(other.code()).isZero();
        assertThat(other.out()).doesNotContain("--fresh");
        Path second = PublicationRoot.follow(root);
        assertThat(second).isNotEqualTo(first);
        assertThat(second.getParent()).isEqualTo(first.getParent());
        assertThat(second.resolve("indicators.arrow")).hasSameBinaryContentAs(first.resolve("indicators.arrow"));
        // It was rolled back; whoever asks for it anew gets it anew.
        assertThat(runs(root, "rollback").out()).contains(first.getFileName().toString());
        assertThat(PublicationRoot.follow(root)).isEqualTo(first);
        assertThat(runs(root, "rollback", second.getFileName().toString()).code())
                .isZero();
        assertThat(PublicationRoot.follow(root)).isEqualTo(second);
        assertThat(lines(runs(root, "list"))).hasSize(2).first().asString().startsWith("current\t");
        assertThat(lines(runs(root, "expire", "--keep", "0", "--dry-run"))).hasSize(2);
        assertThat(first).exists();
        assertThat(runs(root, "expire", "--keep", "0").out())
                .contains(first.getFileName().toString());
        assertThat(first).doesNotExist();
        assertThat(second.resolve("indicators.arrow")).isNotEmptyFile();
    }

    @Test
    void readersFollowThePointerAndWritersMakeOneMoreRun() throws IOException {
        Path root = root("followed");
        Path first = PublicationRoot.follow(root);
        Spoken shown = runs(root, "show");
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains(first.toString(), "known-answers", "2025-09-30");
        // 119 lines of cases were read once at least, and findings are made without Spark.
        assertThat(shown.out())
                .containsPattern("Cases: [0-9.]+ s\\R  read (119|[1-9][0-9]{2,}) rows, [1-9]")
                .containsPattern("Indicators: [0-9.]+ s\\R  read [1-9]")
                .containsPattern("  [1-9][0-9]* tasks, 0 of them failed; 0 stages")
                .containsPattern("Findings: [0-9.]+ s\\RReport: ");
        Spoken report = Spoken.by("report", "--out", root.toString(), "--format", "xlsx");
        assertThat(report.code()).isZero();
        Path second = PublicationRoot.follow(root);
        assertThat(report.out()).contains(second.resolve("report/report.xlsx").toString());
        assertThat(second).isNotEqualTo(first);
        assertThat(second.resolve("report/index.html")).hasSameBinaryContentAs(first.resolve("report/index.html"));
        assertThat(second.resolve("manifest.json")).hasSameBinaryContentAs(first.resolve("manifest.json"));
        assertThat(Spoken.by("spec", "explain", CATALOGUE, "appeals", "--out", root.toString())
                        .out())
                .contains(second.toString());
        assertThat(Spoken.by(
                                "cases",
                                "appeals",
                                "--catalogue",
                                CATALOGUE,
                                "--as-of",
                                "2025-09-30",
                                "--court",
                                "瀚",
                                "--out",
                                root.toString())
                        .code())
                .isZero();
    }

    @Test
    void aUsedRunIsNeverLetGo() throws IOException {
        Path root = root("used");
        Path ledger = folder.resolve("ledger");
        Spoken check = Spoken.by(
                "check",
                "--out",
                root.toString(),
                "--limits",
                "../metrics-spec/limits/spc.yaml",
                "--purpose",
                "meeting",
                "--issuer",
                "瀚",
                "--on",
                "2025-10-15",
                "--minutes",
                "3",
                "--ledger",
                ledger.toString());
        assertThat(check.code()).as(check.err()).isZero();
        Path used = PublicationRoot.follow(root);
        assertThat(runs(root, "rollback").code()).isZero();
        Spoken expired = runs(root, "expire", "--keep", "0", "--ledger", ledger.toString());
        assertThat(lines(expired)).hasSize(1);
        assertThat(used.resolve("release")).isNotEmptyDirectory();
        assertThat(runs(root, "show", used.getFileName().toString()).out()).contains(used.toString());
    }

    @Test
    void whatDoesNotFitIsToldByItsCode() throws IOException {
        Path root = root("odd");
        assertThat(Spoken.by("intake", "--mapping", MAPPING, "--out", root.toString())
                        .err())
                .contains("ZX511");
        assertThat(runs(whole, "list").err()).contains("ZX510");
        assertThat(Spoken.by("runs", "begin", whole.toString()).err()).contains("ZX510");
        assertThat(runs(root, "rollback").err()).contains("ZX509");
        assertThat(runs(root, "show", "none").err()).contains("ZX509");
        assertThat(run(whole, "--concurrent").err()).contains("ZX510");
        try (RootAttempt other = RootAttempt.alone(PublicationRoot.of(root))) {
            assertThat(run(root, "--fresh").code()).isEqualTo(5);
            assertThat(runs(root, "expire", "--keep", "0").code()).isEqualTo(5);
        }
    }

    private static Path root(String name) throws IOException {
        Path root = folder.resolve(name);
        assertThat(Spoken.by("runs", "begin", root.toString()).code()).isZero();
        try (RootAttempt attempt = RootAttempt.alone(PublicationRoot.of(root));
                Stream<Path> files = Files.list(whole)) {
            for (Path file : files.toList()) {
                Directories.link(file, attempt.next().resolve(file.getFileName()));
            }
            String report = Files.readString(whole.resolve("run-report.json"));
            attempt.publish(report.replaceAll("(?s).*\"fingerprint\" : \"([0-9a-f]+)\".*", "$1"));
        }
        return root;
    }

    private static List<String> lines(Spoken spoken) {
        return spoken.out().lines().toList();
    }

    private static Spoken runs(Path root, String command, String... more) {
        return Spoken.by(Stream.concat(Stream.of("runs", command, "--out", root.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Spoken run(Path out, String... more) {
        return Spoken.by(arguments(out, more));
    }

    private static String[] arguments(Path out, String... more) {
        Stream<String> options = Stream.of(
                "run",
                "--catalogue",
                CATALOGUE,
                "--mapping",
                MAPPING,
                "--source",
                "cases=" + cases,
                "--as-of",
                "2025-09-30",
                "--out",
                out.toString());
        return Stream.concat(options, Stream.of(more)).toArray(String[]::new);
    }
}
