package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.model.Table;

/**
 * States of small tables after states of the run before: which passes over the cases are made again when the catalogue
 * or the cases change; and that what comes of it has the bytes of states that were all made anew.
 */
class StateStoreTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 2, 29);

    private static Path folder;
    private static Path taken;
    private static Path first;

    @BeforeAll
    static void takeIn() throws IOException {
        folder = SampleRun.newFolder("state-store");
        taken = Files.createDirectories(folder.resolve("taken"));
        SampleRun.intake(
                SampleRun.mapping(Path.of("src/test/resources/specs/oracle-mapping.yaml")),
                new RandomCases(20240229).write(folder),
                taken,
                folder.resolve("intake-work"));
        first = folder.resolve("first");
        assertThat(states(catalogue("", ""), taken, AS_OF, first, Optional.empty()))
                .isEqualTo(new ComputeSummary.Passes(3, 3));
    }

    @ParameterizedTest(name = "{2}: {3} passes")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "en: Pending cases               | en: Cases that are pending             | another label                      | 0",
                "reference: []                   | reference: [ { from: 0.1, to: 0.9, source: x } ] | another range            | 0",
                "where: outcome = 'mediated'     | where: outcome = 'judgment'            | another count of closed cases      | 1",
                "few_days:                       | \"nobody_asks: { name: { zh-Hans: n, zh-Hant: n, en: n }, count: cases, on: closed_date }\n  few_days:\" | a count that nothing asks for | 0",
                "days(filed_date, closed_date)   | days(received_date, closed_date)       | another distribution, and its sum  | 2",
                "until: closed_date              | until: closed_date + 1 months          | another stock: its entries, exits on a day of their own | 2",
            })
    void onlyWhatHasChangedIsMadeAgain(String from, String to, String what, int made) throws IOException {
        Catalogue changed = catalogue(from, to);
        Path after = folder.resolve("after " + what.replaceAll("[^a-z ]", ""));
        assertThat(states(changed, taken, AS_OF, after, Optional.of(first)).made())
                .as(what)
                .isEqualTo(made);
        Path anew = after.resolveSibling(after.getFileName() + " anew");
        states(changed, taken, AS_OF, anew, Optional.empty());
        assertThat(bytes(after)).isEqualTo(bytes(anew));
    }

    @Test
    void otherCasesOrAnotherDayMakeEverythingAgain() throws IOException {
        Path other = folder.resolve("other");
        TestSession.spark()
                .read()
                .parquet(taken.resolve("cases").toString())
                .limit(140)
                .write()
                .parquet(other.resolve("cases").toString());

        assertThat(states(catalogue("", ""), other, AS_OF, folder.resolve("other states"), Optional.of(first))
                        .made())
                .isEqualTo(3);
        assertThat(states(
                                catalogue("", ""),
                                taken,
                                AS_OF.plusDays(1),
                                folder.resolve("the day after"),
                                Optional.of(first))
                        .made())
                .isEqualTo(3);
    }

    @Test
    void aBlockThatWasDamagedIsMadeAgain() throws IOException {
        Path damaged = folder.resolve("damaged");
        states(catalogue("", ""), taken, AS_OF, damaged, Optional.empty());
        Path file = damaged.resolve("cases_by_filed_date/part-00000.parquet");
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.delete(file);
        Files.write(file, content);

        Path after = folder.resolve("after damage");
        assertThat(states(catalogue("", ""), taken, AS_OF, after, Optional.of(damaged))
                        .made())
                .isEqualTo(1);
        assertThat(bytes(after)).isEqualTo(bytes(first));
    }

    private static ComputeSummary.Passes states(
            Catalogue catalogue, Path cases, LocalDate asOf, Path states, Optional<Path> earlier) throws IOException {
        Files.createDirectories(states);
        Table table = catalogue.model().cases();
        Dataset<Row> rows = AsOfView.of(
                TestSession.spark().read().parquet(cases.resolve(table.name()).toString()),
                table,
                new AsOf(asOf),
                List.of());
        StateStore store = new StateStore(TestSession.spark(), cases, states, earlier);
        new States(Map.of(table.name(), rows), new AsOf(asOf), Grouping.lines(catalogue.model()), store)
                .write(StatePlan.of(Catalogue.measures(catalogue.indicators())));
        return store.close();
    }

    /** Every file below a folder with a hash of its bytes. */
    private static Map<String, String> bytes(Path states) throws IOException {
        Map<String, String> bytes = new LinkedHashMap<>();
        try (var files = Files.walk(states)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                bytes.put(states.relativize(file).toString(), Directories.sha256(file));
            }
        }
        assertThat(bytes).hasSizeGreaterThan(3);
        return bytes;
    }

    /** The catalogue with one text in another's place. */
    private static Catalogue catalogue(String from, String to) throws IOException {
        String text = String.join(
                "\n",
                List.of(
                        "version: 1",
                        "catalogue: states",
                        "title: { zh-Hans: states, zh-Hant: states, en: States }",
                        "model: "
                                + Path.of("../metrics-spec/models/spc-case.yaml")
                                        .toAbsolutePath(),
                        "measures:",
                        "  pending: { name: { zh-Hans: p, zh-Hant: p, en: Pending cases }, count: cases, from: filed_date, until: closed_date }",
                        "  closed: { name: { zh-Hans: c, zh-Hant: c, en: closed }, count: cases, on: closed_date, where: NOT (outcome = 'withdrawn') }",
                        "  mediated: { name: { zh-Hans: m, zh-Hant: m, en: mediated }, count: cases, on: closed_date, where: outcome = 'mediated' }",
                        "  few_days:",
                        "    name: { zh-Hans: d, zh-Hant: d, en: days }",
                        "    distribution: days(filed_date, closed_date)",
                        "    of: cases",
                        "    on: closed_date",
                        "indicators:",
                        indicator("of_pending", "stock", "of: pending"),
                        indicator("of_mediated", "ratio", "of: mediated, to: closed, reference: []"),
                        indicator("of_days", "mean", "of: few_days")));
        assertThat(text).contains(from);
        Path file = Files.createTempFile(folder, "catalogue", ".yaml");
        return SampleRun.catalogue(Files.writeString(file, text.replace(from, to)));
    }

    private static String indicator(String id, String kind, String of) {
        return "  " + id + ": { name: { zh-Hans: n, zh-Hant: n, en: " + id + " }, class: volume, kind: " + kind + ", "
                + of + ", evidence: { membership: own, formula: own } }";
    }
}
