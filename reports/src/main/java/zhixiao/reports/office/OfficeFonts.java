package zhixiao.reports.office;

import zhixiao.spec.text.Language;

/**
 * Fonts by name: an office document carries none, and is edited where these are installed. Where they are not, the
 * program takes another one.
 */
public final class OfficeFonts {
    private OfficeFonts() {}

    /** The font of tables and screens. */
    public static String screen(Language language) {
        return switch (language) {
            case ZH_HANS -> "Microsoft YaHei";
            case ZH_HANT -> "Microsoft JhengHei";
            case EN -> "Calibri";
        };
    }
}
