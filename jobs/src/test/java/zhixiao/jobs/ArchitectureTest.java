package zhixiao.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the house: jobs → metrics-spec, jobs → reports, reports → metrics-spec, and nothing back. */
class ArchitectureTest {
    private static final String[] ENGINE = {"org.apache.spark..", "org.apache.hadoop..", "scala.."};
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zhixiao");

    @Test
    void theSpecKnowsNeitherAnEngineNorTheOtherRooms() {
        noClasses()
                .that()
                .resideInAPackage("zhixiao.spec..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("zhixiao.jobs..", "zhixiao.reports..", "zhixiao.samples..")
                .check(HOUSE);
    }

    @Test
    void reportsKnowNeitherAnEngineNorTheJobs() {
        noClasses()
                .that()
                .resideInAPackage("zhixiao.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("zhixiao.jobs..", "zhixiao.samples..")
                .check(HOUSE);
    }

    @Test
    void theJobsDoNotKnowTheSampleAndTheSampleKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("zhixiao.jobs..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhixiao.samples..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("zhixiao.samples..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("zhixiao.jobs..", "zhixiao.reports..", "zhixiao.spec..")
                .check(HOUSE);
    }

    @Test
    void theCommandLineStartsWithoutSpark() {
        noClasses()
                .that()
                .resideInAPackage("zhixiao.jobs.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE)
                .check(HOUSE);
    }

    @Test
    void limitsAndLedgerAreAppliedWithoutAnEngineAndTheLedgerKnowsNoLimits() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "zhixiao.jobs.check..",
                        "zhixiao.jobs.ledger..",
                        "zhixiao.jobs.register..",
                        "zhixiao.jobs.review..",
                        "zhixiao.jobs.marks..",
                        "zhixiao.jobs.form..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ENGINE)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("zhixiao.jobs.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("zhixiao.jobs.check..", "zhixiao.spec.limits..")
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<Path> packages = new TreeSet<>();
        for (String module : new String[] {"metrics-spec", "reports", "data-samples", "jobs"}) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> packages.add(file.getParent()));
            }
        }
        assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                .exists());
    }
}
