package zhixiao.reports.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhixiao.reports.office.StableZip;

/** Writes a workbook whose long sheets are not held in memory; the same content gives the same bytes. */
final class StreamedBook {
    /** So many rows of a long sheet are held in memory. */
    private static final int WINDOW = 200;

    private StreamedBook() {}

    /** What fills the sheets. */
    interface Sheets {
        void fill(SXSSFWorkbook streaming) throws IOException;
    }

    static void write(XSSFWorkbook workbook, Path target, Sheets sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook streaming = new SXSSFWorkbook(workbook, WINDOW, false, true)) {
            // The JDK cannot read what POI writes for entries beyond 4 GB; a sheet has none.
            streaming.setZip64Mode(Zip64Mode.Never);
            sheets.fill(streaming);
            streaming.write(bytes);
        }
        Files.write(target, StableZip.of(bytes.toByteArray()));
    }
}
