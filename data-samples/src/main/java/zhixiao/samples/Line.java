package zhixiao.samples;

/** A line of cases (條線) as the case model of the people's courts names them. */
enum Line {
    CRIMINAL("criminal"),
    CIVIL("civil"),
    ADMINISTRATIVE("administrative"),
    STATE_COMPENSATION("state_compensation"),
    ENFORCEMENT("enforcement"),
    ENFORCEMENT_REVIEW("enforcement_review"),
    BANKRUPTCY("bankruptcy"),
    PRESERVATION("preservation");

    private final String code;

    Line(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
