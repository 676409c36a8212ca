package zhixiao.jobs.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import zhixiao.jobs.store.Places;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * Where a ledger lies: a file of our own (H2, embedded), or a database that several machines share.
 *
 * @param url the JDBC address
 * @param file the file, for an embedded one
 * @param user the account, or empty
 * @param password its password, or empty; never printed
 */
public record LedgerPlace(String url, Optional<Path> file, Optional<String> user, Optional<String> password) {
    private static final String FILE_ENDING = ".mv.db";

    /**
     * The place of a path, or of an address that begins with {@code jdbc:}. Account and password come from the
     * environment, never from the command line, where other users of the machine can read them.
     *
     * @throws ProblemException if it is a URI of a store: a database writes into the middle of its file
     */
    public static LedgerPlace of(String written) {
        if (written.startsWith("jdbc:")) {
            return new LedgerPlace(
                    written,
                    Optional.empty(),
                    Optional.ofNullable(System.getenv("ZHIXIAO_LEDGER_USER")),
                    Optional.ofNullable(System.getenv("ZHIXIAO_LEDGER_PASSWORD")));
        }
        if (Places.onStore(written)) {
            throw new ProblemException(Problem.of(ProblemCode.LEDGER_ON_STORE, written));
        }
        Path file = Places.of(written).toAbsolutePath().normalize();
        // Without WRITE_DELAY=0 an entry that was acknowledged can be lost when the process is killed.
        return new LedgerPlace(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                Optional.of(file),
                Optional.empty(),
                Optional.empty());
    }

    /** False for an embedded ledger that was never begun; a shared one tells by itself. */
    boolean exists() {
        return file.map(path -> Files.exists(path.resolveSibling(path.getFileName() + FILE_ENDING)))
                .orElse(true);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return file.map(Path::toString).orElse(url);
    }
}
