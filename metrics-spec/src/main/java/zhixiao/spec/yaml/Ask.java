package zhixiao.spec.yaml;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What readers ask of a key: the forms that its value may have, and whether it must be there. */
final class Ask {
    /** A form that a value may have. A list of one may stand without its brackets. */
    enum Form {
        TEXT,
        WORD,
        DATE,
        NUMBER,
        COUNT,
        SHARE,
        LOCALIZED,
        TEXTS,
        WORDS,
        MAP,
        MAPS
    }

    private final Set<Form> forms = EnumSet.noneOf(Form.class);
    private final Set<String> words = new LinkedHashSet<>();
    private boolean required;

    void as(Form form) {
        forms.add(form);
    }

    void as(Form form, Set<String> allowed) {
        forms.add(form);
        words.addAll(allowed);
    }

    void require() {
        required = true;
    }

    Set<Form> forms() {
        return forms;
    }

    Set<String> words() {
        return words;
    }

    boolean isRequired() {
        return required;
    }
}
