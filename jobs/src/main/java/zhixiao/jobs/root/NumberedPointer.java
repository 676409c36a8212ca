package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.jobs.store.ConditionalFile;

/**
 * The pointer on an object store: a folder of small objects with numbers, of which the one with the highest number counts. A new one is written only if
 * nobody else has written that number meanwhile, and none is ever changed. It asks less of a store than replacing an object on a condition, which not
 * all servers do at once.
 */
record NumberedPointer(Path folder) implements Pointer {
    private static final String NUMBER = "%010d";

    @Override
    public Optional<Target> read() throws IOException {
        Optional<Path> newest = newest();
        return newest.isPresent() ? Optional.of(Target.parse(Files.readString(newest.get()))) : Optional.empty();
    }

    /** Where somebody else was faster, that one's run is the one before. */
    @Override
    public void point(RunName run) throws IOException {
        boolean done = false;
        while (!done) {
            Optional<Path> newest = newest();
            Optional<RunName> now = newest.isPresent()
                    ? Optional.of(Target.parse(Files.readString(newest.get())).current())
                    : Optional.empty();
            long number = 1
                    + newest.map(path -> Long.parseLong(path.getFileName().toString()))
                            .orElse(0L);
            done = now.equals(Optional.of(run))
                    || new ConditionalFile(folder.resolve(NUMBER.formatted(number)))
                            .write(new Target(run, now).text(), Optional.empty());
        }
    }

    private Optional<Path> newest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> numbers = Files.list(folder)) {
            return numbers.max(Comparator.naturalOrder());
        }
    }
}
