package zhixiao.jobs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Purpose;

/** The courts of a run: their levels, and which stand above which. */
public final class Courts {
    private final List<Manifest.Court> inOrder;
    private final Map<String, Manifest.Court> byCode = new HashMap<>();

    /** Looks up courts. @param inOrder in official order */
    public Courts(List<Manifest.Court> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        inOrder.forEach(court -> byCode.put(court.code(), court));
    }

    /** A court, or empty if there is none of that code. */
    public Optional<Manifest.Court> court(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The codes of all courts, in official order. */
    public List<String> codes() {
        return inOrder.stream().map(Manifest.Court::code).toList();
    }

    /** The codes of all courts below a court, in official order. */
    public List<String> below(String code) {
        return codes().stream().filter(other -> isAbove(code, other)).toList();
    }

    /** Who receives: the courts that are named, else all below the issuer, and for monitoring the issuer itself. */
    List<String> recipients(Purpose purpose, String issuer, List<String> named) {
        if (!named.isEmpty()) {
            return named;
        }
        return purpose == Purpose.MONITORING ? List.of(issuer) : below(issuer);
    }

    /** True if one court stands above another, directly or not; a court does not stand above itself. */
    public boolean isAbove(String upper, String lower) {
        Optional<String> parent = court(lower).flatMap(Manifest.Court::parent);
        while (parent.isPresent()) {
            if (parent.get().equals(upper)) {
                return true;
            }
            parent = court(parent.get()).flatMap(Manifest.Court::parent);
        }
        return false;
    }

    /** What a rule may call a court: its level and its code. */
    List<String> names(String code) {
        return List.of(court(code).map(Manifest.Court::level).orElse(""), code);
    }
}
