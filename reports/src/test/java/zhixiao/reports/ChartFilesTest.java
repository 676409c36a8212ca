package zhixiao.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/** Charts as files of their own: each drawn twice, and told in words and numbers. */
class ChartFilesTest {
    @TempDir
    Path folder;

    @Test
    void everyChartHasADrawingAPictureItsWordsAndItsNumbers() throws Exception {
        Path run = ExampleRun.write(folder.resolve("run"), false);
        Path charts = folder.resolve("deep/charts");
        int count = ChartFiles.write(run, charts, Language.EN);
        Map<String, byte[]> files = files(charts);
        assertThat(files).hasSize(4 * count);
        assertThat(files.keySet())
                .contains("funnel-basic-slow-rate.svg", "control-slow-rate.png", "matrix.txt", "months.csv");
        for (String name : files.keySet()) {
            if (name.endsWith(".svg")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(charts.resolve(name).toFile());
            } else if (name.endsWith(".png")) {
                BufferedImage picture = ImageIO.read(charts.resolve(name).toFile());
                assertThat(picture.getWidth()).as(name).isGreaterThan(600);
            }
        }
        assertThat(text(files, "control-slow-rate.txt"))
                .startsWith("Slow rate: the newest month lies above its limits\n")
                .contains("Control chart by month.");
        assertThat(charts.getParent()).isDirectoryContaining("glob:**/charts");
        try (Stream<Path> beside = Files.list(charts.getParent())) {
            assertThat(beside).containsExactly(charts);
        }
    }

    @Test
    void numbersAreNumbersAndNoTextIsAFormula() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), false);
        // A name that a spreadsheet would compute.
        Path manifest = run.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("Beta Court", "=1+1 Court"));
        Path charts = folder.resolve("charts");
        ChartFiles.write(run, charts, Language.EN);
        String funnel = text(files(charts), "funnel-basic-slow-rate.csv");
        assertThat(funnel).startsWith("\uFEFF\"Court\",\"Value\"");
        List<String> lines = funnel.lines().toList();
        assertThat(lines).contains("\"'=1+1 Court\",0.5,\"20 / 40\",\"◆ above the outer line\"");
        // Of seven cases no percentage is told here either.
        assertThat(lines).contains("\"Epsilon Court\",\"too few cases\",\"3 / 7\",\"too few cases to tell\"");
    }

    @Test
    void theSameRunGivesTheSameBytesAndAFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), false);
        ChartFiles.write(run, folder.resolve("one"), Language.ZH_HANT);
        ChartFiles.write(run, Files.createDirectories(folder.resolve("two")), Language.ZH_HANT);
        Map<String, byte[]> one = files(folder.resolve("one"));
        Map<String, byte[]> two = files(folder.resolve("two"));
        assertThat(one.keySet()).isEqualTo(two.keySet());
        one.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(two.get(name)));
        assertThatThrownBy(() -> ChartFiles.write(run, folder.resolve("one"), Language.EN))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX512");
        assertThat(files(folder.resolve("one"))).hasSameSizeAs(one);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
