package zhixiao.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.example.Outcome;
import zhixiao.spec.mapping.FieldMapping;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.problem.Problem;

/** A code that is recognised in a text, in models, mappings and golden examples; dimensions told down to a level. */
class RecognitionReaderTest {
    private static final String MODEL = """
            model: m
            zone: Asia/Shanghai
            levels: [ basic ]
            codes:
              cause: { file: causes.csv }
              line: { values: { civil: Civil, criminal: Criminal, other: Other } }
              how: { values: { exact: 1, alias: 2, normalised: 3, former_name: 4, ambiguous: 5, unresolved: 6 } }
            tables:
              cases:
                key: number
                court: court
                breakdown: line
                dimensions: { cause: { field: cause_code, levels: 1 } }
                entered: filed
                fields:
                  number: { type: text, required: true }
                  court: { type: court, required: true }
                  line: { type: code, codes: line }
                  cause: { type: text, known_from: heard }
                  cause_code:
                    type: code
                    codes: cause
                    recognise: { from: cause, on: filed, by: line, also: { other: [ civil ] }, endings: 罪, outcome: cause_how }
                  cause_how: { type: code, codes: how }
                  filed: { type: date, required: true }
                  heard: { type: date, known_from: heard }
            """;
    private static final String CAUSES = """
            code,name,parent,line,from,until,successor
            p,Property,,criminal,,,
            p1,盗窃罪,p,criminal,2020-01-01,,
            p0,偷窃罪,p,criminal,,2019-12-31,p1
            k,Contract,,civil,,,
            """;
    private static final String MAPPING = """
            mapping: m
            model: m.yaml
            data_from: 2020-01-01
            sources: { courts: { path: courts.csv }, cases: { path: cases.csv } }
            courts: { from: courts, code: code, name: name, level: level }
            tables:
              cases:
                from: cases
                fields:
                  number: no
                  court: court
                  line: line
                  filed: filed
                  cause: { first_of: [ a, b ] }
            """;

    private static TextSource source(String model) {
        return new TextSource().with("m.yaml", model).with("causes.csv", CAUSES);
    }

    private static List<String> told(Specs specs) {
        return specs.problems().all().stream()
                .map(problem -> problem.code().code() + " " + problem.position().orElseThrow() + " "
                        + String.join(", ", problem.arguments())
                        + problem.suggestion().map(word -> " -> " + word).orElse(""))
                .toList();
    }

    private static List<String> planted(String good, String bad) {
        assertThat(MODEL).contains(good);
        Specs specs = new Specs(source(MODEL.replace(good, bad)));
        specs.model("m.yaml");
        return told(specs);
    }

    @Test
    void whatIsRecognisedIsKnownWhenItsTextIs() {
        Specs specs = new Specs(source(MODEL));
        Table cases = specs.model("m.yaml").orElseThrow().cases();
        assertThat(specs.problems().all()).extracting(Problem::code).isEmpty();
        assertThat(cases.fields().get("cause_code").known().from()).contains("heard");
        assertThat(cases.fields().get("cause_how").known().from()).contains("heard");
        assertThat(cases.outcomes()).containsExactly("cause_how");
        assertThat(cases.dimensions().get("cause").levels()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void mistakesAreToldAtTheirPlaces() {
        assertThat(planted("from: cause,", "from: caus,")).containsExactly("ZX202 m.yaml:23:28 caus -> cause");
        assertThat(planted("on: filed,", "on: number,")).containsExactly("ZX202 m.yaml:23:39 number");
        assertThat(planted("by: line, also: { other: [ civil ] }", "by: cause_how"))
                .containsExactly("ZX202 m.yaml:23:50 cause_how");
        assertThat(planted("[ civil ]", "[ civl ]")).containsExactly("ZX205 m.yaml:23:73 civl, line -> civil");
        assertThat(planted("by: line, ", "")).containsExactly("ZX103 m.yaml:23:46 by");
        assertThat(planted(", unresolved: 6", "")).containsExactly("ZX304 m.yaml:23:105 cause_how, unresolved");
        assertThat(planted(
                        "codes: cause\n        recognise", "codes: cause\n        required: true\n        recognise"))
                .containsExactly("ZX304 m.yaml:24:9 cause_code, type: code");
    }

    @Test
    void levelsNeedALevelAndAListThatHasSome() {
        assertThat(planted("levels: 1 }", "levels: 0 }")).containsExactly("ZX105 m.yaml:13:55 levels");
        assertThat(planted("cause: { field: cause_code", "how: { field: cause_how"))
                .containsExactly("ZX208 m.yaml:13:44 how");
    }

    @Test
    void aMappingFillsItLikeItsTextAndMayAddWords() {
        Specs plain = new Specs(source(MODEL).with("map.yaml", MAPPING));
        Mapping mapping = plain.mapping("map.yaml").orElseThrow();
        FieldMapping cause = field(mapping);
        assertThat(cause.columns())
                .hasSize(2)
                .isEqualTo(mapping.tables().get(0).fields().get(3).columns());

        Specs more = new Specs(source(MODEL)
                .with("map.yaml", MAPPING + "      cause_code: { aliases: ours.csv, values: { theft: p1 } }\n")
                .with("ours.csv", "code,word,note\np1,偷东西,said here\n"));
        Mapping aliased = more.mapping("map.yaml").orElseThrow();
        assertThat(told(more)).isEmpty();
        assertThat(field(aliased).words()).containsEntry("偷东西", "p1").containsEntry("theft", "p1");
        assertThat(aliased.hash()).isNotEqualTo(mapping.hash());
    }

    @Test
    void wordsOfAMappingAreChecked() {
        Specs specs = new Specs(source(MODEL)
                .with(
                        "map.yaml",
                        MAPPING + "      cause_code: { aliases: [ ours.csv, bad.csv ] }\n      cause_how: how\n")
                .with("ours.csv", "word,code\n偷,p2\n拿,p1\n拿,p0\n,p1\n")
                .with("bad.csv", "alias,code\n偷,p1\n"));
        specs.mapping("map.yaml");
        assertThat(told(specs))
                .containsExactly(
                        "ZX205 ours.csv:2:3 p2, cause -> p",
                        "ZX302 ours.csv:4:1 拿",
                        "ZX106 ours.csv:5:1 word",
                        "ZX106 bad.csv:1:1 word",
                        "ZX102 map.yaml:16:7 cause_how -> cause_code");
    }

    private static FieldMapping field(Mapping mapping) {
        return mapping.tables().get(0).fields().stream()
                .filter(field -> field.field().name().equals("cause_code"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rowsOfExamplesAreRecognisedByTheSameRules() {
        Specs specs = new Specs(source(MODEL.replace(", known_from: heard }\n      cause_code", " }\n      cause_code"))
                .with("c.yaml", """
                catalogue: c
                model: m.yaml
                measures:
                  thefts: { count: cases, on: filed, where: "under(cause_code, 'p')" }
                  former: { count: cases, on: filed, where: "cause_how = 'former_name'" }
                indicators:
                  thefts: { name: Thefts, class: volume, kind: count, of: thefts }
                  former: { name: Former, class: volume, kind: count, of: former }
                examples:
                  a_text_is_recognised:
                    period: 2021
                    given:
                      - { filed: 2021-03-01, cause: 盗窃 }
                      - { filed: 2021-03-01, cause: 偷窃罪 }
                      - { filed: 2021-03-01, cause: Contract }
                      - { filed: 2021-03-01, cause_code: p0 }
                    expect: { thefts: 3, former: 1 }
                """));
        List<Outcome> outcomes = specs.examples("c.yaml").orElseThrow();
        assertThat(told(specs)).isEmpty();
        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> assertThat(outcome.holds())
                .isTrue());
    }
}
