package zhixiao.jobs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One row per charge in four tables; dates in two formats, some of them impossible. */
class CookCountyExampleTest {
    /** Anna and Ben are cases; Cleo was disposed of before receipt, Fay and Gil have values that are none. */
    private static final String INITIATION = """
            case_id,case_participant_id,primary_charge,class,received_date
            1,anna,false,X,2019-01-10 00:00:00
            1,anna,true,2,2019-01-10 00:00:00
            2,ben,false,4,2019-02-01 00:00:00
            2,ben,false,1,2019-02-01 00:00:00
            3,cleo,true,4,2019-03-01 00:00:00
            3,cleo,false,4,2019-03-01 00:00:00
            4,dan,true,4,2019-03-05 00:00:00
            5,eve,true,3,2019-04-01 00:00:00
            6,fay,true,Q,2019-04-01 00:00:00
            7,gil,true,4,31/12/2019
            """;

    /** Compared as text, 9/30/2019 would be later than 12/1/2019. */
    private static final String DISPOSITIONS = """
            case_participant_id,disposition_date,charge_disposition,court_name,received_date
            anna,5/1/2019 12:00:00 AM,Nolle Prosecution,District 1 - Chicago,2019-01-10 00:00:00
            anna,6/20/2019 12:00:00 AM,Plea Of Guilty,District 1 - Chicago,2019-01-10 00:00:00
            ben,11/5/2019 12:00:00 AM,Nolle Prosecution,,2019-02-01 00:00:00
            cleo,2/1/2019 12:00:00 AM,FNPC,District 2 - Skokie,2019-03-01 00:00:00
            dan,4/22/2109 12:00:00 AM,BFW,District 2 - Skokie,2019-03-05 00:00:00
            eve,9/30/2019 12:00:00 AM,Finding Guilty,District 2 - Skokie,2019-04-01 00:00:00
            eve,12/1/2019 12:00:00 AM,Nolle Prosecution,District 2 - Skokie,2019-04-01 00:00:00
            eve,4/2/2109 12:00:00 AM,Nolle Prosecution,District 2 - Skokie,2019-04-01 00:00:00
            """;

    private static final String SENTENCING = """
            case_participant_id,sentence_date,sentence_type,current_sentence
            anna,7/1/2019 12:00:00 AM,Prison,true
            anna,6/25/2019 12:00:00 AM,Probation,false
            eve,11/25/2219 12:00:00 AM,Jail,true
            """;

    private static final String INTAKE = """
            case_participant_id,received_date,felony_review_result
            anna,2019-01-10 04:00:00,Approved
            ben,2019-02-01 04:00:00,
            hal,2019-02-01 04:00:00,Rejected
            """;

    @TempDir
    static Path folder;

    private static ExampleRun run;

    @BeforeAll
    static void takeInAndCompute() throws IOException {
        run = example(folder).asOf("2019-12-02");
    }

    private static ExampleRun example(Path folder) throws IOException {
        return new ExampleRun("cook-county", folder)
                .source("initiation", INITIATION)
                .source("dispositions", DISPOSITIONS)
                .source("sentencing", SENTENCING)
                .source("intake", INTAKE);
    }

    private static String figure(String indicator, String line) {
        return run.figure(indicator, "cook", "own", line, 2019);
    }

    @Test
    void everyRowOfEverySourceIsAccountedFor() {
        assertThat(run.accounts())
                .containsExactly(
                        "initiation: 10 = 4 kept + 2 merged + 0 duplicates + 4 rejected",
                        "dispositions: 8 = 5 kept + 0 merged + 0 duplicates + 3 rejected",
                        "sentencing: 3 = 1 kept + 0 merged + 0 duplicates + 2 rejected",
                        "intake: 3 = 2 kept + 0 merged + 0 duplicates + 1 rejected");
        assertThat(run.rejects())
                .containsExactlyInAnyOrder(
                        "initiation: 2 check_failed disposed_before_receipt",
                        "initiation: 1 unknown_code charge_class",
                        "initiation: 1 bad_date received_date",
                        "dispositions: 1 check_failed charge_disposed_before_receipt",
                        "dispositions: 2 out_of_bounds disposed_date",
                        "sentencing: 1 deleted",
                        "sentencing: 1 out_of_bounds sentenced_date",
                        "intake: 1 no_parent");
        assertThat(run.notes()).containsExactly("cases: 1 disposed_date: out_of_bounds");
    }

    @Test
    void chargesOfAParticipantAreOneCaseOfTheClassOfTheLeadingCharge() {
        assertThat(figure("received", "all")).isEqualTo("4");
        assertThat(figure("received", "class_2")).as("anna").isEqualTo("1");
        assertThat(figure("received", "class_1"))
                .as("ben, by the gravest for want of a leading one")
                .isEqualTo("1");
    }

    @Test
    void aCaseEndsWithTheLastDispositionThatCanBeTrue() {
        assertThat(figure("clearance_rate", "all")).isEqualTo("3/4");
        assertThat(figure("mean_days_to_disposition", "class_2"))
                .as("anna, 20 June")
                .isEqualTo("161/1");
        assertThat(figure("mean_days_to_disposition", "class_3"))
                .as("eve, 1 December and not 30 September or the year 2109")
                .isEqualTo("244/1");
        assertThat(figure("median_days_to_disposition", "all"))
                .as("of 161, 244 and 277 days")
                .isEqualTo("244");
    }

    @Test
    void anImpossibleDispositionLeavesTheCasePending() {
        assertThat(figure("pending", "class_4")).as("dan").isEqualTo("1");
        assertThat(figure("over_6m_pending_ratio", "all")).isEqualTo("1/1");
        assertThat(run.balances()).isTrue();
    }

    @Test
    void theGravestDispositionIsTheOutcome() {
        assertThat(figure("conviction_rate", "all")).as("anna and eve").isEqualTo("2/3");
        assertThat(figure("dropped_rate", "all")).as("ben").isEqualTo("1/3");
    }

    @Test
    void chargesAndSentencesAreCountedInTablesOfTheirOwn() {
        assertThat(figure("charges_disposed", "all")).isEqualTo("5");
        assertThat(figure("prison_share", "all")).isEqualTo("1/1");
        assertThat(figure("felony_review_share", "all")).isEqualTo("1/2");
    }

    @Test
    void asOfAnEarlierDayALaterDispositionHasNotHappened() throws IOException {
        ExampleRun earlier = run.alsoAsOf("2019-10-31");
        assertThat(earlier.figure("clearance_rate", "cook", "own", "all", 2019)).isEqualTo("1/4");
        assertThat(earlier.leftOut()).containsExactly("felony_review_share UNDATED_FIELD");
    }
}
