package zhixiao.reports.style;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** A style for somebody to go on with. */
public final class StartingStyle {
    private StartingStyle() {}

    /**
     * Its files, by their paths in the folder.
     *
     * @param id the name of the style
     * @param templates true for the shipped templates, too
     */
    public static SortedMap<String, String> files(String id, boolean templates) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(StyleReader.FILE, Templates.text("style/" + StyleReader.FILE).replace("court-style", id));
        if (templates) {
            for (String name : Templates.NAMES) {
                files.put(name, Templates.text(name));
            }
        }
        return files;
    }
}
