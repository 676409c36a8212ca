package zhixiao.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.testing.AtOnce;
import zhixiao.jobs.testing.Store;

/** What people say of an entry, and what the data make of it. */
class RegisterWorkTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
    private static final LocalDate CLAIMED = LocalDate.of(2025, 10, 15);
    private static final Person OFFICE = Person.of(Role.CASE_MANAGEMENT_OFFICE);
    private static final CaseKey ONE = new CaseKey("A", "1");

    @TempDir
    Path folder;

    private static Particulars target(LocalDate day) {
        return new Particulars(
                Optional.of(Person.of(Role.JUDGE_IN_CHARGE)),
                Optional.of(DelayReason.EXPERT_OPINION),
                "chase the expert",
                Optional.of(day),
                Optional.empty(),
                Optional.empty());
    }

    private static void say(Register register, LocalDate day, State state, Particulars says) {
        assertThat(register.enter(day, OFFICE, book -> List.of(new Draft(ONE, state, says))))
                .isOne();
    }

    private static void list(Register register, LocalDate asOf) {
        register.update(Days.of(asOf, "rule", List.of(ONE), Map.of()));
    }

    private static void off(Register register, LocalDate asOf, Standing standing) {
        register.update(Days.of(asOf, "rule", List.of(), Map.of(ONE, standing)));
    }

    private static RegisterEntry entry(Register register) {
        return register.entries().iterator().next();
    }

    private Register register(Store store) throws SQLException {
        return Register.open(store.place(folder), "old");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidIsReadAgainWithDayAndOffice(Store store) throws SQLException {
        try (Register register = register(store)) {
            list(register, SEPTEMBER);
            Particulars all = new Particulars(
                    Person.of("0123456789abcdef"),
                    Optional.of(DelayReason.OTHER),
                    "第一步：催告；\n第二步：开庭 'x' \"y\" 𠮷",
                    Optional.of(OCTOBER),
                    Optional.of(Role.VICE_PRESIDENT),
                    Optional.of(CLAIMED));
            say(register, CLAIMED, State.SUPERVISED, all);
            assertThat(entry(register).now())
                    .isEqualTo(new Step(CLAIMED, Optional.empty(), Optional.of(OFFICE), State.SUPERVISED, all));
            assertThat(register.book().facts()).containsEntry(ONE, Days.facts(ONE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClaimIsVerifiedWhenTheDataShowTheClosing(Store store) throws SQLException {
        try (Register register = register(store)) {
            list(register, SEPTEMBER);
            say(register, CLAIMED, State.CLOSING_CLAIMED, Particulars.NONE);
            off(register, OCTOBER, Standing.OVER);
            assertThat(entry(register).steps())
                    .extracting(Step::state)
                    .containsExactly(State.LISTED, State.CLOSING_CLAIMED, State.VERIFIED, State.REMOVED);
            assertThat(entry(register).counts()).isFalse();
            assertThat(entry(register).remarks(OCTOBER)).isEmpty();
        }
    }

    /** Four at once have seen the same version: the first one enters, the others wait, and see that it has changed. */
    @ParameterizedTest
    @EnumSource
    void ofManyAtOnceEachSeesWhatTheOnesBeforeHaveLeft(Store store) throws Exception {
        LedgerPlace place = store.place(folder);
        try (Register register = Register.open(place, "old")) {
            list(register, SEPTEMBER);
        }
        List<Integer> entered = AtOnce.run(4, start -> {
            try (Register register = Register.open(place, "old")) {
                start.await();
                return register.enter(
                        CLAIMED,
                        OFFICE,
                        book -> book.entries().get(ONE).version() == 1
                                ? List.of(new Draft(ONE, State.CLOSING_CLAIMED, Particulars.NONE))
                                : List.of());
            }
        });
        assertThat(entered.stream().mapToInt(Integer::intValue).sum()).isOne();
        try (Register register = Register.open(place, "old")) {
            assertThat(entry(register).version()).isEqualTo(2);
        }
    }

    @Test
    void aClaimWithoutAClosingInTheDataFailsOnceTheDataReachItsDay() throws SQLException {
        try (Register register = register(Store.H2)) {
            list(register, SEPTEMBER);
            say(register, CLAIMED, State.CLOSING_CLAIMED, target(OCTOBER));
            // The data of a day before the claim say nothing against it.
            list(register, CLAIMED.minusDays(1));
            assertThat(entry(register).now().state()).isEqualTo(State.CLOSING_CLAIMED);
            list(register, CLAIMED);
            assertThat(entry(register).now().state()).isEqualTo(State.LISTED);
            assertThat(entry(register).now().says()).isEqualTo(target(OCTOBER));
            assertThat(entry(register).remarks(CLAIMED)).containsExactly(Remark.CLAIM_FAILED);
            assertThat(entry(register).counts()).isTrue();
            say(register, CLAIMED, State.PLANNED, target(OCTOBER));
            assertThat(entry(register).remarks(CLAIMED)).isEmpty();
        }
    }

    @Test
    void aClosingThatNobodyClaimedIsRemovedAndRemarked() throws SQLException {
        try (Register register = register(Store.H2)) {
            list(register, SEPTEMBER);
            off(register, OCTOBER, Standing.OVER);
            assertThat(entry(register).now().state()).isEqualTo(State.REMOVED);
            assertThat(entry(register).remarks(OCTOBER)).containsExactly(Remark.UNCLAIMED);
        }
    }

    @Test
    void aClaimIsNotVerifiedByACorrection() throws SQLException {
        try (Register register = register(Store.H2)) {
            list(register, SEPTEMBER);
            say(register, CLAIMED, State.CLOSING_CLAIMED, Particulars.NONE);
            off(register, OCTOBER, Standing.OPEN);
            assertThat(entry(register).steps()).extracting(Step::state).doesNotContain(State.VERIFIED);
            assertThat(entry(register).last().removal()).contains(Removal.CORRECTED);
        }
    }

    @Test
    void aTargetThatWasMovedThreeTimesIsShownWithAllOfItsDays() throws SQLException {
        try (Register register = register(Store.H2)) {
            list(register, SEPTEMBER);
            for (int month = 1; month <= 4; month++) {
                say(register, SEPTEMBER.plusDays(month), State.PLANNED, target(SEPTEMBER.plusMonths(month)));
            }
            // Another word in the plan moves no target; nor does a removal and a new beginning hide that it was moved.
            say(register, SEPTEMBER.plusDays(5), State.SUPERVISED, target(SEPTEMBER.plusMonths(4)));
            off(register, OCTOBER, Standing.OPEN);
            list(register, OCTOBER.plusMonths(1));
            assertThat(entry(register).moved()).isEqualTo(3);
            assertThat(entry(register).targets()).hasSize(4).endsWith(SEPTEMBER.plusMonths(4));
            assertThat(entry(register).now().state()).isEqualTo(State.LISTED);
            assertThat(entry(register).now().says()).isEqualTo(Particulars.NONE);
        }
    }

    @Test
    void waitingStopsNoClockAndItsEndIsRemarked() throws SQLException {
        try (Register register = register(Store.H2)) {
            list(register, SEPTEMBER);
            RegisterRow before = RegisterRow.of(register.book()).get(0);
            Particulars waiting = new Particulars(
                    Optional.empty(),
                    Optional.of(DelayReason.CRIMINAL_FIRST),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(OCTOBER));
            say(register, SEPTEMBER, State.LISTED, waiting);
            RegisterRow waits = RegisterRow.of(register.book()).get(0);
            assertThat(waits.days()).isEqualTo(before.days()).hasValue(883);
            assertThat(waits.chainDays()).hasValue(1613);
            assertThat(waits.reasons()).containsExactly("over_12m");
            assertThat(waits.entry().counts()).isTrue();
            assertThat(waits.remarks()).isEmpty();
            list(register, OCTOBER);
            assertThat(entry(register).remarks(OCTOBER)).containsExactly(Remark.RESUME_PASSED);
        }
    }

    @Test
    void aNoteOfAnEarlierDayThanTheRegisterHasSeenIsRefused() throws SQLException {
        try (Register register = register(Store.H2)) {
            list(register, OCTOBER);
            assertThatThrownBy(() -> say(register, SEPTEMBER, State.CLOSING_CLAIMED, Particulars.NONE))
                    .hasMessageContaining("ZX608");
            assertThat(entry(register).version()).isOne();
        }
    }
}
