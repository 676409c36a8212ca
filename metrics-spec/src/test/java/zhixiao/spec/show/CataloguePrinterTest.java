package zhixiao.spec.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.diff.CatalogueDiff;
import zhixiao.spec.diff.IndicatorDiff;
import zhixiao.spec.source.LocalSpecSource;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.source.SpecSource;
import zhixiao.spec.text.Language;

/** A catalogue in one file is a catalogue: it is read without a problem, means the same, and prints the same. */
class CataloguePrinterTest {
    private static final String SHIPPED = "catalogues/spc-2024-09.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHIPPED,
                "catalogues/spc-2024-01.yaml",
                "catalogues/spc-2011.yaml",
                "catalogues/cepej.yaml",
                "catalogues/courtools.yaml",
                "catalogues/cnj.yaml",
                "examples/cook-county/catalogue.yaml",
                "examples/distinct-counts/catalogue.yaml",
                "examples/mexico-labor/catalogue.yaml",
                "src/test/resources/zhixiao/spec/planted/catalogue.yaml"
            })
    void whatIsPrintedMeansTheSame(String file) {
        Catalogue written = Specs.local().catalogue(file).orElseThrow();
        String printed = CataloguePrinter.print(written, Language.EN);
        Catalogue shown = readInPlaceOf(file, printed);
        assertThat(shown.hash()).isEqualTo(written.hash());
        assertThat(CatalogueDiff.of(written, shown).indicators())
                .allMatch(indicator -> indicator.kind() == IndicatorDiff.Kind.SAME);
        assertThat(CataloguePrinter.print(shown, Language.EN)).isEqualTo(printed);
    }

    @Test
    void aLocalCatalogueStandsInItWithAllOfTheHigherOne() {
        Catalogue local =
                Specs.local().catalogue("examples/local-court/catalogue.yaml").orElseThrow();
        String printed = CataloguePrinter.print(local, Language.EN);
        assertThat(printed)
                .contains("those of " + SHIPPED)
                .contains("appealable_only:", "per: days", "minimum_denominator: 50", "case_to_item_ratio:")
                .doesNotContain("extends");
        assertThat(readInPlaceOf(SHIPPED, printed).hash()).isEqualTo(local.hash());
    }

    @Test
    void buildingBlocksStandInItAndThoseOfNoUseDoNot() {
        Catalogue own = readInPlaceOf("catalogues/own.yaml", """
                catalogue: own
                title: Own
                model: ../models/spc-case.yaml
                use: [ common/blocks.yaml ]
                populations:
                  civil_first:
                    name: civil cases of first instance
                    where: line = 'civil' AND first_instance
                indicators:
                  closed: { name: Closed, class: volume, kind: count, of: closed, among: civil_first }
                """);
        assertThat(CataloguePrinter.print(own, Language.EN))
                .contains("  first_instance:  # meaning ", "  civil_first:  # meaning ", "  closed:  # meaning ")
                .contains("where: line = 'civil' AND first_instance")
                .contains("periods: [ month, quarter, half_year, year, year_to_date ]")
                .doesNotContain("use:", "second_instance", "pending");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDefinitionHasTheHashOfItsMeaning(Language language) {
        Catalogue catalogue = Specs.local().catalogue(SHIPPED).orElseThrow();
        String printed = CataloguePrinter.print(catalogue, language);
        assertThat(printed).contains(catalogue.hash()).doesNotContainPattern("(?m)^  [a-z_0-9]+:  # *$");
        assertThat(catalogue.indicators()).allSatisfy(indicator -> {
            assertThat(printed).containsPattern("(?m)^  " + indicator.id() + ":  # .* " + indicator.definition() + "$");
            indicator.numerator().forEach(term -> assertThat(printed)
                    .containsPattern("(?m)^  " + term.written().id() + ":  # .* "
                            + term.written().hash() + "$"));
            indicator.among().forEach(population -> assertThat(printed)
                    .containsPattern("(?m)^  " + population.name() + ":  # .* " + population.hash() + "$"));
        });
    }

    /** Reads a text as if it stood in a file; the files that it names are read where they are. */
    private static Catalogue readInPlaceOf(String file, String text) {
        LocalSpecSource files = new LocalSpecSource();
        Specs specs = new Specs(new SpecSource() {
            @Override
            public SpecFile read(String path) throws IOException {
                return path.equals(file) ? new SpecFile(file, text) : files.read(path);
            }

            @Override
            public String resolve(SpecFile from, String relative) {
                return files.resolve(from, relative);
            }
        });
        Catalogue catalogue = specs.catalogue(file).orElseThrow();
        assertThat(specs.problems().hasErrors()).as(text).isFalse();
        return catalogue;
    }
}
