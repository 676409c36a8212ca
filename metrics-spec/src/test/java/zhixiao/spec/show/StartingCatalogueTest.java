package zhixiao.spec.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.spec.Specs;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.Language;

/** A file to begin with must be one that works. */
class StartingCatalogueTest {
    @TempDir
    Path folder;

    static Stream<Arguments> everyModelInEveryLanguage() {
        return Stream.of("models/spc-case.yaml", "examples/cook-county/model.yaml", "examples/mexico-labor/model.yaml")
                .flatMap(model -> Stream.of(Language.values()).map(language -> Arguments.of(model, language)));
    }

    @ParameterizedTest
    @MethodSource
    void everyModelInEveryLanguage(String file, Language language) throws IOException {
        CaseModel model = Specs.local().model(file).orElseThrow();
        Path path = Path.of(file).toAbsolutePath();
        String text = StartingCatalogue.print(model, "mine", path.toString(), language);
        Path written = Files.writeString(folder.resolve("mine.yaml"), text);
        Specs specs = Specs.local();
        assertThat(specs.catalogue(written.toString())).isPresent();
        assertThat(specs.problems().all()).isEmpty();
        List<String> fields = List.copyOf(model.tables().get("cases").fields().keySet());
        assertThat(fields).allSatisfy(field -> assertThat(text).contains("#   " + field + "  "));
    }
}
