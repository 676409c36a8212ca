package zhixiao.jobs.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import zhixiao.jobs.store.HeldFile;
import zhixiao.jobs.store.Places;
import zhixiao.jobs.store.StoreKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * The folder of one run's result, held by one process at a time.
 *
 * <p>A run writes to {@link #next()}, a hidden folder beside the result. {@link #publish} puts it in place
 * by a journaled swap of directories:
 *
 * <ol>
 *   <li>the journal is written: from here on, the new result counts;
 *   <li>the old result is moved aside, the new one takes its name;
 *   <li>the journal and the old result are deleted.
 * </ol>
 *
 * <p>Whoever opens the folder next finishes what a killed process left: with a journal the new result takes
 * its place, without one the half-written folder is deleted and the old result stays.
 */
public final class OutputFolder implements ResultFolder {
    /** What a result of ours has, and no other folder. */
    public static final String MANIFEST = "manifest.json";

    private final String attempt = UUID.randomUUID().toString();
    private final Path place;
    private final Path next;
    private final Path previous;
    private final Path journal;
    private final HeldFile lock;
    private final Recovery recovery;

    private OutputFolder(Path place, HeldFile lock) throws IOException {
        String name = place.getFileName().toString();
        this.place = place;
        this.next = place.resolveSibling("." + name + ".next");
        this.previous = place.resolveSibling("." + name + ".previous");
        this.journal = place.resolveSibling("." + name + ".journal");
        this.lock = lock;
        this.recovery = recover();
    }

    /**
     * Opens a folder for one run.
     *
     * @throws ProblemException if another process holds it, or if it holds something that is not ours
     * @throws IOException if the file system does not allow it
     */
    public static OutputFolder open(Path directory) throws IOException {
        Path place = directory.toAbsolutePath().normalize();
        verifyWritable(place);
        if (Places.kind(place) == StoreKind.CONDITIONS) {
            throw new ProblemException(Problem.of(ProblemCode.STORE_WITHOUT_RENAME, directory.toString()));
        }
        Files.createDirectories(place.getParent());
        Path lockPath = place.resolveSibling("." + place.getFileName() + ".lock");
        HeldFile lock = HeldFile.tryHold(lockPath)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.OUTPUT_HELD, directory.toString())));
        OutputFolder folder = new OutputFolder(place, lock);
        if (!Directories.isEmpty(place) && !Files.exists(place.resolve(MANIFEST))) {
            folder.close();
            throw new ProblemException(Problem.of(ProblemCode.OUTPUT_NOT_OURS, directory.toString()));
        }
        Files.createDirectories(folder.next);
        return folder;
    }

    /** Refuses what no result can be made on at once. @throws ProblemException if its store is only known to be read */
    public static void verifyWritable(Path directory) {
        if (Places.kind(directory) == StoreKind.READ) {
            throw new ProblemException(Problem.of(ProblemCode.STORE_NOT_FOR_RESULTS, directory.toString()));
        }
    }

    @Override
    public Path named() {
        return place;
    }

    @Override
    public Path previous() {
        return place;
    }

    @Override
    public Path next() {
        return next;
    }

    @Override
    public Path place(String fingerprint) {
        return place;
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
        Files.writeString(journal, "new result is whole\n", StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        finishSwap();
    }

    @Override
    public Path publishFailure() throws IOException {
        Path failed = place.resolveSibling(place.getFileName() + ".failed");
        Directories.delete(failed);
        Files.move(next, failed, StandardCopyOption.ATOMIC_MOVE);
        return failed;
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(journal)) {
            Directories.delete(next);
        }
        lock.close();
    }

    private Recovery recover() throws IOException {
        if (Files.exists(journal)) {
            finishSwap();
            return Recovery.NEW_RESULT_PLACED;
        }
        boolean leftOver = Files.exists(next);
        Directories.delete(next);
        Directories.delete(previous);
        return leftOver ? Recovery.OLD_RESULT_KEPT : Recovery.NOTHING;
    }

    /** Each step may have been done already by a process that was killed after it. */
    private void finishSwap() throws IOException {
        if (Files.exists(next)) {
            if (Files.exists(place)) {
                Directories.delete(previous);
                Files.move(place, previous, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(next, place, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(journal);
        Directories.delete(previous);
    }
}
