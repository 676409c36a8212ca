package zhixiao.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Compares two results file by file and byte for byte. Of a Parquet file the footer is compared by its content: it lists the encodings of a column in
 * the order of a hash set, which differs between two processes whatever they compute.
 */
final class SameResult {
    private static final String PARQUET = ".parquet";
    private static final String INDEX = "states/index.tsv";
    private static final int LENGTH_AND_MAGIC = 8;

    private SameResult() {}

    /** Asserts that both are the same, the reports of the two runs excepted. @return how many files there are */
    static int verify(Path expected, Path actual) throws IOException {
        Set<String> names = names(expected);
        assertThat(names(actual)).isEqualTo(names);
        for (String name : names) {
            byte[] left = Files.readAllBytes(expected.resolve(name));
            byte[] right = Files.readAllBytes(actual.resolve(name));
            if (name.endsWith(PARQUET)) {
                assertThat(data(right)).as(name).isEqualTo(data(left));
                assertThat(footer(actual.resolve(name))).as(name).isEqualTo(footer(expected.resolve(name)));
            } else if (name.endsWith(INDEX)) {
                assertThat(index(right)).as(name).isEqualTo(index(left)).isNotEmpty();
            } else {
                assertThat(right).as(name).isEqualTo(left);
            }
        }
        return names.size();
    }

    /** What columns are of. The hashes of files, which are told besides, are of footers, too. */
    private static List<String> index(byte[] file) {
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("\t*\t"))
                .toList();
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("run-report.json"))
                    .forEach(names::add);
        }
        return names;
    }

    /** All bytes before the footer: the rows. */
    private static byte[] data(byte[] file) {
        int length = ByteBuffer.wrap(file, file.length - LENGTH_AND_MAGIC, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        return Arrays.copyOf(file, file.length - LENGTH_AND_MAGIC - length);
    }

    private static List<String> footer(Path file) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
            ParquetMetadata footer = reader.getFooter();
            List<String> lines = new ArrayList<>();
            lines.add(footer.getFileMetaData().getSchema().toString());
            lines.add(footer.getFileMetaData().getCreatedBy());
            footer.getFileMetaData().getKeyValueMetaData().entrySet().stream()
                    .map(Object::toString)
                    .sorted()
                    .forEach(lines::add);
            for (BlockMetaData block : footer.getBlocks()) {
                for (ColumnChunkMetaData column : block.getColumns()) {
                    lines.add(column.getPath() + " " + column.getCodec() + " " + new TreeSet<>(column.getEncodings())
                            + " " + column.getStartingPos() + " " + column.getTotalSize() + " "
                            + column.getValueCount() + " " + column.getStatistics());
                }
            }
            return lines;
        }
    }
}
