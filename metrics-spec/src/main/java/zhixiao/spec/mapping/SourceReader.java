package zhixiao.spec.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads one source of a mapping. */
final class SourceReader {
    private static final int MOST_PARTITIONS = 1_000;

    /** A password in an address: as a parameter, or before the host. */
    private static final Pattern SECRET_IN_URL =
            Pattern.compile("(?i)(passw|pwd|secret|token)[^=&;]*=|//[^/@]*:[^/@]*@");

    private static final Pattern SECRET_KEY = Pattern.compile("(?i).*(pass|pwd|secret|token|credential).*");
    private static final String PASSWORD = "password";

    private final SpecFiles files;
    private final Problems problems;

    SourceReader(SpecFiles files) {
        this.files = files;
        this.problems = files.problems();
    }

    Source read(YamlScalar name, YamlMap map) {
        Names.verify(name, problems);
        Source.Format format =
                map.choice("format", YamlMap.words(Source.Format.class)).orElse(Source.Format.CSV);
        Source source = format.hasFiles() ? ofFiles(name, map, format) : ofTable(name, map, format);
        if (secretIsWritten(map)) {
            // Told at the name of the source, where nothing is shown of what was found.
            problems.add(Problem.at(name.position(), ProblemCode.SECRET_WRITTEN, name.text()));
        } else {
            map.finish();
        }
        return source;
    }

    private Source ofFiles(YamlScalar name, YamlMap map, Source.Format format) {
        Optional<String> path = map.scalar("path").map(written -> files.resolve(written.text(), written.position()));
        Optional<YamlScalar> encoding = map.scalar("encoding");
        if (format == Source.Format.JSON) {
            encoding.filter(written -> !written.text().equalsIgnoreCase("UTF-8"))
                    .ifPresent(written -> problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "encoding")
                            .found(written.text(), List.of("UTF-8"))));
        }
        return Source.ofFiles(
                name.text(),
                format,
                path,
                delimiter(map),
                encoding.map(this::encoding).orElse("UTF-8"),
                name.position());
    }

    private Source ofTable(YamlScalar name, YamlMap map, Source.Format format) {
        String table = map.requiredText("table");
        Optional<Column> rowId =
                map.scalar("row_id").map(column -> new Column(name.text(), column.text(), column.position()));
        Optional<Database> database =
                format == Source.Format.JDBC ? Optional.of(database(name, map, rowId)) : Optional.empty();
        return new Source(
                name.text(),
                format,
                Optional.empty(),
                ",",
                "UTF-8",
                Optional.of(new SourceRelation(table, rowId, database)),
                name.position());
    }

    private Database database(YamlScalar name, YamlMap map, Optional<Column> rowId) {
        String url = map.value("url").isPresent() && secretIsWritten(map) ? "" : url(map);
        Optional<String> user = map.text("user");
        int partitions = map.scalar("partitions").map(this::partitions).orElse(1);
        if (partitions > 1 && rowId.isEmpty()) {
            problems.add(Problem.at(map.keyPosition("partitions"), ProblemCode.MISSING_KEY, "row_id"));
        }
        return new Database(url, user, new SecretReader(files).read(map, PASSWORD), partitions);
    }

    private String url(YamlMap map) {
        Optional<YamlScalar> url = map.requiredScalar("url");
        url.filter(written -> !written.text().startsWith("jdbc:"))
                .ifPresent(written -> problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "url")
                        .found(written.text(), List.of("jdbc:postgresql://host/database"))));
        return url.map(YamlScalar::text).orElse("");
    }

    private int partitions(YamlScalar written) {
        int partitions = written.text().matches("\\d{1,4}") ? Integer.parseInt(written.text()) : 0;
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "partitions")
                    .found(written.text(), List.of("1", "8", String.valueOf(MOST_PARTITIONS))));
            return 1;
        }
        return partitions;
    }

    /** True if a password seems to stand in the mapping itself, under this key, another, or in the address. */
    private static boolean secretIsWritten(YamlMap map) {
        boolean url = map.value("url").orElse(null) instanceof YamlScalar written
                && SECRET_IN_URL.matcher(written.text()).find();
        boolean key = map.keys().stream()
                .filter(name -> SECRET_KEY.matcher(name).matches())
                .anyMatch(name -> !name.equals(PASSWORD)
                        || map.value(PASSWORD)
                                .filter(YamlScalar.class::isInstance)
                                .isPresent());
        return url || key;
    }

    private String delimiter(YamlMap source) {
        Optional<YamlScalar> delimiter = source.scalar("delimiter");
        delimiter
                .filter(text -> text.text().length() != 1 || "\"\r\n".contains(text.text()))
                .ifPresent(text -> problems.add(Problem.at(text.position(), ProblemCode.BAD_VALUE, "delimiter")
                        .found(text.text(), List.of(",", ";", "|", "\\t"))));
        return delimiter.map(YamlScalar::text).orElse(",");
    }

    private String encoding(YamlScalar name) {
        try {
            return Charset.forName(name.text()).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add(Problem.at(name.position(), ProblemCode.BAD_VALUE, "encoding")
                    .found(name.text(), List.of("UTF-8", "GB18030")));
            return "UTF-8";
        }
    }
}
