package zhixiao.jobs.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.Courts;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.disclosure.PooledCentre;
import zhixiao.jobs.statistics.disclosure.PooledCentre.Contribution;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.reports.data.Manifest;

/**
 * The anonymous bands of a release: of each indicator that is a share or a ratio, own cases, all lines, in the use's
 * period, over the courts of one level below the issuer. Every recipient of a level is told the same centre, so that two
 * packs differ in nothing that another court could be worked out from.
 */
final class PeerBands {
    private final Manifest manifest;
    private final CheckSummary check;
    private final Map<String, Manifest.Court> peers = new HashMap<>();
    private final Map<Group, List<Contribution>> contributions = new HashMap<>();

    private record Group(String indicator, String level) {}

    /** Reads what all courts below the issuer contribute. @param folder the run's folder */
    PeerBands(Path folder, Manifest manifest, CheckSummary check) throws IOException {
        this.manifest = manifest;
        this.check = check;
        Courts courts = Courts.of(manifest);
        // A figure of all lines goes to those alone that the issuer supervises in all of them.
        manifest.courts().stream()
                .filter(court -> courts.supervisesAll(
                        check.use().issuer(), court.code(), check.use().on()))
                .forEach(court -> peers.put(court.code(), court));
        FigureReader.read(folder.resolve("indicators.arrow"), figure -> {
            if (has(figure) && figure.denominator().getAsDouble() >= Funnel.FEWEST_CASES) {
                contributions
                        .computeIfAbsent(group(figure), any -> new ArrayList<>())
                        .add(new Contribution(
                                Math.round(figure.numerator().getAsDouble()),
                                Math.round(figure.denominator().getAsDouble())));
            }
        });
    }

    /** The band of a figure of a recipient; empty if figures of its kind have none. */
    Optional<PeerBand> of(Figure figure) {
        if (!has(figure)) {
            return Optional.empty();
        }
        boolean share = kind(figure).equals("proportion");
        Outcome<PooledCentre> centre = PooledCentre.of(contributions.getOrDefault(group(figure), List.of()), share);
        return Optional.of(PeerBand.of(figure, centre, share));
    }

    private boolean has(Figure figure) {
        Manifest.Indicator indicator = manifest.indicator(figure.indicator()).orElseThrow();
        boolean counts = indicator.counted() && List.of("proportion", "ratio").contains(indicator.kind());
        return counts
                && peers.containsKey(figure.court())
                && figure.scope().equals(Figure.OWN)
                && figure.line().equals(Figure.ALL_LINES)
                && figure.period().equals(check.use().period())
                && figure.end().equals(manifest.asOf())
                && figure.numerator().isPresent()
                && figure.denominator().orElse(0) > 0;
    }

    private String kind(Figure figure) {
        return manifest.indicator(figure.indicator()).orElseThrow().kind();
    }

    private Group group(Figure figure) {
        return new Group(figure.indicator(), peers.get(figure.court()).level());
    }
}
