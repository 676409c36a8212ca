package zhixiao.reports.xlsx;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a file says of itself: a title, and a day that stands for the time at which it was made. */
final class BookProperties {
    private BookProperties() {}

    static void set(XSSFWorkbook workbook, String title, LocalDate asOf) {
        Optional<Date> day =
                Optional.of(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("zhixiao");
        properties.setCreated(day);
        properties.setModified(day);
    }
}
