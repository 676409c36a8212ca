package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.manifest.RunReport;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.OutputFolder;
import zhixiao.jobs.store.HeldFile;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** A folder that keeps runs, and the pointer that names the current one. */
public final class PublicationRoot {
    private static final String MARK = "root.json";
    static final String LOCK = ".lock";

    private final Path root;
    private final Pointer pointer;
    private final RunFolders folders;

    private PublicationRoot(Path root) {
        this.root = root;
        this.pointer = Pointer.of(root);
        this.folders = RunFolders.of(root);
    }

    /** True if a folder is a publication root. */
    public static boolean is(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /**
     * The folder whose tables are to be read: of a root that of its current run, else the folder itself.
     *
     * @throws ProblemException if a root has no run yet
     */
    public static Path follow(Path folder) throws IOException {
        return is(folder) ? of(folder).current().in(folder.toAbsolutePath().normalize()) : folder;
    }

    /** The root of a folder. @throws ProblemException if it is none */
    public static PublicationRoot of(Path folder) {
        if (!is(folder)) {
            throw new ProblemException(Problem.of(ProblemCode.NOT_A_ROOT, folder.toString()));
        }
        return new PublicationRoot(folder.toAbsolutePath().normalize());
    }

    /** The root of a folder, which becomes one if it is empty or not there. @throws ProblemException if it is something else */
    public static PublicationRoot make(Path folder) throws IOException {
        if (!is(folder)) {
            OutputFolder.verifyWritable(folder);
            Files.createDirectories(folder);
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new ProblemException(Problem.of(ProblemCode.NOT_A_ROOT, folder.toString()));
                }
            }
            Files.writeString(folder.resolve(MARK), "{ \"contract\" : 1 }\n");
        }
        return of(folder);
    }

    /** The folder. */
    public Path path() {
        return root;
    }

    /** The current run. @throws ProblemException if there is none yet */
    public RunName current() throws IOException {
        return pointer.read().map(Pointer.Target::current).orElseThrow(() -> noSuchRun("—", List.of()));
    }

    /** All kept runs, the latest first. */
    public List<KeptRun> runs() throws IOException {
        Optional<RunName> current = pointer.read().map(Pointer.Target::current);
        List<KeptRun> runs = new ArrayList<>();
        for (RunName name : folders.kept()) {
            runs.add(read(name, name.in(root), current.equals(Optional.of(name))));
        }
        runs.sort(Comparator.comparing((KeptRun run) -> run.name().attempt()).reversed());
        return runs;
    }

    /**
     * A kept run by the beginning of its attempt or of its fingerprint; of several the latest.
     *
     * @throws ProblemException if there is none
     */
    public KeptRun run(String beginning) throws IOException {
        List<KeptRun> runs = runs();
        return runs.stream()
                .filter(run -> run.name().attempt().startsWith(beginning)
                        || run.fingerprint().startsWith(beginning)
                        || run.name().toString().equals(beginning))
                .findFirst()
                .orElseThrow(() -> noSuchRun(
                        beginning,
                        runs.stream().map(run -> run.name().attempt()).toList()));
    }

    /**
     * The run that has made already what somebody asks for.
     *
     * @param fingerprint what is to be computed
     * @param asked what of the result the fingerprint does not tell
     * @return the current run if it is of this fingerprint and such a run is kept, else the latest such run
     */
    public Optional<KeptRun> made(String fingerprint, String asked) throws IOException {
        List<KeptRun> same = runs().stream()
                .filter(run -> run.fingerprint().equals(fingerprint))
                .toList();
        Optional<KeptRun> made = same.stream()
                .filter(run -> run.asked().equals(Optional.of(asked)))
                .findFirst();
        return made.isEmpty()
                ? made
                : same.stream().filter(KeptRun::current).findFirst().or(() -> made);
    }

    /** Makes a kept run the current one. */
    public void point(RunName run) throws IOException {
        pointer.point(run);
    }

    /** The run that was current before the current one. @throws ProblemException if there is none, or it has expired */
    public RunName before() throws IOException {
        return pointer.read()
                .flatMap(Pointer.Target::before)
                .filter(run -> Files.exists(run.in(root).resolve(OutputFolder.MANIFEST)))
                .orElseThrow(() -> noSuchRun("—", List.of()));
    }

    /**
     * Chooses the runs that a retention lets go: all but the latest ones, the current one, those whose figures went out, and whatever else somebody
     * refers to.
     *
     * @param keep how many of the latest runs stay, whatever they are
     * @param referred tells of a fingerprint whether somebody refers to it
     */
    public List<KeptRun> expired(int keep, Predicate<String> referred) throws IOException {
        return runs().stream()
                .skip(keep)
                .filter(run -> !run.current() && run.use().isEmpty())
                .filter(run -> !referred.test(run.fingerprint()))
                .toList();
    }

    /** Deletes a kept run: out of sight by one act first. @throws IllegalStateException if it is the current one */
    public void delete(RunName run) throws IOException {
        if (current().equals(run)) {
            throw new IllegalStateException("the current run is never deleted: " + run);
        }
        Path lock = lock(run.attempt() + "-expired");
        // Held, so that a run that begins meanwhile does not take it for something left over.
        try (HeldFile own = HeldFile.tryHold(lock).orElseThrow()) {
            Directories.delete(folders.unkeep(run));
        }
        Files.deleteIfExists(lock);
    }

    /** Holds the root, so that no other process writes; empty if one does. */
    public Optional<HeldFile> tryHold() throws IOException {
        return HeldFile.tryHold(root.resolve(LOCK));
    }

    /** The same. @throws ProblemException if another process writes */
    public HeldFile hold() throws IOException {
        return tryHold().orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.OUTPUT_HELD, root.toString())));
    }

    Optional<RunName> currentIfAny() throws IOException {
        return pointer.read().map(Pointer.Target::current);
    }

    RunFolders folders() {
        return folders;
    }

    /** What is held for an attempt. */
    Path lock(String attempt) throws IOException {
        return Files.createDirectories(root.resolve(RunFolders.WORK)).resolve(attempt + LOCK);
    }

    private static KeptRun read(RunName name, Path folder, boolean current) throws IOException {
        Manifest manifest = Manifest.read(folder, "run");
        RunReport.Told told = RunReport.read(folder);
        return new KeptRun(
                name,
                manifest.fingerprint(),
                manifest.catalogueId(),
                manifest.asOf(),
                told.ended(),
                told.asked(),
                manifest.use(),
                current);
    }

    private static ProblemException noSuchRun(String name, List<String> there) {
        Problem problem = Problem.of(ProblemCode.NO_SUCH_RUN, name);
        return new ProblemException(there.isEmpty() ? problem : problem.found(name, there));
    }
}
