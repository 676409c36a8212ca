package zhixiao.jobs.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.Specs;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.limits.Supervision;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.source.SpecSource;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/** A story of {@code stories.txt}: rules, uses one after the other, and the verdicts that they should get. */
final class Story {
    private static final List<String> COURTS =
            List.of("S supreme -", "H high S", "K high S", "M intermediate H", "A basic M", "B basic M");
    private static final List<String> LINES = List.of("civil", "administrative");

    private final String title;
    private final StringBuilder rules = new StringBuilder();
    private final StringBuilder exemptions = new StringBuilder();
    private final List<String> told = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<PastUse> ledger = new ArrayList<>();
    private final Map<String, List<Supervision>> supervision = new HashMap<>();
    private final Map<String, Map<String, Double>> denominators = new HashMap<>();
    private final Set<String> acrossBreak = new HashSet<>();
    private Optional<LocalDate> inForceTo = Optional.empty();
    private double rejects;
    private long entry;
    private IntendedUse last;

    private Story(String title) {
        this.title = title;
    }

    /** The stories of a text: paragraphs after the first. */
    static List<Story> all(String text) {
        return Arrays.stream(text.strip().split("\n\n")).skip(1).map(Story::one).toList();
    }

    private static Story one(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        Story story = new Story(lines.get(0));
        lines.stream().skip(1).forEach(story::line);
        return story;
    }

    List<String> told() {
        return told;
    }

    List<String> expected() {
        return expected;
    }

    @Override
    public String toString() {
        return title;
    }

    private void line(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "rule" ->
                rules.append("  %s: %s%n"
                        .formatted(
                                words[1], line.substring(line.indexOf('{')).replaceFirst("\\{", "{ because: Why.,")));
            case "exempt" ->
                exemptions.append("  - { rule: %s, issuer: %s, granted_by: %s, until: %s, because: Why. }%n"
                        .formatted(words[1], words[2], words[3], words[4]));
            case "supervised" -> supervised(words);
            case "cases" ->
                denominators
                        .computeIfAbsent(words[1], any -> new HashMap<>())
                        .put(words[2], Double.parseDouble(words[3]));
            case "break" -> acrossBreak.add(words[1]);
            case "rejected" ->
                rejects = new BigDecimal(words[1].replace("%", ""))
                        .movePointLeft(2)
                        .doubleValue();
            case "replaced" -> inForceTo = Optional.of(LocalDate.parse(words[1]).minusDays(1));
            case "use" -> judge(use(words));
            case "again" ->
                judge(new IntendedUse(
                        last.purpose(),
                        last.form(),
                        last.issuer(),
                        last.department(),
                        LocalDate.parse(words[1]),
                        last.figures(),
                        last.minutes(),
                        last.recipients(),
                        last.indicators()));
            case "=" -> expected.add(line.substring(2));
            default -> throw new IllegalArgumentException(line);
        }
    }

    /** A line may be {@code all}, and a day {@code -}. */
    private void supervised(String[] words) {
        supervision
                .computeIfAbsent(words[1], any -> new ArrayList<>())
                .add(new Supervision(
                        words[2],
                        Optional.of(words[3]).filter(line -> !line.equals("all")),
                        day(words[4]),
                        day(words[5])));
    }

    private static Optional<LocalDate> day(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(word));
    }

    private IntendedUse use(String[] words) {
        List<String> list = List.of(words);
        int arrow = list.indexOf(">");
        Set<String> marks = Set.of("ranking", "judges", "minutes");
        List<String> indicators = list.subList(4, arrow).stream()
                .filter(word -> !marks.contains(word))
                .toList();
        String[] issuer = words[2].split("\\.");
        return new IntendedUse(
                Word.in(Purpose.class, words[3]),
                list.contains("ranking") ? Form.RANKING : list.contains("judges") ? Form.JUDGES : Form.PLAIN,
                issuer[0],
                issuer.length > 1 ? issuer[1] : "",
                LocalDate.parse(words[1]),
                String.join(" ", words),
                list.contains("minutes") ? Optional.of("2025-1") : Optional.empty(),
                list.subList(arrow + 1, list.size()),
                indicators.stream().map(Story::indicator).toList());
    }

    private static UsedIndicator indicator(String word) {
        String[] parts = word.split("~");
        return new UsedIndicator(parts[0], parts[parts.length - 1], "effect");
    }

    private void judge(IntendedUse use) {
        last = use;
        Figures figures =
                new Figures(use.on(), Optional.empty(), inForceTo, rejects, acrossBreak, denominators, Map.of());
        List<Verdict> verdicts = new Judge(List.of(limits()), courts(), List.of()).verdicts(use, figures, ledger);
        verdicts.forEach(verdict -> told.add(words(verdict)));
        if (verdicts.stream().anyMatch(Verdict::permitted)) {
            entry++;
            verdicts.stream()
                    .filter(Verdict::permitted)
                    .map(verdict -> Judge.past(use, verdict.indicator(), verdict.recipient()))
                    .forEach(past -> ledger.add(new PastUse(
                            entry,
                            past.use(),
                            past.purpose(),
                            past.form(),
                            past.issuer(),
                            past.recipient(),
                            past.on(),
                            past.indicator())));
        }
    }

    private static String words(Verdict verdict) {
        Stream<String> reasons = verdict.reasons().stream().flatMap(reason -> Stream.of(
                        Stream.of(reason.rule().name()),
                        reason.most().stream().map(most -> reason.counted().orElseThrow() + "/" + most),
                        reason.entries().stream().map(number -> "#" + number),
                        reason.lines().stream())
                .flatMap(words -> words));
        return Stream.concat(
                        Stream.of(verdict.indicator().id(), verdict.recipient(), Word.of(verdict.decision())), reasons)
                .collect(Collectors.joining(" "));
    }

    private Limits limits() {
        String text = "limits: test\nrules:\n"
                + (rules.isEmpty()
                        ? "  none: { because: Why., forbidden: true, " + "effective_to: 1900-01-01 }\n"
                        : rules.toString())
                + (exemptions.isEmpty() ? "" : "exemptions:\n" + exemptions);
        return limits(text);
    }

    /** The limits of a text. */
    static Limits limits(String text) {
        Specs specs = new Specs(new OneFile(text));
        Limits limits = specs.limits("limits.yaml").orElseThrow();
        specs.problems().throwIfErrors();
        return limits;
    }

    private record OneFile(String text) implements SpecSource {
        @Override
        public SpecFile read(String path) {
            return new SpecFile(path, text);
        }

        @Override
        public String resolve(SpecFile from, String relative) {
            return relative;
        }
    }

    private Courts courts() {
        return new Courts(COURTS.stream().map(this::court).toList(), LINES);
    }

    private Manifest.Court court(String words) {
        String[] parts = words.split(" ");
        return new Manifest.Court(
                parts[0],
                1,
                parts[1],
                Optional.of(parts[2]).filter(parent -> !parent.equals("-")),
                LocalizedText.same(parts[0]),
                supervision.getOrDefault(parts[0], List.of()));
    }
}
