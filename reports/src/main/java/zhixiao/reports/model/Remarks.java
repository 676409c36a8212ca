package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.Meeting;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.LocalizedText;

/** What people noted of single figures: numbered through the report, so that a figure leads to its words and back. */
final class Remarks {
    /** Signs of the first numbers; further ones stand in brackets. */
    private static final String SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    private final ReportText text;
    private final Manifest manifest;
    private final List<Meeting.Remark> remarks;

    Remarks(RunFolder run, ReportText text) {
        this.text = text;
        this.manifest = run.manifest();
        this.remarks = manifest.meeting().map(Meeting::remarks).orElse(List.of());
    }

    /** The sign of a remark by its place in the notes. */
    static String sign(int place) {
        return place < SIGNS.length() ? SIGNS.substring(place, place + 1) : "(" + (place + 1) + ")";
    }

    /** The signs behind the name of an indicator of the report's court, each after a blank; empty for none. */
    String signs(String indicator) {
        return signs(indicator, Optional.empty());
    }

    /** The same for the own cases of a court. */
    String signs(String indicator, Manifest.Court court) {
        return signs(indicator, Optional.of(court.code()));
    }

    private String signs(String indicator, Optional<String> court) {
        return places(indicator, court).stream().map(place -> " " + sign(place)).collect(Collectors.joining());
    }

    /** What is said of an indicator of the report's court, a line for each remark. */
    List<String> beside(String indicator) {
        List<String> lines = new ArrayList<>();
        for (int place : places(indicator, Optional.empty())) {
            Meeting.Remark remark = remarks.get(place);
            List<String> said = new ArrayList<>();
            add(said, "remark.problem", remark.problem());
            add(said, "remark.cause", remark.cause());
            add(said, "remark.verify", remark.verify());
            if (!said.isEmpty()) {
                lines.add(text.get("remark.line", sign(place), of(remark), String.join(text.get("remark.and"), said)));
            }
        }
        return lines;
    }

    /** Of what a remark speaks: line, court, and days. */
    String of(Meeting.Remark remark) {
        List<String> parts = new ArrayList<>();
        remark.court()
                .ifPresent(code -> parts.add(
                        manifest.court(code).map(court -> text.of(court.name())).orElse(code)));
        if (!remark.line().equals(Figure.ALL_LINES)) {
            parts.add(manifest.lines().stream()
                    .filter(line -> line.code().equals(remark.line()))
                    .findFirst()
                    .map(line -> text.of(line.name()))
                    .orElse(remark.line()));
        }
        parts.add(remark.month()
                .map(month -> text.month(month.atDay(1)))
                .orElseGet(() -> text.get("period.year_to_date")));
        return String.join(text.get("list.comma"), parts);
    }

    private List<Integer> places(String indicator, Optional<String> court) {
        return IntStream.range(0, remarks.size())
                .filter(place -> remarks.get(place).indicator().equals(indicator))
                .filter(place -> remarks.get(place).court().equals(court))
                .boxed()
                .toList();
    }

    private void add(List<String> said, String key, Optional<LocalizedText> words) {
        words.ifPresent(known -> said.add(text.get(key, text.of(known))));
    }
}
