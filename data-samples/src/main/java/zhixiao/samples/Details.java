package zhixiao.samples;

/**
 * What no figure depends on: causes, amounts, names of judges, times of change; all drawn from the key of a case.
 * For one thread: it restarts one stream again and again.
 */
final class Details {
    private static final Phrase[] CIVIL = Phrase.of(
            "民间借贷纠纷",
            "买卖合同纠纷",
            "离婚纠纷",
            "机动车交通事故责任纠纷",
            "金融借款合同纠纷",
            "物业服务合同纠纷",
            "信用卡纠纷",
            "劳动争议",
            "房屋租赁合同纠纷",
            "建设工程施工合同纠纷",
            "继承纠纷",
            "生命权、身体权、健康权纠纷");
    private static final Phrase[] CRIMINAL =
            Phrase.of("危险驾驶罪", "盗窃罪", "诈骗罪", "故意伤害罪", "帮助信息网络犯罪活动罪", "寻衅滋事罪", "交通肇事罪", "开设赌场罪");
    private static final Phrase[] ADMINISTRATIVE = Phrase.of("行政处罚", "行政强制执行", "行政征收或者征用", "行政登记", "政府信息公开", "行政复议");
    private static final Phrase[] STATE_COMPENSATION = Phrase.of("无罪逮捕赔偿");
    private static final Phrase[] BANKRUPTCY = Phrase.of("申请破产清算");

    private static final Phrase[] SURNAMES = Phrase.of(
            "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨", "朱", "秦", "尤", "许");
    private static final Phrase[] GIVEN_NAMES =
            Phrase.of("砚虚", "听拟", "望构", "云设", "霁假", "松拟", "竹虚", "鹤构", "霜设", "月拟", "芦虚", "雁构", "汀设", "渚假", "蓑虚", "澜拟");

    /** Divisions of a court; a people's tribunal is one of them. */
    private static final Phrase[] CIVIL_DIVISIONS = Phrase.of("民一庭", "民二庭", "速裁庭");

    private static final Phrase TRIBUNAL = new Phrase("望川法庭");
    private static final Phrase CRIMINAL_DIVISION = new Phrase("刑庭");
    private static final Phrase ADMINISTRATIVE_DIVISION = new Phrase("行政庭");
    private static final Phrase ENFORCEMENT_BUREAU = new Phrase("执行局");
    private static final Phrase NOT_SAID = new Phrase("");

    private final int lastDay;
    private final Draw draw = new Draw();

    Details(int lastDay) {
        this.lastDay = lastDay;
    }

    Phrase cause(CaseRow row) {
        Phrase[] causes =
                switch (row.kind().line()) {
                    case CRIMINAL -> CRIMINAL;
                    case ADMINISTRATIVE -> ADMINISTRATIVE;
                    case CIVIL, ENFORCEMENT, ENFORCEMENT_REVIEW, PRESERVATION -> CIVIL;
                    case STATE_COMPENSATION -> STATE_COMPENSATION;
                    case BANKRUPTCY -> BANKRUPTCY;
                };
        return causes[part(row, 1, causes.length)];
    }

    /** 是, 否, or nothing while a case is open or where no hearing belongs to the procedure. */
    String hearing(CaseRow row) {
        CaseKind kind = row.kind();
        if (row.open()) {
            return "";
        }
        int per100 = part(row, 2, 100);
        if (kind.firstInstance() || kind == CaseKind.CIVIL_RETRIAL) {
            return per100 < (row.course().closedBy(ClosingWords.JUDGMENT) ? 97 : 30) ? "是" : "否";
        }
        if (kind.secondInstance()) {
            return per100 < 35 ? "是" : "否";
        }
        return kind == CaseKind.CIVIL_RETRIAL_REVIEW ? "否" : "";
    }

    /** The amount applied for in cents. */
    long applied(CaseRow row) {
        draw.restart(row.key() ^ 3);
        return 100_00L + (long) (draw.logNormal(62_000, 1.5) * 100);
    }

    /** The amount recovered in cents: all of it only if enforcement was completed. */
    long recovered(CaseRow row, long applied) {
        if (row.course().closedBy(ClosingWords.COMPLETED)) {
            return applied;
        }
        int per1000 = part(row, 4, 1000);
        if (row.course().closedBy(ClosingWords.ENDED_FOR_NOW)) {
            return per1000 < 450 ? 0 : applied * (per1000 - 450) / 1000;
        }
        return per1000 < 500 ? 0 : applied * (per1000 - 500) / 500;
    }

    /** The division that has the case; of a few kinds of cases the system does not say. */
    Phrase division(CaseRow row) {
        return switch (row.kind().line()) {
            case CRIMINAL -> CRIMINAL_DIVISION;
            case ADMINISTRATIVE -> ADMINISTRATIVE_DIVISION;
            case ENFORCEMENT, ENFORCEMENT_REVIEW -> ENFORCEMENT_BUREAU;
            case BANKRUPTCY -> CIVIL_DIVISIONS[1];
            case STATE_COMPENSATION, PRESERVATION -> NOT_SAID;
            case CIVIL -> {
                int per100 = part(row, 9, 100);
                boolean tribunal = row.kind() == CaseKind.CIVIL_FIRST && per100 >= 80;
                yield tribunal ? TRIBUNAL : CIVIL_DIVISIONS[per100 % CIVIL_DIVISIONS.length];
            }
        };
    }

    /** A judge of the court, as surname and given name; a court has a few dozen. */
    void judge(CaseRow row, CsvBuffer line) {
        draw.restart(Draw.key(row.court() + 1L, part(row, 5, 24)));
        line.put(SURNAMES[draw.below(SURNAMES.length)]);
        line.put(GIVEN_NAMES[draw.below(GIVEN_NAMES.length)]);
    }

    /** The day of the last change: soon after the closing, or some day while it is open. */
    int updatedDay(CaseRow row) {
        int since = Math.max(row.filed(), row.course().mediationEnded());
        int day = row.open()
                ? since + part(row, 6, lastDay - since + 1)
                : row.course().closed() + part(row, 6, 3);
        return Math.min(day, lastDay);
    }

    /** The second of the working day, from 09:00 to 17:59. */
    int updatedSecond(CaseRow row) {
        return 9 * 3600 + part(row, 7, 9 * 3600);
    }

    /** A number below the bound that belongs to the case and the purpose. */
    int part(CaseRow row, int purpose, int bound) {
        return (int) Long.remainderUnsigned(Draw.mix(row.key() + 0x9E3779B97F4A7C15L * purpose), bound);
    }
}
