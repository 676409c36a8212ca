package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SQL that was written by hand for another engine, in a database of its own in memory. */
final class OracleSql implements AutoCloseable {
    private final Connection duck;

    /**
     * Runs a script of {@code resources/oracle}.
     *
     * @param values what stands for each <code>${name}</code> in it
     */
    OracleSql(String script, Map<String, ?> values) throws IOException, SQLException {
        String sql = new String(
                OracleSql.class.getResourceAsStream("/oracle/" + script).readAllBytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a query finds, the cells of a row with a space between them. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
