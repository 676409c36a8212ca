package zhixiao.reports.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import zhixiao.reports.data.Manifest;

/** What a document says of its making: told by the run, where the library would tell the clock. */
final class Stamp {
    private static final Pattern DATES =
            Pattern.compile("(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:\\2>)");

    private final LocalDate asOf;
    private final long id;

    Stamp(Manifest manifest) {
        this.asOf = manifest.asOf();
        this.id = manifest.fingerprint().hashCode();
    }

    /** Dates in the two places where a PDF has them, which must agree, and the id of the file. */
    void on(PDDocument document) throws IOException {
        GregorianCalendar day = GregorianCalendar.from(asOf.atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
        information.setCreator("zhixiao");
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String packet = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = DATES.matcher(packet).replaceAll("$1" + asOf + "T00:00:00Z$3");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(id);
    }
}
