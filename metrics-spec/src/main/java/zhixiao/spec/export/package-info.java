/**
 * Catalogues for other systems: as a metric view of Spark, as a semantic model of Apache Ossie. Those know less than a
 * catalogue says; what they cannot say is told, each thing with its place, and never just missing.
 */
package zhixiao.spec.export;
