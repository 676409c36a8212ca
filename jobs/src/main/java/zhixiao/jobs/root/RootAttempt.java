package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.ResultFolder;
import zhixiao.jobs.store.HeldFile;

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
    private boolean published;

    private RootAttempt(PublicationRoot root, Optional<HeldFile> whole) throws IOException {
        this.root = root;
        this.whole = whole;
        this.recovery = clear(root);
        this.attempt =
                NAME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        this.previous = root.currentIfAny().map(run -> run.in(root.path())).orElse(root.path());
        this.own = HeldFile.tryHold(root.lock(attempt)).orElseThrow();
        this.next = Files.createDirectories(root.folders().next(attempt));
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
        return root.folders().name(fingerprint, attempt).in(root.path());
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
        // What nobody holds may be cleared up by others.
        own.verify();
        // An answer that is lost on its way does not tell whether it was done: from here on only a start clears up.
        published = true;
        root.folders().keep(fingerprint, attempt);
        root.point(root.folders().name(fingerprint, attempt));
    }

    @Override
    public Path publishFailure() throws IOException {
        own.verify();
        published = true;
        return root.folders().fail(attempt);
    }

    @Override
    public void close() throws IOException {
        // Given free even where the store does not let anybody delete.
        try (HeldFile alone = whole.orElse(null);
                own) {
            if (!published) {
                Directories.delete(next);
            }
        }
        Files.deleteIfExists(root.lock(attempt));
    }

    /** Deletes what processes left that are no more: nobody holds its file. */
    private static Recovery clear(PublicationRoot root) throws IOException {
        Recovery found = Recovery.NOTHING;
        for (Path entry : root.folders().unfinished()) {
            Path lock = root.lock(entry.getFileName().toString());
            Optional<HeldFile> held = HeldFile.tryHold(lock);
            if (held.isPresent()) {
                // One that has just ended well is none any more.
                if (root.folders().unfinished().contains(entry)) {
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
