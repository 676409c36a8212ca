package zhixiao.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code courts.csv}: one row per court, in official order. */
final class CourtsFile {
    private CourtsFile() {}

    static void write(Province province, Path file) throws IOException {
        StringBuilder text = new StringBuilder("code,name_zh_hans,name_zh_hant,name_en,level,parent\n");
        for (Court court : province.courts()) {
            String parent = court.parent() == Court.NO_PARENT
                    ? ""
                    : province.court(court.parent()).code();
            text.append(String.join(
                            ",",
                            court.code(),
                            court.nameSimplified(),
                            court.nameTraditional(),
                            court.nameEnglish(),
                            court.level().code(),
                            parent))
                    .append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
