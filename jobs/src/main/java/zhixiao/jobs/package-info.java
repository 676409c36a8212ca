/**
 * The jobs: everything is put together here. {@code intake} makes cases of source tables, {@code compute}
 * makes states and indicators of cases, {@code manifest} says what was done, {@code output} keeps a result
 * whole whatever happens, {@code cli} is the command line.
 */
package zhixiao.jobs;
