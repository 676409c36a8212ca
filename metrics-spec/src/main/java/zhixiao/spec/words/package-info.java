/**
 * A bound catalogue in words: what each indicator says, told to somebody who knows courts and no SQL, in three
 * languages. Conditions become clauses, codes their names, fields their titles; every word of ours is in the bundle
 * {@code words}.
 */
package zhixiao.spec.words;
