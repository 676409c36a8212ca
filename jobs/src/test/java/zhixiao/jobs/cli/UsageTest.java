package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import zhixiao.spec.text.Language;

/** What a user sees who asks for help, or who writes a command wrongly. */
class UsageTest {
    private static final String CATALOGUE = "../metrics-spec/catalogues/spc-2024-09.yaml";
    private static final String MAPPING = "../metrics-spec/mappings/sample.yaml";

    @ParameterizedTest
    @EnumSource(Language.class)
    void helpNamesEveryCommandInEveryLanguage(Language language) {
        Spoken help = Spoken.in(language, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("demo", "run", "intake", "compute", "report", "spec");
        assertThat(Spoken.in(language, "run", "--help").out())
                .contains("--catalogue", "--mapping", "--source", "--as-of", "--out", "--lang", "--master")
                .doesNotContain("null");
    }

    @Test
    void noTwoLanguagesGiveTheSameHelp() {
        assertThat(Spoken.in(Language.ZH_HANS, "--help").out())
                .isNotEqualTo(Spoken.in(Language.ZH_HANT, "--help").out())
                .isNotEqualTo(Spoken.in(Language.EN, "--help").out());
    }

    /** Only the command that is named is made: it must be the one that all of them together have under that name. */
    @Test
    void everyCommandIsFoundByItsWordsAlone() {
        Console console = new Console(System.out, System.err, Language.EN, false);
        CommandLine all = Commands.of(console, List.of());
        assertThat(Commands.PATHS).hasSizeGreaterThan(50).allSatisfy(path -> {
            CommandLine among = all;
            CommandLine alone = Commands.of(console, List.of(path.split(" ")));
            for (String word : path.split(" ")) {
                among = among.getSubcommands().get(word);
                assertThat(alone.getSubcommands()).containsOnlyKeys(word);
                alone = alone.getSubcommands().get(word);
            }
            assertThat(alone.getCommand().getClass())
                    .isEqualTo(among.getCommand().getClass());
            assertThat(alone.getSubcommands().keySet())
                    .isEqualTo(among.getSubcommands().keySet());
        });
    }

    /** What says where Spark runs needs Spark: the launcher has it on the class path for these commands. */
    @Test
    void theLauncherKnowsWhichCommandsNeedSpark() throws IOException {
        Matcher needed =
                Pattern.compile("\\n +(.*)\\) spark=needed").matcher(Files.readString(Path.of("../bin/zhixiao")));
        assertThat(needed.find()).isTrue();
        Console console = new Console(System.out, System.err, Language.EN, false);
        Set<String> withMaster = Commands.of(console, List.of()).getSubcommands().entrySet().stream()
                .filter(command -> takesMaster(command.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(withMaster)
                .contains("run", "marks")
                .isSubsetOf(needed.group(1).split(" \\| "));
    }

    private static boolean takesMaster(CommandLine command) {
        return command.getCommandSpec().findOption("--master") != null
                || command.getSubcommands().values().stream().anyMatch(UsageTest::takesMaster);
    }

    @Test
    void versionIsTheBuilds() {
        assertThat(Spoken.by("--version").out()).matches("zhixiao \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Spoken spoken = Spoken.by("run");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("ZX501", "--catalogue", "--mapping", "--as-of", "--out");
    }

    @Test
    void aUseIsAskedForWholeOrNotAtAll(@TempDir Path folder) {
        Spoken half = Spoken.by(
                "run",
                "--catalogue",
                CATALOGUE,
                "--mapping",
                MAPPING,
                "--as-of",
                "2025-09-30",
                "--out",
                folder + "/x",
                "--purpose",
                "meeting");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("ZX501", "--limits", "--issuer");
        Spoken none = Spoken.by("check", "--out", folder + "/x");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--limits", "--purpose", "--issuer");
        Spoken broken = Spoken.by(
                "run",
                "--catalogue",
                CATALOGUE,
                "--mapping",
                MAPPING,
                "--as-of",
                "2025-09-30",
                "--out",
                folder + "/x",
                "--purpose",
                "meeting",
                "--issuer",
                "P",
                "--limits",
                "none.yaml");
        assertThat(broken.err()).contains("ZX001", "none.yaml");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMisspeltCommandOrOptionIsAnsweredWithTheNearest() {
        assertThat(Spoken.by("rnu").err()).contains("rnu", "run");
        Spoken option = Spoken.by("report", "--uot", "x");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("--uot", "--out");
    }

    @Test
    void aDayThatIsNoneIsToldWithTheFormThatIsWanted(@TempDir Path folder) {
        Spoken spoken = Spoken.by(
                "run", "--catalogue", CATALOGUE, "--mapping", MAPPING, "--as-of", "2025-13-01", "--out", folder + "/x");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("2025-13-01", "--as-of", "YYYY-MM-DD");
    }

    @Test
    void aLanguageThatIsNoneIsToldWithThoseThatThereAre() {
        Spoken spoken = Spoken.by("spec", "validate", "--lang", "fr", CATALOGUE);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("fr", "zh-Hans", "zh-Hant", "en");
    }

    @Test
    void specsThatAreNotThereAreAllNamedAndNothingIsWritten(@TempDir Path folder) {
        Path out = folder.resolve("out");
        Spoken spoken = Spoken.by(
                "run", "--catalogue", "no.yaml", "--mapping", "none.yaml", "--as-of", "2025-01-01", "--out", out + "");
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("no.yaml", "none.yaml");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theLanguageIsThatOfTheOptionElseSimplifiedChinese() {
        assertThat(Zhixiao.language(new String[] {"demo", "--lang", "zh-Hant"})).isEqualTo(Language.ZH_HANT);
        assertThat(Zhixiao.language(new String[] {"demo", "--lang=en"})).isEqualTo(Language.EN);
    }
}
