package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The counts of a register. For use inside courts: they are in no pack. */
public final class RegisterCounts {
    private static final String FOLDER = "registers";

    private final Manifest.Register register;
    private final Map<Key, Long> counts = new HashMap<>();

    private record Key(String court, String scope, RegisterCount.Item item, Optional<String> reason) {}

    private RegisterCounts(Manifest.Register register, List<RegisterCount> rows) {
        this.register = register;
        rows.forEach(row -> counts.put(new Key(row.court(), row.scope(), row.item(), row.reason()), row.entries()));
    }

    /** Reads those that the manifest of a folder names, in its order. */
    static List<RegisterCounts> read(Path folder, Manifest manifest) throws IOException {
        List<RegisterCounts> all = new ArrayList<>();
        for (Manifest.Register register : manifest.registers()) {
            Path file = folder.resolve(FOLDER).resolve(register.name() + ".arrow");
            all.add(new RegisterCounts(register, RegisterCount.read(file)));
        }
        return List.copyOf(all);
    }

    /** What the manifest says of it. */
    public Manifest.Register register() {
        return register;
    }

    /** How many entries of a court, or empty if that was not kept. */
    public OptionalLong of(String court, String scope, RegisterCount.Item item) {
        return of(new Key(court, scope, item, Optional.empty()));
    }

    /** How many entries of a court for which a reason holds. */
    public OptionalLong of(String court, String scope, String reason) {
        return of(new Key(court, scope, RegisterCount.Item.REASON, Optional.of(reason)));
    }

    private OptionalLong of(Key key) {
        Long entries = counts.get(key);
        return entries == null ? OptionalLong.empty() : OptionalLong.of(entries);
    }
}
