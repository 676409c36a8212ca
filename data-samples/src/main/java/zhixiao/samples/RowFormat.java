package zhixiao.samples;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes cases and suspensions as lines of CSV; each thread needs one of its own. */
final class RowFormat {
    static final String CASES_HEADER = "案号,经办法院,案件类型代码,立案案由,适用程序,收到材料日期,立案日期,结案日期,结案方式,审限届满日期,原审案号,"
            + "是否开庭,先行调解,先行调解结束日期,申请执行标的,实际到位金额,承办人,更新时间,有效状态,承办审判庭";
    static final String SUSPENSIONS_HEADER = "案号,类型,事由,起始日期,结束日期,事由消失日期,批准人职务,批准日期";

    private static final Phrase OPENING = new Phrase("（");
    private static final Phrase CLOSING = new Phrase("）");
    private static final Phrase NUMBER_END = new Phrase("号");
    private static final Phrase VALID = new Phrase("有效");
    private static final Phrase PRESIDENT = new Phrase("院长");
    private static final Phrase VICE_PRESIDENT = new Phrase("副院长");
    private static final Phrase DIVISION_HEAD = new Phrase("庭长");
    private static final int SLASHES_PER_100 = 25;

    private final Phrase[] courtCodes;
    private final int slashCourt;
    private final Details details;
    private final byte[][] isoDates;
    private final int firstDate;
    private final int lastDay;

    RowFormat(Province province, int firstDay, int lastDay) {
        courtCodes =
                province.courts().stream().map(Court::code).map(Phrase::new).toArray(Phrase[]::new);
        slashCourt = province.courts().stream()
                .filter(court -> court.code().equals(PlantedFacts.WRITES_TWO_DATE_FORMATS))
                .mapToInt(Court::index)
                .findFirst()
                .orElseThrow();
        details = new Details(lastDay);
        firstDate = firstDay - 100;
        this.lastDay = lastDay;
        // Time limits of open cases end after the extract.
        isoDates = new byte[lastDay + 2_500 - firstDate][];
        for (int place = 0; place < isoDates.length; place++) {
            isoDates[place] = Days.date(firstDate + place).toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    void putCase(CaseRow row, CsvBuffer line) {
        Course course = row.course();
        boolean slashes = row.court() == slashCourt && details.part(row, 8, 100) < SLASHES_PER_100;
        putNumber(row.number(), line);
        line.comma();
        line.put(courtCodes[row.court()]);
        line.comma();
        line.put(row.kind().code());
        line.comma();
        line.put(details.cause(row));
        line.comma();
        line.put(course.procedure().word());
        line.comma();
        putDate(row.received(), slashes, line);
        line.comma();
        putDate(row.filed(), slashes, line);
        line.comma();
        putDate(course.closed(), slashes, line);
        line.comma();
        if (course.closingWord() != null) {
            line.put(course.closingWord());
        }
        line.comma();
        putDate(course.due(), slashes, line);
        line.comma();
        if (row.original() != null) {
            putNumber(row.original(), line);
        }
        line.comma();
        line.put(details.hearing(row));
        line.comma();
        line.put(course.mediation().word());
        line.comma();
        putDate(course.mediationEnded(), slashes, line);
        line.comma();
        putAmounts(row, line);
        line.comma();
        details.judge(row, line);
        line.comma();
        putTime(row, line);
        line.comma();
        line.put(VALID);
        line.comma();
        line.put(details.division(row));
        line.endLine();
    }

    void putSuspension(CaseNumber number, ClockEvent event, CsvBuffer line) {
        putNumber(number, line);
        line.comma();
        line.put(event.kind().word());
        line.comma();
        line.put(event.reason());
        line.comma();
        putDate(event.from(), false, line);
        line.comma();
        putDate(event.until(), false, line);
        line.comma();
        putApproval(number, event, line);
        line.endLine();
    }

    /** Most are approved on their first day by who may; a few later, or by others; some grounds are gone before the clock goes on. */
    private void putApproval(CaseNumber number, ClockEvent event, CsvBuffer line) {
        long key = Draw.key(Draw.key(number.court(), number.serial()), event.from());
        int per100 = (int) Long.remainderUnsigned(key, 100);
        boolean extension = event.kind() == ClockEvent.Kind.EXTENDED;
        int gone = event.from() + 7;
        boolean over =
                !extension && per100 >= 94 && gone <= lastDay && (event.until() == Days.NONE || event.until() > gone);
        putDate(over ? gone : Days.NONE, false, line);
        line.comma();
        line.put(extension ? per100 < 95 ? PRESIDENT : VICE_PRESIDENT : per100 < 60 ? VICE_PRESIDENT : DIVISION_HEAD);
        line.comma();
        putDate(Math.min(lastDay, event.from() + (per100 % 20 == 0 ? 20 : 0)), false, line);
    }

    private void putNumber(CaseNumber number, CsvBuffer line) {
        line.put(OPENING);
        line.number(number.year());
        line.put(CLOSING);
        line.put(courtCodes[number.court()]);
        line.put(number.series().characters());
        line.number(number.serial());
        line.put(NUMBER_END);
    }

    private void putDate(int day, boolean slashes, CsvBuffer line) {
        if (day == Days.NONE) {
            return;
        }
        if (!slashes) {
            line.put(isoDates[day - firstDate]);
            return;
        }
        LocalDate date = Days.date(day);
        line.number(date.getYear());
        line.put('/');
        line.number(date.getMonthValue());
        line.put('/');
        line.number(date.getDayOfMonth());
    }

    private void putAmounts(CaseRow row, CsvBuffer line) {
        if (!row.kind().enforcement()) {
            line.comma();
            return;
        }
        long applied = details.applied(row);
        putAmount(applied, line);
        line.comma();
        putAmount(details.recovered(row, applied), line);
    }

    private static void putAmount(long cents, CsvBuffer line) {
        line.number(cents / 100);
        line.put('.');
        line.twoDigits((int) (cents % 100));
    }

    private void putTime(CaseRow row, CsvBuffer line) {
        int second = details.updatedSecond(row);
        line.put(isoDates[details.updatedDay(row) - firstDate]);
        line.put(' ');
        line.twoDigits(second / 3600);
        line.put(':');
        line.twoDigits(second / 60 % 60);
        line.put(':');
        line.twoDigits(second % 60);
    }
}
