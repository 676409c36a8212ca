package zhixiao.jobs.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import zhixiao.jobs.store.Places;
import zhixiao.spec.Hash;

/** What java.nio leaves out about directories. */
public final class Directories {
    private Directories() {}

    /** Deletes a directory with all that is in it; does nothing if it is not there. */
    public static void delete(Path directory) throws IOException {
        if (Places.deleteAll(directory) || !Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Gives a file or directory a second name; where the file system cannot, copies it. */
    public static void link(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            try {
                Files.createLink(to, from);
            } catch (UnsupportedOperationException | IOException e) {
                // On another file system, or on one without second names.
                Files.copy(from, to);
            }
            return;
        }
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                link(entry, to.resolve(entry.getFileName()));
            }
        }
    }

    /** True if the directory is not there or has nothing in it. */
    static boolean isEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    /** The SHA-256 of a file's bytes, as hex digits. */
    public static String sha256(Path file) throws IOException {
        return sha256(file, Files.size(file));
    }

    /** The SHA-256 of so many bytes at the beginning of a file, as hex digits. */
    static String sha256(Path file, long bytes) throws IOException {
        MessageDigest digest = Hash.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream input = Files.newInputStream(file)) {
            long left = bytes;
            for (int read = input.read(buffer); read >= 0 && left > 0; read = input.read(buffer)) {
                digest.update(buffer, 0, (int) Math.min(read, left));
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A hash of all that is in a directory: names and bytes of its files, as 16 hex digits. */
    public static String contents(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> parts = new ArrayList<>();
        for (Path file : files) {
            parts.add(directory.relativize(file).toString());
            parts.add(sha256(file));
        }
        return Hash.of(parts.toArray(String[]::new));
    }

    /** The name of what is a court's own: its code; if that cannot name a file, its place in official order. */
    public static String named(String court, int order) {
        return court.matches("[\\p{L}\\p{N}_-]+") ? court : String.valueOf(order);
    }
}
