/**
 * Notes of a data review meeting (數據會商): what people say of the figures, written once and kept from one run to the
 * next. Causes and measures beside figures, the items of the last meeting, proposals for the next; each with a court or
 * division that answers for it, never a person.
 */
package zhixiao.spec.notes;
