package zhixiao.jobs.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhixiao.jobs.testing.Started;

/**
 * A Spark installation made of links to the jars that Maven has: Spark's own, and those of ours that it brings as well.
 *
 * @param folder what {@code SPARK_HOME} is to be
 */
record SparkHome(Path folder) {
    private static final Path TARGET = Started.HOME.resolve("jobs/target");

    /** Jars that Spark ships and we, too; the rest of {@code lib} comes with {@code --jars} only. */
    private static final String SHARED =
            "(arrow|jackson|netty|slf4j|log4j|flatbuffers|protobuf|jcl-over-slf4j|commons-(codec|collections4|compress|io|lang3|math3|text)).*";

    /** Guava as Spark ships it, which is older than ours: the profile {@code cluster} fetches it. */
    private static final Path OLDER = TARGET.resolve("spark-guava");

    /** The installation in the build folder, made anew. */
    static SparkHome make() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String jar :
                Files.readString(TARGET.resolve("spark.classpath")).strip().split(File.pathSeparator)) {
            jars.add(Path.of(jar));
        }
        String shared = Files.exists(OLDER) ? SHARED : SHARED + "|guava.*|failureaccess.*";
        jars.addAll(files(TARGET.resolve("lib")).stream()
                .filter(jar -> jar.getFileName().toString().matches(shared))
                .toList());
        jars.addAll(files(OLDER));
        Path home = Files.createTempDirectory(TARGET, "spark-home-");
        Path links = Files.createDirectories(home.resolve("jars"));
        Files.createDirectories(home.resolve("conf"));
        for (Path jar : jars) {
            Files.createSymbolicLink(links.resolve(jar.getFileName()), jar.toAbsolutePath());
        }
        return new SparkHome(home);
    }

    /** What Spark's own start scripts would set. */
    Map<String, String> environment() {
        return Map.of("SPARK_HOME", folder.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1");
    }

    /** A Java command with Spark on its class path. */
    List<String> java(int mebibytes, String mainClass) {
        return List.of(
                Started.java(),
                "@" + Started.HOME.resolve("conf/jvm.options"),
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder.resolve("conf") + File.pathSeparator + folder.resolve("jars") + "/*",
                mainClass);
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }
}
