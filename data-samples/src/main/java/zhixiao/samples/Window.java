package zhixiao.samples;

import java.time.LocalDate;

/** The days from the first to the last, both included. */
record Window(LocalDate first, LocalDate last) {

    boolean holds(int day) {
        return day >= Days.of(first) && day <= Days.of(last);
    }
}
