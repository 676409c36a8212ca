package zhixiao.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhixiao.jobs.testing.SampleWords;
import zhixiao.jobs.testing.Started;

/**
 * All stages on the first cases of the sample.
 *
 * @param cases the file of cases
 */
record SampleJob(Path cases) {
    static final Duration MOST = Duration.ofMinutes(8);

    /** Leaves the first cases in a folder. */
    static SampleJob of(Path folder, int rows) throws IOException {
        List<String> lines = SampleWords.lines();
        return new SampleJob(
                Files.write(folder.resolve("cases.csv"), lines.subList(0, Math.min(lines.size(), 1 + rows))));
    }

    /** All stages. @param out the folder of the result */
    List<String> run(Path out) {
        List<String> arguments = new ArrayList<>(of("run", out));
        arguments.addAll(List.of("--catalogue", spec("catalogues/spc-2024-09.yaml"), "--as-of", "2025-09-30"));
        return arguments;
    }

    /** The first stage. @param out the folder of the result */
    List<String> intake(Path out) {
        return of("intake", out);
    }

    private List<String> of(String stage, Path out) {
        return List.of(
                stage,
                "--lang",
                "en",
                "--mapping",
                spec("mappings/sample.yaml"),
                "--source",
                "cases=" + cases,
                "--out",
                out.toString());
    }

    private static String spec(String name) {
        return Started.HOME.resolve("metrics-spec").resolve(name).toString();
    }

    /** The same in local mode, by the launcher. */
    Started local(Path folder, List<String> arguments) throws IOException, InterruptedException {
        return local(folder, arguments, "", Map.of());
    }

    /** The same with more flags for Java, and more in the environment. */
    static Started local(Path folder, List<String> arguments, String flags, Map<String, String> more)
            throws IOException, InterruptedException {
        List<String> launcher = List.of(Started.HOME.resolve("bin/zhixiao").toString());
        Map<String, String> environment = new HashMap<>(more);
        environment.put(
                "ZHIXIAO_JAVA_OPTIONS",
                "-Dspark.sql.codegen.wholeStage=false"
                        + " -Dspark.sql.codegen.factoryMode=NO_CODEGEN -XX:TieredStopAtLevel=1 " + flags);
        return Started.by(
                folder,
                MOST,
                Stream.concat(launcher.stream(), arguments.stream()).toList(),
                environment);
    }
}
