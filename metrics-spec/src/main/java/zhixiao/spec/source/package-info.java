/** Where spec files come from, and the positions in them that messages point at. */
package zhixiao.spec.source;
