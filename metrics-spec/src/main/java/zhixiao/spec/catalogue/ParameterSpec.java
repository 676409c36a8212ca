package zhixiao.spec.catalogue;

import java.util.Optional;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A parameter as written: where several formulas are in use, which of them this is.
 *
 * @param name its name in expressions
 * @param title what people call it
 * @param usual its value unless a catalogue sets another one
 * @param set the value that the catalogue sets, or empty
 */
public record ParameterSpec(YamlScalar name, LocalizedText title, YamlScalar usual, Optional<YamlScalar> set) {

    /** The same with a value that a catalogue sets. */
    ParameterSpec with(YamlScalar value) {
        return new ParameterSpec(name, title, usual, Optional.of(value));
    }
}
