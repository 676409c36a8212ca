package zhixiao.spec.notes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.Hash;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads notes of a meeting. What they name of a run is for {@link NotesCheck}. */
public final class NotesReader {
    private final SpecFiles files;
    private final Problems problems;

    /** Reads through the files and adds what is wrong to their problems. */
    public NotesReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The notes of a file, or empty if it cannot be read; what has a mistake is left out after its problem. */
    public Optional<MeetingNotes> read(SpecFile file) {
        return files.yaml(file).map(map -> read(map, Hash.of(file.text())));
    }

    private MeetingNotes read(YamlMap map, String hash) {
        map.choice("version", Map.of("1", 1));
        YamlScalar id = map.requiredScalar("notes").orElseGet(() -> YamlScalar.implied("unnamed", map.position()));
        Names.verifyId(id, problems);
        Optional<YamlMap> meeting = map.map("meeting");
        Optional<LocalizedText> title = meeting.flatMap(one -> spoken(one, "title"));
        Optional<LocalDate> on = meeting.flatMap(one -> one.date("on"));
        Optional<LocalDate> last = meeting.flatMap(one -> one.date("last"));
        meeting.ifPresent(one -> {
            inOrder(one, "last", last, on);
            one.finish();
        });
        List<Remark> remarks = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        map.each("remarks", (name, written) -> remark(name, written).ifPresent(remarks::add));
        map.each("items", (name, written) -> item(name, written).ifPresent(items::add));
        map.each("proposals", (name, written) -> proposal(name, written, on).ifPresent(proposals::add));
        map.finish();
        return new MeetingNotes(id.text(), title, on, last, remarks, items, proposals, hash);
    }

    private Optional<Remark> remark(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        Optional<YamlScalar> indicator = map.requiredScalar("indicator");
        Optional<YamlScalar> line = map.scalar("line");
        Optional<YamlScalar> court = map.scalar("court");
        Optional<Remark.Month> month = map.scalar("month").flatMap(this::month);
        Optional<LocalizedText> problem = spoken(map, "problem");
        Optional<LocalizedText> cause = spoken(map, "cause");
        Optional<LocalizedText> verify = spoken(map, "verify");
        map.finish();
        return indicator.map(id -> new Remark(name, new Remark.Figure(id, line, court, month), problem, cause, verify));
    }

    private Optional<Item> item(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        Optional<LocalizedText> text = requiredWords(map, "text");
        Optional<YamlScalar> indicator = map.scalar("indicator");
        Responsible responsible = responsible(name, map);
        Optional<LocalDate> agreed = map.date("agreed");
        Optional<LocalDate> due = map.date("due");
        Item.State state = map.choice("state", YamlMap.words(Item.State.class)).orElse(Item.State.OPEN);
        Optional<LocalizedText> remark = spoken(map, "remark");
        inOrder(map, "agreed", agreed, due);
        map.finish();
        return text.map(words -> new Item(name, words, indicator, responsible, agreed, due, state, remark));
    }

    private Optional<Proposal> proposal(YamlScalar name, YamlMap map, Optional<LocalDate> meeting) {
        Names.verify(name, problems);
        Optional<LocalizedText> text = requiredWords(map, "text");
        Optional<YamlScalar> indicator = map.scalar("indicator");
        Responsible responsible = responsible(name, map);
        Optional<LocalDate> due = map.date("due");
        Optional<LocalDate> review = map.date("review");
        if (meeting.isPresent() && due.isPresent() && due.get().isBefore(meeting.get())) {
            upsideDown(map, "due", meeting.get(), due.get());
        }
        inOrder(map, "due", due, review);
        map.finish();
        return text.map(words -> new Proposal(name, words, indicator, responsible, due, review));
    }

    private Responsible responsible(YamlScalar name, YamlMap map) {
        Optional<YamlMap> written = map.map("responsible");
        Optional<YamlScalar> court = written.flatMap(one -> one.scalar("court"));
        Optional<YamlScalar> division = written.flatMap(one -> one.scalar("division"));
        written.ifPresent(YamlMap::finish);
        division.filter(text -> !Responsible.isDivision(text.text()))
                .ifPresent(text -> problems.add(Problem.at(text.position(), ProblemCode.NOT_A_DIVISION)));
        Responsible responsible = new Responsible(court, division.map(YamlScalar::text));
        if (responsible.isEmpty()) {
            problems.add(Problem.at(
                    written.map(one -> map.keyPosition("responsible")).orElse(name.position()),
                    ProblemCode.MISSING_KEY,
                    written.isPresent() ? "court | division" : "responsible"));
        }
        return responsible;
    }

    /** One text, or texts of as many languages as there are: people write in one, and it is printed as it is. */
    private Optional<LocalizedText> spoken(YamlMap map, String key) {
        return map.localizedInAny(key)
                .filter(text -> text.texts().values().stream().anyMatch(one -> !one.isBlank()));
    }

    private Optional<LocalizedText> requiredWords(YamlMap map, String key) {
        map.require(key);
        return spoken(map, key);
    }

    private Optional<Remark.Month> month(YamlScalar written) {
        try {
            return Optional.of(new Remark.Month(written, YearMonth.parse(written.text())));
        } catch (DateTimeParseException e) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "month")
                    .found(written.text(), List.of("yyyy-MM")));
            return Optional.empty();
        }
    }

    /** The day of a key must not be later than another one. */
    private void inOrder(YamlMap map, String key, Optional<LocalDate> first, Optional<LocalDate> second) {
        if (first.isPresent() && second.isPresent() && first.get().isAfter(second.get())) {
            upsideDown(map, key, first.get(), second.get());
        }
    }

    private void upsideDown(YamlMap map, String key, LocalDate first, LocalDate second) {
        problems.add(Problem.at(map.keyPosition(key), ProblemCode.BAD_RANGE, first.toString(), second.toString()));
    }
}
