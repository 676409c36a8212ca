package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.Started;

/** The launcher and the job jar, as a user starts them: other processes, other folders, other locales. */
class LauncherIT {
    private static final String LAUNCHER = Started.HOME.resolve("bin/zhixiao").toString();
    private static final String CATALOGUE =
            Started.HOME.resolve("metrics-spec/catalogues/spc-2024-09.yaml").toString();

    @TempDir
    Path folder;

    @Test
    void speaksChineseInUtf8FromAnyFolderWhateverTheLocale() throws Exception {
        Started result = start(List.of(LAUNCHER, "spec", "validate", CATALOGUE), Map.of("LC_ALL", "C"));
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("没有问题");
        assertThat(result.code()).isZero();
    }

    @Test
    void worksThroughALinkAndPassesTheExitCodeOn() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("zx"), Path.of(LAUNCHER));
        Started result =
                start(List.of(link.toString(), "spec", "validate", "nowhere.yaml"), Map.of("ZHIXIAO_LANG", "en"));
        Files.delete(link);
        assertThat(result.err()).contains("ZX001", "nowhere.yaml");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void theReportAndThePlannersCommandsNeedNoSpark() throws Exception {
        String withoutSpark = Started.job() + ":" + Started.HOME.resolve("jobs/target/lib") + "/*";
        List<String> java = List.of(Started.java(), "-Dslf4j.internal.verbosity=ERROR", "-cp", withoutSpark);
        Started report = start(
                concat(java, List.of("zhixiao.jobs.cli.Zhixiao", "report", "--out", "nothing", "--lang", "en")),
                Map.of());
        assertThat(report.err()).contains("ZX504").doesNotContain("NoClassDefFoundError");
        assertThat(report.code()).isEqualTo(2);
    }

    @Test
    void neitherTheJobJarNorWhatLiesBesideItHoldsSpark() throws IOException {
        try (JarFile jar = new JarFile(Started.job())) {
            assertThat(jar.stream().map(entry -> entry.getName()).toList())
                    .contains("zhixiao/jobs/cli/Zhixiao.class")
                    .noneMatch(name -> name.startsWith("org/apache/"));
        }
        assertThat(Started.libraries()).isNotEmpty().noneMatch(jar -> jar.contains("spark") || jar.contains("hadoop"));
    }

    private Started start(List<String> command, Map<String, String> environment) throws Exception {
        return Started.by(folder, Duration.ofMinutes(3), command, environment);
    }

    private static List<String> concat(List<String> left, List<String> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }
}
