package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehindTest {
    @Test
    void piecesAreDoneInTheOrderInWhichTheyWereGivenOnOneOtherThread() throws IOException {
        List<Integer> done = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        try (Behind behind = new Behind("test")) {
            for (int piece = 0; piece < 100; piece++) {
                int number = piece;
                behind.then(() -> {
                    done.add(number);
                    threads.add(Thread.currentThread());
                });
            }
            behind.await();
        }
        assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
        assertThat(threads).doesNotContain(Thread.currentThread()).containsOnly(threads.get(0));
    }

    @Test
    void aPieceThatFailsIsToldWithTheNextOneAndTheNextIsNotDone() throws IOException {
        List<String> done = new ArrayList<>();
        try (Behind behind = new Behind("test")) {
            behind.then(() -> {
                throw new IOException("full");
            });
            assertThatThrownBy(() -> behind.then(() -> done.add("next")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full");
            behind.then(() -> {
                throw new UncheckedIOException(new IOException("gone"));
            });
            assertThatThrownBy(behind::await).isInstanceOf(IOException.class).hasMessage("gone");
            behind.then(() -> {
                throw new IllegalStateException("a mistake of ours");
            });
            assertThatThrownBy(behind::await).isInstanceOf(IllegalStateException.class);
        }
        assertThat(done).isEmpty();
    }
}
