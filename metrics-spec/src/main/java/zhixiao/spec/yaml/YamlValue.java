package zhixiao.spec.yaml;

import zhixiao.spec.source.Position;

/** A value in a YAML file. */
public sealed interface YamlValue permits YamlMap, YamlList, YamlScalar {

    /** Where it begins. */
    Position position();
}
