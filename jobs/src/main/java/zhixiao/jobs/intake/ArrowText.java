package zhixiao.jobs.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** Values of Arrow columns as text, as Spark would write the same value. */
final class ArrowText {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private ArrowText() {}

    /** The text of a value; null where there is none. @param zone the zone in which instants become days */
    static String of(FieldVector vector, int row, ZoneId zone) {
        if (vector.isNull(row)) {
            return null;
        }
        if (vector instanceof DateDayVector days) {
            return LocalDate.ofEpochDay(days.get(row)).toString();
        }
        if (vector instanceof DateMilliVector days) {
            return LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(days.get(row)))
                    .toString();
        }
        if (vector instanceof TimeStampVector times) {
            return time(times, row, zone);
        }
        if (vector instanceof Float8Vector numbers) {
            return number(numbers.get(row));
        }
        if (vector instanceof Float4Vector numbers) {
            return number(numbers.get(row));
        }
        Object value = vector.getObject(row);
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A whole number that is kept as a fraction, as tables with missing values do, has no fraction. */
    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : BigDecimal.valueOf(number).toPlainString();
    }

    private static String time(TimeStampVector times, int row, ZoneId zone) {
        ArrowType.Timestamp type = (ArrowType.Timestamp) times.getField().getType();
        TimeUnit unit =
                switch (type.getUnit()) {
                    case SECOND -> TimeUnit.SECONDS;
                    case MILLISECOND -> TimeUnit.MILLISECONDS;
                    case MICROSECOND -> TimeUnit.MICROSECONDS;
                    case NANOSECOND -> TimeUnit.NANOSECONDS;
                };
        long perSecond = unit.convert(1, TimeUnit.SECONDS);
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(times.get(row), perSecond));
        ZoneId shown = type.getTimezone() == null ? ZoneOffset.UTC : zone;
        return LocalDateTime.ofInstant(instant, shown).format(SECONDS);
    }
}
