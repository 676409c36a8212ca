package zhixiao.spec.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.spec.Specs;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.Language;

/** Proposals of mappings: valid where they can be, and silent about people. */
class ProposalTest {
    private static final Path MODEL = Path.of("models/spc-case.yaml").toAbsolutePath();

    /** A small export whose columns have other names than the model's. */
    private static final String CASES = """
            案件编号,承办法院,案件类别,登记立案日期,审结日期,结案类型,主审人,备注
            （2024）京0105民初1号,京0105,0301,2024/1/5,2024/3/5,判决,王小明,无
            （2024）京0105民初2号,京0105,0301,2024/1/8,2024/3/9,调解,李四光,张三请求加快
            （2024）京01民终3号,京01,0302,2024/2/9,2024/4/1,维持,赵一平,无
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aProposalIsAValidMappingInEveryLanguage(Language language) throws IOException {
        MappingProposal proposal = proposal(CASES);
        String text = ProposalWriter.print(proposal, "proposed", MODEL.toString(), "courts.csv", language);
        Mapping mapping = valid(text);
        assertThat(proposal.missing()).isEmpty();
        assertThat(mapping.tables().get(0).fields())
                .extracting(field ->
                        field.field().name() + " " + field.columns().get(0).name())
                .containsExactly(
                        "case_no 案件编号",
                        "court 承办法院",
                        "case_type 案件类别",
                        "filed_date 登记立案日期",
                        "closed_date 审结日期",
                        "closing_method 结案类型");
        assertThat(mapping.tables().get(0).fields().get(3).formats()).containsExactly("yyyy/M/d");
        assertThat(text).doesNotContain("{0}", "王小明", "李四光", "张三");
    }

    @Test
    void courtsThatNoTableHoldsAreDrafted() {
        assertThat(ProposalWriter.courtsDraft(proposal(CASES)).orElseThrow())
                .isEqualTo("code,name,level,parent\n京01,京01,intermediate,\n京0105,京0105,basic,京01\n");
        String named = CASES.replace("京0105,0301", "某市某区人民法院,0301").replace("京01,0302", "某市中级人民法院,0302");
        assertThat(ProposalWriter.courtsDraft(proposal(named)).orElseThrow())
                .contains("某市中级人民法院,某市中级人民法院,intermediate,", "某市某区人民法院,某市某区人民法院,basic,");
    }

    @Test
    void whatARowMustHaveAndNoColumnHoldsIsSaidAndRefused() throws IOException {
        MappingProposal proposal = proposal(CASES.replace("案件类别", "甲").replaceAll(",0\\d\\d\\d,", ",x,"));
        assertThat(proposal.missing()).containsExactly("cases.case_type");
        String text = ProposalWriter.print(proposal, "proposed", MODEL.toString(), "courts.csv", Language.EN);
        assertThat(text).contains("NOT COMPLETE", "cases.case_type", "guess", "no column was found: case_type");
        assertThat(problems(text)).extracting(Problem::code).containsExactly(ProblemCode.FIELD_NOT_MAPPED);
    }

    @Test
    void rareWordsAreDirtAndCommonOnesAreKeptWithoutAValue() throws IOException {
        StringBuilder rows = new StringBuilder(CASES);
        for (int i = 10; i < 310; i++) {
            rows.append("（2024）京0105民初" + i + "号,京0105,0301,2024/1/5,2024/3/5,判决,王小明,无\n");
        }
        String dirt = rows.toString().replaceFirst("判决", "其它X");
        assertThat(text(dirt)).contains("其它X (× 1)").doesNotContain("on_bad");
        String common = rows.toString().replaceAll("民初(1\\d\\d)号(.*)判决", "民初$1号$2其它X");
        assertThat(text(common)).contains("其它X (× 100)", "on_bad: missing");
        valid(text(common));
    }

    private static String text(String csv) {
        return ProposalWriter.print(proposal(csv), "proposed", MODEL.toString(), "courts.csv", Language.EN);
    }

    private Mapping valid(String text) throws IOException {
        assertThat(problems(text)).isEmpty();
        return Specs.local().mapping(folder.resolve("proposed.yaml").toString()).orElseThrow();
    }

    private List<Problem> problems(String text) throws IOException {
        Specs specs = Specs.local();
        specs.mapping(Files.writeString(folder.resolve("proposed.yaml"), text).toString());
        return specs.problems().all();
    }

    private static MappingProposal proposal(String csv) {
        CaseModel model = Specs.local().model(MODEL.toString()).orElseThrow();
        return MappingProposal.of(model, List.of(facts("cases", csv)));
    }

    private static SourceFacts facts(String name, String csv) {
        List<String[]> rows = csv.lines().map(line -> line.split(",")).toList();
        List<ColumnFacts> columns = new ArrayList<>();
        long count = rows.size() - 1L;
        for (int i = 0; i < rows.get(0).length; i++) {
            Map<String, Long> values = new LinkedHashMap<>();
            for (String[] row : rows.subList(1, rows.size())) {
                values.merge(row[i], 1L, Long::sum);
            }
            columns.add(new ColumnFacts(rows.get(0)[i], count, count, values.size(), values, true));
        }
        Source source = Source.ofFiles(
                name, Source.Format.CSV, Optional.empty(), ",", "UTF-8", new SpecFile("--source", name).start());
        return new SourceFacts(source, "cases.csv", Optional.empty(), count, 0, columns);
    }
}
