package zhixiao.reports.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the picture that a style names. What it is, its bytes say, not its name. */
final class LogoReader {
    private static final long LARGEST = 1 << 20;

    private final Problems problems;

    LogoReader(Problems problems) {
        this.problems = problems;
    }

    Optional<Logo> read(Path folder, YamlScalar named) throws IOException {
        Optional<Path> file = inside(folder, named.text());
        if (file.isPresent() && !Files.isRegularFile(file.get())) {
            problems.add(Problem.at(named.position(), ProblemCode.FILE_MISSING, named.text()));
            return Optional.empty();
        }
        Optional<Logo> logo = file.isEmpty() || Files.size(file.get()) > LARGEST
                ? Optional.empty()
                : decode(Files.readAllBytes(file.get()));
        if (logo.isEmpty()) {
            problems.add(Problem.at(named.position(), ProblemCode.PICTURE_UNUSABLE, named.text()));
        }
        return logo;
    }

    /** A picture belongs to the style: it lies in its folder, and goes with it. */
    private static Optional<Path> inside(Path folder, String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder.normalize()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The picture is decoded once here, so that a broken one does not spoil a report later. */
    private static Optional<Logo> decode(byte[] bytes) throws IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                Optional<Logo.Kind> kind = kind(reader.getFormatName());
                if (kind.isPresent()) {
                    reader.setInput(stream);
                    reader.read(0);
                    return Optional.of(new Logo(kind.get(), bytes, reader.getWidth(0), reader.getHeight(0)));
                }
            }
        } catch (IOException | RuntimeException e) {
            // Decoders throw what they like on bytes that are no picture.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Logo.Kind> kind(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "png" -> Optional.of(Logo.Kind.PNG);
            case "jpeg", "jpg" -> Optional.of(Logo.Kind.JPEG);
            default -> Optional.empty();
        };
    }
}
