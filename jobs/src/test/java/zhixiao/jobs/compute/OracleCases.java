package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.samples.SampleGenerator;
import zhixiao.samples.SampleRequest;
import zhixiao.spec.mapping.Mapping;

/**
 * Cases that hand-written SQL is held against: those of the committed sample, or as many generated ones as
 * {@code -Doracle.cases} says.
 *
 * @param mapping the mapping that took them in
 * @param source the folder of the source files
 * @param out the folder of the tables that intake made
 * @param day the day as of which they are looked at
 */
record OracleCases(Mapping mapping, Path source, Path out, LocalDate day) {
    private static final long SEED = 7;
    private static final int COURTS = 200;

    private static OracleCases generated;

    /** The cases, made once. */
    static synchronized OracleCases get() throws IOException {
        long cases = Long.getLong("oracle.cases", 0);
        if (cases == 0) {
            SampleRun sample = SampleRun.ofSample();
            return new OracleCases(sample.mapping(), SampleRun.SAMPLE, sample.out(), SampleRun.SAMPLE_CUT_OFF);
        }
        if (generated == null) {
            generated = generate(cases);
        }
        return generated;
    }

    private static OracleCases generate(long cases) throws IOException {
        // Tests interpret what they run once; so many rows are worth being compiled for.
        TestSession.spark().conf().set("spark.sql.codegen.wholeStage", true);
        TestSession.spark().conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
        Path folder = SampleRun.newFolder("oracle");
        SampleRequest usual = SampleRequest.committed(folder);
        Path source = Files.createDirectories(folder.resolve("source"));
        SampleGenerator.write(
                new SampleRequest(cases, SEED, COURTS, usual.from(), usual.to(), usual.extractDate(), true, 1, source));
        Mapping mapping = SampleRun.mapping(SampleRun.SAMPLE_MAPPING);
        Path out = Files.createDirectories(folder.resolve("out"));
        SampleRun.intake(
                mapping,
                Map.of(
                        "courts",
                        source.resolve("courts.csv"),
                        "cases",
                        source.resolve("cases.csv"),
                        "suspensions",
                        source.resolve("suspensions.csv")),
                out,
                folder.resolve("work"));
        return new OracleCases(mapping, source, out, SampleRun.SAMPLE_CUT_OFF);
    }

    /** A table of the cases. */
    Dataset<Row> table(String name) {
        return TestSession.spark().read().parquet(out.resolve(name).toString());
    }
}
