package zhixiao.spec.propose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Messages;
import zhixiao.spec.yaml.YamlWriter;

/** Writes a proposed mapping with its reasons as comments: a file that is valid if every field that must be filled is. */
public final class ProposalWriter {
    private static final String BUNDLE = "zhixiao.spec.propose.propose";
    private static final String COURTS = "courts";

    /** Unknown words beyond these are only counted. */
    private static final int MOST_WORDS = 20;

    /** What is wrong in at most this share of rows is dirt, and goes to the rejects; more is a matter of the mapping. */
    private static final double DIRT = 0.01;

    private final MappingProposal proposal;
    private final Messages words;
    private final ColumnNotes notes;
    private final YamlWriter yaml = new YamlWriter();

    private ProposalWriter(MappingProposal proposal, Language language) {
        this.proposal = proposal;
        this.words = Messages.of(BUNDLE, language, ProposalWriter.class);
        this.notes = new ColumnNotes(words);
    }

    /**
     * The text of the mapping.
     *
     * @param id the name of the mapping
     * @param modelPath the path of the model, from where the file will be
     * @param courtsPath the path of the draft of a table of courts, from there; used if no source is such a table
     * @param language the language of the comments
     */
    public static String print(
            MappingProposal proposal, String id, String modelPath, String courtsPath, Language language) {
        return new ProposalWriter(proposal, language).print(id, modelPath, courtsPath);
    }

    /** A draft of a table of courts, if no source is one: the courts that cases name. */
    public static Optional<String> courtsDraft(MappingProposal proposal) {
        if (proposal.courts().isPresent()) {
            return Optional.empty();
        }
        return proposal.courtColumn()
                .map(new CourtsDraft(proposal.model().levels())::print)
                .or(() -> Optional.of("code,name,level,parent\n"));
    }

    private String print(String id, String modelPath, String courtsPath) {
        comment("head");
        if (!proposal.missing().isEmpty()) {
            comment("incomplete", String.join(words.get("comma"), proposal.missing()));
        }
        yaml.put("version", "1").put("mapping", id).put("title", title()).put("model", modelPath);
        Extract extract = proposal.extract();
        comment(extract.from().isPresent() ? "data_from" : "data_from.unknown");
        yaml.put("data_from", extract.from().orElse(LocalDate.of(2000, 1, 1)).toString());
        extract.on().ifPresent(day -> {
            comment("extracted_on");
            yaml.put("extracted_on", day.toString());
        });
        if (!proposal.nullWords().isEmpty()) {
            comment("null_words");
            yaml.put("null_words", proposal.nullWords());
        }
        yaml.blank().map("sources", "", () -> sources(courtsPath)).blank();
        courts(courtsPath);
        yaml.blank().map("tables", "", () -> proposal.tables().forEach(this::table));
        return yaml.toString().stripTrailing() + "\n";
    }

    private static LocalizedText title() {
        return new LocalizedText(List.of(Language.values()).stream()
                .collect(Collectors.toMap(one -> one, one -> Messages.of(BUNDLE, one, ProposalWriter.class)
                        .get("title"))));
    }

    private void sources(String courtsPath) {
        for (SourceFacts facts : proposal.sources()) {
            comment("source.rows", count(facts.rows()), facts.columns().size());
            if (facts.malformed() > 0) {
                comment("source.malformed", count(facts.malformed()));
            }
            facts.columns().stream()
                    .filter(column -> !column.complete())
                    .findFirst()
                    .ifPresent(column -> comment("source.sampled", count(SourceFacts.LOOKED_AT)));
            facts.guess().ifPresent(this::guess);
            boolean unused = proposal.unused().contains(facts);
            if (unused) {
                comment("source.unused");
                proposal.readings().get(facts.name()).forEach(this::left);
            }
            source(facts);
        }
        if (proposal.courts().isEmpty()) {
            yaml.map(draftName(), "", () -> yaml.put("path", courtsPath));
        }
    }

    private void guess(CsvGuess guess) {
        comment(guess.certain() ? "source.encoding" : "source.encoding.guess", guess.encoding());
        if (guess.mark()) {
            comment("source.mark");
        }
        comment("source.delimiter", shown(guess.delimiter()), ColumnNotes.percent(guess.even()));
    }

    private static String shown(String delimiter) {
        return delimiter.equals("\t") ? "\\t" : delimiter;
    }

    private void source(SourceFacts facts) {
        Source source = facts.source();
        yaml.map(facts.name(), "", () -> {
            yaml.put("format", source.format().word());
            yaml.put("path", facts.path());
            if (source.format() == Source.Format.CSV) {
                yaml.put("encoding", source.encoding());
                yaml.put("delimiter", source.delimiter());
            }
        });
    }

    private String draftName() {
        return proposal.sources().stream().anyMatch(source -> source.name().equals(COURTS)) ? "courts_draft" : COURTS;
    }

    private void courts(String courtsPath) {
        if (proposal.courts().isEmpty()) {
            comment("courts.drafted", courtsPath);
            yaml.map(COURTS, "", () -> yaml.put("from", draftName())
                    .put("code", "code")
                    .put("name", "name")
                    .put("level", "level")
                    .put("parent", "parent"));
            return;
        }
        CourtColumns columns = proposal.courts().get();
        comment(COURTS);
        yaml.map(COURTS, "", () -> yaml.put("from", columns.source().name())
                .put("code", columns.code())
                .put("name", new LocalizedText(columns.names()))
                .put("level", columns.level())
                .put("parent", columns.parent()));
    }

    private void table(TableProposal table) {
        yaml.map(table.table().name(), "", () -> {
            yaml.put("from", table.source().name());
            if (table.table().name().equals(Table.CASES)) {
                key(table);
            }
            table.skipped(proposal.words()).ifPresent(skipped -> {
                comment("skip");
                yaml.map("skip", "", () -> yaml.put(
                                "column", skipped.getKey().column().name())
                        .put("values", skipped.getValue()));
            });
            yaml.map("fields", "", () -> table.chosen().values().forEach(this::field));
            missing("missing.required", table.missing(true));
            missing("missing.optional", table.missing(false));
            left(table);
        });
        yaml.blank();
    }

    private void missing(String key, Collection<Field> fields) {
        if (!fields.isEmpty()) {
            comment(key, fields.stream().map(Field::name).collect(Collectors.joining(words.get("comma"))));
        }
    }

    private void key(TableProposal table) {
        Optional<ColumnReading> key = table.key();
        if (key.isEmpty()) {
            return;
        }
        ColumnFacts column = key.get().column();
        yaml.put("one_row_per", column.name());
        if (column.distinct() < column.filled()) {
            comment("key.repeated", count(column.distinct()), count(column.rows()), column.name());
            Optional<ColumnReading> updated = table.updated(proposal.words());
            comment(updated.isPresent() ? "key.newest" : "key.open");
            updated.ifPresent(this::prefer);
        }
    }

    private void prefer(ColumnReading updated) {
        List<String> formats = updated.dates().formats();
        // Text that begins with the year, padded, is in the order of days; anything else is read as days.
        boolean ordered = formats.size() == 1 && formats.get(0).startsWith("yyyy-MM-dd");
        if (ordered) {
            yaml.put("prefer", updated.column().name() + " desc");
        } else {
            yaml.map(
                    "prefer",
                    "",
                    () -> yaml.item(() -> yaml.put("column", updated.column().name())
                            .put("formats", formats)
                            .put("order", "desc")));
        }
    }

    private void left(TableProposal table) {
        List<ColumnReading> left = new ArrayList<>(table.left());
        table.skipped(proposal.words()).ifPresent(skipped -> left.remove(skipped.getKey()));
        table.updated(proposal.words()).ifPresent(left::remove);
        if (!left.isEmpty()) {
            comment("left");
            left.forEach(this::left);
        }
    }

    private void left(ColumnReading reading) {
        comment("left.column", reading.column().name(), notes.reading(reading));
    }

    private void field(Candidate candidate) {
        ColumnReading reading = candidate.reading();
        yaml.comment(notes.field(candidate));
        String name = candidate.field().name();
        List<Runnable> keys = new ArrayList<>();
        switch (candidate.field().kind()) {
            case DATE -> date(reading, keys);
            case CODE -> candidate.codes().ifPresent(codes -> codes(candidate, codes, keys));
            case BOOLEAN -> {
                keys.add(() -> yaml.put("true", reading.trueWords()));
                keys.add(() -> yaml.put("false", reading.falseWords()));
            }
            case TEXT, CASE_NUMBER, COURT, INTEGER, DECIMAL -> {}
        }
        if (candidate.field().kind() == FieldKind.COURT && proposal.courts().isPresent()) {
            unknownCourts(candidate);
        }
        if (keys.isEmpty()) {
            yaml.put(name, reading.column().name());
        } else {
            yaml.map(name, "", () -> {
                yaml.put("column", reading.column().name());
                keys.forEach(Runnable::run);
            });
        }
    }

    private void date(ColumnReading reading, List<Runnable> keys) {
        List<String> formats = reading.dates().formats();
        if (!formats.isEmpty() && !formats.equals(List.of("yyyy-MM-dd"))) {
            keys.add(() -> yaml.put("formats", formats));
        }
        proposal.extract().on().ifPresent(last -> {
            long later = reading.dates().days().entrySet().stream()
                    .filter(day -> day.getKey().isAfter(last))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            if (later > 0 && reading.share(later) <= DIRT) {
                comment("later", count(later));
                keys.add(() -> yaml.put("latest", last.toString()));
            }
        });
    }

    private void codes(Candidate candidate, CodeReading codes, List<Runnable> keys) {
        String list = candidate.field().codes().orElseThrow().name();
        List<String> parts = codes.words().entrySet().stream()
                .filter(word -> proposal.words().code(list, word.getKey()) == null)
                .map(word -> word.getKey() + " → " + word.getValue())
                .toList();
        if (!parts.isEmpty()) {
            comment("parts", String.join(words.get("comma"), parts));
        }
        if (!codes.words().isEmpty()) {
            keys.add(() -> yaml.map("values", "", () -> codes.words().forEach(yaml::put)));
        }
        if (!codes.unknown().isEmpty()) {
            long rows =
                    codes.unknown().values().stream().mapToLong(Long::longValue).sum();
            boolean kept = !candidate.field().required() && candidate.reading().share(rows) > DIRT;
            comment(kept ? "unknown.missing" : "unknown", unknown(codes.unknown()));
            if (kept) {
                keys.add(() -> yaml.put("on_bad", "missing"));
            }
        }
    }

    private void unknownCourts(Candidate candidate) {
        Map<String, Long> unknown = candidate.reading().column().values().entrySet().stream()
                .filter(court -> !proposal.courts().orElseThrow().codes().contains(court.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, LinkedHashMap::new));
        if (!unknown.isEmpty()) {
            comment("unknown.court", unknown(unknown));
        }
    }

    private String unknown(Map<String, Long> unknown) {
        List<String> told = new ArrayList<>(unknown.entrySet().stream()
                .limit(MOST_WORDS)
                .map(word -> words.get("unknown.item", word.getKey(), count(word.getValue())))
                .toList());
        if (unknown.size() > MOST_WORDS) {
            told.add(words.get("unknown.hidden", unknown.size() - MOST_WORDS));
        }
        return String.join(words.get("comma"), told);
    }

    private void comment(String key, Object... arguments) {
        // A column's name may hold a line break, which would end the comment.
        Object[] oneLine = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            oneLine[i] = String.valueOf(arguments[i]).replaceAll("\\p{Cntrl}", " ");
        }
        words.get(key, oneLine).lines().forEach(yaml::comment);
    }

    private static String count(long number) {
        return ColumnNotes.count(number);
    }
}
