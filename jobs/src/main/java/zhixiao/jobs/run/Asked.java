package zhixiao.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.package$;
import zhixiao.jobs.intake.SourceFiles;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.store.Places;
import zhixiao.spec.Hash;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/** What a run of all stages is asked for, told before it: so that one that was made already is known again. */
public final class Asked {
    private Asked() {}

    /**
     * The fingerprint that the run will have. The files of its sources are read for it, and nothing else.
     *
     * @param named where sources are that the mapping does not know, or not there
     * @param previous the fingerprint of the run that it is held against, if any
     * @param notes the hash of the notes of a meeting, if there are some
     * @return empty if that cannot be told: a source or the key of
     *     personal fields is not there, or is no file; the run itself says what is wrong
     */
    public static Optional<String> fingerprint(
            Mapping mapping,
            Map<String, Path> named,
            Catalogue catalogue,
            LocalDate asOf,
            Optional<String> previous,
            Optional<String> notes)
            throws IOException {
        List<SourceFiles> files = new ArrayList<>();
        for (Source source : mapping.sources().values()) {
            Optional<Path> path = Optional.ofNullable(named.get(source.name()))
                    .or(() -> source.path().map(Places::of));
            if (path.isEmpty()) {
                return Optional.empty();
            }
            try {
                files.add(SourceFiles.of(source, path.get()));
            } catch (ProblemException e) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(Manifest.fingerprint(
                    mapping, files, catalogue, asOf, package$.MODULE$.SPARK_VERSION(), previous, notes));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /**
     * What of the result the fingerprint does not tell: the language of what people read, words and lists of specs, and
     * the style of the reports.
     *
     * @param style the hash of the style, if there is one
     */
    public static String rest(Language language, List<String> specs, Optional<String> style) {
        List<String> texts = new ArrayList<>(List.of(language.tag()));
        texts.addAll(specs);
        style.ifPresent(texts::add);
        return Hash.of(texts.toArray(String[]::new));
    }
}
