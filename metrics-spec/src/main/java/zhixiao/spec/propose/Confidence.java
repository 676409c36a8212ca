package zhixiao.spec.propose;

/** How sure a proposal is; the person who reviews it decides. */
enum Confidence {
    /** Name and values both say it. */
    SURE,
    /** One of both says it, and the other does not contradict. */
    LIKELY,
    /** Little says it. */
    GUESS
}
