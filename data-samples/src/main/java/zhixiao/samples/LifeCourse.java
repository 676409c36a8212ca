package zhixiao.samples;

import java.util.ArrayList;
import java.util.List;

/** Draws what becomes of a case: procedure, mediation, suspensions, extension, closing. */
final class LifeCourse {
    private static final Phrase[] SUSPENSION_REASONS =
            Phrase.of("须以另一案审理结果为依据", "一方当事人死亡待继承人参加", "不可抗拒事由不能参加", "法人终止未定承受人", "其他应当中止");
    private static final Phrase[] EXCLUSION_REASONS = Phrase.of("鉴定期间", "公告期间", "双方当事人和解期间", "审计评估期间", "管辖异议期间");
    private static final Phrase[] EXTENSION_REASONS = Phrase.of("案情复杂", "有特殊情况需要延长");

    private static final double MEDIATED_FIRST = 0.42;
    private static final double SETTLED = 0.46;
    private static final double CLOCK_STOPS = 0.028;
    private static final double HURRIED_TO_THE_LIMIT = 0.78;
    private static final double EXTENDED_IF_LATE = 0.5;
    private static final double MONTH_END = 0.16;
    private static final double STRONG_MONTH_END = 0.62;
    private static final double PULLED_INTO_DECEMBER = 0.3;

    private final int lastDay;
    private final Draw draw;

    LifeCourse(int lastDay, Draw draw) {
        this.lastDay = lastDay;
        this.draw = draw;
    }

    Course live(CaseKind kind, Court court, int filed) {
        Procedure procedure = Durations.procedure(kind, court.level(), draw);
        if (mediatedFirst(kind, court, filed)) {
            int ended = Days.workdayFrom(filed + draw.between(15, 43));
            boolean settled = draw.chance(SETTLED);
            if (ended > lastDay) {
                return open(procedure, Mediation.RUNNING, Days.NONE, TimeLimits.due(kind, procedure, filed), List.of());
            }
            if (settled) {
                Phrase word = ClosingWords.settled().pick(draw);
                int due = TimeLimits.due(kind, procedure, filed);
                return new Course(procedure, Mediation.SUCCEEDED, ended, ended, word, due, List.of());
            }
            return trial(kind, court, filed, procedure, Mediation.CONVERTED, ended);
        }
        return trial(kind, court, filed, procedure, Mediation.NONE, Days.NONE);
    }

    private boolean mediatedFirst(CaseKind kind, Court court, int filed) {
        return kind == CaseKind.CIVIL_FIRST
                && court.level() == Level.BASIC
                && filed >= PlantedFacts.MEDIATED_AFTER_FILING_FROM
                && draw.chance(MEDIATED_FIRST);
    }

    private Course trial(
            CaseKind kind, Court court, int filed, Procedure procedure, Mediation mediation, int mediationEnded) {
        int start = mediation == Mediation.CONVERTED ? mediationEnded : filed;
        Phrase word = ClosingWords.at(court, kind).pick(draw);
        boolean stuck = draw.chance(Durations.stuck(kind, procedure, court, filed));
        double length = draw.logNormal(Durations.median(kind, procedure), Durations.sigma(kind));
        if (stuck) {
            length = Math.max(length, Durations.stuckDays(draw));
        }
        int closed = start + (int) length;
        int due = TimeLimits.due(kind, procedure, filed);
        List<ClockEvent> clock = List.of();
        int notBefore = start;
        if (due != Days.NONE && length > 5 && draw.chance(CLOCK_STOPS)) {
            int from = start + 1 + (int) (length * (0.2 + 0.5 * draw.nextDouble()));
            int days = 10 + (int) draw.logNormal(55, 0.8);
            boolean suspended = draw.chance(0.4);
            closed += days;
            notBefore = from + days;
            if (from <= lastDay) {
                int until = from + days <= lastDay ? from + days : Days.NONE;
                Phrase[] reasons = suspended ? SUSPENSION_REASONS : EXCLUSION_REASONS;
                clock = List.of(new ClockEvent(
                        suspended ? ClockEvent.Kind.SUSPENDED : ClockEvent.Kind.EXCLUDED,
                        reasons[draw.below(reasons.length)],
                        from,
                        until));
                due += (until == Days.NONE ? lastDay : until) - from;
            }
        }
        if (due != Days.NONE && closed > due && !stuck && draw.chance(HURRIED_TO_THE_LIMIT)) {
            closed = Math.max(notBefore, due - draw.below(9));
        }
        closed = closingDay(court, closed, due, notBefore);
        int extension = TimeLimits.extension(kind, procedure);
        if (due != Days.NONE && closed > due && due <= lastDay && extension > 0 && draw.chance(EXTENDED_IF_LATE)) {
            int extended = Days.plusMonths(due, extension);
            clock = new ArrayList<>(clock);
            clock.add(new ClockEvent(
                    ClockEvent.Kind.EXTENDED,
                    EXTENSION_REASONS[draw.below(EXTENSION_REASONS.length)],
                    Math.max(filed, due - draw.between(5, 14)),
                    extended));
            due = extended;
        }
        return closed > lastDay
                ? open(procedure, mediation, mediationEnded, due, clock)
                : new Course(procedure, mediation, mediationEnded, closed, word, due, clock);
    }

    /** Courts close at the end of months, before the year ends, and on working days. */
    private int closingDay(Court court, int wanted, int due, int notBefore) {
        int day = wanted;
        double uniform = draw.nextDouble();
        int intoYear = Days.dayOfYear(day);
        if (intoYear <= 45 && uniform < PULLED_INTO_DECEMBER) {
            day = Math.max(notBefore, day - intoYear - draw.below(12));
        }
        boolean strong = court.code().equals(PlantedFacts.CLOSES_AT_MONTH_END);
        int lastOfMonth = Days.lastOfMonth(day);
        if (draw.chance(strong ? STRONG_MONTH_END : MONTH_END) && (strong || lastOfMonth - day <= 14)) {
            int moved = lastOfMonth - draw.below(4);
            boolean makesLate = due != Days.NONE && day <= due && moved > due;
            if (moved > day && !makesLate) {
                day = moved;
            }
        }
        int workday = Days.workdayUntil(day);
        return workday >= notBefore ? workday : Days.workdayFrom(day);
    }

    private static Course open(
            Procedure procedure, Mediation mediation, int mediationEnded, int due, List<ClockEvent> clock) {
        return new Course(procedure, mediation, mediationEnded, Days.NONE, null, due, clock);
    }
}
