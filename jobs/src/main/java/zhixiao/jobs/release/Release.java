package zhixiao.jobs.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhixiao.jobs.analyse.Analyse;
import zhixiao.jobs.analyse.Spreads;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.manifest.PackManifest;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.table.TableFiles;
import zhixiao.reports.MeetingReport;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.text.Language;

/**
 * The stage that makes packs: {@code release/<court>/} with the court's own figures and history, what they can and
 * cannot say, and a report. A pack is a run's folder in small. It is made from one court's rows alone: findings are
 * formed anew from them, so that no comparison with other courts comes along.
 */
public final class Release {
    /** The folder of the packs. */
    public static final String FOLDER = "release";

    /** Packs that are written in one pass over the figures: each holds files open. */
    private static final int PACKS_TOGETHER = 64;

    private static final String FIGURES = "indicators";

    private final Path folder;
    private final Manifest manifest;
    private final Language language;
    private final WorkingDays days;
    private final UsesBook book;
    private final ReportStyle style;

    /**
     * Prepares packs.
     *
     * @param folder the run's folder, with {@code indicators.arrow} and {@code manifest.json}, which holds the use
     * @param language the language of their reports, whose style is that of the run
     * @param days the days that courts work
     * @param book the uses so far, in which what is shown to the public is remembered
     */
    public Release(Path folder, Language language, WorkingDays days, UsesBook book) throws IOException {
        this.folder = folder;
        this.manifest = Manifest.read(folder);
        this.language = language;
        this.days = days;
        this.book = book;
        this.style = ReportStyle.of(folder);
    }

    /** Makes the packs of what a check has permitted. @return how many */
    public int run(CheckSummary check) throws IOException {
        List<Recipient> recipients = Recipient.of(check.verdicts(), manifest);
        Map<String, Recipient> byCourt = new HashMap<>();
        recipients.forEach(recipient -> byCourt.put(recipient.court().code(), recipient));
        Optional<PublicRelease> release = PublicRelease.of(folder, manifest, check, byCourt, book);
        if (release.isPresent()) {
            release.get().finish(folder, book);
        }
        // The public could lay bands and packs side by side; whoever receives one pack alone cannot.
        Optional<PeerBands> bands =
                release.isPresent() ? Optional.empty() : Optional.of(new PeerBands(folder, manifest, check));
        IssuerEdition.write(folder, manifest, check);
        Spreads spreads =
                release.isEmpty() || release.get().tellsSpreads() ? Spreads.intervalsOnly(folder) : Spreads.none();
        for (int from = 0; from < recipients.size(); from += PACKS_TOGETHER) {
            List<Recipient> together = recipients.subList(from, Math.min(recipients.size(), from + PACKS_TOGETHER));
            figures(together, release, bands);
            for (Recipient recipient : together) {
                finish(recipient, spreads, release);
            }
        }
        return recipients.size();
    }

    /** One pass over all figures: each goes to the pack of its court, if it may. */
    private void figures(List<Recipient> recipients, Optional<PublicRelease> release, Optional<PeerBands> bands)
            throws IOException {
        Map<String, List<PeerBand>> bandsOf = new TreeMap<>();
        Map<String, Recipient> byCourt = new HashMap<>();
        Map<String, TableFiles<Figure>> tables = new HashMap<>();
        try {
            for (Recipient recipient : recipients) {
                String code = recipient.court().code();
                byCourt.put(code, recipient);
                tables.put(
                        code,
                        new TableFiles<>(
                                Files.createDirectories(pack(recipient)),
                                FIGURES,
                                FigureColumns.of(manifest.catalogue().id())));
            }
            FigureReader.read(folder.resolve(FIGURES + ".arrow"), figure -> {
                Optional<Figure> released = Optional.ofNullable(byCourt.get(figure.court()))
                        .flatMap(one -> one.released(figure))
                        .flatMap(row -> release.isPresent() ? release.get().shown(row) : Optional.of(row));
                released.ifPresent(row -> add(tables.get(row.court()), row));
                released.flatMap(row -> bands.flatMap(all -> all.of(row)))
                        .ifPresent(band -> bandsOf.computeIfAbsent(band.court(), any -> new ArrayList<>())
                                .add(band));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (TableFiles<Figure> table : tables.values()) {
                table.close();
            }
        }
        for (Recipient recipient : recipients) {
            if (bands.isPresent()) {
                try (TableFiles<PeerBand> table = new TableFiles<>(
                        pack(recipient),
                        PeerBand.NAME,
                        PeerBand.columns(manifest.catalogue().id()))) {
                    table.add(bandsOf.getOrDefault(recipient.court().code(), List.of()));
                }
            }
        }
    }

    private static void add(TableFiles<Figure> table, Figure row) {
        try {
            table.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(Recipient recipient, Spreads spreads, Optional<PublicRelease> release) throws IOException {
        Path pack = pack(recipient);
        Set<String> permitted = new LinkedHashSet<>(recipient.permitted().keySet());
        permitted.removeIf(indicator -> release.isPresent() && release.get().leavesOut(indicator));
        PackManifest.write(folder, pack, recipient.court().code(), permitted);
        Analyse.run(pack, days, spreads);
        MeetingReport.write(pack, pack.resolve("report.html"), language, style);
    }

    private Path pack(Recipient recipient) {
        String name =
                Directories.named(recipient.court().code(), recipient.court().order());
        return folder.resolve(FOLDER).resolve(name);
    }
}
