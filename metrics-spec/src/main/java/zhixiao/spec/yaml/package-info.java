/**
 * YAML as the spec readers see it: maps, lists and scalars that know their place in the file. A reader asks
 * a {@link zhixiao.spec.yaml.YamlMap} for the keys that it knows; whatever stands there beside them is an
 * unknown key, and what it asked for is what is allowed.
 */
package zhixiao.spec.yaml;
