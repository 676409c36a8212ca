/**
 * Golden examples: a few rows and the figures that must come of them, bound to a catalogue and tried by the evaluator of
 * {@link zhixiao.spec.evaluate}. They are the planner's own check that a definition means what was meant, and no figure
 * of a catalogue is computed while one of its examples fails.
 */
package zhixiao.spec.example;
