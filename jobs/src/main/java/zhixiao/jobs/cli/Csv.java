package zhixiao.jobs.cli;

/** Lines of CSV as in RFC 4180. */
final class Csv {
    private Csv() {}

    /** A cell, in quotes where it needs them. */
    static String cell(Object value) {
        String text = String.valueOf(value);
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
