package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.LocalizedText;

/** A code counts what stands under it; what stands nowhere stays apart. */
class GroupingTest {
    private static CodeList.Entry cause(int id, String code, String parent) {
        return new CodeList.Entry(
                id, code, LocalizedText.same(code), parent.isEmpty() ? Map.of() : Map.of(CodeList.PARENT, parent));
    }

    private static List<String> totals(CodeList codes, Row... rows) {
        return totals(codes, OptionalInt.empty(), rows);
    }

    private static List<String> totals(CodeList codes, OptionalInt levels, Row... rows) {
        Grouping grouping = Grouping.by(new Breakdown("cause", LocalizedText.same("cause"), codes, levels));
        Dataset<Row> counted = TestSession.spark()
                .createDataFrame(
                        List.of(rows),
                        new StructType()
                                .add(States.LINE, DataTypes.IntegerType, false)
                                .add("n", DataTypes.LongType, false));
        return grouping
                .withTotals(counted, same -> same.groupBy(States.LINE).sum("n"))
                .join(grouping.labels(TestSession.spark()), States.LINE)
                .orderBy("line_order")
                .collectAsList()
                .stream()
                .map(row -> row.getAs("line_code") + " " + row.getLong(1))
                .toList();
    }

    @Test
    void aCauseCountsTheCausesBelowItAtEveryLevel() {
        CodeList causes = new CodeList(
                "cause",
                List.of(
                        cause(1, "contract", ""),
                        cause(2, "sale", "contract"),
                        cause(3, "sale of goods", "sale"),
                        cause(4, "marriage", "")));

        assertThat(totals(
                        causes,
                        RowFactory.create(1, 1L),
                        RowFactory.create(2, 10L),
                        RowFactory.create(3, 100L),
                        RowFactory.create(4, 1000L),
                        RowFactory.create(States.UNMAPPED, 10000L)))
                .containsExactly("contract 111", "sale 110", "sale of goods 100", "marriage 1000", "unmapped 10000");
    }

    @Test
    void codesBesideOneAnotherCountThemselves() {
        CodeList causes = new CodeList("cause", List.of(cause(1, "sale", ""), cause(2, "loan", "")));

        assertThat(totals(causes, RowFactory.create(1, 1L), RowFactory.create(2, 10L)))
                .containsExactly("sale 1", "loan 10");
    }

    @Test
    void downToALevelDeeperCausesCountForTheOneAboveThem() {
        CodeList causes = new CodeList(
                "cause",
                List.of(
                        cause(1, "contract", ""),
                        cause(2, "sale", "contract"),
                        cause(3, "sale of goods", "sale"),
                        cause(4, "marriage", "")));
        Breakdown breakdown = new Breakdown("cause", LocalizedText.same("cause"), causes, OptionalInt.of(2));

        assertThat(breakdown.told()).extracting(CodeList.Entry::code).containsExactly("contract", "sale", "marriage");
        assertThat(breakdown.toldAs())
                .extracting(CodeList.Entry::code)
                .containsExactly("contract", "sale", "sale", "marriage");
        // What states keep is of the told levels already.
        assertThat(totals(
                        causes,
                        OptionalInt.of(2),
                        RowFactory.create(1, 1L),
                        RowFactory.create(2, 110L),
                        RowFactory.create(4, 1000L),
                        RowFactory.create(States.UNMAPPED, 10000L)))
                .containsExactly("contract 111", "sale 110", "marriage 1000", "unmapped 10000");
    }

    /** Any tree, any counts: a code has what was counted for it alone, and what its children have. */
    @Test
    void aParentIsTheSumOfItsChildrenAndItsOwn() {
        Random random = new Random(7);
        List<CodeList.Entry> entries = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Map<String, Long> own = new HashMap<>();
        for (int id = 1; id <= 40; id++) {
            String parent = id > 1 && random.nextInt(4) > 0 ? "c" + (1 + random.nextInt(id - 1)) : "";
            entries.add(cause(id, "c" + id, parent));
            long counted = random.nextInt(1000);
            own.put("c" + id, counted);
            rows.add(RowFactory.create(id, counted));
        }
        Map<String, Long> totals = new HashMap<>();
        totals(new CodeList("cause", entries), rows.toArray(Row[]::new)).forEach(row -> {
            String[] parts = row.split(" ");
            totals.put(parts[0], Long.valueOf(parts[1]));
        });

        assertThat(totals).hasSize(entries.size());
        for (CodeList.Entry entry : entries) {
            long children = entries.stream()
                    .filter(child -> child.parent().filter(entry.code()::equals).isPresent())
                    .mapToLong(child -> totals.get(child.code()))
                    .sum();
            assertThat(totals.get(entry.code())).isEqualTo(own.get(entry.code()) + children);
        }
    }
}
