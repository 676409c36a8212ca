package zhixiao.spec.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.text.Language;

/** What is on a list on a day, and why. */
class ListsTest {
    private static final String MODEL = """
            version: 1
            model: small
            title: Small
            zone: Asia/Shanghai
            levels: [ high ]
            codes: { line: { values: { civil: Civil } } }
            tables:
              cases:
                key: number
                court: court
                breakdown: line
                entered: filed_date
                fields:
                  number: { type: text, required: true }
                  court: { type: court, required: true }
                  line: { type: code, codes: line }
                  filed_date: { type: date, required: true }
                  closed_date: { type: date, known_from: closed_date }
            """;
    private static final String LISTS = """
            version: 1
            lists: small
            title: Small
            model: model.yaml
            parameters:
              threshold: { name: threshold, like: 24 months%s }
            entries:
              open:
                name: Open
                from: filed_date
                until: closed_date
                columns: [ number ]
              old:
                name: Old
                from: filed_date + threshold
                until: closed_date
                columns: [ number ]
              why:
                name: Why
                from: filed_date
                columns: [ number ]
                reasons:
                  closed: { name: Closed, from: closed_date }
                  old: { name: Old, from: filed_date + threshold }
            examples:
              one:
                as_of: %s
                given:
                  - { number: A, filed_date: 2023-03-31, closed_date: 2025-06-30 }
                  - { number: B, filed_date: 2025-03-31, closed_date: 2025-03-31 }
                expect: { open: { }, old: { }, why: { } }
            """;

    private static List<String> came(String value, String asOf) {
        Specs specs =
                new Specs(new TextSource().with("model.yaml", MODEL).with("lists.yaml", LISTS.formatted(value, asOf)));
        List<ListExample.Outcome> outcomes = specs.listExamples("lists.yaml").orElseThrow();
        assertThat(specs.problems().all()).isEmpty();
        return outcomes.stream()
                .map(outcome -> outcome.expected().list().name() + " " + outcome.cameText())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2023-03-30; { }; { }; { }",
                "2023-03-31; { A: [] }; { }; { }",
                "2025-03-30; { A: [] }; { }; { }",
                "2025-03-31; { A: [] }; { A: [] }; { A: [old], B: [closed] }",
                "2025-06-29; { A: [] }; { A: [] }; { A: [old], B: [closed] }",
                "2025-06-30; { }; { }; { A: [closed, old], B: [closed] }"
            })
    void theDayItselfAndThoseBesideIt(String asOf, String open, String old, String why) {
        assertThat(came(", value: 24 months", asOf)).containsExactly("open " + open, "old " + old, "why " + why);
    }

    /** From the day of a change on its value is in force; before the first one there is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025-04-30; { }",
                "2025-05-01; { A: [] }",
                "2025-05-31; { A: [] }",
                "2025-06-01; { }",
            })
    void aValueHoldsFromItsDayOn(String asOf, String old) {
        String changes =
                ", changes: [ { from: 2025-05-01, value: 24 months }, { from: 2025-06-01, value: 36 months } ]";
        assertThat(came(changes, asOf)).contains("old " + old);
    }

    @Test
    void anExampleMaySetAValueForItselfAlone() {
        assertThat(came("", "2025-04-30\n    set: { threshold: 24 months }")).contains("old { A: [] }");
    }

    @Test
    void withoutItsNumberARuleIsInactiveAndNoDefaultTakesItsPlace() {
        assertThat(came("", "2025-06-30")).containsExactly("open { }", "old { }", "why { A: [closed], B: [closed] }");
    }

    /** Its reason holds from the filing on, but the list begins a year later. */
    @Test
    void aReasonThatHoldsEarlierDoesNotPutARowOnTheListBeforeItsDay() {
        String lists = """
                version: 1
                lists: small
                model: model.yaml
                entries:
                  old:
                    name: Old
                    from: filed_date + 12 months
                    columns: [ number ]
                    reasons: { filed: { name: Filed, from: filed_date } }
                examples:
                  one:
                    as_of: 2025-03-31
                    given: [ { number: A, filed_date: 2024-03-31 }, { number: B, filed_date: 2024-04-01 } ]
                    expect: { old: { A: [ filed ] } }
                """;
        Specs specs = new Specs(new TextSource().with("model.yaml", MODEL).with("lists.yaml", lists));
        assertThat(specs.listExamples("lists.yaml").orElseThrow()).hasSize(1).allMatch(ListExample.Outcome::holds);
    }

    @Test
    void whatIsNotSetIsNamed() {
        ListFile lists = new Specs(new TextSource()
                        .with("model.yaml", MODEL)
                        .with("lists.yaml", LISTS.formatted("", "2025-06-30").split("examples:")[0]))
                .lists("lists.yaml")
                .orElseThrow();
        assertThat(lists.lists()).extracting(CaseList::active).containsExactly(true, false, true);
        assertThat(lists.lists().get(1).notSet()).containsExactly("threshold");
        assertThat(lists.lists().get(2).reasons())
                .extracting(CaseList.Reason::active)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-pending", "spot-checks", "time-limit-watch"})
    void shippedListsHaveExamplesThatHoldAndNamesInThreeLanguages(String name) {
        String file = "lists/" + name + ".yaml";
        assertThat(Specs.local().listExamples(file).orElseThrow())
                .isNotEmpty()
                .allMatch(ListExample.Outcome::holds, "holds");
        assertThat(Specs.local().lists(file).orElseThrow().lists()).allSatisfy(list -> {
            assertThat(list.title().texts()).hasSize(Language.values().length);
            assertThat(list.reasons())
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason.title().texts()).hasSize(Language.values().length));
        });
    }

    /** The list and the indicator pick their cases by one and the same measure, threshold day included. */
    @Test
    void theLongPendingListCountsWhatItsIndicatorCounts() {
        Specs specs = Specs.local();
        CaseList list =
                specs.lists("lists/long-pending.yaml").orElseThrow().lists().get(0);
        Indicator indicator = specs.catalogue("catalogues/spc-2024-09.yaml").orElseThrow().indicators().stream()
                .filter(each -> each.id().equals(list.equal().orElseThrow().indicator()))
                .findFirst()
                .orElseThrow();
        assertThat(list.state().hash())
                .isEqualTo(indicator.numerator().get(0).measure().hash());
        assertThat(list.reasons().get(0).state().hash()).isEqualTo(list.state().hash());
    }
}
