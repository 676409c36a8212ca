package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.samples.SampleFiles.Case;

/** What holds for every true case of the committed sample. */
class CaseRowsTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate EXTRACT = LocalDate.of(2025, 10, 9);
    private static final Pattern NUMBER = Pattern.compile("（(20\\d{2})）(瀚(?:\\d{2}){0,2})(\\p{IsHan}{1,2})(\\d{1,5})号");
    private static final List<String> FIRST = List.of("0201", "0301", "0401");
    private static final List<String> SECOND = List.of("0202", "0302", "0402");

    private static SampleFiles files;

    @BeforeAll
    static void read() throws IOException {
        files = SampleFiles.read(Path.of("sample"));
    }

    @Test
    void numbersSayCourtYearAndType() {
        Map<String, String> characters = new HashMap<>();
        for (CaseKind kind : CaseKind.values()) {
            characters.put(kind.code().toString(), kind.characters().toString());
        }
        assertThat(files.cases()).hasSizeGreaterThan(10_000);
        for (Case found : files.cases().values()) {
            Matcher number = NUMBER.matcher(found.number());
            assertThat(number.matches()).as(found.number()).isTrue();
            assertThat(number.group(1)).isEqualTo(Integer.toString(found.filed().getYear()));
            assertThat(number.group(2)).isEqualTo(found.court());
            assertThat(number.group(3)).isEqualTo(characters.get(found.type()));
        }
    }

    @Test
    void serialNumbersRunWithTheDayOfFiling() {
        Map<String, List<Case>> series = new HashMap<>();
        for (Case found : files.cases().values()) {
            Matcher number = NUMBER.matcher(found.number());
            assertThat(number.matches()).isTrue();
            series.computeIfAbsent(number.group(1) + number.group(2) + number.group(3), key -> new ArrayList<>())
                    .add(found);
        }
        series.forEach((name, cases) -> {
            cases.sort(Comparator.comparingInt(CaseRowsTest::serial));
            assertThat(cases).as(name).isSortedAccordingTo(Comparator.comparing(Case::filed));
            if (Integer.parseInt(name.substring(0, 4)) >= FROM.getYear()) {
                assertThat(cases)
                        .extracting(CaseRowsTest::serial)
                        .as("no gap in " + name)
                        .last()
                        .isEqualTo(cases.size());
            }
        });
    }

    @Test
    void nothingIsLaterThanTheExtractOrOlderThanItsStart() {
        for (Case found : files.cases().values()) {
            assertThat(found.filed()).isBeforeOrEqualTo(EXTRACT).isAfterOrEqualTo(found.received());
            assertThat(found.updated()).isLessThan("2025-10-10");
            if (found.closed() == null) {
                assertThat(found.method()).as(found.number()).isEmpty();
            } else {
                assertThat(found.method()).as(found.number()).isNotEmpty();
                assertThat(found.closed()).isBetween(found.filed(), EXTRACT).isAfterOrEqualTo(FROM);
            }
        }
    }

    @Test
    void appealsFollowClosedCasesOfACourtBelow() {
        int linked = 0;
        for (Case appeal : cases(SECOND)) {
            Case original = files.cases().get(appeal.original());
            if (original != null) {
                linked++;
                assertThat(original.type()).isEqualTo(FIRST.get(SECOND.indexOf(appeal.type())));
                assertThat(files.parent(original.court())).isEqualTo(appeal.court());
                assertThat(original.method()).isEqualTo("判决");
                assertThat(appeal.filed())
                        .isBetween(
                                original.closed().plusDays(15),
                                original.closed().plusDays(60));
            }
        }
        assertThat(linked).isGreaterThan(200).isLessThan(cases(SECOND).size());
    }

    @Test
    void remandedCasesComeBackAfterTheAppeal() {
        int remanded = 0;
        for (Case again : cases(FIRST)) {
            Case appeal = files.cases().get(again.original());
            if (appeal != null) {
                remanded++;
                assertThat(appeal.method()).isEqualTo("发回重审");
                assertThat(files.parent(again.court())).isEqualTo(appeal.court());
                assertThat(again.filed()).isAfter(appeal.closed());
            }
        }
        assertThat(remanded).isBetween(3, 40);
    }

    @Test
    void enforcementFollowsCivilCasesOfTheSameCourt() {
        int linked = 0;
        for (Case enforcement : cases(List.of("1002"))) {
            Case original = files.cases().get(enforcement.original());
            if (original != null) {
                linked++;
                assertThat(original.type()).isEqualTo("0301");
                assertThat(original.court()).isEqualTo(enforcement.court());
                assertThat(original.closed()).isBefore(enforcement.filed());
            }
        }
        assertThat((double) linked / cases(List.of("1002")).size()).isBetween(0.38, 0.6);
    }

    @Test
    void mediationBeforeTrialBeginsIn2025() {
        int settled = 0;
        for (Case found : files.cases().values()) {
            if (!found.mediation().equals("无")) {
                assertThat(found.type()).isEqualTo("0301");
                assertThat(found.filed()).isAfterOrEqualTo(LocalDate.of(2025, 1, 1));
                if (found.mediation().equals("进行中")) {
                    assertThat(found.mediationEnded()).isNull();
                    assertThat(found.closed()).isNull();
                } else {
                    assertThat(found.mediationEnded())
                            .isBetween(found.filed().plusDays(15), found.filed().plusDays(45));
                }
                if (found.mediation().equals("成功")) {
                    settled++;
                    assertThat(found.closed()).isEqualTo(found.mediationEnded());
                }
            }
        }
        assertThat(settled).isGreaterThan(100);
    }

    private static List<Case> cases(List<String> types) {
        return files.cases().values().stream()
                .filter(found -> types.contains(found.type()))
                .toList();
    }

    private static int serial(Case found) {
        Matcher number = NUMBER.matcher(found.number());
        if (!number.matches()) {
            throw new IllegalArgumentException(found.number());
        }
        return Integer.parseInt(number.group(4));
    }
}
