/**
 * The bound catalogue: every name resolved against a case model, every expression typed, equal measures
 * once. This is what the engine computes and what the report explains.
 */
package zhixiao.spec.bind;
