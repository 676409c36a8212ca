package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the job jar, as a user starts them: other processes, other folders, other locales. */
class LauncherIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String LAUNCHER = HOME.resolve("bin/zhixiao").toString();
    private static final String CATALOGUE =
            HOME.resolve("metrics-spec/catalogues/spc-2024-09.yaml").toString();

    @TempDir
    Path folder;

    @Test
    void speaksChineseInUtf8FromAnyFolderWhateverTheLocale() throws Exception {
        Result result = start(List.of(LAUNCHER, "spec", "validate", CATALOGUE), Map.of("LC_ALL", "C"));
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("没有问题");
        assertThat(result.code()).isZero();
    }

    @Test
    void worksThroughALinkAndPassesTheExitCodeOn() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("zx"), Path.of(LAUNCHER));
        Result result =
                start(List.of(link.toString(), "spec", "validate", "nowhere.yaml"), Map.of("ZHIXIAO_LANG", "en"));
        Files.delete(link);
        assertThat(result.err()).contains("ZX001", "nowhere.yaml");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void theReportAndThePlannersCommandsNeedNoSpark() throws Exception {
        String withoutSpark = job() + ":" + HOME.resolve("jobs/target/lib") + "/*";
        List<String> java = List.of(java(), "-Dslf4j.internal.verbosity=ERROR", "-cp", withoutSpark);
        Result report = start(
                concat(java, List.of("zhixiao.jobs.cli.Zhixiao", "report", "--out", "nothing", "--lang", "en")),
                Map.of());
        assertThat(report.err()).contains("ZX504").doesNotContain("NoClassDefFoundError");
        assertThat(report.code()).isEqualTo(2);
    }

    @Test
    void neitherTheJobJarNorWhatLiesBesideItHoldsSpark() throws IOException {
        try (JarFile jar = new JarFile(job())) {
            assertThat(jar.stream().map(entry -> entry.getName()).toList())
                    .contains("zhixiao/jobs/cli/Zhixiao.class")
                    .noneMatch(name -> name.startsWith("org/apache/"));
        }
        assertThat(libraries()).isNotEmpty().noneMatch(jar -> jar.contains("spark") || jar.contains("hadoop"));
    }

    @Test
    void theSameMainClassRunsUnderSparkSubmit() throws Exception {
        Path cases = folder.resolve("cases.csv");
        Files.write(
                cases,
                Files.readAllLines(HOME.resolve("data-samples/sample/cases.csv"))
                        .subList(0, 50));
        String spark =
                Files.readString(HOME.resolve("jobs/target/spark.classpath")).strip();
        List<String> ours = libraries();
        // A Spark installation has these jars of its own; ours come with --jars, as on a cluster.
        String installed = spark + ":"
                + ours.stream()
                        .filter(jar -> !jar.matches(".*/(metrics-spec|reports)-[^/]*"))
                        .collect(Collectors.joining(":"));
        List<String> command =
                new ArrayList<>(List.of(java(), "@" + HOME.resolve("conf/jvm.options"), "-cp", installed));
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local[1]"));
        command.addAll(List.of("--class", "zhixiao.jobs.cli.Zhixiao", "--jars", String.join(",", ours), job()));
        command.addAll(List.of("intake", "--lang", "en", "--out", "submitted"));
        command.addAll(List.of(
                "--mapping", HOME.resolve("metrics-spec/mappings/sample.yaml").toString()));
        command.addAll(List.of("--source", "cases=" + cases));
        Result result = start(command, Map.of("SPARK_LOCAL_IP", "127.0.0.1"));
        assertThat(result.out()).contains("read 49 = kept");
        assertThat(result.code()).isZero();
        assertThat(folder.resolve("submitted/manifest.json")).exists();
    }

    private record Result(int code, String out, String err) {}

    private Result start(List<String> command, Map<String, String> environment) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("ZHIXIAO_LANG");
        builder.environment().put("ZHIXIAO_BUILD", "never");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Result(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }

    private static String job() throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve("jobs/target"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.matches(".*/jobs-[^/]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(HOME.resolve("jobs/target/lib"))) {
            return jars.map(Path::toString).sorted().toList();
        }
    }

    private static List<String> concat(List<String> left, List<String> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }
}
