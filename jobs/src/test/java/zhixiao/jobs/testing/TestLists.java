package zhixiao.jobs.testing;

import java.nio.file.Path;
import zhixiao.spec.Specs;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListFile;

/** Lists for tests. */
public final class TestLists {
    private TestLists() {}

    private static ListFile file(Path path) {
        return Specs.local().lists(path.toString()).orElseThrow();
    }

    /** A list of tests, with every case of the model of the sample. */
    public static ListFile everyCase() {
        return file(Path.of("src/test/resources/specs/every-case.yaml").toAbsolutePath());
    }

    /** Lists of tests that ask for a second row. */
    public static ListFile pairs() {
        return file(Path.of("src/test/resources/specs/pairs.yaml").toAbsolutePath());
    }

    /** The register of long-pending cases. */
    public static CaseList longPending() {
        return file(SampleRun.CATALOGUE.resolve("../../lists/long-pending.yaml").normalize())
                .lists()
                .get(0);
    }
}
