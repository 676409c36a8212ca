/**
 * Which code of a list a source's text means: the cause of a case from its name. What is not certain is told as such:
 * the text is never guessed at. One meaning in two forms, a function and the table of all its answers, so that intake can
 * join with the table and golden examples can ask the function.
 */
package zhixiao.spec.recognition;
