package zhixiao.spec.casenumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of every number, tried on many that are drawn with a fixed seed; and texts that mean harm. */
class CaseNumberPropertiesTest {
    private static final int DRAWN = 2_000;
    private static final List<String> BRACKETS = List.of("()", "[]", "〔〕", "【】", "［］", "﹙﹚", "<>", "{}");

    private final CaseNumberParser parser = new CaseNumberParser();
    private final Random random = new Random(20160101);
    private final CaseNumberWords words = CaseNumberWords.shipped();

    @Test
    void whatIsBuiltIsReadAsItWasBuilt() {
        for (int i = 0; i < DRAWN; i++) {
            CaseNumberParts parts = drawn();
            CaseNumber number = parser.parse(parts.text());
            assertThat(number.parts()).as(parts.text()).contains(parts);
            assertThat(number.key()).isEqualTo(parts.text());
            assertThat(number.form()).contains(CaseNumberForm.NEW_2016);
        }
    }

    @Test
    void everyWayOfTypingANumberSaysTheSame() {
        for (int i = 0; i < DRAWN; i++) {
            CaseNumberParts parts = drawn();
            String typed = typed(parts.text());
            CaseNumber number = parser.parse(typed);
            assertThat(number.parts()).as(typed).contains(parts);
            assertThat(number.raw()).isEqualTo(typed);
            assertThat(parser.parse(number.key()).key()).isEqualTo(number.key());
        }
    }

    @Test
    void papersOfOtherBodiesAreRefusedWhateverCourtTheyNameTheirPlaceAfter() {
        List<String> papers = List.of("检刑诉", "检公诉刑诉", "证民字第", "证经字第", "劳人仲案字第", "国用第", "府办", "公交认字第", "价鉴字第");
        for (int i = 0; i < DRAWN; i++) {
            CaseNumberParts parts = drawn();
            String place = parts.court().substring(0, 1);
            String body = papers.get(random.nextInt(papers.size()));
            String first = "（" + parts.year() + "）" + place + body + parts.serial() + "号";
            String behind = place + body + "（" + parts.year() + "）" + parts.serial() + "号";
            assertThat(parser.parse(first).isAccepted()).as(first).isFalse();
            assertThat(parser.parse(behind).isAccepted()).as(behind).isFalse();
        }
    }

    @Test
    void everyTypeCharacterOfTheTableIsRead() {
        assertThat(words.types()).hasSizeGreaterThan(130).allSatisfy(type -> assertThat(
                        parser.parse("（2024）京0105" + type + "7号").parts().map(CaseNumberParts::type))
                .contains(type));
    }

    @Test
    void textsThatMeanHarmAreRefusedWithTheirReason() {
        assertThat(parser.parse(null).reason()).contains(CaseNumberReason.EMPTY);
        assertThat(parser.parse("").reason()).contains(CaseNumberReason.EMPTY);
        assertThat(parser.parse(" \t　\uFEFF").reason()).contains(CaseNumberReason.EMPTY);
        assertThat(parser.parse("（2024）京0105民初" + "1".repeat(5_000_000) + "号").reason())
                .contains(CaseNumberReason.TOO_LONG);
        assertThat(parser.parse("(".repeat(80)).isAccepted()).isFalse();
        assertThat(parser.parse("（2014）" + "民初".repeat(37)).isAccepted()).isFalse();
        assertThat(parser.parse("（2024）京0105民初\u00001号").reason()).contains(CaseNumberReason.CONTROL_CHARACTER);
        assertThat(parser.parse("（2024）京0105民初1\u001b[0m号").reason()).contains(CaseNumberReason.CONTROL_CHARACTER);
        assertThat(parser.parse("（2024）京0105民初𠮷1号").isAccepted()).isFalse();
        assertThat(parser.parse("\uD83D").isAccepted()).isFalse();
    }

    @Test
    void aLineEndBehindANumberDoesNotMakeItAnother() {
        assertThat(parser.parse("（2024）京0105民初1号\r\n").key()).isEqualTo("（2024）京0105民初1号");
        assertThat(parser.parse("（2024）京0105民初1号\n（2024）京0105民初2号").isAccepted())
                .isFalse();
    }

    private CaseNumberParts drawn() {
        String court = one(words.courts());
        if (court.length() == 1) {
            court += switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> String.format("%02d", 1 + random.nextInt(98));
                default -> String.format("%04d", 101 + random.nextInt(9_800));
            };
        }
        CaseNumberParts plain = CaseNumberParts.of(
                2016 + random.nextInt(20), court, one(words.types()), 1 + random.nextInt(99_999_999));
        // 知 belongs before a civil or administrative type; anywhere else it would be a word of another number.
        boolean marked = random.nextInt(10) == 0 && plain.type().startsWith("民");
        return new CaseNumberParts(
                true, plain.year(), plain.court(), marked ? "知" : "", plain.type(), plain.serial(), "");
    }

    /** Types a number another way: brackets, full-width digits, spaces, padding, 字第. */
    private String typed(String text) {
        String brackets = one(BRACKETS);
        String typed = text.replace("（", brackets.substring(0, 1)).replace("）", brackets.substring(1));
        String serial = typed.replaceAll(".*?([0-9]+)号$", "$1");
        String head = typed.substring(0, typed.length() - serial.length() - 1);
        typed = head
                + Optional.of("字第").filter(words -> random.nextBoolean()).orElse("")
                + "0".repeat(random.nextInt(4))
                + serial
                + "号";
        if (random.nextBoolean()) {
            typed = typed.chars()
                    .mapToObj(c -> Character.toString(c >= '0' && c <= '9' ? c - '0' + '０' : c))
                    .collect(Collectors.joining());
        }
        StringBuilder spaced = new StringBuilder();
        typed.chars().forEach(c -> spaced.append((char) c)
                .append(random.nextInt(8) == 0 ? one(List.of(" ", "　", "\t")) : ""));
        return spaced.toString();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
