package zhixiao.spec.catalogue;

import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A population as written: which rows of a table something is about.
 *
 * @param name its name
 * @param title what people call it
 * @param table the table
 * @param where the condition
 */
public record PopulationSpec(YamlScalar name, LocalizedText title, YamlScalar table, YamlScalar where) {}
