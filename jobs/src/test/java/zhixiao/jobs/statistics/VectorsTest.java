package zhixiao.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No committed vector is left out of the tests. */
class VectorsTest {

    @Test
    void everyVectorIsReadByATest() throws IOException {
        List<String> files;
        try (Stream<Path> listed = Files.list(Path.of("src/test/resources/vectors"))) {
            files = listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
        String tests = tests();
        assertThat(files.stream().mapToInt(file -> Vector.of(file).size()).sum())
                .isEqualTo(161);
        for (String file : files) {
            for (Vector vector : Vector.of(file)) {
                assertThat(tests).contains("Vector.of(\"" + file + "\", \"" + vector.method() + "\")");
            }
        }
    }

    private static String tests() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> found = Files.walk(Path.of("src/test/java/zhixiao/jobs/statistics"))) {
            for (Path path :
                    found.filter(file -> file.toString().endsWith("Test.java")).toList()) {
                all.append(Files.readString(path));
            }
        }
        return all.toString();
    }
}
