package zhixiao.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.session.HeldSession;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.propose.SourceFacts;

/** Looks at several sources with one session. */
public final class Profiles {
    private final Optional<String> master;
    private final ZoneId zone;

    /**
     * Prepares it.
     *
     * @param master where Spark runs, or empty to leave it to the environment
     * @param zone the zone in which instants become days
     */
    public Profiles(Optional<String> master, ZoneId zone) {
        this.master = master;
        this.zone = zone;
    }

    /**
     * Looks at sources.
     *
     * @param sources files or folders, by the name that the proposal gives them
     * @param written their paths as the proposal writes them
     * @throws ProblemException with all sources that cannot be read
     */
    public List<SourceFacts> of(Map<String, Path> sources, Map<String, String> written) throws IOException {
        List<SourceFacts> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Path work = Files.createTempDirectory("zhixiao-profile");
        try (HeldSession session = HeldSession.open(master)) {
            SourceProfile profile = new SourceProfile(session.spark(), zone, work);
            for (Map.Entry<String, Path> source : sources.entrySet()) {
                try {
                    facts.add(profile.of(source.getKey(), source.getValue(), written.get(source.getKey())));
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        } finally {
            Directories.delete(work);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return facts;
    }
}
