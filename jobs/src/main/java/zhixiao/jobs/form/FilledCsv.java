package zhixiao.jobs.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** CSV files that people fill in: UTF-8, whose first row tells the columns. */
public final class FilledCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private FilledCsv() {}

    /**
     * Opens a file.
     *
     * @throws ProblemException if it is not there
     * @throws IllegalArgumentException if its first row tells no columns, or two by the same name
     */
    public static CSVParser open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.of(ProblemCode.FILE_MISSING, file.toString()));
        }
        return CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT);
    }
}
