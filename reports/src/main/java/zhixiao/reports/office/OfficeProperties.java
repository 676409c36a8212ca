package zhixiao.reports.office;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** What an office document says of itself. */
public final class OfficeProperties {
    private OfficeProperties() {}

    /**
     * Sets the title, and times that do not hang on the clock.
     *
     * @param asOf the cut-off, which stands for the time at which the file was made
     */
    public static void set(POIXMLProperties properties, String title, LocalDate asOf) {
        Optional<Date> day =
                Optional.of(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator("zhixiao");
        core.setCreated(day);
        core.setModified(day);
    }
}
