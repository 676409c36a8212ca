package zhixiao.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes of a meeting in the manifest of the example run, with words that try to break out of every form. */
final class ExampleMeeting {
    static final String WORDS = "=cmd|' /C calc'!A0 <b onload=\\\"x()\\\">&amp; ${report} ]]>";

    /** What of it a reader reads. */
    static final String READ = "=cmd|' /C calc'!A0 <b onload=\"x()\">&amp; ${report} ]]>";

    private static final String MEETING = """
            "meeting": {
              "id": "october", "hash": "00000000000000aa", "figures": "FIGURES",
              "title": { "en": "Fourth meeting" }, "on": "2025-10-15", "last": "2025-07-16",
              "remarks": [
                { "indicator": "slow_rate", "line": null, "court": null, "month": "2025-09",
                  "problem": null, "cause": { "en": "CAUSE" }, "verify": null },
                { "indicator": "filed", "line": null, "court": "A", "month": null,
                  "problem": { "zh-Hans": "收案减少" }, "cause": null, "verify": null }
              ],
              "items": [
                { "text": { "en": "Speak with the experts" }, "indicator": "slow_rate", "court": "B",
                  "division": "民一庭", "agreed": null, "due": "2025-09-30", "state": "under_way",
                  "remark": { "en": "WORDS" } },
                { "text": { "en": "Close old cases" }, "indicator": null, "court": null, "division": "民二庭",
                  "agreed": null, "due": "2025-09-30", "state": "done", "remark": null }
              ],
              "proposals": [
                { "text": { "en": "A plan for each WORDS" }, "indicator": null, "court": null,
                  "division": "审管办", "due": "2025-12-31", "review": "2026-01-15" }
              ]
            },
            """;

    private ExampleMeeting() {}

    /** Adds the notes to a run. */
    static Path add(Path run) throws IOException {
        return add(run, WORDS);
    }

    /** Adds the notes to a run. @param cause the cause that is noted of the signal, as it stands in JSON */
    static Path add(Path run, String cause) throws IOException {
        Path manifest = run.resolve("manifest.json");
        String text = Files.readString(manifest);
        String fingerprint = text.replaceFirst("(?s).*\"fingerprint\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        Files.writeString(
                manifest,
                "{\n"
                        + MEETING.replace("FIGURES", fingerprint)
                                .replace("CAUSE", cause)
                                .replace("WORDS", WORDS)
                        + text.strip().substring(1));
        return run;
    }
}
