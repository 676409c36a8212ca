package zhixiao.reports.data;

import java.nio.file.Path;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Reads {@code burden.arrow}. */
final class BurdenReader {
    private final IntVector year;
    private final TextColumn court;
    private final IntVector month;
    private final BigIntVector uses;
    private final IntVector indicators;

    private BurdenReader(VectorSchemaRoot root) {
        year = ArrowTable.vector(root, "year", IntVector.class);
        court = new TextColumn(root, "court");
        month = ArrowTable.vector(root, "month", IntVector.class);
        uses = ArrowTable.vector(root, "uses", BigIntVector.class);
        indicators = ArrowTable.vector(root, "indicators", IntVector.class);
    }

    /** The table of a file. */
    static ArrowTable<BurdenMonth> table(Path file) {
        return new ArrowTable<>(file, "check", root -> new BurdenReader(root)::month);
    }

    private BurdenMonth month(int row) {
        return new BurdenMonth(year.get(row), court.at(row), month.get(row), uses.get(row), indicators.get(row));
    }
}
