package zhixiao.jobs.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
public final class OutputFolder implements AutoCloseable {
    /** What a result of ours has, and no other folder. */
    public static final String MANIFEST = "manifest.json";

    private final Path place;
    private final Path next;
    private final Path previous;
    private final Path journal;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Recovery recovery;

    /** What was found when the folder was opened. */
    public enum Recovery {
        /** Nothing was left over. */
        NOTHING,
        /** A killed run had not finished: the old result is in place. */
        OLD_RESULT_KEPT,
        /** A killed run had finished: its new result is in place. */
        NEW_RESULT_PLACED
    }

    private OutputFolder(Path place, FileChannel lockFile, FileLock lock) throws IOException {
        String name = place.getFileName().toString();
        this.place = place;
        this.next = place.resolveSibling("." + name + ".next");
        this.previous = place.resolveSibling("." + name + ".previous");
        this.journal = place.resolveSibling("." + name + ".journal");
        this.lockFile = lockFile;
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
        Files.createDirectories(place.getParent());
        Path lockPath = place.resolveSibling("." + place.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this process: the same as by another process.
        }
        if (lock == null) {
            channel.close();
            throw new ProblemException(Problem.of(ProblemCode.OUTPUT_HELD, directory.toString()));
        }
        OutputFolder folder = new OutputFolder(place, channel, lock);
        if (!Directories.isEmpty(place) && !Files.exists(place.resolve(MANIFEST))) {
            folder.close();
            throw new ProblemException(Problem.of(ProblemCode.OUTPUT_NOT_OURS, directory.toString()));
        }
        Files.createDirectories(folder.next);
        return folder;
    }

    /** Where the result is once it is published. */
    public Path place() {
        return place;
    }

    /** Where the run writes. */
    public Path next() {
        return next;
    }

    /** What a killed run had left. */
    public Recovery recovery() {
        return recovery;
    }

    /** Takes a file or folder of the old result over into the new one. */
    public void keep(String name) throws IOException {
        Directories.link(place.resolve(name), next.resolve(name));
    }

    /** Puts the new result in place of the old one. */
    public void publish() throws IOException {
        Files.writeString(journal, "new result is whole\n", StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        finishSwap();
    }

    /**
     * Puts what was written so far beside the place, for people to look at; the old result stays.
     *
     * @return where it is
     */
    public Path publishFailure() throws IOException {
        Path failed = place.resolveSibling(place.getFileName() + ".failed");
        Directories.delete(failed);
        Files.move(next, failed, StandardCopyOption.ATOMIC_MOVE);
        return failed;
    }

    /** Gives the folder free; what was not published is deleted. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(journal)) {
            Directories.delete(next);
        }
        lock.release();
        lockFile.close();
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
