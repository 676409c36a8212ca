package zhixiao.samples;

import java.util.EnumMap;
import java.util.Map;

/** The closing methods of each case type, in the words of the courts' code table, with invented shares. */
final class ClosingWords {
    static final String JUDGMENT = "判决";
    static final String MEDIATED = "调解";
    static final String UPHELD = "维持";
    static final String CHANGED = "改判";
    static final String REMANDED = "发回重审";
    static final String COMPLETED = "执行完毕";
    static final String ENDED_FOR_NOW = "终结本次执行程序";
    static final String RETRIED_HERE = "本院提审";
    static final String RETRIED_BELOW = "指令原审法院再审";

    private static final Map<CaseKind, WeightedWords> USUAL = new EnumMap<>(CaseKind.class);

    /** Of civil cases that mediation before trial has settled. */
    private static final WeightedWords SETTLED = WeightedWords.of(MEDIATED, 75, "准予撤诉", 25);

    private static final WeightedWords MANY_ENDED_FOR_NOW =
            WeightedWords.of(COMPLETED, 17, ENDED_FOR_NOW, 68, "终结执行", 12, "销案", 1.5, "不予执行", 0.5, "驳回申请", 1);

    private static final WeightedWords MANY_REMANDED =
            WeightedWords.of(UPHELD, 64, CHANGED, 3.5, REMANDED, 13, "准予撤回上诉", 9, "按撤回上诉处理", 3.5, MEDIATED, 7);

    static {
        USUAL.put(
                CaseKind.CIVIL_FIRST,
                WeightedWords.of(
                        JUDGMENT,
                        43,
                        MEDIATED,
                        21,
                        "准予撤诉",
                        22,
                        "按撤诉处理",
                        6,
                        "驳回起诉",
                        4,
                        "裁定移送其他法院管辖",
                        2.5,
                        "不予立案",
                        0.5,
                        "与本院其他案件并案审理",
                        0.6,
                        "终结",
                        0.4));
        USUAL.put(
                CaseKind.CIVIL_SECOND,
                WeightedWords.of(
                        UPHELD,
                        66,
                        CHANGED,
                        10,
                        REMANDED,
                        3,
                        "撤销原判并驳回起诉",
                        1,
                        "撤销原裁定并指令审理",
                        1,
                        "准予撤回上诉",
                        9,
                        "按撤回上诉处理",
                        3,
                        MEDIATED,
                        7));
        USUAL.put(
                CaseKind.CIVIL_RETRIAL_REVIEW,
                WeightedWords.of("裁定驳回再审申请", 80, RETRIED_HERE, 6, RETRIED_BELOW, 6, "准予撤回再审申请", 5, "按撤回再审申请处理", 3));
        USUAL.put(
                CaseKind.CIVIL_RETRIAL,
                WeightedWords.of(UPHELD, 32, CHANGED, 44, REMANDED, 10, MEDIATED, 9, "准予撤回再审申请", 5));
        USUAL.put(CaseKind.MISSING_OR_DEAD, WeightedWords.of("判决宣告死亡", 55, "判决宣告失踪", 25, "判决驳回申请", 12, "准予撤回申请", 8));
        USUAL.put(
                CaseKind.LEGAL_CAPACITY,
                WeightedWords.of("判决认定无民事行为能力", 62, "判决认定限制民事行为能力", 22, "判决驳回申请", 8, "准予撤回申请", 8));
        USUAL.put(CaseKind.SECURITY_INTEREST, WeightedWords.of("裁定准予拍卖或变卖担保财产", 58, "裁定驳回申请", 22, "准予撤回申请", 20));
        USUAL.put(CaseKind.MEDIATION_CONFIRMATION, WeightedWords.of("确认协议有效", 90, "裁定驳回申请", 5, "准予撤回申请", 5));
        USUAL.put(
                CaseKind.CRIMINAL_FIRST,
                WeightedWords.of(
                        JUDGMENT, 94.5, "准予撤诉", 2.5, MEDIATED, 0.6, "退回检察院", 0.6, "终止审理", 0.6, "裁定移送其他法院管辖", 1.2));
        USUAL.put(
                CaseKind.CRIMINAL_SECOND,
                WeightedWords.of(UPHELD, 72, CHANGED, 12, REMANDED, 4, "准予撤回上诉", 11, "终止审理", 1));
        USUAL.put(
                CaseKind.ADMINISTRATIVE_FIRST,
                WeightedWords.of(JUDGMENT, 52, "驳回起诉", 17, "准予撤诉", 24, "按撤诉处理", 3, MEDIATED, 2, "不予立案", 2));
        USUAL.put(
                CaseKind.ADMINISTRATIVE_SECOND,
                WeightedWords.of(UPHELD, 80, CHANGED, 7, REMANDED, 3, "撤销原裁定并指令审理", 3, "准予撤回上诉", 7));
        USUAL.put(
                CaseKind.COMPENSATION_BY_COURT,
                WeightedWords.of("决定赔偿（含部分赔偿）", 30, "决定不予赔偿", 40, "决定驳回申请（程序性驳回）", 20, "按撤回申请处理", 10));
        USUAL.put(
                CaseKind.COMPENSATION_COMMITTEE,
                WeightedWords.of("维持原决定", 60, "撤销原决定并决定赔偿", 12, "决定驳回申请", 20, "按撤回申请处理", 8));
        USUAL.put(CaseKind.PRESERVATION_REVIEW, WeightedWords.of("保全完毕", 70, "部分保全", 15, "准予撤回申请", 7, "裁定驳回申请", 8));
        USUAL.put(
                CaseKind.FIRST_ENFORCEMENT,
                WeightedWords.of(COMPLETED, 38, ENDED_FOR_NOW, 38, "终结执行", 20, "销案", 2, "不予执行", 1, "驳回申请", 1));
        USUAL.put(
                CaseKind.RESUMED_ENFORCEMENT, WeightedWords.of(COMPLETED, 48, ENDED_FOR_NOW, 28, "终结执行", 22, "销案", 2));
        USUAL.put(
                CaseKind.PRESERVATION_ENFORCEMENT,
                WeightedWords.of("保全完毕", 66, "部分保全", 18, "无标的物可实施保全", 9, "解除保全", 5, "其他", 2));
        USUAL.put(
                CaseKind.ENFORCEMENT_OBJECTION,
                WeightedWords.of(
                        "驳回异议或申请", 58,
                        "准予撤回异议或申请", 12,
                        "异议成立并撤销相关执行行为、中止对执行标的的执行、不予执行、追加变更当事人", 18,
                        "异议部分成立并部分撤销并变更执行行为、部分不予执行、部分追加变更当事人", 6,
                        "异议成立或部分成立但不撤销、变更执行行为", 3,
                        "终结审查", 3));
        USUAL.put(CaseKind.BANKRUPTCY, WeightedWords.of("终结破产程序", 84, "裁定驳回申请", 9, "准予撤回申请", 7));
    }

    private ClosingWords() {}

    /** All words of a type, the most frequent not always first. */
    static WeightedWords usual(CaseKind kind) {
        return USUAL.get(kind);
    }

    static WeightedWords at(Court court, CaseKind kind) {
        if (kind == CaseKind.FIRST_ENFORCEMENT && court.code().equals(PlantedFacts.ENDS_ENFORCEMENT_FOR_NOW)) {
            return MANY_ENDED_FOR_NOW;
        }
        if (kind == CaseKind.CIVIL_SECOND && court.code().equals(PlantedFacts.REMANDS)) {
            return MANY_REMANDED;
        }
        return usual(kind);
    }

    static WeightedWords settled() {
        return SETTLED;
    }
}
