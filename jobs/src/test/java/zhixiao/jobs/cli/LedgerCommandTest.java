package zhixiao.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.analyse.AnalyseFixture;
import zhixiao.jobs.ledger.EntryKind;
import zhixiao.jobs.ledger.Ledger;
import zhixiao.jobs.ledger.Ledger.Draft;
import zhixiao.jobs.ledger.LedgerPlace;

/** {@code zhixiao ledger} for auditors and for those who correct and exempt. */
class LedgerCommandTest {
    private static final String RESERVED = """
            {"purpose":"circulation","form":"plain","issuer":"H","department":"","on":"2026-01-10",
            "figures":"f year_to_date","minutes":null,"limits":{"t":"aa"},"place":"p",
            "indicators":{"appeals":{"definition":"d1","class":"quality"}},"recipients":{"A":["appeals"],"B":["appeals"]}}
            """.replace("\n", "");

    @TempDir
    Path folder;

    private String ledger;

    @BeforeEach
    void aLedgerOfOneUse() {
        ledger = folder.resolve("ledger").toString();
        try (Ledger begun = Ledger.begin(LedgerPlace.of(ledger), "court-h")) {
            begun.append(begun.head(), List.of(new Draft(EntryKind.RESERVED, "u1", RESERVED)))
                    .orElseThrow();
        }
    }

    @Test
    void anAuditorGetsEveryEntryTakenApartAsCsvAndAsParquet() throws Exception {
        Path csv = folder.resolve("ledger.csv");
        Path parquet = folder.resolve("ledger.parquet");
        assertThat(ledger(
                                "exempt",
                                "t.quarterly",
                                "--limits",
                                limits(),
                                "--issuer",
                                "H",
                                "--granted-by",
                                "S",
                                "--until",
                                "2026-12-31",
                                "--because",
                                "flood, of \"July\"")
                        .code())
                .isZero();
        assertThat(ledger("correct", "u1", "--minutes", "2026-1", "--because", "typed wrongly")
                        .code())
                .isZero();
        assertThat(ledger("export", csv + "").code()).isZero();
        assertThat(ledger("export", parquet + "").code()).isZero();
        String columns =
                "concat_ws('|', entry, kind, use, issuer, on_day, recipients, indicators, minutes, rule, granted_by,"
                        + " until, because)";
        assertThat(FiguresFolder.ask("SELECT " + columns + " FROM '" + csv + "'"))
                .isEqualTo(FiguresFolder.ask("SELECT " + columns + " FROM '" + parquet + "'"))
                .containsExactly(
                        "1|begun",
                        "2|reserved|u1|H|2026-01-10|A B|appeals",
                        "3|exempted|H|t.quarterly|S|2026-12-31|flood, of \"July\"",
                        "4|corrected|u1|2026-1|typed wrongly");
    }

    @Test
    void twoExportsAreTheSameByteForByteAndNoFileIsWrittenOver() throws Exception {
        for (String ending : List.of("csv", "parquet")) {
            Path first = folder.resolve("1." + ending);
            Path second = folder.resolve("2." + ending);
            ledger("export", first + "");
            ledger("export", second + "");
            assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
            assertThat(ledger("export", first + "").code()).isEqualTo(2);
        }
        assertThat(ledger("export").out()).isEqualTo(Files.readString(folder.resolve("1.csv")));
    }

    /** With nothing but the export and the rule in docs/tables.md: no class of ours is asked. */
    @Test
    void anAuditorRecomputesTheChainFromTheExportAlone() throws Exception {
        Path csv = folder.resolve("ledger.csv");
        ledger("withdraw", "u1", "--because", "未送达");
        ledger("export", csv + "");
        String before = "0".repeat(64);
        List<String> entries = FiguresFolder.ask(
                "SELECT concat_ws('\u0001', entry, entered, kind, coalesce(use, ''), content, previous, hash)"
                        + " FROM read_csv('" + csv + "', all_varchar = true)");
        assertThat(entries).hasSize(3);
        for (String entry : entries) {
            String[] parts = entry.split("\u0001", -1);
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String text : List.of(parts).subList(0, 6)) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            assertThat(parts[5]).isEqualTo(before);
            assertThat(parts[6]).isEqualTo(HexFormat.of().formatHex(sha.digest()));
            before = parts[6];
        }
    }

    @Test
    void aLedgerThatWasChangedIsNotExported() throws SQLException {
        try (Connection h2 = DriverManager.getConnection(LedgerPlace.of(ledger).url());
                Statement statement = h2.createStatement()) {
            statement.executeUpdate("UPDATE ledger_entry SET content = '{}' WHERE entry = 2");
        }
        assertThat(ledger("export").err()).contains("ZX605");
        assertThat(ledger("export").out()).isEmpty();
    }

    @Test
    void nobodyExemptsItselfOrFromARuleThatThereIsNotAndNobodyCorrectsWhatIsNotThere() throws IOException {
        Spoken itself = exempt("t.quaterly", "H", "H");
        assertThat(itself.code()).isEqualTo(2);
        assertThat(itself.err()).contains("ZX601", "ZX301", "did you mean: t.quarterly");
        assertThat(ledger("correct", "u2", "--minutes", "m", "--because", "x").err())
                .contains("ZX301", "u1");
        assertThat(ledger("list").out().lines()).hasSize(2);
    }

    @Test
    void whoGrantsAnExemptionMustStandAboveWhereTheCourtsAreKnown() throws Exception {
        Path run =
                FiguresFolder.make(folder.resolve("run"), 2, LocalDate.of(2025, 12, 31), figures -> figures.indicator(
                                "share", "proportion", "share")
                        .yearToDate("share", 1, AnalyseFixture.Parts.of(1, 2), null));
        assertThat(exempt("t.quarterly", "P", "C1", "--courts", run + "").err()).contains("ZX415", "\"C1\"", "\"P\"");
        assertThat(exempt("t.quarterly", "C9", "P", "--courts", run + "").err()).contains("ZX603", "\"C9\"");
        assertThat(ledger("list").out().lines()).hasSize(2);
        // The court of the run, and one above all of them that its table does not have.
        assertThat(exempt("t.quarterly", "C1", "P", "--courts", run + "").code())
                .isZero();
        assertThat(exempt("t.quarterly", "P", "S", "--courts", run + "").code()).isZero();
        assertThat(ledger("list").out().lines()).hasSize(4);
    }

    private Spoken exempt(String rule, String issuer, String by, String... more) throws IOException {
        return ledger(Stream.of(
                        List.of("exempt", rule, "--limits", limits(), "--issuer", issuer, "--granted-by", by),
                        List.of("--until", "2026-12-31", "--because", "x"),
                        List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private String limits() throws IOException {
        return Files.writeString(
                        folder.resolve("limits.yaml"),
                        "version: 1\nlimits: t\nrules:\n  quarterly: { because: Once., at_most: { uses: 1, per: quarter } }\n")
                .toString();
    }

    private Spoken ledger(String... words) {
        return Spoken.by(Stream.of(Stream.of("ledger"), Stream.of(words), Stream.of("--ledger", ledger))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }
}
