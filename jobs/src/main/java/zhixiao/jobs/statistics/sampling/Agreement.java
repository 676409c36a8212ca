package zhixiao.jobs.statistics.sampling;

import java.util.Arrays;
import java.util.List;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Inputs;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * How far two reviewers agree beyond what chance would give: Cohen's kappa (Cohen 1960).
 *
 * @param kappa 1 where they always agree, 0 where they agree as often as chance would have it
 * @param observed the share of cases of which they say the same
 * @param cases how many cases both have looked at
 */
public record Agreement(double kappa, double observed, long cases) {
    /** The interval rests on large numbers: below so many cases it is refused. */
    public static final int FEWEST = 30;

    /**
     * The agreement.
     *
     * @param table how many cases the first reviewer put into the category of the row and the second one into that of the column
     * @return refused without cases, and where both put every case into one category, so that nothing could differ
     */
    public static Outcome<Agreement> of(List<List<Long>> table) {
        return shares(table).map(shares -> new Agreement(shares.kappa(), shares.observed(), shares.cases()));
    }

    /** Its interval by the large-sample variance of Fleiss, Cohen and Everitt (1969), within −1 and 1. */
    public static Outcome<Interval> interval(List<List<Long>> table, Confidence confidence) {
        return shares(table).then(shares -> {
            if (shares.cases() < FEWEST) {
                return Outcome.refused(RefusalCode.TOO_FEW_CASES, shares.cases(), FEWEST);
            }
            double half = confidence.z() * Math.sqrt(shares.variance());
            return Interval.of(shares.kappa() - half, shares.kappa() + half).map(limits -> limits.clippedTo(-1, 1));
        });
    }

    private static Outcome<Shares> shares(List<List<Long>> table) {
        int size = table.size();
        boolean possible = size > 0
                && table.stream()
                        .allMatch(row -> row.size() == size
                                && row.stream().allMatch(count -> count != null && Inputs.count(count)));
        if (!possible) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        long cases =
                table.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
        if (!Inputs.count(cases)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        if (cases == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        long both = 0;
        for (int i = 0; i < size; i++) {
            both = Math.max(both, table.get(i).get(i));
        }
        return both == cases ? Outcome.refused(RefusalCode.NO_VARIATION) : Outcome.known(Shares.of(table, cases));
    }

    /** The table in shares, with its margins. */
    private record Shares(double[][] cells, double[] first, double[] second, long cases) {
        static Shares of(List<List<Long>> table, long cases) {
            int size = table.size();
            Shares shares = new Shares(new double[size][size], new double[size], new double[size], cases);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    double share = table.get(i).get(j) / (double) cases;
                    shares.cells[i][j] = share;
                    shares.first[i] += share;
                    shares.second[j] += share;
                }
            }
            return shares;
        }

        double observed() {
            double sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum += cells[i][i];
            }
            return Math.min(1, sum);
        }

        double expected() {
            double sum = 0;
            for (int i = 0; i < cells.length; i++) {
                sum += first[i] * second[i];
            }
            return sum;
        }

        double kappa() {
            boolean always = true;
            for (int i = 0; i < cells.length; i++) {
                double other = Arrays.stream(cells[i]).sum() - cells[i][i];
                always &= other == 0;
            }
            return always ? 1 : (observed() - expected()) / (1 - expected());
        }

        double variance() {
            double kappa = kappa();
            double expected = expected();
            double same = 0;
            double other = 0;
            for (int i = 0; i < cells.length; i++) {
                for (int j = 0; j < cells.length; j++) {
                    if (i == j) {
                        same += cells[i][i] * square(1 - (first[i] + second[i]) * (1 - kappa));
                    } else {
                        other += cells[i][j] * square(second[i] + first[j]);
                    }
                }
            }
            double sum = same + square(1 - kappa) * other - square(kappa - expected * (1 - kappa));
            return Math.max(0, sum / (cases * square(1 - expected)));
        }

        private static double square(double number) {
            return number * number;
        }
    }
}
