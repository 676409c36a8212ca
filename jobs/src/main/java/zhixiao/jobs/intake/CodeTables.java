package zhixiao.jobs.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** What the small ints of the stored tables mean. */
public final class CodeTables {
    private static final StructType SCHEMA = new StructType()
            .add("list", DataTypes.StringType, false)
            .add("id", DataTypes.IntegerType, false)
            .add("code", DataTypes.StringType, false)
            .add("name_zh_hans", DataTypes.StringType)
            .add("name_zh_hant", DataTypes.StringType)
            .add("name_en", DataTypes.StringType)
            .add("level", DataTypes.StringType)
            .add("parent", DataTypes.StringType);

    private final SparkSession spark;
    private final CaseModel model;
    private final CourtTree courts;

    /** Of a model and its courts. */
    public CodeTables(SparkSession spark, CaseModel model, CourtTree courts) {
        this.spark = spark;
        this.model = model;
        this.courts = courts;
    }

    public void write(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Court court : courts.courts()) {
            rows.add(row(
                    "court",
                    court.order(),
                    court.code(),
                    court.name(),
                    court.level(),
                    court.parent().orElse(null)));
        }
        for (CodeList list : model.codes().values()) {
            for (CodeList.Entry entry : list.entries()) {
                rows.add(row(
                        list.name(),
                        entry.id(),
                        entry.code(),
                        entry.name(),
                        null,
                        entry.parent().orElse(null)));
            }
        }
        TableWriter.write(spark.createDataFrame(rows, SCHEMA), folder, 1, List.of("list"), List.of("list", "id"));
    }

    private static Row row(String list, int id, String code, LocalizedText name, String level, String parent) {
        return RowFactory.create(
                list,
                id,
                code,
                name.in(Language.ZH_HANS),
                name.in(Language.ZH_HANT),
                name.in(Language.EN),
                level,
                parent);
    }
}
