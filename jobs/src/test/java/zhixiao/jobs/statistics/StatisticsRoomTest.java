package zhixiao.jobs.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.statistics.refusal.Request;

/** What the room may know, and what it has no name for. */
class StatisticsRoomTest {
    private static final String ORDERS =
            "(?i).*(rank|percentile|quartile|decile|composite|league|best|worst|topn|score).*";
    private static JavaClasses room;

    @BeforeAll
    static void read() {
        room = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("zhixiao.jobs.statistics");
    }

    @Test
    void theRoomKnowsNeitherSparkNorFilesNorTheOtherJobs() {
        classes()
                .that()
                .resideInAPackage("zhixiao.jobs.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "zhixiao.jobs.statistics..",
                        "zhixiao.spec.text..",
                        "zhixiao.spec.calendar..",
                        "org.apache.commons.statistics..",
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "")
                .check(room);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", "java.sql..", "java.io..")
                .check(room);
    }

    @Test
    void nothingInTheRoomIsNamedAfterAnOrderOfCourts() {
        // The names of what is refused are the one exception.
        members()
                .that()
                .areNotDeclaredIn(RefusalCode.class)
                .and()
                .areNotDeclaredIn(Request.class)
                .should()
                .haveNameNotMatching(ORDERS)
                .check(room);
        classes().should().haveNameNotMatching(ORDERS).check(room);
    }
}
