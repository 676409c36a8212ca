package zhixiao.spec.recognition;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhixiao.spec.Specs;
import zhixiao.spec.model.Field;

/**
 * Holds the recognition of causes against a tree of names of a public dictionary (columns {@code id}, {@code name},
 * {@code parentid}, 0 at the top). Prints the outcomes by tree, and all names that are not recognised.
 *
 * <p>A tool for people, not a test: the file is no part of the repository.
 */
public final class CauseEvaluation {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Which line the cases of a tree are of. */
    private static final Map<String, String> LINES = Map.of(
            "刑事案由", "criminal",
            "民事案由", "civil",
            "行政案由", "administrative",
            "执行案由", "enforcement",
            "国家赔偿案由", "state_compensation");

    private CauseEvaluation() {}

    /** Prints the evaluation of the file named first, for cases of the day named second. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Field cause = Specs.local()
                .model("models/spc-case.yaml")
                .orElseThrow()
                .cases()
                .fields()
                .get("cause_code");
        Recogniser recogniser =
                new Recogniser(cause.codes().orElseThrow(), cause.recognition().orElseThrow(), Map.of());
        Map<String, CSVRecord> names = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(Files.readString(Path.of(arguments[0])), FORMAT)) {
            parser.forEach(row -> names.put(row.get(0), row));
        }
        Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
        Map<String, List<String>> lost = new HashMap<>();
        for (CSVRecord row : names.values()) {
            String tree = tree(row, names);
            Recognised found = recogniser.of(
                    row.get("name"), Optional.ofNullable(LINES.get(tree)), Optional.of(LocalDate.parse(arguments[1])));
            outcomes.computeIfAbsent(tree, any -> new TreeMap<>())
                    .merge(found.outcome().word(), 1, Integer::sum);
            if (found.entry().isEmpty()) {
                lost.computeIfAbsent(tree, any -> new ArrayList<>())
                        .add(row.get("name") + (found.outcome() == Outcome.AMBIGUOUS ? " (ambiguous)" : ""));
            }
        }
        outcomes.forEach((tree, counts) -> out.println(tree + "\t" + counts));
        lost.forEach((tree, texts) -> out.println(tree + "\t" + texts.size() + "\t" + String.join(" | ", texts)));
    }

    private static String tree(CSVRecord row, Map<String, CSVRecord> names) {
        CSVRecord top = row;
        while (names.containsKey(top.get("parentid"))) {
            top = names.get(top.get("parentid"));
        }
        return top.get("name");
    }
}
