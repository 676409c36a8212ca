package zhixiao.spec.limits;

import java.util.List;

/**
 * Which uses a rule speaks of. An empty list does not narrow.
 *
 * @param purposes for which purposes
 * @param forms in which forms
 * @param issuers levels or codes of the courts that issue
 * @param recipients levels or codes of the courts that receive
 * @param indicators ids of indicators
 * @param areas classes of indicators: {@code quality}, {@code efficiency}, {@code effect}, {@code volume}
 */
public record UseScope(
        List<Purpose> purposes,
        List<Form> forms,
        List<String> issuers,
        List<String> recipients,
        List<String> indicators,
        List<String> areas) {

    /** Copies the lists, so that the value cannot change. */
    public UseScope {
        purposes = List.copyOf(purposes);
        forms = List.copyOf(forms);
        issuers = List.copyOf(issuers);
        recipients = List.copyOf(recipients);
        indicators = List.copyOf(indicators);
        areas = List.copyOf(areas);
    }

    /**
     * True if a use for this purpose, in this form, between these courts is meant.
     *
     * @param issuer level and code of the court that issues
     * @param recipient level and code of the court that receives
     */
    public boolean meets(Purpose purpose, Form form, List<String> issuer, List<String> recipient) {
        return allows(purposes, purpose)
                && allows(forms, form)
                && issuer.stream().anyMatch(name -> allows(issuers, name))
                && recipient.stream().anyMatch(name -> allows(recipients, name));
    }

    /** True if an indicator of this id and class is meant. */
    public boolean meets(String indicator, String area) {
        return allows(indicators, indicator) && allows(areas, area);
    }

    private static <T> boolean allows(List<T> list, T value) {
        return list.isEmpty() || list.contains(value);
    }
}
