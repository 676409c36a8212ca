package zhixiao.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.reports.data.Finding;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.notes.Item;
import zhixiao.spec.notes.MeetingNotes;
import zhixiao.spec.notes.Responsible;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlWriter;

/** Notes of a meeting to be filled in: a remark for each signal, and what the last meeting left. */
public final class StartingNotes {
    /** Signals in the own cases of single courts; more of them nobody talks about in one meeting. */
    private static final int MOST_OWN = 20;

    private final RunFolder run;
    private final ReportText text;
    private final YamlWriter yaml = new YamlWriter();

    private StartingNotes(RunFolder run, ReportText text) {
        this.run = run;
        this.text = text;
    }

    /**
     * The text of such a file.
     *
     * @param folder the folder of the run
     * @param id the name of the notes
     * @param last the notes of the last meeting, if there are some: its proposals are items now, and so is what is not done
     * @throws zhixiao.spec.problem.ProblemException if the folder lacks a file, or has another contract
     */
    public static String print(Path folder, String id, Optional<MeetingNotes> last, Language language)
            throws IOException {
        return new StartingNotes(RunFolder.read(folder), new ReportText(language)).print(id, last);
    }

    private String print(String id, Optional<MeetingNotes> last) {
        comments("notes.head", text.day(run.manifest().asOf()));
        yaml.put("version", "1").put("notes", id).blank();
        comments("notes.meeting");
        last.flatMap(MeetingNotes::on)
                .ifPresent(day -> yaml.map("meeting", "", () -> yaml.put("last", day.toString())));
        yaml.blank();
        comments("notes.remarks");
        List<Finding> signals = signals();
        if (!signals.isEmpty()) {
            yaml.map("remarks", "", () -> {
                for (int i = 0; i < signals.size(); i++) {
                    remark("signal_" + (i + 1), signals.get(i));
                }
            });
        }
        yaml.blank();
        comments("notes.items");
        last.ifPresent(this::items);
        yaml.blank();
        comments("notes.proposals");
        return yaml.toString();
    }

    /** Comments of several lines: no line of a bundle has a break in it. */
    private void comments(String key, Object... arguments) {
        Stream.of(text.get(key, arguments).split("¶")).forEach(yaml::comment);
    }

    /** Those of the report's court, and then those of single courts, courts in official order. */
    private List<Finding> signals() {
        List<String> order =
                run.manifest().courts().stream().map(court -> court.code()).toList();
        return Stream.concat(
                        run.newestMonths().stream()
                                .filter(finding -> finding.signal().isPresent()),
                        run.ownSignals().stream()
                                .filter(finding -> !isReports(finding))
                                .sorted((one, other) ->
                                        Integer.compare(order.indexOf(one.court()), order.indexOf(other.court())))
                                .limit(MOST_OWN))
                .toList();
    }

    private boolean isReports(Finding finding) {
        return finding.court().equals(run.court().code()) && finding.scope().equals(run.scope());
    }

    private void remark(String name, Finding finding) {
        yaml.map(name, "", () -> {
            yaml.comment(text.of(finding.sentence()).replaceAll("\\s+", " "));
            yaml.put("indicator", finding.indicator());
            if (!isReports(finding)) {
                yaml.put("court", finding.court());
            }
            yaml.put("month", YearMonth.from(finding.start()).toString());
            yaml.put("problem", "").put("cause", "").put("verify", "");
        });
    }

    private void items(MeetingNotes last) {
        List<Item> left = new ArrayList<>(last.items().stream()
                .filter(item -> item.state() == Item.State.OPEN || item.state() == Item.State.UNDER_WAY)
                .toList());
        last.proposals()
                .forEach(proposal -> left.add(new Item(
                        proposal.name(),
                        proposal.text(),
                        proposal.indicator(),
                        proposal.responsible(),
                        last.on(),
                        proposal.due(),
                        Item.State.OPEN,
                        Optional.empty())));
        if (left.isEmpty()) {
            return;
        }
        yaml.map("items", "", () -> {
            for (int i = 0; i < left.size(); i++) {
                item("item_" + (i + 1), left.get(i));
            }
        });
    }

    private void item(String name, Item item) {
        yaml.map(name, "", () -> {
            yaml.put("text", item.text());
            yaml.put("indicator", item.indicator().map(YamlScalar::text));
            Responsible responsible = item.responsible();
            yaml.map("responsible", "", () -> {
                yaml.put("court", responsible.court().map(YamlScalar::text));
                yaml.put("division", responsible.division());
            });
            yaml.put("agreed", item.agreed().map(Object::toString));
            yaml.put("due", item.due().map(Object::toString));
            yaml.put("state", Word.of(item.state()));
            yaml.put("remark", item.remark().orElseGet(() -> LocalizedText.same("")));
        });
    }
}
