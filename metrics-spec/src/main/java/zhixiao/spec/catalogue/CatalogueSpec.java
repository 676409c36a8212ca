package zhixiao.spec.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A catalogue as written, with everything that it uses.
 *
 * @param file its file
 * @param id its name
 * @param title what people call it
 * @param model the path of the case model that it is written for
 * @param effectiveFrom the first day on which it is in force, or empty
 * @param effectiveTo the last day on which it is in force, or empty
 * @param breaks its breaks in series
 * @param parameters its parameters, those of used files first
 * @param populations its populations, those of used files first
 * @param measures its measures, those of used files first
 * @param indicators its indicators in order
 * @param overview which indicators tell the movement of cases, or empty
 * @param sources where things are stated, by name
 * @param examples its golden examples, those of files that it names first
 * @param extension the catalogue that it extends, all of which is in the lists above, too; or empty
 */
public record CatalogueSpec(
        SpecFile file,
        String id,
        LocalizedText title,
        YamlScalar model,
        Optional<LocalDate> effectiveFrom,
        Optional<LocalDate> effectiveTo,
        List<Break> breaks,
        List<ParameterSpec> parameters,
        List<PopulationSpec> populations,
        List<MeasureSpec> measures,
        List<IndicatorSpec> indicators,
        Optional<OverviewSpec> overview,
        Map<String, String> sources,
        List<ExampleSpec> examples,
        Optional<Extension> extension) {}
