package zhixiao.spec.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhixiao.spec.Specs;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.text.Language;

/** Causes as the shipped model recognises them, to be read by people: golden.txt. */
class GoldenCausesTest {
    private static final CaseModel MODEL =
            Specs.local().model("models/spc-case.yaml").orElseThrow();
    private static final Field CAUSE = MODEL.cases().fields().get("cause_code");
    private static final Recogniser RECOGNISER =
            new Recogniser(CAUSE.codes().orElseThrow(), CAUSE.recognition().orElseThrow(), Map.of());

    @TestFactory
    Stream<DynamicTest> everyTextMeansWhatTheTableSays() throws IOException {
        return golden().stream()
                .map(row -> DynamicTest.dynamicTest(row, () -> {
                    String[] sides = row.split(" → ");
                    String[] asked = sides[0].split("\\|", -1);
                    assertThat(told(asked[0], asked[1].strip(), asked[2].strip()))
                            .isEqualTo(sides[1]);
                }));
    }

    private static String told(String text, String line, String day) {
        Recognised found = RECOGNISER.of(
                text.replaceAll("^ +| +$", ""),
                Optional.of(line).filter(known -> !known.isEmpty()),
                Optional.of(LocalDate.parse(day)));
        return found.outcome().word()
                + found.entry()
                        .map(entry -> " " + entry.code() + " " + entry.name().in(Language.ZH_HANS))
                        .orElse("");
    }

    /** Aliases are the court's own: see the reader of mappings. */
    @Test
    void everyOutcomeOfTheListsIsInTheTable() throws IOException {
        List<String> told = golden().stream()
                .map(row -> row.split(" → ")[1].split(" ")[0])
                .distinct()
                .toList();
        assertThat(told).containsExactlyInAnyOrder("exact", "normalised", "former_name", "ambiguous", "unresolved");
    }

    @Test
    void everyShippedCauseIsRecognisedByItsCodeAndInItsLineByItsName() {
        for (CodeList.Entry entry : CAUSE.codes().orElseThrow().entries()) {
            Optional<String> line = Optional.of(entry.attributes().get("line"));
            assertThat(RECOGNISER.of(entry.code(), line, entry.until()).entry()).contains(entry);
            Recognised named = RECOGNISER.of(entry.name().in(Language.ZH_HANS), line, entry.until());
            assertThat(named.outcome()).isEqualTo(Outcome.EXACT);
            // The same name may be that of a cause below.
            assertThat(CAUSE.codes().orElseThrow().under(entry))
                    .contains(named.entry().orElseThrow());
        }
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = GoldenCausesTest.class.getResourceAsStream("golden.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
