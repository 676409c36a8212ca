package zhixiao.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Joins the suspensions that were written beside each case file to one {@code suspensions.csv}. */
final class SuspensionsFile {
    private SuspensionsFile() {}

    static void join(List<Path> parts, Path file) throws IOException {
        try (OutputStream output = Files.newOutputStream(file)) {
            output.write((RowFormat.SUSPENSIONS_HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            for (Path part : parts) {
                Files.copy(part, output);
                Files.delete(part);
            }
        }
    }
}
