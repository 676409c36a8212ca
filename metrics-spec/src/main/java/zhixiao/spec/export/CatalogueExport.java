package zhixiao.spec.export;

import java.util.List;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.text.Language;

/**
 * A catalogue as a file of another system.
 *
 * @param text the file: the same bytes for the same catalogue, format, schema and language; empty if none of its indicators
 *     can be said
 * @param unsaid what the catalogue says and the file does not; it stands in the file's comments, too
 */
public record CatalogueExport(String text, List<Unsaid> unsaid) {

    /** Copies the list, so that the value cannot change. */
    public CatalogueExport {
        unsaid = List.copyOf(unsaid);
    }

    /**
     * Writes a catalogue.
     *
     * @param schema where the stored tables are, such as {@code lake.court}; empty for the current schema
     * @param language the language of names and comments
     */
    public static CatalogueExport of(Catalogue catalogue, ExportFormat format, String schema, Language language) {
        Selection selection = Selection.of(catalogue, format);
        List<Indicator> exported = selection.exported();
        if (exported.isEmpty()) {
            return new CatalogueExport("", selection.unsaid());
        }
        EventTable events = new EventTable(
                catalogue,
                Catalogue.measures(exported).stream().map(EventColumn::of).toList(),
                EventTable.dimensions(catalogue),
                schema.isEmpty() ? "" : schema + ".",
                language);
        Content content = new Content(events, exported, selection.unsaid());
        String text =
                switch (format) {
                    case METRIC_VIEW -> MetricView.of(content);
                    case OSSIE -> OssieModel.of(content);
                };
        return new CatalogueExport(text, selection.unsaid());
    }
}
