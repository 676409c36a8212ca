package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.Analyse;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.testing.SampleRun;

/** Follows {@code docs/year.md}: every command in its order, each with what the page says that it says. */
class YearTutorialTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```\n(\\$ .*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    @Test
    @Tag("full")
    void everyCommandSaysWhatThePageShows() throws IOException {
        for (String quarter : List.of("q1", "q2", "q3", "q4")) {
            result(quarter);
        }
        Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("docs/year.md")));
        int commands = 0;
        while (blocks.find()) {
            for (String one : blocks.group(1).substring(2).split("\n\\$ ")) {
                List<String> lines = one.lines().toList();
                Spoken spoken = Spoken.by(words(lines.get(0)));
                String text =
                        (spoken.out() + spoken.err()).replace(folder + "/", "").replace(ROOT + "/", "");
                verify(lines, text);
                commands++;
            }
        }
        assertThat(commands).isGreaterThan(15);
    }

    /** The lines of the page stand in the text in their order; an ellipsis stands for anything. */
    private static void verify(List<String> lines, String text) {
        String shown = lines.stream()
                .skip(1)
                .filter(line -> !line.equals("…"))
                .map(line -> Stream.of(line.split("…", -1))
                        .map(Pattern::quote)
                        .reduce((a, b) -> a + ".*" + b)
                        .orElseThrow())
                .reduce("", (all, line) -> all + "(?s:.*)^" + line + "$");
        assertThat(Pattern.compile(shown + "(?s:.*)", Pattern.MULTILINE)
                        .matcher(text)
                        .matches())
                .as("%s%nsays%n%s", lines, text)
                .isTrue();
    }

    private String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command.replaceFirst("^bin/zhixiao ", ""));
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (word.startsWith("metrics-spec/")) {
                word = ROOT.resolve(word).toString();
            } else if (word.matches("q[1-4]|burden-2026|uses(\\.csv)?")) {
                word = folder.resolve(word).toString();
            } else if (word.equals("USE")) {
                word = lastUse();
            }
            words.add(word);
        }
        return words.toArray(String[]::new);
    }

    private String lastUse() {
        return Spoken.by("ledger", "list", "--ledger", folder.resolve("uses").toString())
                .out()
                .lines()
                .map(line -> line.split("\t"))
                .filter(entry -> entry[2].equals("reserved"))
                .reduce((first, second) -> second)
                .orElseThrow()[3];
    }

    /** The sample's figures as another run's result: what is judged and counted does not depend on their day. */
    private void result(String name) throws IOException {
        SampleRun sample = SampleRun.ofSample();
        Path made = folder.resolve(name);
        try (Stream<Path> files = Files.walk(sample.out())) {
            for (Path file : files.sorted().toList()) {
                Path target = made.resolve(sample.out().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
        Manifest manifest =
                Manifest.of(sample.mapping(), sample.intake(), "test").with(sample.compute());
        manifest.write(made);
        manifest.with(Analyse.run(made, manifest.workingDays())).write(made);
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root =
                (ObjectNode) mapper.readTree(made.resolve("manifest.json").toFile());
        // A run of its own.
        mapper.writeValue(made.resolve("manifest.json").toFile(), root.put("fingerprint", name));
    }
}
