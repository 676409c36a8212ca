package zhixiao.reports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * A run's folder made by hand: one court over two others, with names that try to break out of the page, a
 * break in a series, a range, a denominator of zero, and an indicator that could not be computed.
 */
final class ExampleRun {
    static final LocalDate CUT_OFF = LocalDate.of(2025, 9, 30);
    static final String HOSTILE = "<script>alert(1)</script> & \"Sons\" =1+1";

    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private ExampleRun() {}

    /** Writes the folder; {@code range} is a JSON-free switch: true gives the rate a range of 10 to 20 per cent. */
    static Path write(Path folder, boolean range) throws IOException {
        ExampleRun run = new ExampleRun();
        run.fill(range);
        run.arrow(Files.createDirectories(folder).resolve("indicators.arrow"));
        String manifest = new String(
                ExampleRun.class.getResourceAsStream("/example-manifest.json").readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("manifest.json"), manifest.replace("HOSTILE", HOSTILE.replace("\"", "\\\"")));
        return folder;
    }

    private void fill(boolean range) {
        for (String line : List.of("all", "civil", "criminal")) {
            double share = line.equals("all") ? 1 : line.equals("civil") ? 0.75 : 0.25;
            add("opening", "H", "tree", line).of(400 * share, 320 * share);
            add("filed", "H", "tree", line).of(1200 * share, 1000 * share).crossing(LocalDate.of(2025, 1, 1));
            add("closed", "H", "tree", line).of(1100 * share, 1100 * share);
            add("pending", "H", "tree", line).of(500 * share, 220 * share);
        }
        add("over_12m", "H", "tree", "all").of(25, 10);
        rate(add("slow_rate", "H", "tree", "all"), 25, 100, 0.2).range(range);
        rate(add("slow_rate", "H", "own", "all"), 0, 0, 0);
        rate(add("slow_rate", "B", "own", "all"), 20, 40, 0.3);
        rate(add("slow_rate", "A", "own", "all"), 3, 60, 0.1);
        for (int month = 0; month < 21; month++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusMonths(month);
            for (String id : List.of("filed", "closed", "slow_rate")) {
                Row row = add(id, "H", "tree", "all").month(start);
                if (id.equals("slow_rate")) {
                    rate(row, 10 + month, 100, 0.1);
                } else {
                    row.of(100 + month, 90);
                }
            }
        }
    }

    private static Row rate(Row row, double numerator, double denominator, double lastYear) {
        row.put("numerator", numerator).put("denominator", denominator);
        if (denominator == 0) {
            return row.put("status", "no_cases");
        }
        return row.put("value", numerator / denominator)
                .put("last_year", lastYear)
                .put("change_on_year", numerator / denominator - lastYear);
    }

    private Row add(String indicator, String court, String scope, String line) {
        Map<String, Object> cells = new LinkedHashMap<>();
        rows.add(cells);
        Row row = new Row(cells);
        row.put("catalogue", "example").put("indicator", indicator).put("definition", "0123456789abcdef");
        row.put("court", court)
                .put("court_order", "HBA".indexOf(court) + 1)
                .put("scope", scope)
                .put("line", line);
        row.put("period", "year_to_date")
                .put("period_start", YEAR)
                .put("period_end", CUT_OFF)
                .put("complete", false);
        row.put("status", "ok").put("position", "no_range");
        return row;
    }

    private record Row(Map<String, Object> cells) {
        Row put(String column, Object value) {
            cells.put(column, value);
            return this;
        }

        Row of(double value, double lastYear) {
            return put("value", value)
                    .put("numerator", value)
                    .put("last_year", lastYear)
                    .put("change_on_year", (value - lastYear) / lastYear);
        }

        Row crossing(LocalDate day) {
            return put("break_on", day);
        }

        Row range(boolean there) {
            return there ? put("reference_low", 0.1).put("reference_high", 0.2).put("position", "above") : this;
        }

        Row month(LocalDate start) {
            return put("period", "month")
                    .put("period_start", start)
                    .put("period_end", start.plusMonths(1).minusDays(1))
                    .put("complete", true);
        }
    }

    private void arrow(Path file) throws IOException {
        ArrowType text = new ArrowType.Utf8();
        ArrowType number = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
        ArrowType day = new ArrowType.Date(DateUnit.DAY);
        Map<String, ArrowType> columns = new LinkedHashMap<>();
        for (String name : List.of(
                "catalogue", "indicator", "definition", "court", "scope", "line", "period", "status", "position")) {
            columns.put(name, text);
        }
        for (String name : List.of(
                "value",
                "numerator",
                "denominator",
                "last_year",
                "previous",
                "change_on_year",
                "change_on_previous",
                "last_year_numerator",
                "last_year_denominator",
                "reference_low",
                "reference_high")) {
            columns.put(name, number);
        }
        for (String name : List.of("period_start", "period_end", "break_on")) {
            columns.put(name, day);
        }
        columns.put("complete", new ArrowType.Bool());
        columns.put("court_order", new ArrowType.Int(32, true));
        List<Field> fields = new ArrayList<>();
        columns.forEach((name, type) -> fields.add(new Field(name, FieldType.nullable(type), null)));
        try (BufferAllocator allocator = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), allocator);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ArrowFileWriter writer = new ArrowFileWriter(root, null, channel)) {
            writer.start();
            for (int row = 0; row < rows.size(); row++) {
                for (FieldVector vector : root.getFieldVectors()) {
                    set(vector, row, rows.get(row).get(vector.getName()));
                }
            }
            root.setRowCount(rows.size());
            writer.writeBatch();
            writer.end();
        }
    }

    private static void set(FieldVector vector, int row, Object value) {
        if (value == null) {
            vector.setNull(row);
        } else if (vector instanceof VarCharVector texts) {
            texts.setSafe(row, value.toString().getBytes(StandardCharsets.UTF_8));
        } else if (vector instanceof Float8Vector numbers) {
            numbers.setSafe(row, ((Number) value).doubleValue());
        } else if (vector instanceof DateDayVector days) {
            days.setSafe(row, (int) ((LocalDate) value).toEpochDay());
        } else if (vector instanceof BitVector bits) {
            bits.setSafe(row, (Boolean) value ? 1 : 0);
        } else {
            ((IntVector) vector).setSafe(row, (Integer) value);
        }
    }
}
