/**
 * Catalogues as their authors wrote them: populations, measures and indicators with the place of every
 * word, names not yet resolved. {@link zhixiao.spec.bind} makes the bound catalogue of them.
 */
package zhixiao.spec.catalogue;
