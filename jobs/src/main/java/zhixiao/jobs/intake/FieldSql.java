package zhixiao.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.mapping.FieldMapping;
import zhixiao.spec.model.Field;
import zhixiao.spec.recognition.Outcome;

/**
 * The SQL of one mapped field: its text in the source, its value, and the reason why the value is bad.
 * Codes and courts are found by a join with their words; the join's column is {@link #idColumn}.
 */
final class FieldSql {
    static final String BAD_DATE = "bad_date";
    static final String BAD_NUMBER = "bad_number";
    static final String BAD_BOOLEAN = "bad_boolean";
    static final String UNKNOWN_CODE = "unknown_code";
    static final String UNKNOWN_COURT = "unknown_court";
    static final String MISSING_VALUE = "missing_value";
    static final String OUT_OF_BOUNDS = "out_of_bounds";

    private final FieldMapping mapping;
    private final List<String> nullWords;

    FieldSql(FieldMapping mapping, List<String> nullWords) {
        this.mapping = mapping;
        this.nullWords = nullWords;
    }

    Field field() {
        return mapping.field();
    }

    /** True if its code is recognised in the text, whatever the text is. */
    boolean recognised() {
        return field().recognition().isPresent();
    }

    /** What is told of a text that was not recognised to the letter; empty if the field is not recognised. */
    Optional<String> recognitionNote() {
        if (!recognised()) {
            return Optional.empty();
        }
        String outcome = RecognitionJoin.outcomeColumn(field());
        return Optional.of("IF(" + outcome + " <> '" + Outcome.EXACT.word() + "', named_struct('reason', " + outcome
                + ", 'field', " + SparkSql.text(field().name()) + ", 'found', CAST(NULL AS STRING)), NULL)");
    }

    /** The column that holds the field's text. */
    String textColumn() {
        return "text_" + field().name();
    }

    /** The column that a join with the words of codes or courts adds. */
    String idColumn() {
        return "id_" + field().name();
    }

    /** The column that holds the reason why the value is bad, or null. */
    String reasonColumn() {
        return "bad_" + field().name();
    }

    /** The first text that is not a null word; null if there is none. */
    String text() {
        if (mapping.constant().isPresent()) {
            return SparkSql.text(mapping.constant().get());
        }
        String none = nullWords.stream().map(SparkSql::text).collect(Collectors.joining(", "));
        List<String> texts = new ArrayList<>();
        for (var column : mapping.columns()) {
            String trimmed = "trim(" + StagedTable.column(column) + ")";
            texts.add("CASE WHEN " + trimmed + " IN (" + none + ") THEN NULL ELSE " + trimmed + " END");
        }
        return texts.size() == 1 ? texts.get(0) : "coalesce(" + String.join(", ", texts) + ")";
    }

    /** The words of the field's code list, as the source writes them. */
    List<Word> words() {
        CodeList codes = field().codes().orElseThrow();
        List<Word> words = new ArrayList<>();
        mapping.words()
                .forEach((word, code) ->
                        words.add(new Word(word, codes.entry(code).orElseThrow().id())));
        codes.spellings().forEach((word, id) -> {
            if (!mapping.words().containsKey(word)) {
                words.add(new Word(word, id));
            }
        });
        return words;
    }

    /** A word of a source and the id that it stands for. */
    record Word(String word, int id) {}

    /** The value, null if it is missing or bad. */
    String value() {
        String text = textColumn();
        if (recognised()) {
            // Filled later, by a join.
            return "NULL";
        }
        return switch (field().kind()) {
            case TEXT, CASE_NUMBER -> field().personal() ? PersonalKey.sql(text) : text;
            case COURT -> idColumn();
            case CODE ->
                mapping.otherwise()
                        .map(code -> "CASE WHEN " + text + " IS NULL THEN NULL ELSE coalesce(" + idColumn() + ", "
                                + field().codes()
                                        .orElseThrow()
                                        .entry(code)
                                        .orElseThrow()
                                        .id() + ") END")
                        .orElse(idColumn());
            case DATE -> DateSql.inBounds(date(), mapping.earliest(), mapping.latest());
            case INTEGER -> "try_cast(" + text + " AS BIGINT)";
            case DECIMAL -> "try_cast(" + text + " AS DECIMAL(20,2))";
            case BOOLEAN ->
                "CASE WHEN " + in(text, mapping.trueWords()) + " THEN TRUE WHEN " + in(text, mapping.falseWords())
                        + " THEN FALSE END";
        };
    }

    /** The reason why the value is bad, or null. */
    String reason() {
        if (recognised()) {
            return "CAST(NULL AS STRING)";
        }
        String text = textColumn();
        String unreadable =
                switch (field().kind()) {
                    case TEXT, CASE_NUMBER -> null;
                    case COURT -> UNKNOWN_COURT;
                    case CODE -> UNKNOWN_CODE;
                    case DATE -> BAD_DATE;
                    case INTEGER, DECIMAL -> BAD_NUMBER;
                    case BOOLEAN -> BAD_BOOLEAN;
                };
        StringBuilder cases = new StringBuilder();
        if (field().required()) {
            when(cases, text + " IS NULL", MISSING_VALUE);
        }
        if (bounded()) {
            when(cases, date() + " IS NOT NULL AND " + value() + " IS NULL", OUT_OF_BOUNDS);
        }
        if (unreadable != null) {
            when(cases, text + " IS NOT NULL AND " + value() + " IS NULL", unreadable);
        }
        return cases.isEmpty() ? "CAST(NULL AS STRING)" : "CASE" + cases + " END";
    }

    /** True if a bad value sends the row to the rejects. */
    boolean rejects() {
        return field().required() || mapping.onBad() == FieldMapping.OnBad.REJECT;
    }

    /** What may be shown of a bad value: never free text, which may hold a name. */
    String found() {
        return switch (field().kind()) {
            case TEXT, CASE_NUMBER -> "CAST(NULL AS STRING)";
            default -> "left(" + textColumn() + ", 40)";
        };
    }

    private static void when(StringBuilder cases, String condition, String reason) {
        cases.append(" WHEN ")
                .append(condition)
                .append(" THEN '")
                .append(reason)
                .append('\'');
    }

    private String date() {
        return DateSql.read(textColumn(), mapping.formats());
    }

    private boolean bounded() {
        return mapping.earliest().isPresent() || mapping.latest().isPresent();
    }

    private static String in(String text, List<String> words) {
        return words.isEmpty()
                ? "FALSE"
                : text + " IN (" + words.stream().map(SparkSql::text).collect(Collectors.joining(", ")) + ")";
    }
}
