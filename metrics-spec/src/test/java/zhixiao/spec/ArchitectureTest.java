package zhixiao.spec;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of this room. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zhixiao.spec");

    @Test
    void knowsNoSparkAndNoHadoop() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", "zhixiao.jobs..")
                .check(CLASSES);
    }

    @Test
    void calciteStaysInsideThePackageOfExpressions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("zhixiao.spec.expression")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.calcite..")
                .check(CLASSES);
    }

    @Test
    void noPublicSignatureNamesCalciteOrTheYamlLibrary() {
        List<JavaClass> open = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();
        assertThat(open).isNotEmpty();
        assertThat(open.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(method -> Stream.concat(
                                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream()))
                        .map(JavaClass::getPackageName))
                .noneMatch(name -> name.startsWith("org.apache.calcite") || name.startsWith("org.snakeyaml"));
    }

    @Test
    void theYamlLibraryStaysInsideItsPackage() {
        noClasses()
                .that(not(resideInAPackage("zhixiao.spec.yaml")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void asWrittenDoesNotKnowBound() {
        noClasses()
                .that()
                .resideInAnyPackage("zhixiao.spec.catalogue", "zhixiao.spec.model", "zhixiao.spec.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhixiao.spec.bind")
                .check(CLASSES);
    }

    @Test
    void recordsAndEnumsAreTheOnlyPublicDataWithFields() {
        classes()
                .that(describe(
                        "are public records",
                        type -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .should()
                .haveOnlyFinalFields()
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/zhixiao"))) {
            assertThat(folders.filter(Files::isDirectory).filter(ArchitectureTest::holdsClasses))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                            .contains("/**"));
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
