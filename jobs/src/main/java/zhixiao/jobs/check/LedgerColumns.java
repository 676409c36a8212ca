package zhixiao.jobs.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import zhixiao.jobs.ledger.Entry;
import zhixiao.jobs.table.Column;
import zhixiao.spec.text.Word;

/**
 * The columns of an exported ledger, as {@code docs/tables.md} tells them: what entries say, taken apart, and at the end
 * what their hashes are formed from, word for word.
 */
public final class LedgerColumns {
    /** All columns in order. */
    public static final List<Column<Entry>> ALL = List.of(
            Column.count("entry", Entry::number),
            Column.text("entered", Entry::entered),
            Column.text("kind", entry -> Word.of(entry.kind())),
            Column.text("use", entry -> entry.use().isEmpty() ? null : entry.use()),
            said("purpose"),
            said("form"),
            said("issuer"),
            said("department"),
            Column.day("on_day", entry -> day(entry, "on")),
            said("figures"),
            said("minutes"),
            names("recipients"),
            names("indicators"),
            names("limits"),
            names("refused_by"),
            said("rule"),
            said("granted_by"),
            Column.day("until", entry -> day(entry, "until")),
            said("because"),
            Column.text("content", Entry::content),
            Column.text("previous", Entry::previous),
            Column.text("hash", Entry::hash));

    private LedgerColumns() {}

    private static Column<Entry> said(String key) {
        return Column.text(key, entry -> text(entry, key));
    }

    /** The names that an object has, apart by blanks: codes, ids and names of rules hold none. */
    private static Column<Entry> names(String key) {
        Function<Entry, String> names = entry -> {
            JsonNode object = UseContent.read(entry).path(key);
            Iterable<String> keys = object::fieldNames;
            return object.isEmpty()
                    ? null
                    : String.join(
                            " ", StreamSupport.stream(keys.spliterator(), false).toList());
        };
        return Column.text(key, names);
    }

    private static String text(Entry entry, String key) {
        String text = UseContent.read(entry).path(key).asText("");
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    private static LocalDate day(Entry entry, String key) {
        String text = text(entry, key);
        return text == null ? null : LocalDate.parse(text);
    }
}
