package zhixiao.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.catalog.CatalogTables;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.session.HeldSession;

/** Copies the tables of a run into a catalog, in a session of its own. */
public final class CatalogCopy {
    private CatalogCopy() {}

    /**
     * Copies them.
     *
     * @param run the run's folder
     * @param namespace as in {@link CatalogTables}
     * @param master where Spark runs, or empty to leave it to the environment
     * @return the names of the tables; empty if they were copied before
     * @throws zhixiao.spec.problem.ProblemException if there is no run, or no such catalog
     */
    public static List<String> run(Path run, String namespace, Optional<String> master) throws IOException {
        CatalogTables.verify(namespace);
        Manifest.read(run, "run");
        try (HeldSession session = HeldSession.open(master)) {
            return new CatalogTables(session.spark(), namespace).write(run);
        }
    }
}
