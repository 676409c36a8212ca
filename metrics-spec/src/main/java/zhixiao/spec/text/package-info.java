/**
 * Text for people in three languages: which languages there are, a text that has all of them, and the
 * message bundles that every user-facing word comes from.
 */
package zhixiao.spec.text;
