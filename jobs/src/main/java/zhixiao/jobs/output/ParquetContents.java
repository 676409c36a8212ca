package zhixiao.jobs.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.Hash;

/**
 * What a table of Parquet files holds, as a hash: of equal rows that were written alike in two runs it is the same. The bytes of
 * the files need not be, for the footer lists the encodings of a column in an order that differs from process to process.
 */
public final class ParquetContents {
    /** The last bytes of a file: the length of its footer, and the letters PAR1. */
    private static final int TAIL = 8;

    private ParquetContents() {}

    /** The hash of a table, as 16 hex digits. @param folder the folder of its files */
    public static String of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(file.getFileName().toString());
            parts.add(Directories.sha256(file, pages(file)));
        }
        return Hash.of(parts.toArray(String[]::new));
    }

    /** How many bytes stand before the footer. */
    private static long pages(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            long before = bytes.size() - TAIL;
            ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.position(before);
            while (length.hasRemaining() && bytes.read(length) >= 0) {
                // A store may give fewer bytes than it was asked for.
            }
            return before - length.getInt(0);
        }
    }
}
