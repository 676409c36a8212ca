package zhixiao.jobs.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhixiao.jobs.analyse.AnalyseFixture;

/** Folders of figures written by hand, as a run leaves them, and what stands in what is made of them. */
final class FiguresFolder {
    private FiguresFolder() {}

    /** What writes figures. */
    interface Figures {
        void write(AnalyseFixture fixture);
    }

    /** A folder: courts {@code C1}, {@code C2}, … below the high court {@code P}, which has no figures itself. */
    static Path make(Path folder, int courts, LocalDate asOf, Figures figures) throws Exception {
        Path made = Files.createDirectories(folder);
        AnalyseFixture fixture = new AnalyseFixture(courts, asOf);
        figures.write(fixture);
        fixture.analyse(made);
        for (String table : List.of("codes", "rejects", "states", "indicators")) {
            Files.createDirectories(made.resolve(table));
        }
        ObjectMapper mapper = new ObjectMapper();
        Path manifest = made.resolve("manifest.json");
        ObjectNode root = (ObjectNode) mapper.readTree(manifest.toFile());
        // Each run is one of its own: its fingerprint is part of what names a use.
        root.put("fingerprint", folder.getFileName().toString());
        root.putArray("tables");
        ((ArrayNode) root.get("courts"))
                .insertObject(0)
                .put("code", "P")
                .put("order", 0)
                .put("level", "high")
                .putNull("parent")
                .putObject("name")
                .put("en", "Court P");
        mapper.writeValue(manifest.toFile(), root);
        return made;
    }

    /** The rows of a query of DuckDB, each as the text of its first column. */
    static List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** Everything in a pack that is text, and the Arrow files, whose texts are not compressed. */
    static String text(Path pack) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".parquet")) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    // Fonts and drawings are letters and numbers without meaning.
                    all.append(text.replaceAll("(?s)<style>.*?</style>|<path[^>]*>", ""));
                }
            }
        }
        return all.toString();
    }
}
