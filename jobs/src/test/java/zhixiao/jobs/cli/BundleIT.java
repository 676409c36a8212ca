package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.Started;

/** The archive, unpacked where there is nothing but Java and a few plain programs: no Maven, no home folder. */
@Tag("bundle")
class BundleIT {
    /** All that the launcher and Spark's local file system call. */
    private static final List<String> PROGRAMS =
            List.of("bash", "env", "dirname", "readlink", "ls", "chmod", "tar", "gzip", "sha256sum");

    @TempDir
    static Path folder;

    private static Path tools;
    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        tools = Files.createTempDirectory(Started.HOME.resolve("jobs/target"), "tools-");
        for (String program : PROGRAMS) {
            Files.createSymbolicLink(tools.resolve(program), found(program));
        }
        assertThat(start(
                                folder,
                                "tar",
                                "xzf",
                                archive("zhixiao-[0-9.]+\\.tar\\.gz").toString())
                        .code())
                .isZero();
        try (Stream<Path> entries = Files.list(folder)) {
            home = entries.filter(entry -> entry.getFileName().toString().startsWith("zhixiao-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everyFileHasItsChecksum() throws Exception {
        assertThat(start(home, "sha256sum", "--quiet", "--strict", "--check", "SHA256SUMS"))
                .isEqualTo(new Started(0, "", ""));
        Set<String> named = Files.readAllLines(home.resolve("SHA256SUMS")).stream()
                .map(line -> line.substring(line.indexOf('*') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .filter(name -> !name.startsWith("spark/"))
                    .filter(name -> !Set.of("SHA256SUMS", "out.txt", "err.txt").contains(name))
                    .forEach(there::add);
        }
        assertThat(named).isEqualTo(there);
    }

    @Test
    void theBillOfMaterialsNamesEveryJarAndNoneIsUnderALicenceThatBindsOurs() throws IOException {
        JsonNode bill =
                new ObjectMapper().readTree(home.resolve("zhixiao.cdx.json").toFile());
        Map<String, String> licences = new HashMap<>();
        for (JsonNode component : bill.get("components")) {
            String jar = component.get("name").asText() + "-"
                    + component.get("version").asText() + ".jar";
            licences.put(jar, component.path("licenses").toString());
        }
        List<String> jars;
        try (Stream<Path> entries = Files.list(home.resolve("lib"))) {
            jars = entries.map(jar -> jar.getFileName().toString()).toList();
        }
        assertThat(licences.keySet()).containsExactlyInAnyOrderElementsOf(jars);
        assertThat(licences.values())
                .noneMatch(String::isEmpty)
                .noneMatch(licence -> licence.matches("(?s).*(\\bA?GPL|(?<!Lesser )General Public).*"));
        String lesser = Files.readString(home.resolve("NOTICE"))
                .replaceAll("(?s).*Lesser General Public License[^\\n]*\\n(.*?)\\n\\n.*", "$1");
        assertThat(licences.entrySet().stream()
                        .filter(entry -> entry.getValue().matches("(?s).*(LGPL|Lesser).*"))
                        .map(entry -> entry.getKey().replaceAll("-[0-9].*|^openhtmltopdf", "")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(lesser).contains(name));
    }

    @Test
    void plannersNeedNothingElseAndWhoNeedsSparkIsToldHow() throws Exception {
        String launcher = home.resolve("bin/zhixiao").toString();
        String catalogue =
                home.resolve("metrics-spec/catalogues/spc-2024-09.yaml").toString();
        assertThat(start(folder, launcher, "spec", "validate", catalogue, "--lang", "en"))
                .isEqualTo(new Started(0, "Files read: 1; no problem.\n", ""));
        Path alone = Files.createDirectories(folder.resolve("alone"));
        for (String part : List.of("bin", "conf", "zhixiao.jar", "lib")) {
            Files.createSymbolicLink(alone.resolve(part), home.resolve(part));
        }
        Files.createDirectories(alone.resolve("real"));
        Files.copy(home.resolve("bin/zhixiao"), alone.resolve("real/zhixiao"));
        Started none = start(folder, "bash", alone.resolve("real/zhixiao").toString(), "run");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("SPARK_HOME");
    }

    @Test
    void withTheArchiveOfSparksJarsTheDemoRuns() throws Exception {
        assertThat(start(
                                folder,
                                "tar",
                                "xf",
                                archive("zhixiao-[0-9.]+-spark-[0-9.]+\\.tar").toString())
                        .code())
                .isZero();
        Started demo = start(folder, home.resolve("bin/zhixiao").toString(), "demo", "--lang", "en");
        assertThat(demo.err()).doesNotContain("error", "WARN");
        assertThat(demo.code()).isZero();
        assertThat(folder.resolve("demo/report/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("demo/manifest.json")).isNotEmptyFile();
    }

    private static Started start(Path where, String... command) throws IOException, InterruptedException {
        List<String> resolved = new ArrayList<>(List.of(command));
        if (PROGRAMS.contains(command[0])) {
            resolved.set(0, tools.resolve(command[0]).toString());
        }
        return Started.alone(
                where,
                Duration.ofMinutes(8),
                resolved,
                Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home")));
    }

    private static Path archive(String name) throws IOException {
        try (Stream<Path> files = Files.list(Started.HOME.resolve("jobs/target"))) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path found(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
