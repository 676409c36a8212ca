package zhixiao.spec;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.source.SpecSource;
import zhixiao.spec.yaml.YamlLoader;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Opens spec files and tells what is wrong with them before anything is read from them. */
public final class SpecFiles {
    private final SpecSource source;
    private final Problems problems;
    private final List<YamlMap> maps = new ArrayList<>();

    /** Opens the files of a source and adds what is wrong to the problems. */
    public SpecFiles(SpecSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Where the files come from. */
    SpecSource source() {
        return source;
    }

    /** The problems found so far. */
    public Problems problems() {
        return problems;
    }

    /** A file that the user named on the command line, or empty if it cannot be read. */
    public Optional<SpecFile> open(String path) {
        return open(path, Optional.empty());
    }

    /** A YAML file that a key of another file names, or empty if it cannot be read. */
    public Optional<SpecFile> openYaml(String key, YamlScalar named) {
        return open(key, named, List.of(".yaml", ".yml"));
    }

    /** A CSV file that a key of another file names, or empty if it cannot be read. */
    public Optional<SpecFile> openCsv(String key, YamlScalar named) {
        return open(key, named, List.of(".csv"));
    }

    /**
     * A spec may name files anywhere, beside it or not, but only such as look like a spec by their ending:
     * messages quote lines, and a spec from elsewhere must not make them quote a file of another kind.
     */
    private Optional<SpecFile> open(String key, YamlScalar named, List<String> endings) {
        String path = named.text();
        if (endings.stream().noneMatch(path.toLowerCase(Locale.ROOT)::endsWith)) {
            problems.add(Problem.at(named.position(), ProblemCode.BAD_VALUE, key)
                    .found(path, endings.stream().map(ending -> "*" + ending).toList()));
            return Optional.empty();
        }
        return open(resolve(path, named.position()), Optional.of(named.position()));
    }

    /** The path of a file that another file names at a place. */
    public String resolve(String relative, Position namedAt) {
        return source.resolve(namedAt.file(), relative);
    }

    /** The map that a file holds, or empty. */
    public Optional<YamlMap> yaml(SpecFile file) {
        Optional<YamlMap> map = YamlLoader.load(file, problems);
        map.ifPresent(maps::add);
        return map;
    }

    /** The maps that were read from files so far. */
    public List<YamlMap> maps() {
        return List.copyOf(maps);
    }

    private Optional<SpecFile> open(String path, Optional<Position> namedAt) {
        try {
            return Optional.of(source.read(path));
        } catch (NoSuchFileException e) {
            problems.add(problem(ProblemCode.FILE_MISSING, namedAt, path));
        } catch (CharacterCodingException e) {
            problems.add(problem(ProblemCode.FILE_NOT_UTF8, namedAt, path));
        } catch (IOException e) {
            problems.add(problem(ProblemCode.FILE_UNREADABLE, namedAt, path));
        }
        return Optional.empty();
    }

    private static Problem problem(ProblemCode code, Optional<Position> namedAt, String path) {
        return namedAt.map(place -> Problem.at(place, code, path)).orElseGet(() -> Problem.of(code, path));
    }
}
