package zhixiao.reports.style;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.LocalSpecSource;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the style of a court's reports from its folder. Its templates are not filled here. */
public final class StyleReader {
    /** The file that makes a folder a style. */
    public static final String FILE = "style.yaml";

    /** Files that neither a person nor a style has any use for. */
    private static final String HIDDEN = ".";

    private final Problems problems;

    /** Adds what is wrong to the problems. */
    public StyleReader(Problems problems) {
        this.problems = problems;
    }

    /** The style of a folder; empty if it cannot be used. */
    public Optional<ReportStyle> read(Path folder) throws IOException {
        SpecFiles specs = new SpecFiles(new LocalSpecSource(named -> inside(folder, named)), problems);
        Optional<YamlMap> map = specs.open(folder.resolve(FILE).toString()).flatMap(specs::yaml);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(map.get(), folder, specs));
    }

    /** A file of the folder by its whole name: on a store that is an address, of which no path is made anew. */
    private static Path inside(Path folder, String named) {
        return folder.resolve(named.substring(folder.toString().length() + 1));
    }

    private ReportStyle read(YamlMap map, Path folder, SpecFiles specs) throws IOException {
        map.choice("version", Map.of("1", 1));
        map.requiredScalar("style").ifPresent(id -> Names.verifyId(id, problems));
        Optional<LocalizedText> letterhead = map.localized("letterhead");
        Optional<LocalizedText> mark = map.localized("mark");
        Optional<LocalizedText> footer = map.localized("footer");
        Optional<YamlScalar> logoFile = map.scalar("logo");
        if (logoFile.isPresent() && letterhead.isEmpty()) {
            // Whoever cannot see the picture is told whose it is.
            problems.add(Problem.at(map.keyPosition("logo"), ProblemCode.MISSING_KEY, "letterhead"));
        }
        Optional<Logo> logo =
                logoFile.isPresent() ? new LogoReader(problems).read(folder, logoFile.get()) : Optional.empty();
        String colour = map.scalar("colour").map(this::colour).orElse(ReportStyle.COLOUR);
        map.finish();
        SortedMap<String, byte[]> files = files(folder, logoFile.map(YamlScalar::text));
        return new ReportStyle(letterhead, mark, footer, logo, colour, templates(folder, files, specs), files);
    }

    private String colour(YamlScalar written) {
        Optional<Color> colour = Colours.parse(written.text());
        if (colour.isEmpty()) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, "colour")
                    .found(written.text(), List.of("\"" + ReportStyle.COLOUR + "\"")));
            return ReportStyle.COLOUR;
        }
        double contrast = Colours.contrastWithWhite(colour.get());
        if (contrast < Colours.LEAST_CONTRAST) {
            problems.add(Problem.at(
                    written.position(),
                    ProblemCode.COLOUR_TOO_LIGHT,
                    written.text(),
                    String.format(Locale.ROOT, "%.1f", contrast),
                    String.format(Locale.ROOT, "%.1f", Colours.LEAST_CONTRAST)));
        }
        return written.text().toLowerCase(Locale.ROOT);
    }

    /** The files that belong to the style; one whose use is not known is a mistake in its name. */
    private SortedMap<String, byte[]> files(Path folder, Optional<String> logo) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            found = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : found) {
            Path place = folder.relativize(file);
            String name = place.toString().replace('\\', '/');
            if (name.equals(FILE)
                    || Templates.NAMES.contains(name)
                    || logo.filter(name::equals).isPresent()) {
                files.put(name, Files.readAllBytes(file));
            } else if (!place.getFileName().toString().startsWith(HIDDEN)) {
                problems.add(Problem.at(new SpecFile(file.toString(), "").start(), ProblemCode.NOT_A_TEMPLATE, name)
                        .found(name, Templates.NAMES));
            }
        }
        return files;
    }

    private static Templates templates(Path folder, Map<String, byte[]> files, SpecFiles specs) {
        Map<String, SpecFile> own = new HashMap<>();
        for (String name : Templates.NAMES) {
            if (files.containsKey(name)) {
                specs.open(folder.resolve(name).toString()).ifPresent(file -> own.put(name, file));
            }
        }
        return Templates.with(own);
    }
}
