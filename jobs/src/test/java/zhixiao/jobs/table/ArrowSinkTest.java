package zhixiao.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.TestSession;

/** A table that Spark's tasks write in parts is the file that one writer makes of its rows. */
class ArrowSinkTest {
    /** More than two batches, and the last one is not full. */
    private static final long ROWS = 40_000;

    @TempDir
    Path folder;

    @Test
    void howeverRowsAreParcelledOutTheBytesAreThoseOfOneWriter() throws IOException {
        Path one = folder.resolve("one.arrow");
        try (ArrowFile<Row> file = new ArrowFile<>(SparkColumns.of(rows(1).schema()), one)) {
            for (Row row : rows(1).collectAsList()) {
                file.add(row);
            }
        }
        for (int partitions : List.of(1, 7)) {
            Path written = folder.resolve(partitions + ".arrow");
            assertThat(ArrowSink.write(rows(partitions), written)).isEqualTo(ROWS);
            assertThat(Files.mismatch(one, written))
                    .as("%d partitions", partitions)
                    .isEqualTo(-1);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.parts");
    }

    @Test
    void aTableWithoutRowsIsAFileWithoutRows() throws IOException {
        Path none = folder.resolve("none.arrow");
        assertThat(ArrowSink.write(rows(3).limit(0), none)).isZero();
        assertThat(none).isNotEmptyFile();
    }

    @Test
    void aTaskThatFailsLeavesNothing() {
        Path file = folder.resolve("failed.arrow");
        Dataset<Row> failing = rows(3).selectExpr("IF(number = 30000, raise_error('full'), text) AS text");
        assertThatThrownBy(() -> ArrowSink.write(failing, file)).hasStackTraceContaining("full");
        assertThat(folder).isEmptyDirectory();
    }

    /** Rows of every type, each with nulls. */
    private static Dataset<Row> rows(int partitions) {
        return TestSession.spark()
                .range(0, ROWS, 1, partitions)
                .selectExpr(
                        "IF(id % 11 = 0, NULL, id) AS number",
                        "IF(id % 7 = 0, NULL, concat('法院', id % 100)) AS text",
                        "IF(id % 5 = 0, NULL, CAST(id % 3000 AS INT)) AS whole",
                        "IF(id % 3 = 0, NULL, id / 7) AS value",
                        "IF(id % 13 = 0, NULL, id % 2 = 0) AS flag",
                        "IF(id % 17 = 0, NULL, date_add(DATE '2020-01-01', CAST(id % 2000 AS INT))) AS day");
    }
}
