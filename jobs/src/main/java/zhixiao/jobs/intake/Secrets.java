package zhixiao.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zhixiao.spec.mapping.Secret;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** Fetches passwords from where a mapping says that they are. */
final class Secrets {
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Function<String, String> environment;

    Secrets() {
        this(System::getenv);
    }

    Secrets(Function<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The password.
     *
     * @param source the source that it is for, for messages
     * @throws ProblemException if there is none, or if others may read it
     */
    String read(Secret secret, String source) throws IOException {
        if (secret instanceof Secret.InFile file) {
            return ofFile(file, source);
        }
        String variable = ((Secret.InEnvironment) secret).variable();
        String password = environment.apply(variable);
        if (password == null || password.isEmpty()) {
            throw missing(secret, source, variable);
        }
        return password;
    }

    private static String ofFile(Secret.InFile secret, String source) throws IOException {
        Path file = Path.of(secret.path());
        if (!Files.isRegularFile(file)) {
            throw missing(secret, source, secret.path());
        }
        verifyMode(secret, file, source);
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> missing(secret, source, secret.path()));
        }
    }

    /** Only its owner may read it, where the file system knows owners. */
    private static void verifyMode(Secret.InFile secret, Path file, String source) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(mode)) {
            throw new ProblemException(Problem.at(secret.position(), ProblemCode.SECRET_EXPOSED, source, secret.path())
                    .found(PosixFilePermissions.toString(mode), List.of("rw-------", "r--------")));
        }
    }

    private static ProblemException missing(Secret secret, String source, String where) {
        return new ProblemException(Problem.at(secret.position(), ProblemCode.SECRET_MISSING, source, where));
    }
}
