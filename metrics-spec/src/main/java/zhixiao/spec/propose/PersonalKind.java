package zhixiao.spec.propose;

import java.util.Map;
import java.util.regex.Pattern;

/** What makes a column personal: such a column is never shown, and no field is proposed for it. */
enum PersonalKind {
    /** Names of people. */
    NAME,
    /** Identity numbers. */
    IDENTITY_NUMBER,
    /** Telephone numbers. */
    TELEPHONE,
    /** Addresses. */
    ADDRESS;

    private static final Pattern IDENTITY =
            Pattern.compile("[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])\\d{2}\\d{3}[0-9Xx]");
    private static final Pattern PHONE = Pattern.compile("(\\+?86[- ]?)?1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}");
    private static final Pattern HAN_NAME = Pattern.compile("[\\u4e00-\\u9fa5·]{2,4}|[\\u4e00-\\u9fa5][某×xX*＊]{1,2}");

    /** The surnames that most people of China have; two-character ones are rare enough to leave out. */
    private static final String SURNAMES = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾"
            + "肖蕭田董袁潘蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白"
            + "江阎閻薛尹段雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔汤湯褚尤施";

    /** The share of values that must look like it. */
    private static final double MOST = 0.8;

    /** What the values of a column look like, or null if like nothing of all that. */
    static PersonalKind ofValues(Map<String, Long> values) {
        if (values.isEmpty()) {
            return null;
        }
        if (share(values, IDENTITY) >= MOST) {
            return IDENTITY_NUMBER;
        }
        if (share(values, PHONE) >= MOST) {
            return TELEPHONE;
        }
        long names = values.keySet().stream()
                .filter(value -> HAN_NAME.matcher(value).matches() && SURNAMES.indexOf(value.charAt(0)) >= 0)
                .count();
        return names >= MOST * values.size() ? NAME : null;
    }

    private static double share(Map<String, Long> values, Pattern pattern) {
        return values.keySet().stream()
                        .filter(value -> pattern.matcher(value).matches())
                        .count()
                / (double) values.size();
    }
}
