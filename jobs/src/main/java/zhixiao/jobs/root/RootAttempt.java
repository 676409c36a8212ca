package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.HeldFile;
import zhixiao.jobs.output.ResultFolder;

/** One more run of a publication root. Tables that it takes over are those of the run that was current when it began. */
public final class RootAttempt implements ResultFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final PublicationRoot root;
    private final String attempt;
    private final Path next;
    private final Path previous;
    private final Optional<HeldFile> whole;
    private final HeldFile own;
    private final Recovery recovery;

    private RootAttempt(PublicationRoot root, Optional<HeldFile> whole) throws IOException {
        this.root = root;
        this.whole = whole;
        this.recovery = clear(root.work());
        this.attempt =
                NAME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        this.previous = root.currentIfAny().map(run -> run.in(root.path())).orElse(root.path());
        this.own = HeldFile.tryHold(root.work().resolve(attempt + PublicationRoot.LOCK))
                .orElseThrow();
        this.next = Files.createDirectories(root.work().resolve(attempt));
    }

    /**
     * Begins a run that is alone in its root.
     *
     * @throws zhixiao.spec.problem.ProblemException if another process writes there
     */
    public static RootAttempt alone(PublicationRoot root) throws IOException {
        HeldFile held = root.hold();
        try {
            return new RootAttempt(root, Optional.of(held));
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    /** Begins a run that does not mind others at the same time: all are kept, and the last one to end is the current one. */
    public static RootAttempt besideOthers(PublicationRoot root) throws IOException {
        return new RootAttempt(root, Optional.empty());
    }

    @Override
    public Path named() {
        return root.path();
    }

    @Override
    public Path previous() {
        return previous;
    }

    @Override
    public List<Path> results() throws IOException {
        return root.runs().stream().map(run -> run.name().in(root.path())).toList();
    }

    @Override
    public Path next() {
        return next;
    }

    @Override
    public Path place(String fingerprint) {
        return new RunName(fingerprint, attempt).in(root.path());
    }

    @Override
    public String attempt() {
        return attempt;
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    public void publish(String fingerprint) throws IOException {
        RunName name = new RunName(fingerprint, attempt);
        Files.createDirectories(name.in(root.path()).getParent());
        Files.move(next, name.in(root.path()), StandardCopyOption.ATOMIC_MOVE);
        root.point(name);
    }

    @Override
    public Path publishFailure() throws IOException {
        Path failed = root.failed().resolve(attempt);
        Files.move(next, failed, StandardCopyOption.ATOMIC_MOVE);
        return failed;
    }

    @Override
    public void close() throws IOException {
        Directories.delete(next);
        own.close();
        Files.deleteIfExists(root.work().resolve(attempt + PublicationRoot.LOCK));
        if (whole.isPresent()) {
            whole.get().close();
        }
    }

    /** Deletes what processes left that are no more: nobody holds its file. */
    private static Recovery clear(Path work) throws IOException {
        Recovery found = Recovery.NOTHING;
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> listed = Files.list(work)) {
            listed.filter(Files::isDirectory).sorted().forEach(entries::add);
        }
        for (Path entry : entries) {
            Path lock = entry.resolveSibling(entry.getFileName() + PublicationRoot.LOCK);
            Optional<HeldFile> held = HeldFile.tryHold(lock);
            if (held.isPresent()) {
                // One that has just ended well is not there any more.
                if (Files.exists(entry)) {
                    Directories.delete(entry);
                    found = Recovery.OLD_RESULT_KEPT;
                }
                held.get().close();
                Files.deleteIfExists(lock);
            }
        }
        return found;
    }
}
