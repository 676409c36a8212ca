package zhixiao.spec.mapping;

import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads where a secret is: never the secret itself, which is in no mapping. */
final class SecretReader {
    private final SpecFiles files;
    private final Problems problems;

    SecretReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    /** The place that a key names, a file or a variable; empty if there is none, or after a problem. */
    Optional<Secret> read(YamlMap map, String key) {
        if (!(map.value(key).orElse(null) instanceof YamlMap place)) {
            return Optional.empty();
        }
        Optional<Secret> file = place.scalar("file")
                .map(path -> new Secret.InFile(files.resolve(path.text(), path.position()), path.position()));
        Optional<Secret> variable =
                place.scalar("env").map(name -> new Secret.InEnvironment(name.text(), name.position()));
        if (file.isPresent() == variable.isPresent()) {
            problems.add(Problem.at(place.position(), ProblemCode.WRONG_SHAPE, "file | env"));
        }
        place.finish();
        return file.or(() -> variable);
    }

    /** The same, where a secret that is written itself is told at its key, and not shown. */
    Optional<Secret> readAlone(YamlMap map, String key) {
        if (map.value(key).filter(YamlScalar.class::isInstance).isPresent()) {
            problems.add(Problem.at(map.keyPosition(key), ProblemCode.SECRET_WRITTEN, key));
        }
        return read(map, key);
    }
}
